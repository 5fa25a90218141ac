"""What members of a lived-in copy say in its forum, so that every page of it has something to show."""

import uuid

from django.core.files.base import ContentFile

from forum.actions import deciding, order, posts, topics
from forum.models import Category, Topic
from forum.pictures import Picture
from tests.commons.safety.uploads.samples import pictures

WORDS = "كلام أول، يُصحَّح بعد قليل.\n\n- بند\n- وبند\n\n> وقول"
BY_NOBODY = "شاي وصمت، ثم مشي قصير عند المساء."


def talk(member, beside, boss) -> dict[str, Topic]:
    """Topics by what is to be seen in them."""
    rooms = Category.objects.filter(read_by="everybody", sensitive=False).order_by("position")
    room, other = rooms[:2]
    quiet = Category.objects.filter(sensitive=True).first()
    own = _begin(room, member, "هل يبقى الباب الخلفي مفتوحًا؟", WORDS, kind="question")
    opening = own.posts.get(number=1)
    posts.edit(post=opening, text=f"{WORDS}\n\nوهذا بعد **التصحيح**.", by=member)
    answer = _reply(own, beside, "نعم، حتى المساء.", answers=opening, quoted="كلام أول")
    topics.choose_answer(topic=own, post=answer, by=member)
    posts.withdraw(post=_reply(own, member, "كلام يُسحب."), by=member)
    deciding.hide(post=_reply(own, beside, "كلام يُخفى."), by=boss)
    locked = _begin(room, beside, "موضوع طال وانتهى الكلام فيه", "بقي سؤال واحد.")
    order.move(topic=locked, by=boss, to=other)
    order.lock(topic=locked, by=boss, reason="قيل كل شيء.")
    hidden = _begin(room, beside, "موضوع لا صلة له بالقسم", "كلام لا صلة له.")
    order.hide(topic=hidden, by=boss, reason="إعلان.")
    pinned = _begin(room, boss, "إعلان عن لقاء مفتوح", "موعد اللقاء يُنشر هنا.", kind="announcement")
    order.pin(topic=pinned, by=boss, where="here")
    said = {"own": own, "locked": locked, "hidden": hidden, "pinned": pinned}
    return said | {"quiet": _begin(quiet, member, "كيف نهدأ بعد يوم طويل؟", BY_NOBODY)}


def _begin(room, by, title: str, text: str, **options) -> Topic:
    picture = None if room.sensitive else Picture(ContentFile(pictures.jpeg(), "p.jpg"), "رصيف")
    token = uuid.uuid4()
    said = topics.begin(
        category=room, title=title, text=text, token=token, by=by, picture=picture, **options
    )
    return said.topic


def _reply(topic, by, text: str, **options):
    return posts.reply(topic=topic, text=text, token=uuid.uuid4(), by=by, **options)
