from .block import Block
from .erasure import Erasure
from .export import Export
from .invitation import Invitation
from .joining import Joining, Way
from .member_profile import Audience, Profile
from .session import Session
from .standing import Standing, Trust
from .user import User

__all__ = [
    "Audience",
    "Block",
    "Erasure",
    "Export",
    "Invitation",
    "Joining",
    "Profile",
    "Session",
    "Standing",
    "Trust",
    "User",
    "Way",
]
