from .block import Block
from .erasure import Erasure
from .export import Export
from .joining import Joining, Way
from .session import Session
from .standing import Standing, Trust
from .user import User

__all__ = ["Block", "Erasure", "Export", "Joining", "Session", "Standing", "Trust", "User", "Way"]
