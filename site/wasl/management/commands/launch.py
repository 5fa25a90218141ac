import os
import signal
import subprocess
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from search import versions
from wasl import schedule


class Command(BaseCommand):
    help = "Set up a local copy with the demo, then serve it and do its periodic work (`make run`)."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("port", nargs="?", type=int, default=8000)

    def handle(self, *args, **options):
        port = options["port"]
        call_command("compilemessages", verbosity=0)
        self._migrate()
        call_command("load_demo", stdout=self.stdout, verbosity=0)
        if versions.is_stale():
            call_command("update_index", verbosity=0)
        self._greet(port)
        server = self._serve(port)
        try:
            schedule.loop(lambda: server.poll() is None)
        except KeyboardInterrupt:
            self.stdout.write("\nStopped.")
        finally:
            if server.poll() is None:
                server.terminate()
            server.wait()
        if server.returncode > 0:
            sys.exit(server.returncode)

    def _migrate(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database (half a minute the first time)")
            call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)

    def _greet(self, port):
        self.stdout.write(
            f"\n  Wasl      http://127.0.0.1:{port}/\n  Admin     http://127.0.0.1:{port}/admin/\n"
        )
        file = settings.DEMO_PASSWORDS
        if file.exists():
            self.stdout.write(f"  Sign in with one of these (kept in {file.name}):\n")
            for line in file.read_text(encoding="utf-8").splitlines():
                self.stdout.write(f"    {line}")
        self.stdout.write("\n  Ctrl-C stops it.\n")
        self.stdout.flush()

    def _serve(self, port) -> subprocess.Popen:
        """The web server, in a process that is told to stop when this one is."""
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        command = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
        return subprocess.Popen(
            command, cwd=settings.ROOT, env=os.environ | {"DJANGO_RUNSERVER_HIDE_WARNING": "true"}
        )
