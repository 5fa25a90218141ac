import re

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

START, END = "<!-- inventory -->", "<!-- /inventory -->"


def rows() -> list[tuple[str, str, str]]:
    """(model, field, how long it is kept) of every personal field, in the order of their labels."""
    found = []
    for model in sorted(apps.get_models(), key=lambda model: model._meta.label):
        stated = {}
        for base in reversed(model.__mro__):
            stated |= base.__dict__.get("PERSONAL", {})
        found += [(model._meta.label, name, said.keep) for name, said in stated.items() if said]
    return found


def table() -> str:
    lines = ["| Record | Field | Kept |", "|---|---|---|"]
    with override("en"):
        lines += [f"| {model} | `{name}` | {keep} |" for model, name, keep in rows()]
    return "\n".join(lines)


def written(text: str) -> str:
    """`docs/privacy.md` with the table as the code has it now."""
    pattern = re.compile(f"{START}.*?{END}", re.S)
    return pattern.sub(lambda _: f"{START}\n{table()}\n{END}", text)


class Command(BaseCommand):
    help = "List every personal field and how long it is kept; --write puts the list in docs/privacy.md."

    def add_arguments(self, parser):
        parser.add_argument("--write", action="store_true")

    def handle(self, *args, **options):
        if not options["write"]:
            self.stdout.write(table())
            return
        file = settings.ROOT / "docs" / "privacy.md"
        file.write_text(written(file.read_text(encoding="utf-8")), encoding="utf-8")
