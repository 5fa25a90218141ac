from .affiliation import Affiliation
from .byline import Byline
from .person import Person, PersonProfile
from .skills import Skills

__all__ = ["Affiliation", "Byline", "Person", "PersonProfile", "Skills"]
