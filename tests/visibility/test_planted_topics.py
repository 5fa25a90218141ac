"""Topics and posts that somebody may not read are planted; neither crawl nor guess finds a word.

One forum with every kind of secret, and every reader who is not meant: lists, feeds, pages, prints,
quotes, notices, digests, forms, account pages, the front page and the search.
"""

import re
from html import unescape

import pytest
from django.contrib.auth.models import Group

from commons.notices.actions import watches
from commons.notices.models import Notice
from commons.pages import caching
from commons.pages.models import SiteModules
from forum.actions import deciding, order, posts, topics
from forum.models import Category, Topic
from tests.commons.accounts.people import person
from tests.commons.comments.conftest import settled
from tests.forum.writing import post_of_new, reply

PLANTED = "زنبقةسرية"
PARTS = ["", "latest/", "unanswered/", "top/week/", "top/month/", "top/year/", "unread/", "mine/"]
OWN = [
    "/notices/",
    "/notices/following/",
    "/accounts/",
    "/comments/mine/",
    "/moderation/decisions/",
]
STARTS = ["/", "/en/", f"/search/?q={PLANTED}", "/search/?q=موضوع", "/accounts/data/"]


class Forum:
    """`secret` maps every planted thing to those of guest, member and insider who may read it."""

    def __init__(self, world):
        self.boss = person("boss", "administrator")
        self.member, self.inside = settled("member"), settled("inside")
        group = Group.objects.create(name="لجنة")
        self.inside.groups.add(group)
        self.open = self.room("مفتوح", "open")
        self.members = self.room("للأعضاء", "members", read_by="members")
        self.closed = self.room(f"{PLANTED} قسم", "closed", read_by="group", read_group=group)
        self.quiet = self.room("هادئ", "quiet", read_by="members", sensitive=True)
        draft = world.article(f"{PLANTED} خبر غير منشور", live=False)
        self.about = self.begin(self.open, "عن صفحة", about=draft).topic
        self.shown = self.begin(self.open, "موضوع للجميع", tags=["ظاهر"]).topic
        self.answered = reply(self.shown, self.member, "قول ظاهر")
        self.secrets = {
            "members": self.begin(self.members, f"{PLANTED} أعضاء", tags=[f"{PLANTED}أعضاء"]),
            "closed": self.begin(self.closed, f"{PLANTED} لجنة", tags=[f"{PLANTED}لجنة"]),
            "quiet": self.begin(self.quiet, f"{PLANTED} هادئ", tags=[f"{PLANTED}هادئ"]),
            "pinned": self.begin(self.closed, f"{PLANTED} مثبت"),
            "held": self.begin(self.open, f"{PLANTED} معلق", by=person("new"), tags=[PLANTED]),
            "hidden": self.begin(self.open, f"{PLANTED} مخفي", kind="idea"),
            "by hand": self.begin(self.open, f"{PLANTED} مخفي باليد", kind="announcement"),
            "withdrawn": self.begin(self.open, f"{PLANTED} مسحوب", by=self.member),
            "moved": self.begin(self.open, f"{PLANTED} منقول", kind="question"),
            "held reply": reply(self.shown, person("newer"), f"{PLANTED} ردّ معلق"),
            "hidden reply": reply(self.shown, self.boss, f"{PLANTED} ردّ مخفي"),
            "withdrawn reply": reply(self.shown, self.member, f"{PLANTED} ردّ مسحوب"),
        }
        for name in ("hidden reply", "withdrawn reply"):
            said = self.secrets[name]
            quoted = {"answers": said, "quoted": PLANTED}
            reply(self.shown, self.boss, f"جواب على {said.number}", **quoted)
        watches.set_level(user=self.member, target=self.closed, level="watch")
        watches.set_level(user=self.member, target=self.secrets["moved"].topic, level="watch")
        watches.set_level(user=self.member, target=self.secrets["hidden"].topic, level="follow")
        self.begin(self.closed, f"{PLANTED} نداء", text=f"@member_مثال {PLANTED} نداء")
        reply(self.secrets["moved"].topic, self.boss, f"@member_مثال {PLANTED} قبل النقل")
        chosen = reply(self.secrets["moved"].topic, self.boss, f"{PLANTED} جواب")
        topics.choose_answer(topic=chosen.topic, post=chosen, by=self.boss)
        order.pin(topic=self.secrets["pinned"].topic, where="everywhere", by=self.boss)
        order.pin(topic=self.secrets["hidden"].topic, where="everywhere", by=self.boss)
        order.hide(topic=self.secrets["by hand"].topic, by=self.boss, reason="خطر")
        deciding.hide(post=self.secrets["hidden"])
        deciding.hide(post=self.secrets["hidden reply"])
        for name in ("withdrawn", "withdrawn reply"):
            posts.withdraw(post=self.secrets[name], by=self.member)
        order.move(topic=self.secrets["moved"].topic, to=self.closed, by=self.boss)
        order.move(topic=self.begin(self.closed, "موضوع خرج").topic, to=self.open, by=self.boss)

    def room(self, name, slug, **fields) -> Category:
        return Category.objects.create(name_ar=name, slug=slug, **fields)

    def begin(self, room, title, by=None, text="", **options):
        """Words of the secret ones carry the same mark as their titles."""
        return post_of_new(room, by or self.boss, title, text or f"{title} كلام", **options)

    def addresses(self) -> list[str]:
        """Everything that can be asked for by guessing."""
        found = [f"/forum/{part}" for part in PARTS] + OWN + STARTS
        for room in Category.objects.get_queryset():
            found += [f"/forum/c/{room.slug}/{verb}" for verb in ("", "feed/", "new/")]
            found.append(f"/notices/follow/category/{room.pk}/")
        for topic in Topic.objects.get_queryset():
            base = f"/forum/t/{topic.key}/"
            found += [base + verb for verb in ("", "print/", "resume/", "since/1/", "reply/")]
            found += [f"{base}order/", f"/notices/follow/topic/{topic.pk}/"]
            for post in topic.posts.all():
                at = f"{base}{post.number}/"
                found += [at + verb for verb in ("", "edit/", "withdraw/", "versions/", "useful/")]
                found += [f"{base}reply/?to={post.number}&quote=1"]
                found += [f"/moderation/report/post/{post.pk}/"]
            found += [
                f"/forum/tags/{tag.slug}/{verb}"
                for tag in topic.tags.all()
                for verb in ("", "feed/")
            ]
        return found

    def readable(self, who) -> set[str]:
        """The words behind the mark that this reader may meet."""
        if who is None:
            return set()
        met = {"أعضاء", "هادئ"}
        return (
            met
            if who == self.member
            else met | {"لجنة", "مثبت", "منقول", "نداء", "جواب", "قبل", "قسم"}
        )


