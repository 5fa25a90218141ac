"""Readers go through `visible_to(user)`: what skips it leaks restricted and expired pages."""

import ast

from . import tree

FREE = {"querysets.py"}


def calls_around_the_door(source: str) -> list[tuple[int, str]]:
    """Line and text of every `.live(…)` and `.objects.all()`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name, owner = node.func.attr, node.func.value
        everything = name == "all" and isinstance(owner, ast.Attribute) and owner.attr == "objects"
        if name == "live" or everything:
            found.append((node.lineno, ast.unparse(node)))
    return found


def test_the_search_for_such_calls_finds_them():
    assert calls_around_the_door("a = NewsPage.objects.all()\nb = q.child_of(p).live()") == [
        (1, "NewsPage.objects.all()"),
        (2, "q.child_of(p).live()"),
    ]
    assert calls_around_the_door("page.bylines.all()") == []


def test_no_reader_goes_around_visible_to():
    found = [
        f"{tree.shown(file)}:{line}: {text}"
        for file in tree.python_files()
        if file.name not in FREE and "querysets" not in file.parts
        for line, text in calls_around_the_door(file.read_text(encoding="utf-8"))
    ]
    assert found == []
