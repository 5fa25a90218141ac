"""Readers' corrections reach whoever keeps the service, who answers; nothing leads to a reader."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from commons.accounts import holdings
from commons.moderation import desk as queue
from commons.moderation import rules
from commons.moderation.actions import reports
from commons.moderation.models import Report
from commons.notices.models import Notice
from commons.notices.reading import groups
from commons.safety import keeping
from network.services import remarks
from network.services.actions import answers, reported
from network.services.models import ProviderAnswer
from tests.commons.accounts.people import person

WORDS = "ذهبت صباح اليوم مع ابنتي هدى"
RIGHT = {"said": "right", "words": "الرقم صحيح، يُجاب عنه صباحًا"}


@pytest.fixture
def page(service):
    return service.pages.get()


@pytest.fixture
def address(service):
    return f"/admin/services/{service.pk}/reported/"


def tell(page, reason="moved", ago=1, by=None):
    row = reports.make(about=page, by=by, reason=reason, words=WORDS)
    Report.objects.filter(pk=row.pk).update(made_at=timezone.now() - timedelta(days=ago))
    return row


def test_the_screen_tells_reasons_and_days_and_nobody(desk, page, address):
    reader = person("reader")
    tell(page, "moved", 1, reader)
    tell(page, "moved", 3)
    tell(page, "hours", 200)
    tell(page, "money", 2)
    tell(page, "danger", 2)
    text = desk.get(address).content.decode()
    assert str(rules.RULES["moved"]) in text
    for absent in ("hours", "money", "danger"):
        assert str(rules.RULES[absent]) not in text, absent
    assert WORDS not in text
    assert reader.display_name not in text
    assert str(timezone.localtime().hour) + ":" not in text


def test_no_day_is_told_before_it_is_over(desk, page, address, service):
    tell(page, "moved", 0)
    assert str(rules.RULES["moved"]) not in desk.get(address).content.decode()
    reported.tell_providers()
    assert not Notice.objects.exists()
    assert remarks.waiting(service) == 0


def test_those_who_keep_it_are_told_once_and_counted(author, page, service, address):
    for ago in (1, 2, 3):
        tell(page, "number", ago)
    tell(page, "mistreatment", 1)
    tell(page, "private", 1)
    Notice.objects.all().delete()
    for _again in range(2):
        reported.tell_providers()
    rows = Notice.objects.all()
    assert {row.recipient for row in rows} == {author}
    assert {row.by for row in rows} == {None}
    (group,) = groups(author, rows)
    assert group.count == 3
    assert "3" in group.sentence
    assert group.address == address
    assert group.excerpt == ""


def test_coordinators_are_told_where_nobody_writes(author, page):
    coordinator = person("coordinating", "coordinator")
    author.groups.clear()
    tell(page)
    reported.tell_providers()
    assert list(Notice.objects.values_list("recipient", flat=True)) == [coordinator.pk]


def test_another_organisation_is_told_nothing(client, stranger, page, address):
    tell(page)
    reported.tell_providers()
    assert not Notice.objects.filter(recipient=stranger).exists()
    client.force_login(stranger)
    for answer in (client.get(address), client.post(address, RIGHT)):
        assert answer.status_code == 404
    assert not ProviderAnswer.objects.exists()


def test_the_mail_is_gathered_and_tells_no_hour(author, page):
    author.email = "author@example.org"
    author.save()
    tell(page, "number", 1)
    reported.tell_providers()
    assert Notice.objects.get().wait == "daily"
    assert not mail.outbox, "no hour is told by a letter"


def test_a_sensitive_service_is_not_named_in_the_notice(author, world):
    page = world.service("ملجأ آمن", parent=world.section, theme=world.protection)
    tell(page)
    reported.tell_providers()
    (group,) = groups(author, Notice.objects.all())
    assert page.title not in group.sentence


def test_it_is_right_as_it_is_told(desk, page, service, address, author):
    coordinator = person("coordinating", "coordinator")
    row = tell(page)
    Notice.objects.all().delete()
    answer = desk.post(address, RIGHT)
    assert answer.status_code == 302
    assert answer["Location"] == address
    made = ProviderAnswer.objects.get()
    assert (made.said, made.words, made.made_by) == ("right", RIGHT["words"], author)
    assert remarks.waiting(service) == 0
    assert RIGHT["words"] in desk.get(address).content.decode()
    (group,) = groups(coordinator, Notice.objects.filter(recipient=coordinator))
    assert group.address == address
    assert not Notice.objects.filter(recipient=author).exists()
    (card,) = queue.cards([row.case], reader=coordinator)
    assert RIGHT["words"] in card.answers[0]


def test_we_corrected_it_leads_to_the_facts(desk, page, service, address):
    tell(page)
    answer = desk.post(address, {"said": "corrected", "words": ""})
    assert answer["Location"] == f"/admin/services/{service.pk}/"
    assert ProviderAnswer.objects.get().said == "corrected"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "said"),
        ({"said": "perhaps", "words": "كلمات باقية"}, "said"),
        ({"said": "right"}, "words"),
        ({"said": "right", "words": " \u200f\u202e\u2066\u2069 "}, "words"),
        ({"said": "right", "words": "…!"}, "words"),
        ({"said": "right", "words": "ط" * 501}, "words"),
        ({"said": "corrected", "words": "ط" * 501}, "words"),
        ({"said": "right\x00", "words": "كلمات باقية"}, "said"),
    ],
)
def test_what_is_refused_stays_typed(desk, page, address, data, field):
    tell(page)
    answer = desk.post(address, data)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    if typed := data.get("words", "").strip(" \u200f\u202e\u2066\u2069"):
        assert typed in answer.content.decode()
    assert not ProviderAnswer.objects.exists()


def test_hidden_marks_do_not_come_through(desk, page, address):
    tell(page)
    desk.post(address, {"said": "right", "words": "صحيح\u202e وواضح\u00ad\r\nتمامًا"})
    assert ProviderAnswer.objects.get().words == "صحيح وواضح\nتمامًا"


def test_nothing_waits_twice(desk, page, address):
    assert desk.post(address, RIGHT).status_code == 409
    tell(page)
    assert desk.post(address, RIGHT).status_code == 302
    again = desk.post(address, RIGHT)
    assert again.status_code == 409
    assert RIGHT["words"] in again.content.decode()
    assert ProviderAnswer.objects.count() == 1


def test_what_comes_after_the_answer_waits_again(service, page, author):
    tell(page, "moved", 3)
    made = answers.give(service=service, said="corrected", by=author)
    ProviderAnswer.objects.filter(pk=made.pk).update(made_at=timezone.now() - timedelta(days=2))
    tell(page, "moved", 1)
    (remark,) = remarks.of(service)
    assert (remark.count, remark.waiting, remarks.waiting(service)) == (2, 1, 1)
    with pytest.raises(ValidationError):
        answers.give(service=service, said="right", by=author)


@pytest.mark.parametrize(("role", "status"), [("editor", 200), ("coordinator", 200)])
def test_the_log_screen_shows_the_answer(client, page, service, author, role, status, settings):
    settings.STAFF_SECOND_FACTOR = False
    tell(page)
    answers.give(service=service, by=author, **RIGHT)
    client.force_login(person("somebody", role))
    text = client.get(f"/admin/snippets/services/service/edit/{service.pk}/").content.decode()
    assert RIGHT["words"] in text


def test_the_answer_outlives_the_account_without_words(service, page, author):
    tell(page)
    answers.give(service=service, by=author, **RIGHT)
    holding = next(one for one in holdings.every() if one.key == "services:answers")
    (kept,) = holding.export(author)
    assert kept["words"] == RIGHT["words"]
    holding.erase(author, keep_words=False)
    row = ProviderAnswer.objects.get()
    assert (row.made_by, row.words, row.said) == (None, "", "right")


def test_an_answer_is_kept_for_a_year(service, author):
    for days in (364, 366):
        ProviderAnswer.objects.create(
            service=service, said="corrected", made_at=timezone.now() - timedelta(days=days)
        )
    rule = next(one for one in keeping.every() if one.key == "services:answers")
    assert rule.purge() == 1
