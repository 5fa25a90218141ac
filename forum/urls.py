from django.urls import path, register_converter

from . import feeds
from .models import Reaction
from .views import (
    lists,
    marks,
    order,
    own,
    polling,
    posts_of_mine,
    preview,
    promoting,
    reading,
    writing,
)


class KindConverter:
    """A kind of reaction."""

    regex = "|".join(Reaction.Kind.values)

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


class UnicodeSlugConverter:
    """The address name of a category or tag, in any script."""

    regex = r"[-\w]+"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


class NumberConverter:
    """A post's number: what no topic can hold is no address."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        return int(value)

    to_url = str


register_converter(KindConverter, "reaction")
register_converter(UnicodeSlugConverter, "word")
register_converter(NumberConverter, "number")

app_name = "forum"
POST = "t/<slug:key>/<number:number>/"

urlpatterns = [
    path("", lists.index, name="index"),
    path("latest/", lists.latest, name="latest"),
    path("unanswered/", lists.unanswered, name="unanswered"),
    path("top/<slug:period>/", lists.top, name="top"),
    path("unread/", lists.unread, name="unread"),
    path("mine/", lists.mine, name="mine"),
    path("mine/posts/", posts_of_mine.listed, name="my_posts"),
    path("tags/<word:slug>/", lists.tag, name="tag"),
    path("tags/<word:slug>/feed/", feeds.tag, name="tag_feed"),
    path("c/<word:slug>/", lists.category, name="category"),
    path("c/<word:slug>/feed/", feeds.category, name="category_feed"),
    path("c/<word:slug>/read/", lists.category_read, name="category_read"),
    path("c/<word:slug>/new/", writing.begin, name="begin"),
    path("c/<word:slug>/new/preview/", preview.begin, name="begin_preview"),
    path("c/<word:slug>/new/keep/", preview.keep_topic, name="keep_topic"),
    path("t/<slug:key>/", reading.topic, name="topic"),
    path("t/<slug:key>/print/", reading.on_paper, name="print"),
    path("t/<slug:key>/resume/", reading.resume, name="resume"),
    path("t/<slug:key>/since/<number:number>/", polling.since, name="since"),
    path("t/<slug:key>/reply/", writing.reply, name="reply"),
    path("t/<slug:key>/reply/preview/", preview.reply, name="reply_preview"),
    path("t/<slug:key>/reply/keep/", preview.keep_reply, name="keep_reply"),
    path("t/<slug:key>/support/", marks.support, name="support"),
    path("t/<slug:key>/support/take-back/", marks.take_support_back, name="take_support_back"),
    path("t/<slug:key>/answer/take-back/", marks.take_choice_back, name="take_choice_back"),
    path("t/<slug:key>/promote/", promoting.promote, name="promote"),
    path("t/<slug:key>/order/", order.desk, name="order"),
    path("t/<slug:key>/order/lock/", order.lock, name="lock"),
    path("t/<slug:key>/order/unlock/", order.unlock, name="unlock"),
    path("t/<slug:key>/order/pin/", order.pin, name="pin"),
    path("t/<slug:key>/order/unpin/", order.unpin, name="unpin"),
    path("t/<slug:key>/order/hide/", order.hide, name="hide"),
    path("t/<slug:key>/order/show/", order.show, name="show"),
    path("t/<slug:key>/order/move/", order.move, name="move"),
    path("t/<slug:key>/order/status/", order.status, name="status"),
    path("t/<slug:key>/order/slow/", order.slow, name="slow"),
    path("t/<slug:key>/order/slow/end/", order.speed_up, name="speed_up"),
    path(POST, reading.post, name="post"),
    path(f"{POST}edit/", own.edit, name="edit"),
    path(f"{POST}withdraw/", own.withdraw, name="withdraw"),
    path(f"{POST}versions/", own.versions, name="versions"),
    path(f"{POST}answer/", marks.choose, name="choose"),
    path(f"{POST}<reaction:kind>/", marks.react, name="react"),
    path(f"{POST}<reaction:kind>/take-back/", marks.take_back, name="take_back"),
]