@pytest.fixture(scope="module", autouse=True)
def forum(shared):
    return Forum(shared)


def crawl(client, starts):
    """Every address that leads on from `starts` in the forum, and `starts` themselves."""
    waiting, seen = list(starts), set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address, follow=True)
        assert response.status_code < 500, address
        text = unescape(response.content.decode())
        yield address, text
        for link in re.findall(r'(?:href|action|hx-get|hx-post)="([^"]+)"', text):
            link = link.removeprefix("http://testserver").split("#")[0]
            if link.startswith("/forum/") and "since/" not in link:
                waiting.append(link)
    assert len(seen) > len(starts) // 2


def leaks(address: str, text: str, may: set[str]) -> list[str]:
    """Lines with the mark and none of the words this reader may meet. What was asked stands in the
    field of the search; a tag of what may be read is its mark joined with the word.
    """
    if address.startswith("/search/"):
        text = re.sub(r"<title>.*?</title>|<h1.*?</h1>|value=\"[^\"]*\"", "", text, flags=re.S)
        text = "\n".join(line for line in text.splitlines() if "/forum/" in line)
    found = [line for line in text.splitlines() if PLANTED in line]
    return [line.strip()[:200] for line in found if not any(word in line for word in may)]


@pytest.mark.parametrize("name", ["guest", "member", "inside"])
def test_no_planted_word_is_met(client, db, forum, name):
    who = None if name == "guest" else getattr(forum, name)
    if who:
        client.force_login(who)
    may, met = forum.readable(who), ""
    for address, text in crawl(client, forum.addresses()):
        assert not leaks(address, text, may), (address, leaks(address, text, may)[:3])
        met += text if PLANTED in text else ""
    for word in may - {"قبل", "قسم"}:  # or it would pass in an empty forum
        assert re.search(f"{PLANTED}.{{0,20}}{word}", met), word
    for notice in Notice.objects.filter(recipient=forum.member) if name == "member" else ():
        answer = client.post(f"/notices/{notice.pk}/go/", follow=True)
        assert not leaks("", unescape(answer.content.decode()), may), notice


def test_a_module_that_is_off_says_nothing(client, forum, world):
    SiteModules.objects.update_or_create(site=world.site, defaults={"switched_off": ["forum"]})
    caching.purge()
    for who, step in ((None, 1), (forum.inside, 3)):
        if who:
            client.force_login(who)
        for address in forum.addresses()[::step]:
            response = client.get(address, follow=True)
            assert not leaks(address, unescape(response.content.decode()), set()), address
            if address.startswith("/forum/"):
                login = "/login/" in str(response.redirect_chain)
                assert response.status_code == 404 or login, address
