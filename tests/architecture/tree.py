"""The files the architecture tests read, and what is ours."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE_ROOTS = (ROOT, ROOT / "site")
NOT_CODE = {
    "site",
    "tests",
    "templates",
    "static",
    "locale",
    "docs",
    "deploy",
    "var",
    "node_modules",
}


def top_packages() -> list[str]:
    """Names importable from the source roots: wasl, commons, network, …"""
    return sorted(
        folder.name
        for root in SOURCE_ROOTS
        for folder in root.iterdir()
        if folder.is_dir()
        and not folder.name.startswith((".", "_"))
        and (folder.parent != ROOT or folder.name not in NOT_CODE)
        and any(folder.rglob("*.py"))
    )


def package_folders() -> list[Path]:
    return [
        root / name for name in top_packages() for root in SOURCE_ROOTS if (root / name).is_dir()
    ]


def python_files(*, migrations: bool = False) -> Iterator[Path]:
    for folder in package_folders():
        for file in sorted(folder.rglob("*.py")):
            if migrations or "migrations" not in file.parts:
                yield file


def templates() -> list[Path]:
    """The shared templates and those beside an app's code."""
    folders = [
        ROOT / "templates",
        *(found for top in package_folders() for found in top.rglob("templates")),
    ]
    return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())


def stylesheets() -> list[Path]:
    return sorted((ROOT / "static").rglob("*.css"))


def shown(file: Path) -> str:
    return str(file.relative_to(ROOT))


def is_ours(thing: type) -> bool:
    """Whether a class was written in this repository."""
    return thing.__module__.split(".")[0] in top_packages()
