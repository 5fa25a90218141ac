from .index_version import IndexVersion

__all__ = ["IndexVersion"]
