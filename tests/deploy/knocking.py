"""Knocking at every door of the running site, right and wrong, each time as somebody else."""

import json
import socket
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.db import connections

from tests.commons.accounts.people import PASSWORD
from tests.commons.safety.uploads import samples

from .marks import Planted
from .street import ALIAS
from .visitor import Visitor

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NEW = "four words standing together"
STRAIGHT = "127.88.77.66"  # of this machine, and of no other test
SET_UP = f"""
import json
from uuid import uuid4
from allauth.mfa.totp.internal.auth import TOTP
from django.utils import timezone
from wagtail.models import Site
from tests.world import HomePage, World
if not HomePage.objects.filter(slug="home").exists():
    World.build()
from commons.accounts.actions import recovery_codes, recovery_links
from commons.accounts.models import Joining, Standing
from commons.comments.actions import deciding, writing
from commons.comments.models import Sidecar, ThreadSetting
from tests.commons.accounts.people import person
from commons.safety.compiling import compile_roles
compile_roles()
world = World()
page = world.article("خبر", first_published_at=timezone.now())
ThreadSetting.objects.create(page_id=page.pk, who="everybody")
Joining.objects.update_or_create(site=world.site, defaults={{"way": "open"}})
layla = person("layla", email="layla@example.org")
samer = person("samer", email="samer@example.org")
Standing.objects.create(user=layla, kept=10, days=10)
admin, editor = person("mudir", "administrator"), person("editor", "editor")
TOTP.activate(editor, "{SECRET}")
said = writing.write(page=page, text="كلام", token=uuid4(), by=layla)
deciding.approve(comment=Sidecar.objects.get(pk=said.pk))
codes = recovery_codes.make(member=layla)
_, token = recovery_links.make(member=samer, by=admin, reason="-")
print(json.dumps({{"page": page.pk, "address": page.url, "comment": said.pk, "code": codes[0], "token": token}}))
"""


class Street:
    """The site and whoever comes to it."""

    def __init__(self, site):
        self.site, self.planted = site, Planted()
        self.places = json.loads(site.told.strip().splitlines()[-1])

    def visitor(self, source: str | None = None) -> Visitor:
        if source and source not in self.planted.addresses:
            self.planted.addresses.append(source)
        return Visitor(self.site, self.planted.headers(), source)


def knock_everywhere(street) -> None:
    """Right and wrong, at every door; what must be waited for is begun first."""
    sign_up, form = street.visitor(), street.visitor()
    shown = sign_up.get("/accounts/signup/")
    write = f"/comments/{street.places['page']}/write/"
    opened = form.get(write)
    began = time.monotonic()
    read(street)
    at_the_door(street)
    lost_passwords(street)
    member(street)
    editor_uploads(street)
    broken_requests(street)
    limits(street)
    time.sleep(max(0, 4 - (time.monotonic() - began)))
    words = {"display_name": "قلم حر", "password1": NEW, "password2": NEW, "email": "a@example.org"}
    hidden = {name: shown.hidden(name) for name in ("csrfmiddlewaretoken", "ticket")}
    assert sign_up.send_form("/accounts/signup/", hidden | words | {"website": ""}).status == 302
    hidden = {name: opened.hidden(name) for name in ("csrfmiddlewaretoken", "ticket")}
    answer = form.send_form(write, hidden | {"text": "كلام زائر", "name": "زهرة", "website": ""})
    assert answer.status == 302 and "thanks" in answer.headers["Location"]


def read(street) -> None:
    visitor = street.visitor()
    assert visitor.get("/").status == 200
    assert visitor.get(street.places["address"]).status == 200
    assert visitor.get("/search/?q=ماء".replace("ماء", "%D9%85%D8%A7%D8%A1")).status == 200
    assert visitor.get("/nowhere/").status == 404
    report = f"/moderation/report/comment/{street.places['comment']}/"
    assert visitor.post(report, {"reason": "spam", "words": ""}).status == 302


def at_the_door(street) -> None:
    login = "/accounts/login/"
    for name in ("layla", "nobody"):
        wrong = street.visitor().post(login, {"login": name, "password": "wrong words here"})
        assert wrong.status == 200
    assert street.visitor().post("/accounts/passkey/", {"credential": "{}"}, at=login).status < 500


def lost_passwords(street) -> None:
    for address in ("samer@example.org", "nobody@example.org"):
        assert street.visitor().post("/accounts/password/reset/", {"email": address}).status == 302
    code = {"login": "layla", "code": "0" * 20, "password1": NEW, "password2": NEW}
    recover = "/accounts/recovery/code/"
    assert street.visitor().post(recover, code).status in {200, 422}
    right = code | {"code": street.places["code"]}
    assert street.visitor().post(recover, right).status == 302
    for token in (street.places["token"], "forged"):
        assert street.visitor().get(f"/accounts/recovery/link/{token}/").status < 500


