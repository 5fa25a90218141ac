from .service import Service
from .service_contact import ServiceContact
from .service_page import ServiceIndexPage, ServicePage
from .service_place import ServicePlace
from .verification import Verification

__all__ = [
    "Service",
    "ServiceContact",
    "ServiceIndexPage",
    "ServicePage",
    "ServicePlace",
    "Verification",
]
