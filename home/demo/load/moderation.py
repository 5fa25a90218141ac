"""Three watched words, two comments that wait, one that was reported, and what readers say of
services: corrections, one of them answered by its provider, and a complaint.
"""

from datetime import timedelta

from django.contrib.auth import get_user_model

from commons.comments.actions import writing
from commons.comments.models import Sidecar
from commons.moderation import rules
from commons.moderation.actions import decisions, reports
from commons.moderation.models import Case, Report, WatchedWord
from network.publications.models import NewsPage
from network.services.actions import answers
from network.services.models import ServicePage

from ..content.moderation import HELD, REPORTED, SAID_OF_SERVICES, WATCHED
from .world import World, key


def load(world: World) -> None:
    for word, action, note in WATCHED:
        if not WatchedWord.objects.filter(word=word).exists():
            row = WatchedWord(word=word, action=action, note=note)
            row.full_clean(exclude=["key"])
            row.save()
    page = NewsPage.objects.visible_to(None).filter(locale=world.own).order_by("pk").first()
    for entry in HELD:
        _say(page, entry, name=entry["name"])
    people = get_user_model().objects.in_bulk(
        [REPORTED["by"], "demo-moderator"], field_name="sign_in_name"
    )
    comment, made = _say(page, REPORTED, by=people[REPORTED["by"]])
    if made:
        case = Case.objects.about("comment", comment.pk).still_open().get()
        decisions.decide(case=case, verdict=rules.APPROVE, by=people["demo-moderator"])
        for reason, words in REPORTED["reports"]:
            reports.make(about=comment, reason=reason, words=words)
    _of_services(world)


def _of_services(world: World) -> None:
    pages = ServicePage.objects.filter(locale=world.own)
    for entry in SAID_OF_SERVICES:
        page = pages.get(slug=entry["slug"])
        if Case.objects.about("service", page.pk).exists():
            continue
        for reason, days, words in entry["said"]:
            report = reports.make(about=page, reason=reason, words=words)
            Report.objects.filter(pk=report.pk).update(
                made_at=report.made_at - timedelta(days=days)
            )
        if "answer" in entry:
            name, said, words = entry["answer"]
            by = get_user_model().objects.get(sign_in_name=name)
            answers.give(service=page.service, said=said, words=words, by=by)


def _say(page, entry: dict, **who) -> tuple[Sidecar, bool]:
    token = key("comment", entry["key"])
    there = Sidecar.objects.filter(token=token).first()
    if there:
        return there, False
    return writing.write(page=page, text=entry["words"], token=token, **who), True
