"""One address for every route that takes a number or a word; what they lead to is somebody else's."""

from datetime import timedelta
from urllib.parse import urlsplit

from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session as Row
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from commons.accounts import invitations, references
from commons.accounts.actions import inviting, recovery_links
from commons.accounts.models import Export, Profile, Session
from commons.media.models import Document
from commons.moderation import kinds
from commons.moderation.actions import decisions, reports
from commons.notices.models import Notice
from forum import urls as forum_urls
from forum.models import Category
from network.members.models import Affiliation
from tests.commons.accounts.people import person
from tests.commons.comments.conftest import settled
from tests.commons.comments.writing import comment
from tests.forum.writing import reply, topic


def examples(world) -> dict[str, str]:
    """Route to address. `owner` wrote two comments and was warned for one of them."""
    owner, boss = settled("owner"), person("boss", "administrator")
    page = world.article("خبر للنقاش")
    words, bad = comment(page, owner), comment(page, owner, "كلام آخر")
    reports.make(about=bad, by=settled("neighbour"), reason="spam")
    case = decisions.about(thing=bad, by=boss)
    decision = decisions.decide(case=case, verdict="warn", rule="spam", by=boss)
    kind = kinds.of(words).key
    notice = Notice.objects.filter(recipient=owner).first()
    Profile.objects.create(user=owner, about="أنا", about_for="members")
    own = _own_rows(owner, boss, world)
    return {
        route: f"/{address}"
        for route, address in {
            **own,
            "comments/<int:page_id>/": f"comments/{page.pk}/",
            "comments/<int:page_id>/thanks/": f"comments/{page.pk}/thanks/",
            "comments/<int:page_id>/write/": f"comments/{page.pk}/write/",
            "comments/<int:page_id>/write/preview/": f"comments/{page.pk}/write/preview/",
            **{
                f"comments/c/<int:pk>/{verb}": f"comments/c/{words.pk}/{verb}"
                for verb in (
                    "",
                    "answer/",
                    "answer/preview/",
                    "edit/",
                    "edit/preview/",
                    "useful/",
                    "useful/take-back/",
                    "versions/",
                    "withdraw/",
                )
            },
            **_forum(owner, boss),
            "moderation/decisions/<uuid:uuid>/": f"moderation/decisions/{decision.uuid}/",
            "moderation/decisions/<uuid:uuid>/appeal/": f"moderation/decisions/{decision.uuid}/appeal/",
            "moderation/log/<int:year>/<int:month>/": f"moderation/log/{decision.made_at:%Y/%-m}/",
            "confirm/<str:token>/": "confirm/forged/",
            "moderation/report/<str:kind>/<str:pk>/": f"moderation/report/{kind}/{words.pk}/",
            "moderation/report/<str:kind>/<str:pk>/thanks/": f"moderation/report/{kind}/{words.pk}/thanks/",
            "notices/<int:pk>/go/": f"notices/{notice.pk}/go/",
            "notices/follow/<slug:key>/<int:pk>/": f"notices/follow/theme/{world.health.pk}/",
            "notices/stop/<str:words>/": "notices/stop/forged/",
            "people/<slug:mark>/": f"people/{owner.public_id}/",
            "s/<slug:code>/": urlsplit(page.share_url).path.lstrip("/"),
            "((?:[\\w\\-]+/)*)": "news/",
        }.items()
    }


def _own_rows(owner, boss, world) -> dict[str, str]:
    """What belongs to one account: sessions, exports, links, invitations, ties, documents."""
    EmailAddress.objects.create(user=owner, email="owner@example.org", verified=True)
    row = Row.objects.create(session_key="k" * 32, expire_date=timezone.now() + timedelta(days=1))
    session = Session.objects.create(user=owner, session=row)
    export = Export.objects.create(user=owner)
    invitation = inviting.invite(by=boss)
    _link, token = recovery_links.make(member=owner, by=boss, reason="ضاع الهاتف")
    tie = Affiliation.objects.create(user=owner, organization=world.organization)
    paper = Document.objects.create(title="ورقة", file=SimpleUploadedFile("a.txt", b"words"))
    signed = invitations.sign(invitation)
    reference = references.of(owner)
    ties = "accounts/organizations"
    return {
        "accounts/2fa/webauthn/keys/<int:pk>/edit/": "accounts/2fa/webauthn/keys/1/edit/",
        "accounts/2fa/webauthn/keys/<int:pk>/remove/": "accounts/2fa/webauthn/keys/1/remove/",
        "accounts/blocks/<str:reference>/": f"accounts/blocks/{reference}/",
        "accounts/blocks/<str:reference>/lift/": f"accounts/blocks/{reference}/lift/",
        "accounts/confirm-email/(?P<key>[-:\\w]+)/": "accounts/confirm-email/forged/",
        "accounts/data/export/<int:pk>/": f"accounts/data/export/{export.pk}/",
        "accounts/data/export/<int:pk>/delete/": f"accounts/data/export/{export.pk}/delete/",
        "accounts/invitation/<str:signed>/": f"accounts/invitation/{signed}/",
        "accounts/invitations/<int:pk>/revoke/": f"accounts/invitations/{invitation.pk}/revoke/",
        **{
            f"{ties}/<int:pk>/{verb}/": f"{ties}/{tie.pk}/{verb}/"
            for verb in ("accept", "end", "refuse", "show")
        },
        "accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/": (
            "accounts/password/reset/key/1-forged/"
        ),
        "accounts/recovery/link/<str:token>/": f"accounts/recovery/link/{token}/",
        "accounts/sessions/<int:pk>/end/": f"accounts/sessions/{session.pk}/end/",
        "documents/<int:pk>/<path:name>": f"documents/{paper.pk}/{paper.filename}",
    }


def _forum(owner, boss) -> dict[str, str]:
    """A topic of `owner`, to which `boss` replied."""
    room = Category.objects.create(name_ar="قسم", slug="room")
    begun = topic(room, owner, tags=["وسم"])
    reply(begun, boss)
    of_category, of_topic = "forum/c/<word:slug>/", "forum/t/<slug:key>/"
    of_post = f"{of_topic}<number:number>/"
    found = {
        "forum/tags/<word:slug>/": "forum/tags/وسم/",
        "forum/tags/<word:slug>/feed/": "forum/tags/وسم/feed/",
        "forum/top/<slug:period>/": "forum/top/month/",
        f"{of_topic}since/<number:number>/": f"forum/t/{begun.key}/since/1/",
        f"{of_post}<reaction:kind>/": f"forum/t/{begun.key}/2/useful/",
        f"{of_post}<reaction:kind>/take-back/": f"forum/t/{begun.key}/2/useful/take-back/",
    }
    for route in all_forum_routes():
        address = route.replace("<word:slug>", room.slug).replace("<slug:key>", begun.key)
        if route.startswith((of_category, of_topic)):
            found.setdefault(route, address.replace("<number:number>", "1"))
    return found


def all_forum_routes() -> list[str]:
    return [f"forum/{pattern.pattern}" for pattern in forum_urls.urlpatterns]
