"""The nine members of the network, all made up. See `organizations` for the shape."""

from .care import MEMBERS as CARE
from .work import MEMBERS as WORK

MEMBERS = [*CARE, *WORK]
