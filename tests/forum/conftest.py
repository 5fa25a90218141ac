"""Rooms of the forum and members who write in them."""

import pytest
from django.contrib.auth.models import Group

from commons.comments import tickets
from forum.models import Category
from tests.commons.comments.conftest import settled


@pytest.fixture
def rights(world):
    return room("حقوق الإنسان", "rights")


@pytest.fixture
def members_room(world):
    return room("للأعضاء", "members", read_by="members")


@pytest.fixture
def closed_room(world):
    group = Group.objects.create(name="لجنة")
    return room("لجنة", "closed", read_by="group", read_group=group)


@pytest.fixture
def quiet_room(world):
    return room("غرفة هادئة", "quiet", read_by="members", sensitive=True)


def room(name: str, slug: str, **fields) -> Category:
    return Category.objects.create(name_ar=name, slug=slug, **fields)


@pytest.fixture
def layla(db):
    return settled("layla")


@pytest.fixture
def samer(db):
    return settled("samer")


@pytest.fixture
def patience(monkeypatch):
    """Forms were open for a minute."""
    monkeypatch.setattr(tickets, "QUICKEST", -1)
