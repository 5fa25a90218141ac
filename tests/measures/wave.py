"""`python -m tests.measures.wave`: 10,000 comments and 500 profiles of 500 new accounts.

They are held, then taken back and put back twice: as a wave of accounts, and as a window of time.
Runs in a fresh SQLite test database (or DATABASE_URL's) and prints counts, seconds, queries and the
ratio to one comment's own cost. Sizes: `wave.py ACCOUNTS COMMENTS_EACH`; `make bench` takes 50 × 10.
"""

import os
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.settings.test")
sys.path[:0] = ["site", "."]

import django  # noqa: E402

django.setup()

from datetime import timedelta  # noqa: E402
from io import StringIO  # noqa: E402
from uuid import uuid4  # noqa: E402

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test.runner import DiscoverRunner  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402

from commons.accounts.actions import profiles  # noqa: E402
from commons.accounts.models import Profile, User  # noqa: E402
from commons.comments.actions import writing  # noqa: E402
from commons.comments.models import Sidecar  # noqa: E402
from commons.moderation.models import Case, Sanction, Wave  # noqa: E402
from tests.world import World  # noqa: E402


def timed(work):
    """Seconds and queries of `work`, and what it returned."""
    connection.queries_log.clear()
    with CaptureQueriesContext(connection) as caught:
        began = time.perf_counter()
        result = work()
        seconds = time.perf_counter() - began
        return seconds, len(caught), result


def write(accounts: int, each: int) -> float:
    """Held by the same action as every comment. Returns seconds for one."""
    page = World().article()
    users = User.objects.bulk_create(
        User(sign_in_name=f"wave-{n}", display_name=f"موجة {n}", display_key=f"wave{n}")
        for n in range(accounts)
    )
    for user in users:
        row = Profile(user=user, about="أرخص الساعات", about_for="everybody")
        profiles.save(profile=row, display_name=user.display_name, by=user)
    began = time.perf_counter()
    for user in users:
        with transaction.atomic():
            for n in range(each):
                text = f"اشتروا أرخص الساعات من متجرنا رقم {n} اليوم"
                writing.write(page=page, text=text, token=uuid4(), by=user)
    return (time.perf_counter() - began) / (accounts * each)


def state() -> str:
    shown = Sidecar.objects.filter(held_at=None, hidden_at=None).count()
    hidden = Sidecar.objects.filter(hidden_at__isnull=False).count()
    waiting = Case.objects.still_open().count()
    closed = Sanction.objects.in_force().count()
    told = Profile.objects.shown().count()
    return (
        f"comments shown {shown}, hidden {hidden}, open cases {waiting}, "
        f"profiles shown {told}, closed accounts {closed}"
    )


def command(**options) -> str:
    out = StringIO()
    call_command("take_back", stdout=out, **options)
    return " | ".join(out.getvalue().split("\n"))


def main(accounts: int = 500, each: int = 20) -> None:
    World.build()
    start = timezone.now() - timedelta(minutes=1)
    one = write(accounts, each)
    print(f"{accounts} accounts, {accounts * each} comments written, {one * 1000:.1f} ms each")
    print("held:", state())
    for name, options in [
        ("dry run", {"accounts_from": start}),
        ("taken back", {"accounts_from": start, "yes": True, "reason": "wave"}),
        ("undone", {"undo": None}),
        ("dry run of the hour", {"contents_from": start}),
        ("hour taken back", {"contents_from": start, "yes": True, "reason": "wave"}),
        ("hour undone", {"undo": None}),
    ]:
        if "undo" in options:
            options = {"undo": Wave.objects.latest("pk").pk}
        seconds, queries, said = timed(lambda options=options: command(**options))
        print(f"{name}: {seconds:.2f} s, {queries} queries, {seconds / one:.0f} × one comment")
        print("   ", said.strip(" |"))
        print("   ", state())


if __name__ == "__main__":
    if connection.vendor == "sqlite":  # a file of its own, beside that of the tests
        connection.settings_dict["TEST"]["NAME"] = ".cache/wave.sqlite3"
    runner = DiscoverRunner(verbosity=0, interactive=False)
    old = runner.setup_databases()
    try:
        main(*(int(size) for size in sys.argv[1:3]))
    finally:
        runner.teardown_databases(old)
