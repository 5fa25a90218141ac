"""Thousands of services for measuring: the demo's own, given again in every town, in bulk.

Nothing here goes through the site's actions, which would take hours; what it leaves has the same
shape. Words are those of the demo with the town's name; numbers, hours and checks vary by turns.
"""

import uuid
from collections.abc import Callable
from datetime import timedelta
from itertools import islice

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page

from commons.arabic.normalise import sort_key
from commons.pages import caching
from commons.pages.models import ShortLink
from commons.places.models import Area, PageArea
from commons.themes.models import PageTheme
from network.organizations.models import Location, Participation
from network.services.models import (
    OpeningHours,
    Service,
    ServiceContact,
    ServiceLanguage,
    ServicePage,
    ServicePlace,
    Verification,
)

AT_ONCE = 500
SLUG = "many-"
ROWS = (
    "page_themes",
    "participations",
    "service__languages",
    "service__contacts",
    "service__places__opening_hours",
)


def load(*, number: int, tell: Callable[[int, int], None]) -> int:
    """Add services until there are `number` in the site's own language. Returns how many it added."""
    own = ServicePage.objects.visible_to(None).in_language(settings.LANGUAGE_CODE).on_offer()
    first, missing = own.filter(slug__startswith=SLUG).count(), number - own.count()
    sources = list(own.exclude(slug__startswith=SLUG).prefetch_related(*ROWS).order_by("pk"))
    towns = list(Area.objects.visible_to(None).filter(kind__in=["community", "camp"]))
    turns = iter(range(first, first + max(missing, 0)))
    done = 0
    while turn := list(islice(turns, AT_ONCE)):
        with transaction.atomic():
            _add([(n, sources[n % len(sources)], towns[n * 7 % len(towns)]) for n in turn])
        done += len(turn)
        tell(done, missing)
    caching.purge()
    return done


def _add(wanted: list) -> None:
    services = Service.objects.bulk_create(
        [_copy(source.service, uuid=uuid.uuid4()) for _n, source, _town in wanted]
    )
    pages = _pages(wanted, services)
    kind = ContentType.objects.get_for_model(ServicePage)
    ShortLink.objects.bulk_create(ShortLink(content_type=kind, object_id=page.pk) for page in pages)
    made = [
        (*turn, page, service) for turn, page, service in zip(wanted, pages, services, strict=True)
    ]
    PageArea.objects.bulk_create(PageArea(page=p, area=town) for _n, _s, town, p, _service in made)
    for model, rows in (
        (PageTheme, "page_themes"),
        (Participation, "participations"),
    ):
        model.objects.bulk_create(
            _copy(row, page=p)
            for _n, s, _town, p, _service in made
            for row in getattr(s, rows).all()
        )
    for model, rows in ((ServiceLanguage, "languages"), (ServiceContact, "contacts")):
        model.objects.bulk_create(
            _copy(row, service=service)
            for _n, s, _town, _p, service in made
            for row in getattr(s.service, rows).all()
        )
    _places(made)
    today = timezone.localdate()
    Verification.objects.bulk_create(
        Verification(service=service, verified_on=today - timedelta(days=n * 13 % 200))
        for n, _s, _town, _p, service in made
        if n % 9
    )


def _pages(wanted: list, services: list) -> list[Page]:
    """Rows of both tables of a page, below the sections of their sources."""
    parents, rows, now = {}, [], timezone.now()
    for (n, source, town), _service in zip(wanted, services, strict=True):
        parent = parents.setdefault(source.path[: -Page.steplen], None) or source.get_parent()
        if parents[parent.path] is None:
            last = parent.get_last_child()
            parent.last_step = Page._str2int(last.path[-Page.steplen :])
            parents[parent.path] = parent
        parent.last_step += 1
        parent.numchild += 1
        title, slug = f"{source.title}، {town.name_ar}", f"{SLUG}{n}"
        base = Page(
            **{
                f.attname: getattr(source, f.attname)
                for f in Page._meta.concrete_fields
                if f.name != "id"
            }
        )
        base.path = Page._get_path(parent.path, source.depth, parent.last_step)
        base.title = base.draft_title = title
        base.slug, base.url_path = slug, f"{parent.url_path}{slug}/"
        base.translation_key, base.numchild = uuid.uuid4(), 0
        base.latest_revision = base.live_revision = base.latest_revision_created_at = None
        base.first_published_at = base.last_published_at = now - timedelta(hours=n % 9000)
        rows.append(base)
    pages = Page.objects.bulk_create(rows)
    for parent in parents.values():
        Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild)
    own = ServicePage._meta.local_concrete_fields
    words = [
        ServicePage(
            **{f.attname: getattr(source, f.attname) for f in own}
            | {"page_ptr_id": page.pk, "service_id": service.pk, "sort_title": sort_key(page.title)}
        )
        for (_n, source, _town), page, service in zip(wanted, pages, services, strict=True)
    ]
    # Django's bulk_create refuses a model of two tables; this is its own half of the work.
    ServicePage._base_manager.all()._insert(words, fields=own, using=connection.alias)
    return pages


def _places(made: list) -> None:
    """One place each, in the town, with the hours of the source or of the turn."""
    places, hours = [], []
    for n, source, town, _page, service in made:
        first = next(iter(source.service.places.all()), None)
        where = Location(
            organization=source.provider,
            area=town,
            kind="office",
            name_ar=f"{source.provider.name_ar}، {town.name_ar}",
        )
        where.sort_name = sort_key(where.name_ar)
        place = ServicePlace(
            service=service, location=where, hours=first.hours if first else "unknown"
        )
        places.append(place)
        for row in first.opening_hours.all() if first else []:
            later = n % 3 * 60 if row.opens is not None else 0
            if row.opens is not None and row.closes + later > 24 * 60:
                later = 0
            new = _copy(row, place=place)
            if row.opens is not None:
                new.opens, new.closes = row.opens + later, row.closes + later
            hours.append(new)
    Location.objects.bulk_create(place.location for place in places)
    for place in places:
        place.location_id = place.location.pk
    ServicePlace.objects.bulk_create(places)
    for row in hours:
        row.place_id = row.place.pk
    OpeningHours.objects.bulk_create(hours, batch_size=AT_ONCE)


def _copy(row, **values):
    """An unsaved copy of `row`."""
    fields = row._meta.concrete_fields
    kept = {f.attname: getattr(row, f.attname) for f in fields if not f.primary_key}
    new = type(row)(**kept)
    for name, value in values.items():
        setattr(new, name, value)
    return new
