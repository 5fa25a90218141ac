"""Who is told of a comment, when, and how it is untold."""

import pytest
from django.db.models import Q

from commons.comments.actions import deciding, writing
from commons.notices.actions import watches
from commons.notices.models import Notice, Watch

from .writing import answer, comment, form, write_url

pytestmark = pytest.mark.usefixtures("patience")


def test_following_tells_of_new_comments_until_it_is_withdrawn(client, news, layla, samer):
    client.force_login(layla)
    client.post(write_url(news), form("أتابع", follow="on"))
    assert Watch.objects.filter(user=layla).exists()
    assert "follow" not in client.get(write_url(news)).context["form"].fields
    new = comment(news, samer, "جديد")
    [told] = Notice.objects.filter(about_kind(new), recipient=layla)
    assert (told.kind, told.object_id) == ("comment:new", new.pk)
    writing.withdraw(comment=new, by=samer)
    told.refresh_from_db()
    assert told.withdrawn_at


def test_an_answer_is_told_once_to_whom_it_answers(news, layla, samer):
    watches.set_level(user=layla, target=news, level="watch")
    first = comment(news, layla)
    answer(first, samer)
    answer(first, layla, "أردّ على نفسي")
    told = Notice.objects.filter(recipient=layla, kind__startswith="comment:")
    assert list(told.values_list("kind", flat=True)) == ["comment:reply"]


def test_notices_follow_approval_not_sending(news, layla, newcomer):
    first = comment(news, layla)
    waiting = answer(first, newcomer, "أول جواب")
    assert not Notice.objects.filter(about_kind(waiting)).exists()
    deciding.approve(comment=waiting)
    kinds = set(Notice.objects.filter(about_kind(waiting)).values_list("recipient", "kind"))
    assert kinds == {(layla.pk, "comment:reply")}
    deciding.approve(comment=waiting)
    assert Notice.objects.filter(about_kind(waiting)).count() == 1


def about_kind(row):
    return Q(object_id=row.pk, kind__startswith="comment:")
