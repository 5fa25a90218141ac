"""Makes a real, empty site. Safe to run again."""

import getpass
import secrets
import sys

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.actions import setup


class Command(BaseCommand):
    help = (
        "Makes a real, empty site: first administrator, front page, lists, roles, review, themes. "
        "What is there already stays."
    )

    def add_arguments(self, parser):
        parser.add_argument("--administrator", help="Sign-in name of the first administrator.")
        parser.add_argument("--display-name", help="The name colleagues will see.")
        parser.add_argument("--email", help="Where a forgotten password's letter goes. Optional.")
        parser.add_argument(
            "--generate-password",
            action="store_true",
            help="Make a password and print it once, instead of asking for one.",
        )

    def handle(self, **options):
        call_command("createcachetable", verbosity=0)
        administrators = get_user_model().objects.administrators()
        account = None if administrators.exists() else self._account(options)
        setup.open_site(administrator=account)
        if account:
            self.stdout.write(f"Administrator: {account['sign_in_name']}")
            if options["generate_password"]:
                self.stdout.write(f"Password (shown only now): {account['password']}")
        else:
            self.stdout.write("There is an administrator already; no account was made.")
        self.stdout.write(f"The site is ready: {settings.SITE_URL}/admin/")

    def _account(self, options) -> dict:
        name = options["administrator"] or self._ask("Sign-in name: ")
        password = secrets.token_urlsafe(15)
        if not options["generate_password"]:
            password = self._ask("Password: ", hidden=True)
            try:
                validate_password(password)
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from error
        return {
            "sign_in_name": name,
            "display_name": options["display_name"] or name,
            "email": options["email"] or None,
            "password": password,
        }

    def _ask(self, question: str, *, hidden: bool = False) -> str:
        if not sys.stdin.isatty():
            raise CommandError(
                "Nobody can be asked here. Give --administrator NAME and --generate-password."
            )
        answer = getpass.getpass(question) if hidden else input(question)
        if not answer.strip():
            raise CommandError("An empty answer does not make an account.")
        return answer.strip()
