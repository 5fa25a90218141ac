"""A conversation of five hundred: what it costs, and that all of it is found."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_comments_xtd.models import XtdComment

from commons.comments.models import Sidecar
from commons.comments.threads import SIZE, Conversation

from .conftest import settled
from .writing import comment

GUEST = AnonymousUser()


def many(page, by, number: int):
    """Comments and answers without going through the action: half of them answers."""
    first = comment(page, by)
    parents = [first.comment]
    for place in range(1, number):
        to = parents[-1] if place % 2 else None
        row = XtdComment.objects.get(pk=first.pk)
        row.pk = row.id = row.comment_ptr_id = None
        row._state.adding = True
        row.comment, row.parent_id, row.level = f"كلام {place}", to.pk if to else 0, 0
        row.save()
        if not to:
            parents.append(row)
        sidecar = Sidecar.objects.get(pk=first.pk)
        sidecar.pk = sidecar.comment_id = row.pk
        sidecar._state.adding = True
        sidecar.thread_id = to.pk if to else row.pk
        sidecar.token = f"00000000-0000-4000-8000-{place:012d}"
        sidecar.html = f"<p>كلام {place}</p>"
        sidecar.save(force_insert=True)


@pytest.fixture(scope="module", autouse=True)
def written(published):
    many(published, settled("layla"), 500)


def queries(client, address) -> int:
    caches["pages"].clear()
    client.get("/organizations/?page=1")
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return len(context)


def test_five_hundred_comments(client, news, samer):
    """At most twelve queries, everything on some page once, for guests and members."""
    address = f"/comments/{news.pk}/"
    assert queries(client, news.url) <= 12
    assert queries(client, address) <= 12
    assert queries(client, f"{address}?page=11") <= 12
    seen = [
        entry.comment.pk
        for number in range(1, 500 // SIZE + 1)
        for branch in Conversation(news, GUEST, number).branches
        for entry in [branch.first, *branch.answers]
        if entry
    ]
    assert len(seen) == len(set(seen)) == 500
    assert "(500)" in client.get(address).content.decode()
    client.force_login(samer)
    assert queries(client, f"{address}?page=2") <= 12


def test_lasting_links_lead_to_the_page_of_the_thread(client, news):
    rows = list(Sidecar.objects.in_reading_order())
    for row, place in ((rows[0], news.url), (rows[24], news.url), (rows[499], "?page=20")):
        response = client.get(f"/comments/c/{row.pk}/")
        assert response.status_code == 302
        assert place in response["Location"]
        assert response["Location"].endswith(f"#c-{row.pk}")
        assert f'id="c-{row.pk}"' in client.get(response["Location"]).content.decode()
