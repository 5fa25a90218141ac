"""What notices hold of a person, and how long."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.accounts.holdings import Holding
from commons.safety.keeping import Rule

from .models import Choice, Letter, Mailbox, Notice, Round, Watch

OWN = (Notice, Letter, Watch, Choice, Mailbox, Round)


def _of(model, user):
    name = "recipient" if model in (Notice, Letter) else "user"
    return model._default_manager.filter(**{name: user})


def export(user):
    for row in _of(Notice, user).order_by("pk"):
        yield {"kind": row.kind, "about": row.group, "made_at": row.made_at, "read_at": row.read_at}
    for row in _of(Watch, user).select_related("content_type"):
        thing = f"{row.content_type.app_label}.{row.content_type.model}:{row.object_id}"
        yield {"watches": thing, "level": row.get_level_display(), "set_at": row.set_at}
    for row in _of(Choice, user):
        yield {"kind": row.kind, "way": row.get_way_display()}
    for row in _of(Mailbox, user):
        yield {"discreet_mail_since": row.discreet_at}
    for row in _of(Round, user):
        yield {"digest": row.rhythm, "gathered_until": row.until}
    for row in _of(Letter, user):
        yield {"letter": row.rhythm, "made_at": row.made_at, "sent_at": row.done_at}


def erase(user, keep_words: bool) -> None:
    for model in OWN:
        _of(model, user).delete()
    Notice.objects.filter(by=user).update(by=None)


def forget_old() -> int:
    """Notices 90 days after they were read, a year after they were made; letters after 30 days."""
    now = timezone.now()
    old = Q(read_at__lt=now - timedelta(days=90)) | Q(made_at__lt=now - timedelta(days=365))
    month = now - timedelta(days=30)
    letters = Q(done_at__lt=month) | Q(done_at=None, made_at__lt=month)
    taken, _by_model = Notice.objects.filter(old).delete()
    sent, _by_model = Letter.objects.filter(letters).delete()
    return taken + sent


COVERS = tuple(model._meta.label for model in OWN)
HOLDING = Holding("notices:all", _("Notices and what you follow"), export, erase, COVERS)
RULE = Rule(
    "notices:old",
    "Notices go 90 days after they were read, or a year after they were made; letters after 30 days.",
    forget_old,
    ("notices.Notice", "notices.Letter"),
)
