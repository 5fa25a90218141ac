from .review_task import ReviewTask
from .role_group import RoleGroup

__all__ = ["ReviewTask", "RoleGroup"]
