from .contact_page import ContactPage
from .emergency_banner import EmergencyBanner
from .footer import Footer, FooterLink
from .home_page import HomePage
from .navigation import Navigation, NavigationItem
from .standard_page import StandardPage

__all__ = [
    "ContactPage",
    "EmergencyBanner",
    "Footer",
    "FooterLink",
    "HomePage",
    "Navigation",
    "NavigationItem",
    "StandardPage",
]
