from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel

from commons.pages import panels
from commons.pages.models import Checklist, Cover
from network.members.panels import AUTHOR, BYLINES
from network.organizations.panels import PARTICIPATIONS

ABOUT = [panels.THEMES, panels.AREAS, PARTICIPATIONS]
AFTER = [panels.READ_ALSO, panels.CORRECTIONS]

NEWS_TABS = panels.tabs(
    content=[FieldPanel("standfirst"), FieldPanel("body"), Cover.cover_panel],
    about=ABOUT,
    more=[FieldPanel("event_date"), BYLINES, *AFTER],
    checklist=Checklist.checklist_panel,
)
OPINION_TABS = panels.tabs(
    content=[FieldPanel("standfirst"), AUTHOR, FieldPanel("body")],
    about=ABOUT,
    more=[FieldPanel("disclaimer"), *AFTER],
    checklist=Checklist.checklist_panel,
)
GUIDE_TABS = panels.tabs(
    content=[
        FieldPanel("standfirst"),
        FieldPanel("body"),
        InlinePanel(
            "materials",
            heading=_("Materials"),
            label=_("material"),
            help_text=_("What people can take with them, published or coming soon."),
        ),
        Cover.cover_panel,
    ],
    about=ABOUT,
    more=[
        FieldPanel("edition"),
        FieldPanel("superseded_by"),
        FieldPanel("contributors"),
        FieldPanel("how_made"),
        BYLINES,
        *AFTER,
    ],
    checklist=Checklist.checklist_panel,
)
