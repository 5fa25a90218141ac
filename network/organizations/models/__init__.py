from .contact import Contact
from .location import Location
from .membership import NetworkMembership
from .network import Network, NetworkProfile
from .organization import Organization
from .organization_page import OrganizationIndexPage, OrganizationPage
from .participation import Participation

__all__ = [
    "Contact",
    "Location",
    "Network",
    "NetworkMembership",
    "NetworkProfile",
    "Organization",
    "OrganizationIndexPage",
    "OrganizationPage",
    "Participation",
]
