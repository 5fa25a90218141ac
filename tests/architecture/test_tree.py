"""Where things lie, and what they may be called."""

import re
import subprocess
import sys

from . import tree

CONTAINERS = {"services.py", "utils.py", "helpers.py", "common.py", "misc.py", "tools.py"}
# Modules of the standard library that a module of ours must not hide from a reader.
STOLEN = {
    "calendar.py",
    "email.py",
    "platform.py",
    "profile.py",
    "types.py",
    "code.py",
    "locale.py",
}
OPEN_WORK = re.compile(
    r"\b(TODO|FIXME|XXX)\b|raise NotImplementedError$|mark\.(skip|xfail)\b", re.M
)
LONGEST = 300  # lines


def test_site_is_a_source_root_and_never_a_package():
    assert not (tree.ROOT / "site" / "__init__.py").exists()


def test_site_is_in_git():
    done = subprocess.run(
        ["git", "check-ignore", "-q", "site/wasl/urls.py"],  # noqa: S607
        cwd=tree.ROOT,
        check=False,
    )
    assert done.returncode == 1, ".gitignore leaves out the source root site/"


def test_every_test_folder_is_a_package():
    folders = {file.parent for file in (tree.ROOT / "tests").rglob("*.py")}
    assert [
        tree.shown(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()
    ] == []


def test_every_package_folder_has_an_init():
    folders = {file.parent for file in tree.python_files(migrations=True)}
    assert [
        tree.shown(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()
    ] == []


def test_modules_are_named_by_their_job():
    bad = [tree.shown(file) for file in tree.python_files() if file.name in CONTAINERS | STOLEN]
    assert bad == []


def test_no_module_hides_the_standard_library():
    hidden = set(tree.top_packages()) & (sys.stdlib_module_names - {"site"})
    assert hidden == set()


def test_modules_stay_small():
    long = {
        tree.shown(file): count
        for file in [*tree.python_files(), *(tree.ROOT / "tests").rglob("*.py")]
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert long == {}


def test_nothing_is_left_open():
    tests = [
        file for file in (tree.ROOT / "tests").rglob("*.py") if file.parent.name != "architecture"
    ]
    scripts = (tree.ROOT / "static").rglob("*.js")
    files = [*tree.python_files(), *tree.templates(), *scripts, *tests]
    found = [
        tree.shown(file) for file in files if OPEN_WORK.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []
