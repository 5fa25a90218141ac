from .standing import Standing, Trust
from .user import User

__all__ = ["Standing", "Trust", "User"]
