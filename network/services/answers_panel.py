"""What the provider answered to readers, beside the log of checks: read here, never changed."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class ProviderAnswers(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "services/admin/answers.html"

        def is_shown(self):
            return super().is_shown() and bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            answers = self.instance.answers.select_related("made_by")
            return super().get_context_data(parent_context) | {
                "service": self.instance,
                "answers": answers,
            }


ANSWERS = ProviderAnswers(heading=_("What the provider answered to readers"))
