"""`DATABASE_URL=postgres://… python -m tests.measures.races`: eight at once, with real threads.

Runs in a fresh test database on PostgreSQL and prints, for everything that may happen once, how
often it did; it ends with an error when a count is not the one it should be.
"""

import os
import sys
import threading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.settings.test")
sys.path[:0] = ["site", "."]

import django  # noqa: E402

django.setup()

from collections import Counter  # noqa: E402
from datetime import timedelta  # noqa: E402
from uuid import uuid4  # noqa: E402

from django.db import connection, connections  # noqa: E402
from django.test.runner import DiscoverRunner  # noqa: E402
from django.utils import timezone  # noqa: E402

from commons.accounts.actions import (  # noqa: E402
    exports,
    inviting,
    joining,
    recovery_codes,
    recovery_links,
)
from commons.accounts.models import Invitation, RecoveryLink, User  # noqa: E402
from commons.comments.actions import useful, writing  # noqa: E402
from commons.comments.models import Sidecar, Useful  # noqa: E402
from commons.moderation.actions import appeals, cases, decisions, reports  # noqa: E402
from commons.moderation.models import Appeal, Case, Report  # noqa: E402
from network.members.actions import affiliations  # noqa: E402
from tests.commons.accounts.people import person  # noqa: E402
from tests.commons.comments.conftest import settled  # noqa: E402
from tests.measures.forum_races import Forum  # noqa: E402
from tests.world import World  # noqa: E402

MANY = 8
wrong: list[str] = []


def at_once(work, count: int = MANY) -> Counter:
    """`work(number)` in `count` threads that start together; what it gave, or the error's name."""
    gate, found = threading.Barrier(count), []

    def run(number):
        gate.wait()
        try:
            found.append(work(number))
        except Exception as error:  # noqa: BLE001, every outcome is counted
            found.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Counter("done" if not isinstance(one, str | bool) else one for one in found)


def hold(what: str, outcome: Counter, found, expected) -> None:
    right = found == expected
    print(f"{'ok ' if right else 'BAD'} {what}: {found}  {dict(outcome)}")
    if not right:
        wrong.append(what)


def comments(page, people) -> None:
    first = writing.write(page=page, text="أول تعليق", by=people[0], token=uuid4())

    def answer(number):
        text = f"ردّ رقم {number}"
        return writing.write(page=page, text=text, by=people[number], token=uuid4(), answers=first)

    outcome = at_once(answer)
    hold("answers in one thread", outcome, Sidecar.objects.filter(thread=first).count(), MANY + 1)
    token = uuid4()
    outcome = at_once(lambda _n: writing.write(page=page, text="مرتين", by=people[1], token=token))
    hold("one form sent often", outcome, Sidecar.objects.filter(token=token).count(), 1)
    outcome = at_once(lambda n: useful.mark(comment=first, by=people[1 + n % 3]))
    shown = Sidecar.objects.get(pk=first.pk).useful_count
    hold("useful, by three", outcome, (shown, Useful.objects.count()), (3, 3))


def accounts(page, people) -> None:
    boss = person("boss", "administrator")
    invited = inviting.invite(by=boss).pk
    outcome = at_once(
        lambda n: inviting.take_up(invitation=Invitation.objects.get(pk=invited), user=people[n])
    )
    hold("invitation", outcome, outcome["done"], 1)
    code = recovery_codes.make(member=people[2])[0]
    outcome = at_once(
        lambda n: recovery_codes.use(member=people[2], code=code, password=f"four words {n} here")
    )
    hold("recovery code", outcome, outcome[True], 1)
    outcome = at_once(lambda n: recovery_links.make(member=people[3], by=boss, reason="x")[0])
    links = RecoveryLink.objects.filter(user=people[3])
    hold("links of a coordinator", outcome, links.pending().count(), 1)
    now = timezone.now()
    links.pending().update(made_at=now - timedelta(hours=50), opens_at=now - timedelta(hours=1))
    link = links.pending().get()
    outcome = at_once(lambda n: recovery_links.use(link=link, password=f"four words {n} here"))
    hold("use of a link", outcome, outcome[True], 1)
    outcome = at_once(
        lambda _n: joining.join(sign_in_name="same-1234", display_name="قلم", password="x" * 20)
    )
    hold("joining", outcome, User.objects.filter(sign_in_name="same-1234").count(), 1)
    outcome = at_once(lambda _n: exports.ask(member=people[4]))
    hold("copies of own data", outcome, people[4].exports.count(), 1)
    organization = World().organization
    outcome = at_once(lambda _n: affiliations.ask(user=people[5], organization=organization))
    hold("ties asked for", outcome, people[5].affiliations.current().count(), 1)


def moderation(page, people) -> None:
    bad = writing.write(page=page, text="كلام سيئ", by=people[0], token=uuid4())
    outcome = at_once(lambda n: reports.make(about=bad, by=people[1], reason="spam"))
    hold("one reporter", outcome, Report.objects.count(), 1)
    moderators = [person(f"moderator-{n}", "administrator") for n in range(MANY)]
    case = Case.objects.get()
    outcome = at_once(lambda n: cases.claim(case=case, by=moderators[n]))
    hold("claim", outcome, outcome["done"], 1)
    Case.objects.update(claimed_by=None, claimed_at=None)
    outcome = at_once(
        lambda n: decisions.decide(case=case, verdict="hide", rule="spam", by=moderators[n])
    )
    hold("decision", outcome, case.decisions.count(), 1)
    made = case.decisions.get()
    outcome = at_once(lambda _n: appeals.make(decision=made, by=people[0], words="لا"))
    hold("appeal", outcome, Appeal.objects.count(), 1)
    others = [one for one in moderators if one.pk != made.by_id]
    appeal = Appeal.objects.get()
    outcome = at_once(
        lambda n: appeals.answer(appeal=appeal, by=others[n], overturn=bool(n % 2)), len(others)
    )
    hold("answer to an appeal", outcome, outcome["done"], 1)


def main() -> None:
    if connection.vendor != "postgresql":
        sys.exit("SQLite lets one writer in at a time: name a PostgreSQL in DATABASE_URL.")
    # Its own, or the one that the suite keeps would be dropped.
    connection.settings_dict["TEST"]["NAME"] = f"wasl_races_{os.getpid()}"
    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        World.build()
        page = World().article("سباق")
        people = [settled(f"racer-{n}") for n in range(MANY)]
        for part in (comments, accounts, moderation):
            part(page, people)
        Forum(at_once, hold).run()
    finally:
        runner.teardown_databases(databases)
    sys.exit(f"Not as it should be: {', '.join(wrong)}" if wrong else 0)


if __name__ == "__main__":
    main()
