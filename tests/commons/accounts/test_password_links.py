"""A coordinator's link: it waits, it is announced, it is the member's to refuse, it works once."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from commons.accounts import signals
from commons.accounts.actions import recovery_links
from commons.accounts.models import ClosedWay, RecoveryLink, User

from .people import PASSWORD, person
from .ways import sign_in, signed_in

NEW = "four words standing together"
WHY = "She called from her sister's telephone."


@pytest.fixture
def coordinator(cast):
    return cast["coordinator"]


@pytest.fixture
def made(layla, coordinator, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return recovery_links.make(member=layla, by=coordinator, reason=WHY)


def address(token):
    return reverse("account_recovery_link", args=[token])


def move(link, **back):
    """As if it had been made that much earlier."""
    times = {
        name: getattr(link, name) - timedelta(**back)
        for name in ("made_at", "opens_at", "closes_at")
    }
    RecoveryLink.objects.filter(pk=link.pk).update(**times)


def use(token, password=NEW):
    return Client().post(address(token), {"password1": password, "password2": password})


def is_new(user):
    return User.objects.get(pk=user.pk).check_password(NEW)


def test_it_waits_two_days_and_says_until_when(layla, made):
    link, token = made
    assert link.opens_at - link.made_at == timedelta(hours=48)
    for response in (Client().get(address(token)), use(token)):
        assert response.status_code == 403
        assert "notice" in response.content.decode()
    move(link, hours=47, minutes=59)
    assert use(token).status_code == 403
    assert not is_new(layla)


def test_then_it_works_once(layla, made):
    link, token = made
    move(link, hours=49)
    here = signed_in()
    assert Client().get(address(token)).status_code == 200
    assert use(token).url == reverse("account_login")
    assert is_new(layla)
    assert here.get(reverse("account_sessions")).status_code == 302  # signed out
    replayed = use(token, "five other words entirely")
    assert replayed.status_code == 410
    assert is_new(layla)
    assert Client().get(address(token)).status_code == 410


def test_it_is_too_old_after_a_week(layla, made):
    link, token = made
    move(link, days=10)
    assert use(token).status_code == 410
    assert not is_new(layla)


@pytest.mark.parametrize(
    "token", ["x", "a" * 43, "..", "%00", "ك", "<script>alert(1)</script>", "a" * 5000, "' OR 1=1"]
)
def test_forged_links(layla, made, token):
    client = Client()
    for ask in (client.get, client.post):
        response = ask(f"/accounts/recovery/link/{token}/")
        assert response.status_code in {400, 404}
        assert "<script>alert" not in response.content.decode()
    assert not is_new(layla)


def test_a_weak_password_uses_nothing_up(layla, made):
    link, token = made
    move(link, hours=49)
    for word in ("", "short", "password", "layla مثال"):
        assert use(token, word).status_code == 422
    assert use(token).status_code == 302


def test_every_open_session_shows_it_and_one_tap_switches_it_off(layla, made):
    _, token = made
    here, there = signed_in(), signed_in()
    for client in (here, there):
        for page in ("/", "/news/", reverse("account_hub")):
            assert reverse("account_links_off") in client.get(page).content.decode()
    response = there.post(reverse("account_links_off"), follow=True)
    assert response.status_code == 200
    assert use(token).status_code == 410
    RecoveryLink.objects.update(
        made_at=timezone.now() - timedelta(days=3), opens_at=timezone.now() - timedelta(days=1)
    )
    assert use(token).status_code == 410
    assert not is_new(layla)


def test_the_banner_goes_with_it(layla, made, django_capture_on_commit_callbacks):
    client = signed_in()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_links_off"))
    assert reverse("account_links_off") not in client.get("/").content.decode()


def test_who_works_in_the_admin_sees_it_there(cast, world, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        recovery_links.make(member=cast["editor"], by=cast["coordinator"], reason=WHY)
    client = Client(HTTP_ACCEPT="text/html")
    client.force_login(cast["editor"])
    for page in ("/admin/", "/admin/pages/"):
        assert f'href="{reverse("account_hub")}"' in client.get(page, follow=True).content.decode()
    client.force_login(cast["translator"])
    assert f'href="{reverse("account_hub")}"' not in client.get("/admin/").content.decode()


def test_nobody_else_sees_it_or_switches_it_off(layla, made):
    person("sara")
    stranger = signed_in("sara")
    assert reverse("account_links_off") not in stranger.get("/").content.decode()
    assert reverse("account_links_off") not in Client().get("/").content.decode()
    stranger.post(reverse("account_links_off"))
    Client().post(reverse("account_links_off"))
    assert RecoveryLink.objects.pending().exists()


def test_it_is_written_down_and_told(
    layla, coordinator, mailoutbox, django_capture_on_commit_callbacks
):
    layla.email = "layla@example.org"
    layla.save()
    heard = []

    def hear(sender, user, link, **kwargs):
        heard.append((user, link))

    signals.recovery_link_made.connect(hear)
    with django_capture_on_commit_callbacks(execute=True):
        link, token = recovery_links.make(member=layla, by=coordinator, reason=WHY)
    signals.recovery_link_made.disconnect(hear)
    assert heard == [(layla, link)]
    entry = ModelLogEntry.objects.get(action="account.link.make")
    assert (entry.user, entry.data["reason"]) == (coordinator, WHY)
    assert token not in str(list(ModelLogEntry.objects.values())) + str(link.__dict__)
    assert [mail.to for mail in mailoutbox] == [["layla@example.org"]]
    assert token not in mailoutbox[0].body


def test_a_second_link_ends_the_first(layla, coordinator, made):
    link, token = made
    recovery_links.make(member=layla, by=coordinator, reason=WHY)
    move(link, hours=49)
    assert use(token).status_code == 410


def test_a_member_may_close_this_way(layla, coordinator, made):
    _, token = made
    client = signed_in()
    client.post(reverse("account_close_links"))
    assert ClosedWay.objects.filter(user=layla).exists()
    assert use(token).status_code == 410  # one that waited is off too
    with pytest.raises(PermissionDenied, match="."):
        recovery_links.make(member=layla, by=coordinator, reason=WHY)
    staff = Client()
    staff.force_login(coordinator)
    staff.post(reverse("accounts_make_link", args=[layla.pk]), {"reason": WHY}, follow=True)
    assert not RecoveryLink.objects.pending().exists()
    client.post(reverse("account_open_links"))
    recovery_links.make(member=layla, by=coordinator, reason=WHY)
    assert RecoveryLink.objects.pending().count() == 1


@pytest.mark.parametrize(
    ("by", "member"),
    [
        ("coordinator", "coordinator"),
        ("coordinator", "administrator"),
        ("editor", "nobody"),
        ("moderator", "nobody"),
        ("nobody", "nobody"),
    ],
)
def test_only_for_lower_roles(cast, by, member):
    with pytest.raises(PermissionDenied):
        recovery_links.make(member=cast[member], by=cast[by], reason=WHY)


def test_not_for_a_closed_account(layla, coordinator, made):
    link, token = made
    move(link, hours=49)
    layla.is_active = False
    layla.save()
    assert use(token).status_code == 410
    with pytest.raises(PermissionDenied):
        recovery_links.make(member=layla, by=coordinator, reason=WHY)


def test_the_coordinator_sees_it_once(layla, coordinator):
    client = Client()
    client.force_login(coordinator)
    page = reverse("accounts_make_link", args=[layla.pk])
    assert "/recovery/link/" not in client.get(page).content.decode()
    assert client.post(page, {"reason": ""}).status_code == 200
    assert not RecoveryLink.objects.exists()
    body = client.post(page, {"reason": WHY}).content.decode()
    token = body.split("/recovery/link/")[1].split("/")[0]
    move(RecoveryLink.objects.get(), hours=49)
    assert use(token).status_code == 302
    assert sign_in(Client(), password=NEW).status_code == 302
    assert not is_new(coordinator)
    assert coordinator.check_password(PASSWORD)


def test_links_are_forgotten_after_a_month(made):
    link, _ = made
    call_command("purge_expired", verbosity=0)
    assert RecoveryLink.objects.exists()
    move(link, days=31)
    call_command("purge_expired", verbosity=0)
    assert not RecoveryLink.objects.exists()


def test_no_log_holds_the_token(made, caplog):
    link, token = made
    use(token)
    move(link, hours=49)
    use(token, "short")
    use(token)
    use(token)
    assert token not in caplog.text
