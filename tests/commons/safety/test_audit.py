"""The audit trail: declared actions only, and nothing lost in silence."""

import pytest
from django.utils.functional import Promise
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from commons.safety import audit
from tests.commons.accounts.people import person


def test_an_entry_says_who_what_and_why(db):
    layla, admin = person("layla"), person("admin")
    audit.record("account.deactivate", layla, admin, reason="asked for it", ticket=7)
    entry = ModelLogEntry.objects.get(action="account.deactivate")
    assert entry.user == admin
    assert entry.object_id == str(layla.pk)
    assert entry.data == {"reason": "asked for it", "ticket": 7}
    assert str(entry.formatter.format_message(entry))


def test_an_entry_outlives_both(db):
    layla, admin = person("layla"), person("admin")
    audit.record("account.deactivate", layla, admin, reason="asked for it")
    layla.delete()
    admin.delete()
    assert ModelLogEntry.objects.get(action="account.deactivate").data["reason"] == "asked for it"


def test_an_undeclared_action_is_an_error(db):
    with pytest.raises(LookupError, match=r"account\.fly"):
        audit.record("account.fly", person("layla"))


def test_a_name_is_declared_once():
    with pytest.raises(ValueError, match=r"account\.deactivate"):
        audit.action("account.deactivate", "", "")


def test_labels_can_be_translated():
    registry.scan_for_actions()
    assert audit._actions
    for name in audit._actions:
        assert isinstance(registry.formatters[name].label, Promise), name


def test_the_trail_tells_the_reason(db):
    entry = audit.record("account.deactivate", person("layla"), reason="asked for it")
    assert "asked for it" in str(entry.formatter.format_message(entry))


def test_an_action_declared_late_is_known(db, monkeypatch):
    """Modules with actions are imported when first needed, after Wagtail has asked for all."""
    registry.scan_for_actions()
    monkeypatch.setattr(audit, "_actions", dict(audit._actions))
    monkeypatch.setattr(registry, "formatters", dict(registry.formatters))
    monkeypatch.setattr(registry, "choices", list(registry.choices))
    audit.action("test.late", "Late", lambda data: f"late by {data['minutes']}")
    entry = audit.record("test.late", person("layla"), minutes=5)
    assert entry.formatter.format_message(entry) == "late by 5"
