from .appeal import Appeal
from .case import Case
from .decision import Decision
from .note import Note
from .report import Report
from .sanction import Sanction
from .slow_mode import SlowMode
from .watched_word import WatchedWord
from .wave import Wave, WaveItem

__all__ = [
    "Appeal",
    "Case",
    "Decision",
    "Note",
    "Report",
    "Sanction",
    "SlowMode",
    "WatchedWord",
    "Wave",
    "WaveItem",
]
