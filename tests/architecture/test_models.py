"""What every model of ours says about its fields."""

import re

import pytest
from django.apps import apps
from django.db import models
from django.utils.functional import Promise
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from commons.safety.personal import Personal

from . import tree

OURS = [model for model in apps.get_models() if tree.is_ours(model)]
PAGES = [model for model in OURS if issubclass(model, Page)]
STREAM = re.compile(
    r"wagtail\.blocks|StreamBlock|StructBlock|commons\.blocks\.(?!fields?\b)\w+\.\w*Block\b"
)


def own_fields(model: type[models.Model]) -> set[str]:
    """Fields stated in this repository: neither Wagtail's or Django's, nor keys and parent links."""
    foreign = {
        field.name
        for base in model.__mro__[1:]
        if hasattr(base, "_meta") and base._meta.abstract and not tree.is_ours(base)
        for field in (*base._meta.local_fields, *base._meta.local_many_to_many)
    }
    fields = (*model._meta.local_fields, *model._meta.local_many_to_many)
    return {
        field.name
        for field in fields
        if field.name not in foreign
        and not isinstance(field, models.AutoField)
        and not (field.remote_field and getattr(field.remote_field, "parent_link", False))
    }


def classified(model: type[models.Model]) -> dict[str, Personal | None]:
    found = {}
    for base in reversed(model.__mro__):
        found |= base.__dict__.get("PERSONAL", {})
    return found


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_is_classified(model):
    fields = own_fields(model)
    known = {field.name for field in model._meta.get_fields()}
    stated = classified(model)
    assert fields - stated.keys() == set(), "say in PERSONAL whether these are personal"
    assert stated.keys() - known == set(), "PERSONAL names fields that do not exist"
    assert all(
        value is None or (isinstance(value, Personal) and value.keep) for value in stated.values()
    )


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_says_what_it_is(model):
    fields = [model._meta.get_field(name) for name in own_fields(model)]
    shown = [field for field in fields if field.editable and not isinstance(field, ParentalKey)]
    unnamed = [field.name for field in shown if not isinstance(field.verbose_name, Promise)]
    assert unnamed == [], "translatable verbose_name"


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model._meta.label)
def test_every_page_field_explains_itself(model):
    fields = [model._meta.get_field(name) for name in own_fields(model)]
    assert [field.name for field in fields if field.editable and not field.help_text] == []


def test_stream_blocks_stay_out_of_migrations():
    found = [
        tree.shown(file)
        for file in tree.python_files(migrations=True)
        if "migrations" in file.parts and STREAM.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []
