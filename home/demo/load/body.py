"""Body entries of the content as the blocks of a page body."""

import json
from collections.abc import Iterable
from html import escape


def body(entries: Iterable[tuple]) -> str:
    """JSON for a BodyField. Raises KeyError for an entry of an unknown kind."""
    blocks = []
    for kind, *values in entries:
        blocks += BLOCKS[kind](*values)
    return json.dumps([{"type": name, "value": value} for name, value in _joined(blocks)])


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def items(texts: Iterable[str], tag: str = "ul") -> str:
    inside = "".join(f"<li>{escape(text, quote=False)}</li>" for text in texts)
    return f"<{tag}>{inside}</{tag}>"


def _joined(blocks: list) -> list:
    """Paragraphs and lists that follow one another become one paragraph block."""
    joined = []
    for name, value in blocks:
        if name == "paragraph" and joined and joined[-1][0] == "paragraph":
            joined[-1] = (name, joined[-1][1] + value)
        else:
            joined.append((name, value))
    return joined


def _figures(title, rows, source) -> list:
    figures = [{"value": v, "label": label, "source": ""} for v, label in rows]
    return [("key_figures", {"title": title, "figures": figures, "source": source})]


def _callout(title, text) -> list:
    return [("callout", {"kind": "note", "title": title, "text": paragraphs([text])})]


def _steps(title, rows) -> list:
    steps = [
        {"title": t, "text": paragraphs([text]), "documents": documents[0] if documents else []}
        for t, text, *documents in rows
    ]
    return [("steps", {"title": title, "steps": steps})]


def _recommendation(text, owner, state) -> list:
    return [("recommendation", {"text": text, "owner": owner, "state": state, "note": ""})]


BLOCKS = {
    "p": lambda text: [("paragraph", paragraphs([text]))],
    "h": lambda text: [("heading", {"text": text, "level": "h2"})],
    "list": lambda texts: [("paragraph", items(texts))],
    "quote": lambda text, person: [("quote", {"text": text, "person": person, "role": ""})],
    "figures": _figures,
    "callout": _callout,
    "steps": _steps,
    "recommendation": _recommendation,
}
