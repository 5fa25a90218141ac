"""The first thing a newcomer runs: it says what is missing in words, and does nothing twice."""

import json
import runpy
import sys

import pytest

from tests.architecture.tree import ROOT

SCRIPT = str(ROOT / "deploy" / "environment.py")


@pytest.fixture
def script(tmp_path, monkeypatch):
    """The script's names, pointed at an empty folder; commands are gathered instead of run."""
    names = runpy.run_path(SCRIPT)
    scope = names["main"].__globals__
    ran = []
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    (tmp_path / "list.txt").write_text("django==5.2 --hash=sha256:00")
    values = {
        "ROOT": str(tmp_path),
        "VENV": str(tmp_path),
        "PYTHON": str(tmp_path / "bin" / "python"),
        "STAMP": str(tmp_path / "installed.json"),
    }
    for name, value in values.items():
        monkeypatch.setitem(scope, name, value)
    monkeypatch.setattr(scope["subprocess"], "call", lambda command: ran.append(command) or 0)
    monkeypatch.setattr(scope["shutil"], "which", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["environment.py", "list.txt"])
    return scope, ran


def test_an_old_python_is_refused_in_words(script, monkeypatch, capsys):
    scope, ran = script
    monkeypatch.setitem(scope, "NEEDED", (99, 0))
    with pytest.raises(SystemExit):
        scope["main"]()
    assert "Wasl needs Python 99.0 or newer" in capsys.readouterr().err
    assert ran == []


def test_installs_by_hash_and_only_once(script, tmp_path):
    scope, ran = script
    scope["main"]()
    scope["main"]()
    assert len(ran) == 1
    assert "--require-hashes" in ran[0]
    assert list(json.loads((tmp_path / "installed.json").read_text())) == ["list.txt"]


def test_a_changed_list_is_installed_again(script, tmp_path):
    scope, ran = script
    scope["main"]()
    (tmp_path / "list.txt").write_text("django==5.2.1 --hash=sha256:00")
    scope["main"]()
    assert len(ran) == 2


def test_a_failed_installation_is_tried_again(script, monkeypatch):
    scope, ran = script
    monkeypatch.setattr(scope["subprocess"], "call", lambda command: ran.append(command) or 1)
    for _ in range(2):
        with pytest.raises(SystemExit):
            scope["main"]()
    assert len(ran) == 2
