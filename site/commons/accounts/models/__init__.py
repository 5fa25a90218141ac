from .block import Block
from .closed_way import ClosedWay
from .erasure import Erasure
from .export import Export
from .invitation import Invitation
from .joining import Joining, Way
from .member_profile import Audience, Profile
from .recovery_code import RecoveryCode
from .recovery_link import RecoveryLink
from .session import Session
from .standing import Standing, Trust
from .user import User

__all__ = [
    "Audience",
    "Block",
    "ClosedWay",
    "Erasure",
    "Export",
    "Invitation",
    "Joining",
    "Profile",
    "RecoveryCode",
    "RecoveryLink",
    "Session",
    "Standing",
    "Trust",
    "User",
    "Way",
]
