"""What may be there once is there once, also when it is asked for in the same moment.

`python -m tests.measures.races` does it with real threads; here the lock that decides it is seen.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commons.accounts.actions import exports, recovery_links


@pytest.mark.parametrize(
    "ask",
    [
        lambda cast: exports.ask(member=cast["nobody"]),
        lambda cast: recovery_links.make(
            member=cast["nobody"], by=cast["coordinator"], reason="ضاع الهاتف"
        ),
    ],
    ids=["export", "link"],
)
def test_the_account_is_locked_before_anything_is_counted(cast, ask):
    if not connection.features.has_select_for_update:
        return  # SQLite lets one writer in at a time
    with CaptureQueriesContext(connection) as asked:
        ask(cast)
    statements = [row["sql"] for row in asked]
    locked = next(n for n, sql in enumerate(statements) if "FOR UPDATE" in sql)
    written = next(n for n, sql in enumerate(statements) if sql.startswith(("INSERT", "UPDATE")))
    assert '"accounts_user"' in statements[locked]
    assert locked < written
