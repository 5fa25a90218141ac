"""Comments of made-up members: answers, marks, one that waits, one that was withdrawn."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone
from django_comments_xtd.models import XtdComment

from commons.accounts.models import Standing
from commons.comments.actions import useful, writing
from commons.comments.actions.openness import set_openness
from commons.comments.models import Sidecar, ThreadSetting
from network.publications.models import GuidePage, NewsPage, OpinionPage

from ..content.talk import EVERYBODY, MEMBERS, NEWCOMER, OPEN_TO_GUESTS, TALK
from .world import World, key

PAGES = {"guide": GuidePage, "news": NewsPage, "opinion": OpinionPage}


def load(world: World) -> None:
    members = {name.removeprefix("demo-"): member(name, *rest) for name, *rest in MEMBERS}
    members["new"] = member(*NEWCOMER, joined=0, settled=False)
    for name in ("nawafez", "jusoor"):
        members[name] = get_user_model().objects.get(sign_in_name=f"demo-{name}")
    said: dict[str, Sidecar] = {}
    for entry in TALK:
        token = key("comment", entry["key"])
        said[entry["key"]] = Sidecar.objects.filter(token=token).first() or _say(
            world, members, said, entry, token
        )
    for entry in TALK:
        comment = said[entry["key"]]
        if entry.get("withdrawn") and not comment.withdrawn_at:
            writing.withdraw(comment=comment, by=comment.author)
    _open_to_guests(_page(*OPEN_TO_GUESTS))


def _open_to_guests(page) -> None:
    if not ThreadSetting.objects.filter(page_id=page.pk).exists():
        set_openness(page=page, by=None, who="everybody")


def member(name: str, display_name: str, language: str, joined: int = 200, settled: bool = True):
    """Nobody can sign in as one: there is no password."""
    model = get_user_model()
    user = model.objects.filter(sign_in_name=name).first()
    if user is None:
        user = model(sign_in_name=name, display_name=display_name, language=language)
        user.joined_at = timezone.now() - timedelta(days=joined)
        user.set_unusable_password()
        user.full_clean()
        user.save()
        if settled:
            Standing.objects.create(user=user, kept=12, days=8)
    return user


def _say(world: World, members: dict, said: dict, entry: dict, token) -> Sidecar:
    answers = said.get(entry.get("answers", ""))
    organization = world.organizations[entry["for"]] if "for" in entry else None
    comment = writing.write(
        page=None if answers else _page(*entry["page"]),
        text=entry["words"],
        token=token,
        by=members[entry["by"]],
        answers=answers,
        organization=organization,
    )
    moment = timezone.now() - timedelta(days=entry["days"])
    XtdComment.norel_objects.filter(pk=comment.pk).update(submit_date=moment)
    others = [name for name in EVERYBODY if name != entry["by"]]
    for name in others[: entry.get("useful", 0)]:
        useful.mark(comment=comment, by=members[name])
    return comment


def _page(kind: str, slug: str):
    return PAGES[kind].objects.get(slug=slug, locale__language_code="ar")
