"""Comments for tests: one line each."""

from uuid import uuid4

from commons.comments import tickets
from commons.comments.actions import writing
from commons.comments.models import ThreadSetting


def comment(page, by, text="كلام مفيد", **options):
    return writing.write(page=page, text=text, by=by, token=uuid4(), **options)


def answer(to, by, text="ردّ مفيد", **options):
    return comment(to.page.specific, by, text, answers=to, **options)


def form(text="كلام مفيد", **fields) -> dict:
    """What a browser sends."""
    return {"text": text, "ticket": tickets.issue(), "website": "", **fields}


def set_page(page, **fields) -> None:
    from commons.pages import caching

    ThreadSetting.objects.update_or_create(page_id=page.pk, defaults=fields)
    caching.purge()


def write_url(page) -> str:
    return f"/comments/{page.pk}/write/"
