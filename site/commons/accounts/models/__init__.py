from .block import Block
from .session import Session
from .standing import Standing, Trust
from .user import User

__all__ = ["Block", "Session", "Standing", "Trust", "User"]
