"""News, opinion and guides in the one queue."""

from django.utils.translation import gettext_lazy as _

from commons.moderation import published

from .models import GuidePage, NewsPage, OpinionPage

for key, label, model in (
    ("guide", _("guide"), GuidePage),
    ("news", _("news"), NewsPage),
    ("opinion", _("opinion piece"), OpinionPage),
):
    published.register(
        model,
        key=key,
        label=label,
        context=lambda page: " · ".join(row.name for row in page.done_by),
        invitation=published.MISTAKE,
        beside=("participations",),
    )
