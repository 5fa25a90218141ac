"""The results page: a plain GET form, no cookie, nothing about the question kept."""

from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .finding import Findings
from .forms import SearchForm
from .marking import marked
from .querying import LONGEST
from .sources import sources

PER_PAGE = 20


@require_safe
def results(request):
    """`?q=` with optional `area=`, `theme=` (slugs), `kind=` (a source) and `page=`.

    400 with the text kept when it cannot be read as words; 404 for a page that is not there.
    """
    # A hidden NUL is no text, and databases refuse it.
    data = {key: value.replace("\x00", "") for key, value in request.GET.items()}
    form = SearchForm(data, label_suffix="")
    context = {"form": form, "longest": LONGEST}
    status = 200
    if not form.is_valid():
        status = 400
    elif form.cleaned_data["words"]:
        context |= _findings(request, form.cleaned_data, data.get("page", "1"))
    response = render(request, "search/results.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    if data.get("q"):
        response["Cache-Control"] = "private, no-cache"  # what was asked stays between two
    return response


def _findings(request, asked: dict, page: str) -> dict:
    words, area, theme, kind = (asked[name] for name in ("words", "area", "theme", "kind"))
    findings = Findings(words, request.user, get_language(), area=area, theme=theme, kind=kind)
    try:
        items = Paginator(findings, PER_PAGE).page(page)
    except InvalidPage as error:
        raise Http404(_("This list has no such page.")) from error
    hits = [(hit, marked(hit.title, words), marked(hit.summary, words)) for hit in items]
    chosen = {"q": asked["q"], "area": area and area.slug, "theme": theme and theme.slug}
    return {
        "findings": findings,
        "items": items,
        "hits": hits,
        "kinds": _kinds(findings, chosen, kind),
        "narrowed_by": [
            {"label": row.name, "url": _address(chosen | {name: ""}, kind=kind)}
            for name, row in (("area", area), ("theme", theme))
            if row
        ],
        "query": _address(chosen, kind=kind).removeprefix("?"),
    }


def _kinds(findings: Findings, chosen: dict, kind: str) -> list[dict]:
    """A link for every kind among the findings, when there is more than one."""
    found = [sources.get(key) for key, _count in findings.by_kind.most_common()]
    if len(found) < 2:
        return []
    everything = {
        "label": _("All"),
        "count": findings.by_kind.total(),
        "url": _address(chosen),
        "active": not kind,
    }
    return [everything] + [
        {
            "label": source.label,
            "count": findings.by_kind[source.key],
            "url": _address(chosen, kind=source.key),
            "active": source.key == kind,
        }
        for source in found
    ]


def _address(chosen: dict, **more: str) -> str:
    return "?" + urlencode({key: value for key, value in (chosen | more).items() if value})
