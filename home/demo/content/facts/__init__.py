"""Facts of the services by slug; whatever is left out is not known.

hours: "unknown", "appointment", "always" or slots, for example "sat-thu 9:00-14:00, fri 18:00-26:00"
(26:00 is two o'clock the night after). periods: (occasion, first day, days, hours), the first day
counted from the load, or "ramadan" for the next one. facts: fields of `Service`. alerts: (Arabic,
English, days it still holds). checks: (days ago, method, result) beside the entry's `verified`.
consent: the owner's answer. keeps: the notes that say more than the facts do.
"""

from .care import CARE
from .learning import LEARNING
from .rights import RIGHTS

FACTS = CARE | LEARNING | RIGHTS
