"""What people should know of a service these days. Counts at once."""

from ..models import Alert, Service
from .changes import noted


def put(*, alert: Alert, service: Service, by=None) -> Alert:
    """Add the alert to `service`, or change it. Raises ValidationError for one that cannot be."""
    with noted(service, by, ["alerts"]):
        alert.service = service
        alert.full_clean()
        alert.save()
    return alert


def take_off(*, alert: Alert, by=None) -> None:
    service = alert.service
    with noted(service, by, ["alerts"]):
        alert.delete()
