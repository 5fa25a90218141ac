"""What people do to others' comments, in the audit trail. What a writer does is no trail's business."""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

APPROVED = audit.action("comments.approve", _("Comment approved"), _("Approved a comment"))
HIDDEN = audit.action("comments.hide", _("Comment hidden"), _("Hid a comment"))
SHOWN = audit.action("comments.show", _("Comment shown again"), _("Showed a comment again"))
SET = audit.action(
    "comments.set", _("Comments of a page set"), _("Changed who may comment on a page")
)
