"""Comments are drawn again when the door for texts rises: in batches, and on from where it stopped."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commons.comments.actions import drawing, writing
from commons.comments.models import Sidecar, Version
from commons.safety import html

from .test_crowded import many
from .writing import comment


@pytest.fixture
def risen(monkeypatch):
    """What the door draws from now on has a mark."""
    take = html.take

    def drawn(text):
        words = take(text)
        return html.Words(words.source, f"{words.html}<!-- {html.VERSION} -->", words.folded, 2)

    def rise():
        monkeypatch.setattr(html, "VERSION", 2)
        monkeypatch.setattr(html, "take", drawn)

    return rise


def states() -> list[int]:
    return sorted(Sidecar.objects.values_list("html_version", flat=True))


def test_everything_is_drawn_once_with_its_earlier_versions(news, layla, risen, capsys):
    row = comment(news, layla, "أول **نص**")
    writing.edit(comment=row, text="ثاني **نص**", by=layla)
    comment(news, layla, "آخر")
    gone = comment(news, layla, "مسحوب")
    writing.withdraw(comment=gone, by=layla)
    assert drawing.again() == 0
    risen()
    call_command("draw_comments", "--count")
    assert states() == [1, 1, 1]
    call_command("draw_comments")
    assert "outdated: 2" in capsys.readouterr().out
    row.refresh_from_db()
    assert "<!-- 2 -->" in row.html
    assert row.source == "ثاني **نص**"
    assert "<!-- 2 -->" in Version.objects.get().html
    gone.refresh_from_db()
    assert (gone.html, gone.html_version) == ("", 1)
    assert drawing.again() == 0


def test_it_goes_on_where_it_stopped(news, layla, risen, monkeypatch):
    many(news, layla, 7)
    risen()
    assert drawing.again(most=3) == 3
    assert states().count(2) == 3
    call_command("draw_comments", "--batch", "2")
    assert states() == [2] * 7


def test_words_the_door_no_longer_takes_stay_as_they_are(news, layla, risen, monkeypatch):
    row = comment(news, layla, "نص طويل")
    before = row.html
    risen()

    def refuse(text):
        raise ValueError(text)

    monkeypatch.setattr(html, "take", refuse)
    assert drawing.again() == 1
    assert drawing.again() == 0
    row.refresh_from_db()
    assert (row.html, row.html_version) == (before, 2)


def test_guests_see_the_new_drawing(client, news, layla, risen, django_capture_on_commit_callbacks):
    comment(news, layla, "كلام")
    client.get(news.url)
    risen()
    with django_capture_on_commit_callbacks(execute=True):
        drawing.again()
    assert "<!-- 2 -->" in client.get(news.url).content.decode()


def test_a_batch_costs_few_queries(news, layla, risen):
    many(news, layla, 30)
    risen()
    with CaptureQueriesContext(connection) as context:
        drawing.again()
    assert len(context) <= 30 + 8
