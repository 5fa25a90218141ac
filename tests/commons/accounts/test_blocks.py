"""Two members who do not want to hear from each other."""

import pytest
from django.urls import reverse

from commons.accounts import own_blocks, policy, references
from commons.accounts.actions import blocks
from commons.accounts.models import Block

from .people import person


@pytest.fixture
def pair(db):
    return person("rana"), person("samer")


def test_a_block_stands_between_both(pair):
    rana, samer = pair
    assert not policy.blocked_between(rana, samer)
    blocks.block(whom=samer, by=rana)
    assert policy.blocked_between(rana, samer)
    assert policy.blocked_between(samer, rana)
    assert policy.blocked_with(samer) == {rana.pk}
    assert policy.unheard_by(rana) == {samer.pk}
    assert policy.unheard_by(samer) == set()


def test_a_mute_is_on_one_side_only(pair):
    rana, samer = pair
    blocks.mute(whom=samer, by=rana)
    assert not policy.blocked_between(rana, samer)
    assert policy.unheard_by(rana) == {samer.pk}
    assert policy.unheard_by(samer) == set()


def test_guests_are_blocked_by_nobody(pair):
    assert not policy.blocked_between(None, pair[0])


def test_pressing_twice_and_changing_ones_mind_leave_one_row(client, pair):
    rana, samer = pair
    client.force_login(rana)
    address = reverse("account_blocks_add", args=[references.of(samer)])
    for kind in ("block", "block", "mute"):
        assert client.post(address, {"kind": kind}).status_code == 302
    assert list(Block.objects.values_list("by", "whom", "kind")) == [(rana.pk, samer.pk, "mute")]
    page = client.get(reverse("account_blocks")).content.decode()
    assert samer.display_name in page
    lift = reverse("account_blocks_lift", args=[references.of(samer)])
    assert [client.post(lift).status_code for _ in range(2)] == [302, 302]
    assert not Block.objects.exists()


def test_nobody_else_sees_the_list(client, pair):
    rana, samer = pair
    blocks.block(whom=samer, by=rana)
    client.force_login(samer)
    assert rana.display_name not in client.get(reverse("account_blocks")).content.decode()


@pytest.mark.parametrize("data", [{}, {"kind": ""}, {"kind": "kick"}, {"kind": "lift"}])
def test_a_choice_that_is_none_is_said_so(client, pair, data):
    rana, samer = pair
    client.force_login(rana)
    response = client.post(reverse("account_blocks_add", args=[references.of(samer)]), data)
    assert response.status_code == 400
    assert not Block.objects.exists()


def test_oneself_is_refused_in_words(client, pair):
    client.force_login(pair[0])
    response = client.post(
        reverse("account_blocks_add", args=[references.of(pair[0])]), {"kind": "block"}
    )
    assert response.status_code == 400
    assert not Block.objects.exists()


@pytest.mark.parametrize("reference", ["1", "MQ:forged", "مرجع", "x" * 2000, "a%00b"])
def test_a_forged_reference_is_not_found(client, pair, reference):
    client.force_login(pair[0])
    for name in ("account_blocks_add", "account_blocks_lift"):
        address = reverse(name, args=[reference.replace("%00", "-")])
        assert client.post(address, {"kind": "block"}).status_code == 404


def test_a_guest_is_asked_to_sign_in(client, pair):
    response = client.get(reverse("account_blocks_add", args=[references.of(pair[0])]))
    assert response.status_code == 302
    assert "login" in response["Location"]


def test_they_are_handed_over_and_erased_on_both_sides(pair):
    rana, samer = pair
    blocks.block(whom=samer, by=rana)
    assert [row["member"] for row in own_blocks.export(rana)] == [samer.display_name]
    own_blocks.erase(samer, True)
    assert not Block.objects.exists()
