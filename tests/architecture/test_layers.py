"""Imports go downwards only, and no package stands outside the contract."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from . import tree

CONTRACT = tomllib.loads((tree.ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]


def test_imports_go_downwards():
    command = [Path(sys.executable).parent / "lint-imports", "--cache-dir", ".cache/import-linter"]
    done = subprocess.run(
        command,
        cwd=tree.ROOT,
        env=os.environ | {"PYTHONPATH": "site:."},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_package_is_in_the_contract():
    assert sorted(CONTRACT["root_packages"]) == tree.top_packages()
    whole = next(contract for contract in CONTRACT["contracts"] if contract["name"] == "The whole")
    placed = {name.strip() for layer in whole["layers"] for name in layer.split("|")}
    assert placed == set(tree.top_packages())


def test_every_app_keeps_its_own_layers():
    inside = next(
        contract for contract in CONTRACT["contracts"] if contract["name"] == "Inside an app"
    )
    apps = {
        ".".join(file.parent.relative_to(root).parts)
        for root in tree.SOURCE_ROOTS
        for package in tree.top_packages()
        for file in (root / package).rglob("apps.py")
    } - {"wasl"}
    assert apps == set(inside["containers"])
