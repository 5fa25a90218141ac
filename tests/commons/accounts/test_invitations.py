"""Invitations: one link, one person, once; forged, used, late and taken back ones say so."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from commons.accounts import invitations
from commons.accounts.actions import inviting
from commons.accounts.models import Invitation, User, Way

from .joining import fill, open_site, shown
from .people import person

GIVEN = []


@pytest.fixture
def offer(monkeypatch):
    """A kind that anybody may invite with, and that writes down who took it up."""
    GIVEN.clear()
    one = invitations.Offer(
        key="test:thing",
        choices=lambda by: [({"thing": 1}, "شيء")],
        describe=lambda payload: "شيء" if payload.get("thing") == 1 else None,
        accept=lambda user, payload: GIVEN.append((user, payload)),
    )
    monkeypatch.setattr(invitations, "_offers", {"test:thing": one})
    return one


@pytest.fixture
def coordinator(cast):
    return cast["coordinator"]


def link(invitation):
    return reverse("account_invitation", args=[invitations.sign(invitation)])


def join(client, invitation):
    signed = invitations.sign(invitation)
    address = f"{reverse('account_signup')}?invitation={signed}"
    return client.post(reverse("account_signup"), fill(shown(client, address), invitation=signed))


def newcomers():
    return User.objects.filter(display_name="قلم حر")


def test_an_invited_person_joins_where_others_may_not(client, world, coordinator):
    open_site(Way.INVITATION)
    made = inviting.invite(by=coordinator)
    page = client.get(link(made))
    assert page.status_code == 200
    assert "invitation=" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert join(client, made).status_code == 302
    made.refresh_from_db()
    assert made.state == "used"
    assert made.used_by == newcomers().get()
    assert Client().get(link(made)).status_code == 410
    assert "invitation" not in str(dict(client.session))


def test_a_closed_site_stays_closed(client, world, coordinator):
    made = inviting.invite(by=coordinator)
    page = client.get(link(made))
    assert page.status_code == 200
    assert reverse("account_signup") not in page.content.decode()
    signed = invitations.sign(made)
    assert client.post(reverse("account_signup"), {"invitation": signed}).status_code == 403


def test_it_brings_what_it_carries(client, world, offer):
    open_site()
    made = inviting.invite(by=person("host"), kind="test:thing", payload={"thing": 1})
    assert "شيء" in client.get(link(made)).content.decode()
    assert join(client, made).status_code == 302
    assert [(newcomers().get(), {"thing": 1})] == GIVEN


def test_a_member_takes_it_up_with_one_press(client, world, offer):
    made = inviting.invite(by=person("host"), kind="test:thing", payload={"thing": 1})
    guest = person("guest")
    client.force_login(guest)
    assert client.get(link(made)).status_code == 200
    assert not GIVEN  # looking is not taking
    assert client.post(link(made)).status_code == 302
    assert [(guest, {"thing": 1})] == GIVEN
    assert client.post(link(made)).status_code == 410
    assert len(GIVEN) == 1


def test_a_form_sent_twice_joins_once(client, world, coordinator):
    open_site(Way.INVITATION)
    made = inviting.invite(by=coordinator)
    signed = invitations.sign(made)
    form = fill(
        shown(client, f"{reverse('account_signup')}?invitation={signed}"), invitation=signed
    )
    assert Client().post(reverse("account_signup"), form).status_code == 302
    assert Client().post(reverse("account_signup"), form).status_code == 302
    assert newcomers().count() == 1


def test_a_second_person_cannot_use_it(client, world, coordinator):
    open_site(Way.INVITATION)
    made = inviting.invite(by=coordinator)
    first, second = Client(), Client()
    signed = invitations.sign(made)
    address = f"{reverse('account_signup')}?invitation={signed}"
    forms = [fill(shown(one, address), invitation=signed) for one in (first, second)]
    assert first.post(reverse("account_signup"), forms[0]).status_code == 302
    assert second.post(reverse("account_signup"), forms[1]).status_code == 410
    assert newcomers().count() == 1


@pytest.mark.parametrize(
    ("over", "status"),
    [("forgotten", 404), ("used_at", 410), ("revoked_at", 410), ("expires_at", 410)],
)
def test_a_link_that_is_over_says_so(client, world, coordinator, over, status):
    open_site(Way.INVITATION)
    made = inviting.invite(by=coordinator)
    signed = invitations.sign(made)
    before = fill(
        shown(client, f"{reverse('account_signup')}?invitation={signed}"), invitation=signed
    )
    rows = Invitation.objects.filter(pk=made.pk)
    if over == "forgotten":
        rows.delete()
    else:
        rows.update(**{over: timezone.now() - timedelta(seconds=1)})
    page = client.get(reverse("account_invitation", args=[signed]))
    assert page.status_code == status
    assert "<h1>" in page.content.decode()
    late = client.get(f"{reverse('account_signup')}?invitation={signed}")
    assert late.status_code == status
    assert client.post(reverse("account_signup"), before).status_code == status
    assert not newcomers().exists()


@pytest.mark.parametrize(
    "signed",
    ["x", "0" * 32, "0" * 32 + ":forged", "a:b:c", "٪", "x" * 5000, "..", "\u202eabc", "%00"],
)
def test_a_forged_link_is_none(client, world, signed):
    open_site(Way.INVITATION)
    address = reverse("account_invitation", args=[signed])
    assert client.get(address).status_code in {400, 404}
    response = client.post(reverse("account_signup"), fill({"ticket": "x"}, invitation=signed))
    assert response.status_code == 404
    assert not newcomers().exists()


def test_a_signature_belongs_to_its_link(client, world, coordinator):
    one, two = inviting.invite(by=coordinator), inviting.invite(by=coordinator)
    signature = invitations.sign(one).partition(":")[2]
    address = reverse("account_invitation", args=[f"{two.key.hex}:{signature}"])
    assert client.get(address).status_code == 404


def test_members_do_not_invite(client, world):
    layla = person("layla")
    with pytest.raises(PermissionDenied):
        inviting.invite(by=layla)
    client.force_login(layla)
    assert client.get(reverse("account_invitations")).status_code == 403
    assert client.post(reverse("account_invitations"), {"brings": "-"}).status_code == 403
    assert not Invitation.objects.exists()


def test_a_coordinator_makes_and_takes_back(client, world, coordinator):
    client.force_login(coordinator)
    address = reverse("account_invitations")
    assert client.post(address, {"brings": "-", "days": "7"}).status_code == 302
    made = Invitation.objects.get()
    assert invitations.sign(made) in client.get(address).content.decode()
    revoke = reverse("account_invitations_revoke", args=[made.pk])
    assert client.get(revoke).status_code == 405
    assert client.post(revoke).status_code == 302
    assert client.post(revoke).status_code == 302
    made.refresh_from_db()
    assert made.state == "revoked"


@pytest.mark.parametrize("form", [{}, {"brings": "x:0", "days": "7"}, {"brings": "-", "days": "9"}])
def test_a_forged_form_is_refused(client, world, coordinator, form):
    client.force_login(coordinator)
    assert client.post(reverse("account_invitations"), form).status_code == 422
    assert not Invitation.objects.exists()


def test_nobody_takes_back_anothers(client, world, coordinator, offer):
    made = inviting.invite(by=coordinator, kind="test:thing", payload={"thing": 1})
    client.force_login(person("layla"))
    assert client.post(reverse("account_invitations_revoke", args=[made.pk])).status_code == 404
    assert Invitation.objects.get().state == "open"


def test_who_lost_the_right_brings_nothing(client, world, coordinator, monkeypatch, offer):
    made = inviting.invite(by=coordinator, kind="test:thing", payload={"thing": 1})
    closed = {"test:thing": invitations.Offer("test:thing", lambda by: [], lambda p: None, None)}
    monkeypatch.setattr(invitations, "_offers", closed)
    inviting.take_up(invitation=made, user=person("guest"))
    assert not GIVEN


def test_who_invited_whom_is_forgotten_after_30_days(client, world, coordinator):
    open_site(Way.INVITATION)
    made = inviting.invite(by=coordinator)
    join(client, made)
    long_ago = timezone.now() - timedelta(days=31)
    Invitation.objects.update(made_at=long_ago)
    call_command("purge_expired", verbosity=0)
    assert not Invitation.objects.exists()


def test_the_audit_trail_never_ties_the_two(client, world, coordinator):
    open_site(Way.INVITATION)
    made = inviting.invite(by=coordinator)
    join(client, made)
    newcomer = newcomers().get()
    for entry in ModelLogEntry.objects.all():
        about = {entry.object_id, str(entry.user_id), str(entry.data)}
        both = {str(newcomer.pk), str(coordinator.pk)}
        assert not both <= about
        assert made.key.hex not in str(entry.data)


def test_an_erased_hosts_links_open_nothing(client, world, offer):
    host = person("host")
    made = inviting.invite(by=host, kind="test:thing", payload={"thing": 1})
    signed = link(made)
    host.delete()
    assert client.get(signed).status_code == 404
