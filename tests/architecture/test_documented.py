"""What must be documented is documented: settings, commands and make targets."""

import re

import pytest
from django.core.management import get_commands, load_command_class
from django.utils.translation import override

from commons.safety.roles import ROLES
from wasl.management.commands.data_inventory import table, written

from . import tree

READ = re.compile(r"""\benv(?:\.\w+)?\(\s*["']([A-Z][A-Z0-9_]+)["']""")
TARGET = re.compile(r"^([a-z][a-z-]*):", re.M)
DOCS = tree.ROOT / "docs"


def settings_read() -> set[str]:
    folder = tree.ROOT / "site" / "wasl" / "settings"
    return {name for file in folder.glob("*.py") for name in READ.findall(file.read_text())}


def our_commands() -> set[str]:
    return {
        name for name, app in get_commands().items() if app.split(".")[0] in tree.top_packages()
    }


def test_every_setting_is_in_the_example():
    example = (tree.ROOT / ".env.example").read_text()
    named = set(re.findall(r"^#?\s?([A-Z][A-Z0-9_]+)=", example, re.M))
    assert named == settings_read()


def test_every_setting_is_explained():
    text = (DOCS / "settings.md").read_text()
    assert [name for name in sorted(settings_read()) if f"`{name}`" not in text] == []


def test_every_command_is_explained():
    text = (DOCS / "commands.md").read_text()
    assert [name for name in sorted(our_commands()) if f"`{name}`" not in text] == []


@pytest.mark.parametrize("name", sorted(our_commands()))
def test_every_command_says_what_it_is_for(name):
    assert load_command_class(get_commands()[name], name).help


def test_every_make_target_is_explained():
    text = (DOCS / "commands.md").read_text()
    targets = set(TARGET.findall((tree.ROOT / "Makefile").read_text())) - {"runtime", "developer"}
    assert [name for name in sorted(targets) if f"`make {name}`" not in text] == []


def test_the_list_of_personal_data_is_in_step():
    text = (DOCS / "privacy.md").read_text(encoding="utf-8")
    assert written(text) == text, "run: manage.py data_inventory --write"
    assert table() in text


def test_every_role_is_explained():
    text = (DOCS / "roles.md").read_text(encoding="utf-8")
    with override("en"):
        assert [str(role.name) for role in ROLES.values() if f"| {role.name} |" not in text] == []
