"""The words of the interface: gathered from code and templates, complete in Arabic."""

import re

import pytest
from babel.messages.catalog import Catalog

from wasl import messages


@pytest.fixture
def source(tmp_path, monkeypatch):
    """A small tree of code, in place of ours."""
    (tmp_path / "home").mkdir()
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    return tmp_path / "home"


def test_gathers_from_python_and_templates(source):
    (source / "a.py").write_text(
        '_("Call")\nngettext("%(n)s page", "%(n)s pages", n)\npgettext("a noun", "Post")'
    )
    (source / "b.html").write_text(
        "<p>don't</p>\n  {% translate 'Search' %}\n"
        "{% blocktranslate count n=n trimmed %}\n  One\n{% plural %}\n {{ n }} of\n{% endblocktranslate %}"
    )
    found = {(message.context, message.id) for message in messages.gather() if message.id}
    assert found == {
        (None, "Call"),
        (None, "Search"),
        ("a noun", "Post"),
        (None, ("%(n)s page", "%(n)s pages")),
        (None, ("One", "%(n)s of")),
    }


def test_no_module_calls_gettext_by_a_name_that_is_not_gathered():
    named = re.compile(r"\b\w*gettext\w* as (\w+)")
    files = [file for file in messages.source_files() if file.suffix == ".py"]
    used = {(file.name, name) for file in files for name in named.findall(file.read_text("utf-8"))}
    assert {(file, name) for file, name in used if name not in messages.KEYWORDS} == set()


def test_names_every_fault():
    template, catalogue = Catalog(), Catalog(locale="ar")
    for word in ("done", "empty", "absent", "guessed", ("one", "many")):
        template.add(word)
    catalogue.add("done", "تم")
    catalogue.add("empty", "")
    catalogue.add("guessed", "ظن", flags=["fuzzy"])
    catalogue.add(("one", "many"), ("صفر", "واحد", "", "", "", ""))
    catalogue.add("old", "قديم")
    assert sorted(messages.faults(catalogue, template)) == [
        "a plural form is missing: 'one'",
        "fuzzy: 'guessed'",
        "no longer in the code: 'old'",
        "not in the catalogue: 'absent'",
        "not translated: 'empty'",
    ]


def test_bringing_up_to_date_keeps_six_plural_forms(source, tmp_path):
    po = tmp_path / "locale" / "ar" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    forms = [f"{word} %(n)s" for word in ("صفر", "واحد", "اثنان", "بضعة", "عدة", "كثير")]
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {messages.PLURALS["ar"]}\\n"\n\n'
        'msgid "%(n)s page"\nmsgid_plural "%(n)s pages"\n'
        + "".join(f'msgstr[{n}] "{form}"\n' for n, form in enumerate(forms))
    )
    (source / "a.py").write_text('ngettext("%(n)s page", "%(n)s pages", n)')
    messages.bring_up_to_date(po, messages.gather())
    kept = messages.read(po).get(("%(n)s page", "%(n)s pages"))
    assert list(kept.string) == forms


def test_bringing_up_to_date_keeps_translations_and_settles(source, tmp_path):
    po = tmp_path / "locale" / "ar" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Call"\nmsgstr "اتصال"\n'
    )
    (source / "a.py").write_text('_("Call")\n_("New")')
    messages.bring_up_to_date(po, messages.gather())
    once = po.read_text()
    messages.bring_up_to_date(po, messages.gather())
    assert po.read_text() == once
    assert messages.read(po).get("Call").string == "اتصال"
    assert messages.read(po).get("New").string == ""
    assert "nplurals=6" in once


def test_compiles_only_what_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    po = tmp_path / "ar" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Call"\nmsgstr "اتصال"\n'
    )
    assert messages.compile_all() == [po.with_suffix(".mo")]
    assert messages.compile_all() == []
