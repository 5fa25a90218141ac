from .role_group import RoleGroup

__all__ = ["RoleGroup"]
