"""My account: one menu, filled by whoever has a section."""

from itertools import groupby

import pytest
from django.urls import reverse

from commons.accounts import menu

from .people import person


def test_two_sections_cannot_share_a_key():
    with pytest.raises(ValueError, match="email"):
        menu.register("email", "x", "account_email", 1)


def test_sections_stand_in_order():
    orders = [entry.order for entry in menu.every()]
    assert orders == sorted(orders)


def test_a_member_finds_every_section(client, world):
    layla = person("layla")
    client.force_login(layla)
    response = client.get(reverse("account_hub"))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    for entry in menu.every():
        offered = f'href="{reverse(entry.url_name)}"' in response.content.decode()
        assert offered == entry.shown(layla), entry.key


def test_a_stranger_is_led_to_sign_in(client, world):
    response = client.get(reverse("account_hub"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_a_section_marks_itself(client, world):
    client.force_login(person("layla"))
    page = client.get(reverse("account_sessions")).content.decode()
    assert f'href="{reverse("account_sessions")}" aria-current="page"' in page


def test_the_header_leads_there(client, world):
    client.force_login(person("layla"))
    assert f'href="{reverse("account_hub")}"' in client.get("/").content.decode()


def test_sections_of_a_group_stand_together():
    groups = [group for group, _entries in groupby(menu.every(), lambda entry: entry.group)]
    assert len(groups) == len(set(groups))
