"""What the whole suite keeps to: no network, one kept database, journeys never in silence.

`make test` shares the files out to as many processes as there are cores (pytest-xdist); each has a
database of its own, and a served site of its own for the journeys it does.
"""

import functools
import gc
import os
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from tests.journeys import browser

gc.set_threshold(20_000, 20, 20)  # imports leave no garbage, and tests little
if sys.dont_write_bytecode:
    # Where none may lie beside the sources: or every process would compile all of them anew.
    compiled = Path(__file__).resolve().parents[1] / ".cache" / "bytecode"
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(compiled)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False

LEFT_OUT = pytest.StashKey[int]()
MIGRATING = pytest.StashKey[subprocess.Popen]()
WORKER = os.environ.get("PYTEST_XDIST_WORKER")
NO_BROWSER = """
{count} JOURNEYS WERE LEFT OUT: no Chromium was found.
Pages were not tried in a browser. Install one (Debian: apt install chromium-headless-shell) or name it in CHROMIUM.
"""


JOURNEYS = "tests/journeys/"
LONGEST = ("tests/deploy/", "tests/visibility/")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Journeys run last: their browser keeps an event loop that Django's ORM refuses to share.

    Shared out, files that need no database start first, while it is migrated; then the journeys,
    which one process walks from first to last, as the others go on; then the longest files, so that
    no process is left alone with one at the end.
    """
    config.stash[LEFT_OUT] = 0
    journeys = [item for item in items if item.get_closest_marker("journey")]
    others = [item for item in items if not item.get_closest_marker("journey")]
    refuse_transactional(others)
    for item in journeys:
        item.add_marker(pytest.mark.enable_socket)
    if journeys and not browser.path():
        config.hook.pytest_deselected(items=journeys)
        config.stash[LEFT_OUT] = len(journeys)
        journeys = []
    if WORKER:
        files = sorted([*by_file(others), journeys], key=when)
        items[:] = [item for file in files for item in file]
    else:
        items[:] = others + journeys


def pytest_collection_finish(session):
    """What was imported stays: none of it is looked through for garbage any more."""
    gc.collect()
    gc.freeze()


def by_file(items) -> list[list]:
    return [list(found) for _path, found in groupby(items, key=lambda item: item.path)]


def when(file: list) -> int:
    """Lower is sooner."""
    if any(item.get_closest_marker("journey") for item in file):
        return 1
    if not any(
        {"db", "shared"}.intersection(item.fixturenames) or item.get_closest_marker("django_db")
        for item in file
    ):
        return 0
    return 2 if file[0].nodeid.startswith(LONGEST) else 3


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """A file goes to one process, and all journeys do: they need one served site then, one browser,
    and everybody signs in once.
    """
    from xdist.scheduler import LoadFileScheduling

    class Sharing(LoadFileScheduling):
        def _split_scope(self, nodeid):
            return JOURNEYS if nodeid.startswith(JOURNEYS) else super()._split_scope(nodeid)

    return Sharing(config, log)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config):
    """One more than there are processors, four at most: a quarter of the time is waiting."""
    return min(4, (os.cpu_count() or 1) + 1)


def refuse_transactional(items) -> None:
    """A transactional test empties the kept database of its root page, site and locales."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker and marker.kwargs.get("transaction"):
            raise pytest.UsageError(
                f"{item.nodeid}: django_db(transaction=True) would empty the kept test database. "
                "Use django_capture_on_commit_callbacks, or a journey on its own database."
            )


def pytest_configure(config):
    """A process that did journeys may get other tests after them; nothing in it is asynchronous."""
    if WORKER:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    elif config.getoption("numprocesses", None):
        config.stash[MIGRATING] = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.migrated"],
            cwd=config.rootpath,
            env=os.environ | {"PYTHONPATH": "site:."},
        )


def pytest_unconfigure(config):
    if MIGRATING in config.stash:
        config.stash[MIGRATING].wait()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """The process that reports hears from each of the others how many journeys it left out."""
    told = getattr(node, "workeroutput", {}).get("left_out", 0)
    node.config.stash[LEFT_OUT] = max(node.config.stash.get(LEFT_OUT, 0), told)


def pytest_terminal_summary(terminalreporter, config):
    count = config.stash.get(LEFT_OUT, 0)
    if count:
        terminalreporter.section("LEFT OUT", sep="!", red=True, bold=True)
        terminalreporter.line(NO_BROWSER.format(count=count).strip(), red=True, bold=True)


def pytest_sessionfinish(session, exitstatus):
    """Where journeys are required, leaving them out is a failure."""
    if WORKER:
        session.config.workeroutput["left_out"] = session.config.stash.get(LEFT_OUT, 0)
    if session.config.stash.get(LEFT_OUT, 0) and os.environ.get("REQUIRE_JOURNEYS"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def empty_cache():
    """Limits, navigation and pages kept by one test are not there for the next."""
    from django.core.cache import caches

    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(autouse=True)
def own_language():
    """A page in English, or a test that switched, is not the language of the next test."""
    from django.utils import translation

    translation.deactivate()


@pytest.fixture(autouse=True)
def one_private_storage():
    """A test that changes STORAGES makes Django forget the storages, but not their fields."""
    from django.core.files.storage import storages

    for field in private_fields():
        field.storage = storages["private"]


@functools.cache
def private_fields() -> list:
    from django.apps import apps
    from django.db.models import FileField

    from commons.media.storage import private

    return [
        field
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, FileField) and getattr(field, "_storage_callable", None) is private
    ]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, django_db_createdb, django_db_blocker
):
    """A process's own database starts as a copy of what one of them migrated for all."""
    from django.db import connection

    from tests import databases

    name = str(connection.settings_dict["TEST"]["NAME"])
    with django_db_blocker.unblock():
        if not (django_db_createdb or databases.kept(name)):
            databases.start(name)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test starts from the same small site, made once in the kept database."""
    from wagtail.signal_handlers import disconnect_reference_index_signal_handlers

    from commons.safety.compiling import compile_roles
    from tests import indexing
    from tests.world import HomePage, World

    with django_db_blocker.unblock():
        if not HomePage.objects.filter(slug="home").exists():
            World.build()
        compile_roles()
    disconnect_reference_index_signal_handlers()
    indexing.off()


@pytest.fixture(scope="module")
def references(django_db_setup):
    """Which page uses what is written down at every save, for files that look at it: it is slow."""
    from wagtail import signal_handlers

    signal_handlers.connect_reference_index_signal_handlers()
    yield
    signal_handlers.disconnect_reference_index_signal_handlers()


@pytest.fixture(scope="module")
def indexed(django_db_setup):
    """What is saved can be searched for, in files that do."""
    from tests import indexing

    indexing.on()
    yield
    indexing.off()


@pytest.fixture(scope="module")
def revised(django_db_setup):
    """Pages come with their revision, in files that edit them or look at what is not published."""
    from tests.world import World

    World.revised = True
    yield
    World.revised = False


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """The world for rows that every test of a file starts from: made once, undone after the last.

    Made by a fixture that is `autouse`, so that no test of the file comes before them.
    """
    from django.db import transaction

    from tests.world import World

    with django_db_blocker.unblock(), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


@pytest.fixture
def world(db):
    from tests.world import World

    return World()
