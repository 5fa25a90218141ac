"""Makes a served copy lived in, so that members' pages and the desk have something to show.

`main` runs inside the copy's shell and prints JSON: {reader: {"session": value of the cookie or "",
"pages": {name: path}}}. A path that ends in ! is opened and its form sent as it stands, for the
page with its mistakes.
"""

import json
import time
import uuid
from datetime import timedelta
from types import SimpleNamespace

from django.conf import settings

LONG = "زيتونة الشمال التي تقرأ كل ما يُكتب ثم تسأل أسئلة Q"
BESIDE = "Hêvîn من الضفة الأخرى"
IN_TWO_HOURS = 2 * 60 * 60  # seconds: an audit may outlast the minutes a shown password counts for


def people() -> dict:
    """Reader to account: some of the demo's staff, and members made here."""
    from django.contrib.auth import get_user_model
    from django.utils import timezone

    from commons.accounts.models import Standing

    User = get_user_model()
    found = {
        role: User.objects.get(sign_in_name=f"demo-{role}")
        for role in ("moderator", "coordinator", "editor")
    }
    names = {"member": LONG, "plain": "سنبلة", "guarded": "حارسة الباب", "beside": BESIDE}
    names |= {"silenced": "صوت خافت", "suspended": "باب مغلق"}
    for key, name in names.items():
        user = User(sign_in_name=f"audit-{key}", display_name=name, language="ar")
        user.joined_at = timezone.now() - timedelta(days=90)
        user.set_password(uuid.uuid4().hex)
        user.save()
        found[key] = user
        if key != "plain":
            Standing.objects.create(user=user, kept=12, days=9)
    return found


def live_in(who: dict) -> dict:
    """What the members say, are told and decide; gives what the addresses need."""
    from django.utils import timezone

    from commons.accounts.actions import (
        blocks,
        exports,
        inviting,
        profiles,
        recovery_codes,
        recovery_links,
    )
    from commons.accounts.models import Profile, User
    from commons.comments.actions import writing
    from commons.moderation import rules
    from commons.moderation.actions import appeals, decisions, notes, reports
    from commons.notices.actions import watches
    from commons.themes.models import Theme
    from network.publications.models import GuidePage, NewsPage

    from .talkative import talk

    page = NewsPage.objects.visible_to(None).filter(locale__language_code="ar").first()
    member, beside, boss = who["member"], who["beside"], who["moderator"]

    def say(by, text, answers=None):
        return writing.write(
            page=None if answers else page, text=text, token=uuid.uuid4(), by=by, answers=answers
        )

    own = say(member, "هل يبقى الباب مفتوحًا بعد **الرابعة**؟ شكرًا لكل من ردّ.")
    said = say(beside, "Erê, heta pêncê. ثم يُغلق حتى الصباح.", answers=own)
    say(who["plain"], "شكرًا على الجواب.", answers=own)
    bad = say(member, "كلام قيل في لحظة غضب.")
    worse = say(beside, "كلام آخر لا صلة له بالموضوع.")
    lost = say(who["silenced"], "إعلان متكرر.")
    gone = say(who["suspended"], "إعلان آخر متكرر.")
    until = timezone.now() + timedelta(days=3)

    def decide(comment, verdict, **more):
        case = decisions.about(thing=comment, by=boss)
        return decisions.decide(case=case, verdict=verdict, by=boss, **more)

    reports.make(about=bad, by=beside, reason="insult", words="يؤذي من كتب قبله.")
    warned = decide(bad, "warn", rule="insult", reason="يمكن قول الرأي نفسه بلا شتم.")
    hidden = decide(worse, rules.HIDE, rule="topic")
    appeal = appeals.make(decision=hidden, by=beside, words="الكلام عن المكان نفسه.")
    decide(lost, "silence", rule="spam", until=until)
    decide(gone, "suspend", rule="spam", until=until)
    open_case = decisions.about(thing=said, by=boss)
    notes.write(member=beside, words="نُبّه مرة من قبل.", by=boss)
    blocks.mute(whom=who["plain"], by=member)
    blocks.block(whom=who["silenced"], by=member)
    told = Profile(user=member, about="أسأل كثيرًا.\nAnd I answer too.", about_for="everybody")
    told.languages, told.languages_for = ["ar", "ku"], "members"
    profiles.save(profile=told, display_name=member.display_name, by=member)
    theme = Theme.objects.first()
    watches.set_level(user=member, target=theme, level="follow")
    exports.make(export=exports.ask(member=member))
    recovery_codes.make(member=member)
    coordinator = who["coordinator"]
    link, token = recovery_links.make(member=member, by=coordinator, reason="ضاع الهاتف")
    return {
        "page": page,
        "guests": GuidePage.objects.get(slug="online-meeting", locale__language_code="ar"),
        "shown": User.objects.get(sign_in_name="demo-zaytuna").public_id,
        "own": own,
        "said": said,
        "warned": warned,
        "case": open_case,
        "appeal": appeal,
        "theme": theme,
        "link": token,
        "invitation": inviting.invite(by=coordinator),
        "talk": talk(member, beside, boss),
    }


def guard(user) -> None:
    """A second step of every kind."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    key = {"name": "مفتاح في الجيب", "credential": {}}
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=key)


def session_of(user) -> str:
    """A session that has just shown its password and its second step, and stays so."""
    from allauth.account.internal.flows.login import (
        AUTHENTICATION_METHODS_SESSION_KEY,
        record_authentication,
    )
    from django.test import Client

    client = Client()
    client.force_login(user)
    session = client.session
    for method in ("mfa", "password"):
        record_authentication(SimpleNamespace(session=session), user, method, reauthenticated=True)
    session[AUTHENTICATION_METHODS_SESSION_KEY][-1]["at"] = time.time() + IN_TWO_HOURS
    session.save()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def main() -> None:
    from .lived_in import pages

    who = people()
    things = live_in(who)
    guard(who["guarded"])
    found = {
        reader: {"session": session_of(who[reader]) if reader in who else "", "pages": paths}
        for reader, paths in pages(who, things).items()
    }
    print(json.dumps(found))
