from .session import Session
from .standing import Standing, Trust
from .user import User

__all__ = ["Session", "Standing", "Trust", "User"]
