"""Places, needs, languages and alerts of a few services, in one query.

The vocabularies are at hand as values, so their rows need no join.
"""

from collections import defaultdict

from django.db.models import Case, CharField, F, IntegerField, Q, Value, When
from django.utils import timezone

from commons.identity.languages import current
from commons.places.models import PageArea
from commons.themes.models import PageTheme

from .vocabulary import Tree


def load(pages: list, places: Tree, needs: Tree) -> None:
    """Fill the prefetched rows of `pages` (ServicePage) and of their services."""
    from ..models import Alert, ServiceLanguage

    found = _found([page.pk for page in pages], [page.service_id for page in pages])
    areas, themes = places.by_id(), needs.by_id()
    for page in pages:
        _keep(
            page,
            page_areas=[PageArea(page=page, area=areas[n]) for n, _w in found["area", page.pk]],
            page_themes=[
                PageTheme(page=page, theme=themes[n]) for n, _w in found["theme", page.pk]
            ],
        )
        service = page.service
        if service is None:
            continue
        spoken, alerts = found["language", service.pk], found["alert", service.pk]
        _keep(
            service,
            languages=[ServiceLanguage(service=service, language=w) for _n, w in spoken],
            alerts=[Alert(pk=n, service=service, text_ar=w) for n, w in alerts],
        )


def _keep(owner, **rows) -> None:
    """As `prefetch_related` would."""
    kept = owner.__dict__.setdefault("_prefetched_objects_cache", {})
    for name, found in rows.items():
        queryset = getattr(owner, name).get_queryset()
        queryset._result_cache = found
        queryset._prefetch_done = True
        kept[name] = queryset


def _found(pages: list[int], services: list[int]) -> dict:
    from ..models import Alert, ServiceLanguage

    today = timezone.localdate()
    holding = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    alerts = Alert.objects.filter(holding, service__in=services, starts_on__lte=today)
    own = f"text_{current()}"
    told = Case(When(~Q(**{own: ""}), then=F(own)), default=F("text_ar"), output_field=CharField())
    none, nothing = Value(0, IntegerField()), Value("", CharField())
    parts = [
        _part("area", PageArea.objects.filter(page__in=pages), "page", "area", nothing),
        _part("theme", PageTheme.objects.filter(page__in=pages), "page", "theme", nothing),
        _part(
            "language",
            ServiceLanguage.objects.filter(service__in=services),
            "service",
            none,
            "language",
        ),
        _part("alert", alerts, "service", "pk", told),
    ]
    found = defaultdict(list)
    for kind, owner, _order, _pk, number, words in (
        parts[0].union(*parts[1:], all=True).order_by("order", "row")
    ):
        found[kind, owner].append((number, words))
    return found


def _part(kind: str, rows, owner: str, number, words):
    order = F("sort_order") if hasattr(rows.model, "sort_order") else Value(0, IntegerField())
    rows = (
        rows.select_related(None)
        .order_by()
        .annotate(
            kind=Value(kind, CharField()),
            owner=F(owner),
            order=order,
            row=F("pk"),
            number=F(number) if isinstance(number, str) else number,
            words=F(words) if isinstance(words, str) else words,
        )
    )
    return rows.values_list("kind", "owner", "order", "row", "number", "words")
