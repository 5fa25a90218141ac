"""What the demo's forum says: eight rooms, forty topics and those who speak in them.

Nobody here exists; names are pen names. No place is named and nothing is told of a real one.

A topic: key, category, kind, title, tags, how many days ago it began, and its posts; `chosen` is
the place of the answer a question chose. A post: who wrote it, how many hours after the topic
began, words, who found it useful. An answer names the place of what it answers and may quote a
part of it; `for` is the organisation it speaks for. Posts in the room «wellbeing» are shown
without an author.
"""

from .categories import CATEGORIES
from .education import TOPICS as EDUCATION
from .education_more import TOPICS as EDUCATION_MORE
from .finance import TOPICS as FINANCE
from .finance_more import TOPICS as FINANCE_MORE
from .human_rights import TOPICS as HUMAN_RIGHTS
from .human_rights_access import TOPICS as HUMAN_RIGHTS_ACCESS
from .human_rights_more import TOPICS as HUMAN_RIGHTS_MORE
from .members import MEMBERS
from .neighbourhood import TOPICS as NEIGHBOURHOOD
from .neighbourhood_more import TOPICS as NEIGHBOURHOOD_MORE
from .participation import TOPICS as PARTICIPATION
from .participation_councils import TOPICS as PARTICIPATION_COUNCILS
from .participation_more import TOPICS as PARTICIPATION_MORE
from .technology import TOPICS as TECHNOLOGY
from .technology_more import TOPICS as TECHNOLOGY_MORE
from .transitional_justice import TOPICS as JUSTICE
from .transitional_justice_more import TOPICS as JUSTICE_MORE
from .wellbeing import TOPICS as WELLBEING
from .wellbeing_more import TOPICS as WELLBEING_MORE

TOPICS = [
    *HUMAN_RIGHTS,
    *HUMAN_RIGHTS_MORE,
    *HUMAN_RIGHTS_ACCESS,
    *FINANCE,
    *FINANCE_MORE,
    *TECHNOLOGY,
    *TECHNOLOGY_MORE,
    *JUSTICE,
    *JUSTICE_MORE,
    *PARTICIPATION,
    *PARTICIPATION_MORE,
    *PARTICIPATION_COUNCILS,
    *EDUCATION,
    *EDUCATION_MORE,
    *NEIGHBOURHOOD,
    *NEIGHBOURHOOD_MORE,
    *WELLBEING,
    *WELLBEING_MORE,
]

__all__ = ["CATEGORIES", "MEMBERS", "TOPICS"]
