"""A row of every model that leads to a person, made without knowing the model.

So an app that comes later is part of the test the day it has a table: whatever its fields say is
personal gets a marker, and the erasure has to find it. A model whose rules refuse such a row is
named in `BY_HAND` with what it needs.
"""

import uuid
from datetime import timedelta
from itertools import count

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from wagtail.models import Page

from tests.architecture import tree
from tests.architecture.test_models import classified

MARK = "zqplanted"
_numbers = count(1)


def keys_to_people(model) -> list[models.Field]:
    person = get_user_model()
    return [
        field
        for field in model._meta.local_concrete_fields
        if field.is_relation and field.related_model is person
    ]


def is_owner(model, key) -> bool:
    """Whether a row belongs to whom `key` names, or merely says who did something to it."""
    required = [one for one in keys_to_people(model) if not one.null or one.unique]
    return key in (required or keys_to_people(model)[:1])


def models_with_people() -> list[type[models.Model]]:
    """Ours and the libraries', but pages and the account itself, which are planted by hand."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if keys_to_people(model) and not issubclass(model, Page) and model._meta.managed
    ]


class Planter:
    """`by_hand` maps a label, or a label and a key, to values the row must have.

    `skip` names models that are planted elsewhere.
    """

    def __init__(self, member, other, by_hand: dict, skip: set):
        self.member, self.other, self.by_hand, self.skip = member, other, by_hand, skip
        self.failed: dict[str, str] = {}
        self.dates = self.mine = True

    def plant_all(self) -> int:
        """One row for each key to a person. Returns how many; `failed` says which refused."""
        planted = 0
        for model in models_with_people():
            if model._meta.label in self.skip:
                continue
            for key in keys_to_people(model):
                problem = self.attempt(model, key)
                if problem:
                    self.failed[f"{model._meta.label}.{key.name}"] = problem
                else:
                    planted += 1
        return planted

    def attempt(self, model, key) -> str:
        """First with every date, then without those that may be empty: rules join dates and keys."""
        problem = ""
        for self.dates in (True, False):
            try:
                with transaction.atomic():
                    self.plant(model, key)
            except (IntegrityError, ValueError, LookupError) as caught:
                problem = str(caught)
            else:
                return ""
        return problem

    def plant(self, model, key=None):
        self.mine = key is not None and is_owner(model, key)
        values = {}
        for field in model._meta.local_concrete_fields:
            if field.primary_key and not field.is_relation and field.has_default() is False:
                continue
            values[field.attname] = self.value(model, field, key)
        if key is not None:
            label = model._meta.label
            values |= self.by_hand.get(label, {}) | self.by_hand.get(f"{label}.{key.name}", {})
        row = model(**values)
        return model._base_manager.bulk_create([row])[0]

    def value(self, model, field, key):
        if field.is_relation:
            return self.related(field, key)
        if isinstance(field, models.FileField):
            return field.storage.save(f"{MARK}{next(_numbers)}.bin", ContentFile(MARK.encode()))
        if not self.dates and field.null and isinstance(field, models.DateField):
            return None
        if field.choices and not callable(field.choices):
            return field.flatchoices[0][0]
        if isinstance(field, models.UUIDField):
            return uuid.uuid4()
        if field.unique and isinstance(field, models.IntegerField):
            return 10_000 + next(_numbers)
        word = self.word(model, field)
        plain = {
            models.GenericIPAddressField: "203.0.113.9",
            models.EmailField: f"{word}@example.org",
            models.URLField: f"https://{word}.example.org/",
            models.CharField: word[: field.max_length or 60],
            models.TextField: word,
            models.JSONField: field.get_default() or [word],
            models.BooleanField: False,
            models.DateTimeField: timezone.now(),
            models.DateField: timezone.localdate(),
            models.DurationField: timedelta(1),
        }
        for kind, value in plain.items():
            if isinstance(field, kind):
                return value
        return field.get_default() if field.has_default() else 1

    def word(self, model, field) -> str:
        """The marker, where the field holds something of a person; else a neutral word."""
        if not self.mine:
            return f"neutral{next(_numbers)}"
        personal = not tree.is_ours(model) or classified(model).get(field.name)
        return f"{MARK if personal else 'neutral'}{next(_numbers)}"

    def related(self, field, key):
        target = field.related_model
        if target is get_user_model():
            if field is key:
                return self.member.pk
            return None if field.null else self.other.pk
        if field.null:
            return None
        found = None if field.unique else target._base_manager.first()
        if found is None:
            mine, self.mine = self.mine, False
            found = self.plant(target)
            self.mine = mine
        return getattr(found, field.target_field.attname)
