"""The interface's words: gathered from the code, kept in locale/*/django.po, compiled to .mo.

All by Babel, so that neither a newcomer nor a test needs GNU gettext.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "locale"
SOURCES = ("site", "network", "search", "home", "forum", "templates")
KEYWORDS = {
    "_": (1,),
    "gettext": (1,),
    "gettext_lazy": (1,),
    "gettext_noop": (1,),
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Django's own rules, so that our catalogue and Django's agree: Unicode CLDR, cardinal plurals.
PLURALS = {
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;",
    "tr": "nplurals=2; plural=(n > 1);",
    "ku": "nplurals=2; plural=(n != 1);",
    "ckb": "nplurals=2; plural=(n != 1);",
}


def po_files() -> list[Path]:
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def compile_all() -> list[Path]:
    """Write the .mo beside each .po that is newer than it; those written."""
    written = []
    for po in po_files():
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime > po.stat().st_mtime:
            continue
        fresh = mo.with_suffix(".mo.new")
        with fresh.open("wb") as target:
            write_mo(target, read(po))
        fresh.replace(mo)
        written.append(mo)
    return written


def read(po: Path) -> Catalog:
    """The catalogue in `po`; its language comes from the folder, because Babel knows no plain `ku`."""
    with po.open("rb") as source:
        return read_po(source, abort_invalid=True)


def source_files() -> Iterator[Path]:
    for folder in SOURCES:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in {".py", ".html", ".txt", ".xml"} and "migrations" not in file.parts:
                yield file


def _as_python(file: Path) -> str:
    """A file's translatable calls as Python; a template's text is blanked out by Django's own reader."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        return text
    plain = templatize(text, origin=str(file))
    return "\n".join(line.strip() for line in plain.splitlines())


def gather() -> Catalog:
    """Every message in the code and the templates, with where it stands (no line numbers: less noise)."""
    template = Catalog(charset="utf-8")
    for file in source_files():
        stream = io.BytesIO(_as_python(file).encode())
        place = [(str(file.relative_to(ROOT)), 0)]
        for _line, function, found, comments in extract_python(
            stream, list(KEYWORDS), ["Translators:"], {"encoding": "utf-8"}
        ):
            message = _message(function, found)
            if message:
                context, ids = message
                template.add(ids, locations=place, auto_comments=comments, context=context)
    return template


def _message(function: str, found) -> tuple[str | None, str | tuple[str, str]] | None:
    """Context and id (a pair for plurals) of one call; None when its arguments are not literals."""
    given = list(found) if isinstance(found, tuple) else [found]
    context = None
    if "pgettext" in function:
        context, given = given[0], given[1:]
    wanted = 2 if function.startswith("n") and "noop" not in function else 1
    words = given[:wanted]
    if len(words) < wanted or not all(isinstance(word, str) and word for word in words):
        return None
    return context, (words[0] if wanted == 1 else (words[0], words[1]))


def faults(catalogue: Catalog, template: Catalog) -> list[str]:
    """What keeps a catalogue from being complete and in step with the code, in sentences."""
    problems = []
    for message in template:
        if not message.id:
            continue
        name = message.id if isinstance(message.id, str) else message.id[0]
        here = catalogue.get(message.id, message.context)
        if here is None:
            problems.append(f"not in the catalogue: {name!r}")
        elif here.fuzzy:
            problems.append(f"fuzzy: {name!r}")
        elif isinstance(message.id, tuple):
            if not isinstance(here.string, tuple) or not all(here.string):
                problems.append(f"a plural form is missing: {name!r}")
        elif not here.string:
            problems.append(f"not translated: {name!r}")
    return problems + [
        f"no longer in the code: {message.id!r}"
        for message in catalogue
        if message.id and template.get(message.id, message.context) is None
    ]


def bring_up_to_date(po: Path, template: Catalog) -> Catalog:
    """Rewrite `po` with the messages of `template`, keeping translations; nothing is guessed."""
    language = po.parent.parent.name
    old = read(po)
    fresh = Catalog(charset="utf-8", fuzzy=False, header_comment="# Wasl")
    # Tells the writer how many plural forms there are; it would keep two of Arabic's six.
    fresh.mime_headers = [("Plural-Forms", PLURALS.get(language, PLURALS["ku"]))]
    for message in template:
        if message.id:
            had = old.get(message.id, message.context)
            same = had and isinstance(had.string, tuple) == isinstance(message.id, tuple)
            fresh.add(
                message.id,
                string=had.string if same else None,
                locations=message.locations,
                flags=[flag for flag in message.flags if flag != "fuzzy"]
                + (["fuzzy"] if had and had.fuzzy else []),
                auto_comments=message.auto_comments,
                user_comments=had.user_comments if had else (),
                context=message.context,
            )
    with po.open("wb") as target:
        target.write(_headed(language, fresh))
    return fresh


def _headed(language: str, catalogue: Catalog) -> bytes:
    """The file's bytes under a header without dates or names, so that two runs write the same."""
    body = io.BytesIO()
    write_po(body, catalogue, width=100, omit_header=True, sort_output=True, include_lineno=False)
    head = (
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: wasl\\n"\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {PLURALS.get(language, PLURALS["ku"])}\\n"\n\n'
    )
    return head.encode() + body.getvalue()
