"""Keeping order from the page: one screen of a topic for it, and one address for each verb."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from commons.moderation import flood
from commons.moderation.actions import slowness
from commons.moderation.forms import SlowForm

from .. import policy
from ..actions import order
from ..forms import HideForm, MoveForm, PinForm, ReasonForm, StatusForm
from ..models import Topic
from ..refused import Closed, Refused
from . import finding, promoting
from .doors import part_of_the_forum


def _topic(request, key) -> Topic:
    """404 for whoever keeps no order here."""
    topic = finding.topic(request.user, key)
    if policy.why_not_keep_order(request.user, topic):
        raise Http404
    return topic


@require_safe
@login_required
@never_cache
@part_of_the_forum
def desk(request, key):
    return _shown(request, _topic(request, key))


def _shown(request, topic: Topic, status: int = 200, **forms):
    context = {
        "topic": topic,
        "lock_form": ReasonForm(),
        "hide_form": HideForm(),
        "pin_form": PinForm(initial={"where": topic.pinned or "here"}),
        "move_form": MoveForm(topic=topic, user=request.user),
        "status_form": StatusForm(initial={"status": topic.status}) if topic.status else None,
        "slow_form": SlowForm() if policy.is_moderator(request.user) else None,
        "promotes": promoting.offered(request.user, topic),
        "slow_now": flood.slowness(topic.category),
        **forms,
    }
    return render(request, "forum/order.html", context, status=status)


def _verb(form_class=None, name: str = ""):
    """A view that does one thing to a topic: `act(request, topic, **typed)`, and says it is done."""

    def around(act):
        @require_POST
        @login_required
        @never_cache
        @part_of_the_forum
        def view(request, key):
            topic = _topic(request, key)
            form = _form(form_class, request, topic)
            if form is not None and not form.is_valid():
                return _shown(request, topic, 422, **{name: form})
            try:
                act(request, topic, **(form.cleaned_data if form is not None else {}))
            except Refused as refusal:
                if form is None:
                    raise
                form.add_error(None, refusal.words)
                return _shown(request, topic, refusal.status, **{name: form})
            messages.info(request, _("Done."))
            topic.refresh_from_db()
            return redirect("forum:order", key=topic.key)

        return view

    return around


def _form(form_class, request, topic):
    if form_class is None:
        return None
    if form_class is MoveForm:
        return MoveForm(request.POST, topic=topic, user=request.user)
    return form_class(request.POST)


@_verb(ReasonForm, "lock_form")
def lock(request, topic, reason):
    order.lock(topic=topic, by=request.user, reason=reason)


@_verb()
def unlock(request, topic):
    order.unlock(topic=topic, by=request.user)


@_verb(PinForm, "pin_form")
def pin(request, topic, where, until):
    order.pin(topic=topic, by=request.user, where=where, until=until)


@_verb()
def unpin(request, topic):
    order.unpin(topic=topic, by=request.user)


@_verb(HideForm, "hide_form")
def hide(request, topic, reason):
    order.hide(topic=topic, by=request.user, reason=reason)


@_verb()
def show(request, topic):
    order.show(topic=topic, by=request.user)


@_verb(MoveForm, "move_form")
def move(request, topic, to):
    order.move(topic=topic, by=request.user, to=to)


@_verb(StatusForm, "status_form")
def status(request, topic, status, words):
    order.set_status(topic=topic, by=request.user, status=status, words=words)


@_verb(SlowForm, "slow_form")
def slow(request, topic, seconds, hours):
    """Slow mode of the whole category, by moderators of the whole site."""
    _moderators_only(request)
    slowness.slow_down(
        place=topic.category,
        seconds=int(seconds),
        until=timezone.now() + timedelta(hours=int(hours)),
        by=request.user,
    )


@_verb()
def speed_up(request, topic):
    _moderators_only(request)
    slowness.speed_up(place=topic.category, by=request.user)


def _moderators_only(request) -> None:
    if not policy.is_moderator(request.user):
        raise Closed(_("Only moderators of the whole site slow a category down."))
