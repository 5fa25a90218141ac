"""Services of the directory, all offered by made-up organisations.

An entry is a dict: slug, by (organisation slug), with, areas, themes, kind (ours or public),
body_of_state (public body slug or None), places and contacts (keys of `organizations`, or
"place:area-slug" for a town-level place of its own), cost (free, fees, sliding, unknown),
verified (days before the load and method, or None), published (days before the load), and per
language: title, standfirst, for_whom, hours, cost_note, steps, documents (one a line, if any).
What is true in every language besides (hours, eligibility, …) is in `facts`, by slug.
Checks lie between 2 days and 14 months before the load, so fresh and stale both occur.
"""

from .councils import COUNCILS
from .education import EDUCATION
from .health import HEALTH
from .law import LAW
from .more_care import MORE_CARE
from .more_rights import MORE_RIGHTS
from .more_work import MORE_WORK
from .support import SUPPORT
from .work import WORK

SERVICES = [
    *HEALTH,
    *EDUCATION,
    *LAW,
    *SUPPORT,
    *WORK,
    *COUNCILS,
    *MORE_CARE,
    *MORE_RIGHTS,
    *MORE_WORK,
]
