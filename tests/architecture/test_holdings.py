"""What leads to a person is handed over and erased; what was promised to be forgotten is."""

import re

from django.apps import apps
from django.contrib.auth import get_user_model

from commons.accounts import holdings
from commons.safety import keeping

from . import tree
from .test_models import classified

ENDS_BY_ITSELF = re.compile(r"\b(\d+|a|one|two) (minute|hour|day|week|month|year)s?\b", re.I)


def tied_to_people() -> dict[str, str]:
    """Models that lead to an account, and by which key.

    A key of any model, of a library's too; and from one of ours with personal fields to a row that
    belongs to one person (a list entry of a profile), not to one that merely says who checked it.
    """
    tied, belongs, grew = {}, {get_user_model()}, True
    while grew:
        before = len(belongs)
        for model in apps.get_models(include_auto_created=True):
            personal = tree.is_ours(model) and any(classified(model).values())
            for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
                target = field.related_model if field.is_relation else None
                if target is get_user_model() or (personal and target in belongs):
                    tied.setdefault(model._meta.label, field.name)
                    if tree.is_ours(model) and (field.unique or not field.null):
                        belongs.add(model)
        grew = len(belongs) > before
    return tied


def test_every_model_that_leads_to_a_person_is_covered_by_a_holding():
    missing = {
        label: by for label, by in tied_to_people().items() if label not in holdings.covered()
    }
    assert missing == {}, "register a Holding whose `covers` names these models"


def test_holdings_cover_what_exists():
    known = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    assert holdings.covered() - known == set()


def test_every_promised_time_is_kept_by_a_rule():
    missing = {
        model._meta.label: said.keep
        for model in apps.get_models()
        if tree.is_ours(model)
        for said in filter(None, classified(model).values())
        if ENDS_BY_ITSELF.search(said.keep) and model._meta.label not in keeping.covered()
    }
    assert missing == {}, "register a Rule of commons.safety.keeping whose `covers` names these"


def test_rules_cover_what_exists():
    assert keeping.covered() - {model._meta.label for model in apps.get_models()} == set()
