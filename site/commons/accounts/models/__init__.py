from .block import Block
from .erasure import Erasure
from .export import Export
from .session import Session
from .standing import Standing, Trust
from .user import User

__all__ = ["Block", "Erasure", "Export", "Session", "Standing", "Trust", "User"]
