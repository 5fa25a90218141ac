"""What people do to others' topics and posts, in the audit trail. What a writer does is no trail's
business, and in sensitive categories the trail names nobody who wrote.
"""

from django.utils.translation import gettext_lazy as _

from commons.safety import audit

POST_APPROVED = audit.action("forum.approve", _("Post approved"), _("Approved a post"))
POST_HIDDEN = audit.action("forum.hide", _("Post hidden"), _("Hid a post"))
POST_SHOWN = audit.action("forum.show", _("Post shown again"), _("Showed a post again"))
HIDDEN = audit.action("forum.hide_topic", _("Topic hidden"), _("Hid a topic"))
SHOWN = audit.action("forum.show_topic", _("Topic shown again"), _("Showed a topic again"))
LOCKED = audit.action("forum.lock", _("Topic locked"), _("Locked a topic"))
UNLOCKED = audit.action("forum.unlock", _("Topic opened again"), _("Opened a topic again"))
PINNED = audit.action("forum.pin", _("Topic pinned"), _("Pinned a topic"))
UNPINNED = audit.action("forum.unpin", _("Topic unpinned"), _("Took the pin off a topic"))
MOVED = audit.action("forum.move", _("Topic moved"), _("Moved a topic"))
STATUS = audit.action("forum.status", _("State of an idea"), _("Changed the state of an idea"))
PROMOTED = audit.action("forum.promote", _("Topic became a page"), _("Made a page of a topic"))
DISCUSSED = audit.action("forum.discuss", _("Page discussed"), _("Linked a topic with a page"))
NOT_DISCUSSED = audit.action(
    "forum.discuss_end", _("Page discussed no more"), _("Took a topic off a page")
)
