from django.core.management.base import BaseCommand, CommandError

from wasl import messages

COMPLETE = {"ar"}  # the language of most readers; the others may lag and fall back


class Command(BaseCommand):
    help = "Bring the message catalogues in step with the code; --check changes nothing and fails on gaps."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true")

    def handle(self, *args, **options):
        template = messages.gather()
        failed = not options["check"] or bool(messages.po_files())
        if not failed:
            raise CommandError("There is no catalogue in locale/.")
        problems = []
        for po in messages.po_files():
            language = po.parent.parent.name
            catalogue = (
                messages.read(po) if options["check"] else messages.bring_up_to_date(po, template)
            )
            found = messages.faults(catalogue, template)
            self.stdout.write(f"{language}: {len(template)} messages, {len(found)} to do")
            if language in COMPLETE:
                problems += [f"{language}: {fault}" for fault in found]
        for problem in problems[:200]:
            self.stdout.write(f"  {problem}")
        if options["check"] and problems:
            raise CommandError(
                f"{len(problems)} messages need attention: make translate, then edit the .po"
            )
