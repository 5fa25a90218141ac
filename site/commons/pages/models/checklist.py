"""What an editor looks for before publishing. The ticks are kept with the revision."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel


class Checklist(models.Model):
    """Four questions that have to be ticked before a page goes out (see `forms.PageForm`)."""

    faces_checked = models.BooleanField(
        _("Faces"),
        default=False,
        help_text=_(
            "Nobody is recognisable who did not agree to it, and no child without a guardian."
        ),
    )
    places_checked = models.BooleanField(
        _("Places"),
        default=False,
        help_text=_("No text or picture gives away a home, a shelter or a meeting place."),
    )
    consent_checked = models.BooleanField(
        _("Consent"),
        default=False,
        help_text=_("Everybody named or quoted knows it and agreed to it."),
    )
    sources_checked = models.BooleanField(
        _("Sources"),
        default=False,
        help_text=_("Figures and claims have a source, and it was read."),
    )

    PERSONAL = dict.fromkeys(
        ["faces_checked", "places_checked", "consent_checked", "sources_checked"]
    )
    CHECKS = tuple(PERSONAL)

    checklist_panel = MultiFieldPanel(
        [
            HelpPanel(
                content=_("Tick all four before publishing. Drafts can be saved without them.")
            ),
            *(FieldPanel(name) for name in CHECKS),
        ],
        heading=_("Before publishing"),
    )

    class Meta:
        abstract = True
