"""When a place of a service is open: rows of the regular week, and of periods that replace it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..hours.schedule import DAY, Period, Rule, Schedule, Slot
from .service_place import ServicePlace

REGULAR = 32767  # days: the regular week holds unless a shorter row covers the day


class Occasion(models.TextChoices):
    RAMADAN = "ramadan", _("Ramadan")
    EID_AL_FITR = "eid_al_fitr", _("Eid al-Fitr")
    EID_AL_ADHA = "eid_al_adha", _("Eid al-Adha")
    HOLIDAY = "holiday", _("holiday")
    SUMMER = "summer", _("summer hours")
    WINTER = "winter", _("winter hours")
    OTHER = "other", _("other hours")


class OpeningHours(models.Model):
    """One row per slot; a period without slots (closed, by appointment) is one row without hours.

    Shaped like a schedule of HSDS 3.1: valid from, valid to, by day, opens, closes. Only periods
    have dates; what holds outside them is `ServicePlace.hours` with the rows without dates.
    """

    place = models.ForeignKey(
        ServicePlace,
        on_delete=models.CASCADE,
        related_name="opening_hours",
        verbose_name=_("place of a service"),
    )
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)
    days = models.PositiveSmallIntegerField(default=REGULAR, editable=False)
    occasion = models.CharField(_("occasion"), max_length=12, choices=Occasion, blank=True)
    rule = models.CharField(_("hours"), max_length=12, choices=Rule, default=Rule.WEEKLY)
    weekday = models.PositiveSmallIntegerField(_("day of the week"), null=True, blank=True)
    opens = models.PositiveSmallIntegerField(_("opens"), null=True, blank=True)
    closes = models.PositiveSmallIntegerField(_("closes"), null=True, blank=True)

    PERSONAL = dict.fromkeys(
        [
            "id",
            "place",
            "valid_from",
            "valid_to",
            "days",
            "occasion",
            "rule",
            "weekday",
            "opens",
            "closes",
        ]
    )

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["valid_from", "weekday", "opens"]
        indexes = [models.Index(fields=["weekday", "opens", "closes"], name="who_is_open")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True, valid_to__isnull=True, days=REGULAR)
                | Q(valid_from__isnull=False, valid_to__gte=F("valid_from"), days__lt=REGULAR),
                name="a_period_has_two_dates",
            ),
            models.CheckConstraint(
                condition=Q(
                    rule=Rule.WEEKLY,
                    weekday__lte=6,
                    opens__lt=DAY,
                    closes__gt=F("opens"),
                    closes__lte=F("opens") + DAY,
                )
                | (
                    ~Q(rule=Rule.WEEKLY)
                    & Q(valid_from__isnull=False)
                    & Q(weekday__isnull=True, opens__isnull=True, closes__isnull=True)
                ),
                name="hours_are_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.get_rule_display()}"


def schedule_of(place: ServicePlace) -> Schedule:
    """The hours of a place as a value; reads `place.opening_hours`, prefetched or not."""
    regular: list[Slot] = []
    periods: dict[tuple, list[OpeningHours]] = {}
    for row in place.opening_hours.all():
        if row.valid_from is None:
            regular.append(_slot(row))
        else:
            periods.setdefault((row.valid_from, row.valid_to), []).append(row)
    return Schedule(
        Rule(place.hours),
        tuple(regular),
        tuple(_period(rows) for rows in periods.values()),
    )


def _period(rows: list[OpeningHours]) -> Period:
    first = rows[0]
    slots = tuple(_slot(row) for row in rows if row.rule == Rule.WEEKLY)
    return Period(first.valid_from, first.valid_to, Rule(first.rule), slots, first.occasion)


def _slot(row: OpeningHours) -> Slot:
    return Slot(row.weekday, row.opens, row.closes)
