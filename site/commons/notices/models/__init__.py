from ..levels import Level
from .choice import Choice
from .letter import Letter
from .mailbox import Mailbox
from .notice import Notice
from .round import Round
from .watch import Watch

__all__ = ["Choice", "Letter", "Level", "Mailbox", "Notice", "Round", "Watch"]
