from .affiliation import Affiliation
from .byline import Byline
from .person import Person, PersonProfile

__all__ = ["Affiliation", "Byline", "Person", "PersonProfile"]