def member(street) -> None:
    visitor = street.visitor()
    login = {"login": "layla", "password": NEW}
    assert visitor.post("/accounts/login/", login).status == 302
    for path in ("/accounts/", "/accounts/sessions/", "/notices/", "/accounts/data/"):
        assert visitor.get(path).status == 200, path
    assert (
        visitor.post(
            "/accounts/sessions/name/", {"device": "هاتفي"}, at="/accounts/sessions/"
        ).status
        == 302
    )
    form = visitor.get(f"/comments/{street.places['page']}/write/")
    hidden = {name: form.hidden(name) for name in ("csrfmiddlewaretoken", "ticket")}
    time.sleep(2.1)
    words = {"text": "كلام عضو", "website": ""}
    write = f"/comments/{street.places['page']}/write/"
    assert visitor.send_form(write, hidden | words).status == 302
    assert visitor.post("/accounts/data/export/", {}, at="/accounts/data/").status == 302
    kept = visitor.get(write)
    visitor.cookies.pop("__Host-session")  # the session ended while somebody was writing
    hidden = {name: kept.hidden(name) for name in ("csrfmiddlewaretoken", "ticket", "kept_for")}
    assert visitor.send_form(write, hidden | {"text": "كلام ثمين"}).status == 302
    again = street.visitor()
    assert again.post("/accounts/login/", login | {"shared": "on"}).status == 302
    change = {"oldpassword": NEW, "password1": PASSWORD, "password2": PASSWORD}
    assert again.post("/accounts/password/change/", change).status == 302
    assert again.post("/accounts/logout/", {}, at="/accounts/").status == 302


def editor_uploads(street) -> None:
    visitor = street.visitor()
    step = visitor.post("/accounts/login/", {"login": "editor", "password": PASSWORD})
    assert step.headers["Location"].startswith("/accounts/2fa/authenticate/")
    for code in ("000000", format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))):
        answer = visitor.post("/accounts/2fa/authenticate/", {"code": code})
    assert answer.status == 302
    kind = "jpeg"
    file = {"file": (samples.name(kind), "image/jpeg", samples.EVERY[kind]())}
    path = "/admin/images/add/"
    token = visitor.get(path).hidden("csrfmiddlewaretoken")
    sent = {"csrfmiddlewaretoken": token, "title": "بئر", "description": "بئر", "collection": "1"}
    assert visitor.send_form(path, sent, file).status == 302


def broken_requests(street) -> None:
    """A wrong host, a form without its token, a visit that is no HTTP at all, and a fault of ours."""
    visitor = street.visitor()
    assert visitor.get("/", Host="evil.example").status == 400
    assert visitor.send_form("/accounts/login/", {"login": "x"}).status == 403
    straight = street.visitor(STRAIGHT)
    assert straight.get("/").status == 200
    assert straight.get("/nowhere/").status == 404
    for place in (street.site.socket, None):
        with (
            socket.socket(socket.AF_UNIX)
            if place
            else socket.create_connection(
                ("127.0.0.1", street.site.port), source_address=(STRAIGHT, 0)
            ) as line
        ):
            if place:
                line.connect(str(place))
            line.sendall(b"NOT HTTP AT ALL\r\n\r\n")
            line.recv(1000)
    fault(street)


def fault(street) -> None:
    visitor = street.visitor()
    login = {"login": "samer", "password": PASSWORD}
    assert visitor.post("/accounts/login/", login).status == 302
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("ALTER TABLE accounts_export RENAME TO elsewhere")
        try:
            for someone in (visitor, street.visitor(STRAIGHT)):
                someone.cookies = visitor.cookies
                assert someone.get("/accounts/data/").status == 500
        finally:
            cursor.execute("ALTER TABLE elsewhere RENAME TO accounts_export")


def limits(street) -> None:
    """The site knows visitors apart while it counts them: one is stopped, a neighbour is not."""
    busy, neighbour = street.visitor(), street.visitor()
    path = "/accounts/invitation/forged/"
    answers = [busy.get(path).status for _ in range(62)]
    assert answers[0] == 404 and answers[-1] == 429
    assert neighbour.get(path).status == 404
    wrong = {"login": "samer", "password": "wrong words here"}
    form = busy.get("/accounts/login/").hidden("csrfmiddlewaretoken")
    for _ in range(7):
        busy.send_form("/accounts/login/", wrong | {"csrfmiddlewaretoken": form})
