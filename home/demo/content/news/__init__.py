"""News items, newest kinds first: from the network, from the region, and made-up examples.

An item is a dict: slug, section (the organisation page it lies under), published (a date, or
days before the load), event_date or None, by / with / supported_by (organisation slugs),
bylines (organisation slugs), areas, themes, cover (a colour key or None), perhaps read_also (slugs) and
correction (days before the load, text), and per language `ar` / `en`: title, standfirst, body. Body entries:
("p", text) ("h", text) ("list", [items]) ("figures", title, [(value, label)], source)
("callout", title, text) ("recommendation", text, owner, state).
"""

from .elections import ELECTIONS
from .examples import EXAMPLES
from .network import BEGINNINGS
from .region import REGION_NEWS

NEWS = [*ELECTIONS, *BEGINNINGS, *REGION_NEWS, *EXAMPLES]
