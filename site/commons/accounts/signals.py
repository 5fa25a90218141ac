"""What apps above may want to know about getting in. `sender` is always the User model."""

from django.dispatch import Signal

# Somebody signed in from a browser that did not know this account yet.
# Arguments: user; session, the row of commons.accounts.models.Session (its `device` may be "").
# Not sent for the first session of a new account.
signed_in_anew = Signal()

# The password was changed, or made anew. Arguments: user; way, one of "changed", "mail", "codes",
# "link", "coordinator". All other sessions have been ended.
password_renewed = Signal()

# A coordinator made a link for a new password: it opens after 48 hours, and the member can switch
# it off until then. Arguments: user; link, the row of commons.accounts.models.RecoveryLink.
recovery_link_made = Signal()

# Everything of somebody is ready to be downloaded. `sender` is Export. Arguments: export.
export_made = Signal()

# It could not be gathered, and is not tried again. `sender` is Export. Arguments: user.
export_failed = Signal()
