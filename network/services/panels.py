from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from commons.pages import panels
from commons.pages.models import Checklist
from network.organizations.panels import PARTICIPATIONS

from .models.eligibility import GROUPS
from .models.way_in import ACCESSIBILITY, WAYS

FACTS = [
    MultiFieldPanel([FieldPanel("status"), FieldPanel("paused_until")], heading=_("At present")),
    MultiFieldPanel(
        [FieldPanel("kind"), FieldPanel("public_body")], heading=_("Ours or a public service")
    ),
    MultiFieldPanel(
        [
            FieldPanel("for_everyone"),
            FieldPanel("gender"),
            FieldRowPanel([FieldPanel("min_age"), FieldPanel("max_age")]),
            *(FieldPanel(name) for name in GROUPS),
        ],
        heading=_("For whom"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("cost_kind"),
            FieldRowPanel([FieldPanel("fee_amount"), FieldPanel("fee_currency")]),
        ],
        heading=_("Cost"),
    ),
    MultiFieldPanel(
        [*(FieldPanel(name) for name in WAYS), FieldPanel("wait_days")], heading=_("How to get it")
    ),
    MultiFieldPanel(
        [FieldPanel("women_staff"), *(FieldPanel(name) for name in ACCESSIBILITY)],
        heading=_("What people find there"),
    ),
]

SERVICE_TABS = panels.tabs(
    content=[
        FieldPanel("standfirst"),
        FieldPanel("for_whom"),
        FieldPanel("cost_note"),
        FieldPanel("hours_note"),
        FieldPanel("documents"),
        FieldPanel("how_to_get"),
    ],
    about=[panels.THEMES, panels.AREAS, PARTICIPATIONS],
    more=[
        FieldPanel("body"),
    ],
    checklist=Checklist.checklist_panel,
)
