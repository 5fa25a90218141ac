"""The facts of a service in words, for whoever looks at what was changed."""

from django.conf import settings
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from commons.arabic import bidi, dates

from .hours.summary import summary
from .models import Service
from .models.eligibility import GROUPS
from .models.opening_hours import schedule_of
from .models.way_in import ACCESSIBILITY, WAYS

FIELDS = (
    *("status", "paused_until", "kind", "public_body"),
    *("for_everyone", "gender", "min_age", "max_age", *GROUPS),
    *("cost_kind", "fee_amount", "fee_currency"),
    *(*WAYS, "wait_days", "women_staff", *ACCESSIBILITY),
)
ROWS = {
    "alerts": _("Alerts"),
    "languages": _("Languages"),
    "places": _("Places"),
    "hours": _("Hours"),
    "contacts": _("Numbers and addresses"),
}


def label_of(fact: str) -> str:
    """What the fact is called; its own name for one that is gone since."""
    if fact in ROWS:
        return str(ROWS[fact])
    if fact in FIELDS:
        return str(Service._meta.get_field(fact).verbose_name)
    return fact


def words_of(service: Service) -> dict[str, str]:
    """{fact: its words} as the database has them now, in the site's own language."""
    with override(settings.LANGUAGE_CODE):
        row = Service.objects.select_related("public_body").get(pk=service.pk)
        found = {name: _field(row, name) for name in FIELDS}
        found["languages"] = "، ".join(str(spoken) for spoken in row.languages.all())
        found["alerts"] = "\n".join(_alert(alert) for alert in row.alerts.all())
        places = list(row.places.prefetch_related("opening_hours"))
        found["places"] = "\n".join(_place(place) for place in places)
        found["hours"] = "\n".join(f"{place}: {summary(schedule_of(place))}" for place in places)
        found["contacts"] = "\n".join(_contact(link.contact) for link in row.contacts.all())
        return found


def _field(row: Service, name: str) -> str:
    field, value = Service._meta.get_field(name), getattr(row, name)
    if field.get_internal_type() == "BooleanField":
        return {True: gettext("Yes"), False: gettext("No"), None: gettext("not known")}[value]
    if value in (None, ""):
        return ""
    if field.choices:
        return str(getattr(row, f"get_{name}_display")())
    return dates.long(value, settings.LANGUAGE_CODE) if hasattr(value, "year") else str(value)


def _alert(alert) -> str:
    days = [alert.starts_on, alert.ends_on]
    told = " – ".join(dates.long(day, settings.LANGUAGE_CODE) for day in days if day)
    return f"{alert.text_ar} ({told})"


def _place(place) -> str:
    where = place.location
    spot = f"{where.latitude}, {where.longitude}" if where.latitude is not None else ""
    exactly = where.get_precision_display()
    parts = [where.name_ar, where.area.name, where.address, where.directions, spot, exactly]
    return " · ".join([*filter(None, parts), place.get_owner_consent_display()])


def _contact(contact) -> str:
    languages = "، ".join(contact.language_names)
    parts = [contact.label, bidi.left_to_right(contact.display), languages]
    return " · ".join([*filter(None, parts), contact.get_audience_display()])
