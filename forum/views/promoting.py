"""News from the field become a news page: where its draft shall stand, and on to the admin."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from commons.pages import promoting

from .. import policy
from ..actions import promoting as actions
from ..forms import PlaceForm
from ..models import Topic
from ..refused import Closed, Refused
from . import finding
from .doors import part_of_the_forum, refused

NEWS = "news"


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
@part_of_the_forum
def promote(request, key):
    """404 for whoever may add no such page."""
    topic = finding.topic(request.user, key)
    places = _places(request.user, topic)
    if not places:
        raise Http404
    if reason := policy.why_not_promote(request.user, topic):
        return refused(request, Closed(reason), topic)
    form = PlaceForm(request.POST or None, places=places)
    if request.method != "POST":
        return _shown(request, topic, form)
    if not form.is_valid():
        return _shown(request, topic, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    place = form.cleaned_data["place"]
    try:
        page = actions.promote(
            topic=topic, target=promoting.get(NEWS), place=place, by=request.user
        )
    except Refused as refusal:
        form.add_error(None, refusal.words)
        return _shown(request, topic, form, refusal.status)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _shown(request, topic: Topic, form, status=HTTPStatus.OK):
    page = topic.promoted
    may_edit = page is not None and page.permissions_for_user(request.user).can_edit()
    context = {"topic": topic, "form": form, "page": page if may_edit else None}
    return render(request, "forum/promote.html", context, status=status)


def _places(user, topic: Topic) -> list:
    target = promoting.get(NEWS)
    if target is None or not user.has_perm("wagtailadmin.access_admin"):
        return []
    return target.places(user, topic.language)


def offered(user, topic: Topic) -> bool:
    """Whether this reader is shown the way to it."""
    if policy.why_not_promote(user, topic) or topic.promoted_id:
        return False
    return bool(_places(user, topic))
