from .alert import Alert
from .confirmation_link import ConfirmationLink
from .facts_change import FactsChange
from .freshness import Freshness
from .missing_service import MissingService
from .opening_hours import OpeningHours
from .provider_answer import ProviderAnswer
from .reminder import Reminder
from .removal import Removal
from .service import Service
from .service_contact import ServiceContact
from .service_language import ServiceLanguage
from .service_page import ServiceIndexPage, ServicePage
from .service_place import ServicePlace
from .verification import Verification

__all__ = [
    "Alert",
    "ConfirmationLink",
    "FactsChange",
    "Freshness",
    "MissingService",
    "OpeningHours",
    "ProviderAnswer",
    "Reminder",
    "Removal",
    "Service",
    "ServiceContact",
    "ServiceIndexPage",
    "ServiceLanguage",
    "ServicePage",
    "ServicePlace",
    "Verification",
]
