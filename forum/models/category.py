"""Where topics stand: one level, per subject and network, open to whom its settings say."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from commons.identity.models import IdentityRow, Profile
from commons.themes.models.theme import Colour, Icon

from ..querysets import CategoryQuerySet


class Readers(models.TextChoices):
    EVERYBODY = "everybody", _("everybody")
    MEMBERS = "members", _("members")
    GROUP = "group", _("one group")


class Writers(models.TextChoices):
    MEMBERS = "members", _("members")
    GROUP = "group", _("one group")


def _group(label, **options):
    return models.ForeignKey(
        "auth.Group",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=label,
        **options,
    )


class Category(IdentityRow, ClusterableModel):
    """A room of the forum. The counters tell of what is shown, and are moved by `actions.counting`.

    In a sensitive one nobody's account stands beside what they wrote: see `policy.SENSITIVE`.
    """

    slug = models.SlugField(_("address name"), max_length=80, unique=True, allow_unicode=True)
    theme = models.ForeignKey(
        "themes.Theme",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("theme"),
    )
    network = models.ForeignKey(
        "organizations.Network",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("network"),
    )
    colour = models.CharField(_("colour"), max_length=12, choices=Colour, default=Colour.LAUREL)
    icon = models.CharField(_("icon"), max_length=12, choices=Icon, default=Icon.NETWORK)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)
    read_by = models.CharField(
        _("read by"), max_length=10, choices=Readers, default=Readers.EVERYBODY
    )
    read_group = _group(_("group that reads"))
    write_by = models.CharField(
        _("written by"), max_length=10, choices=Writers, default=Writers.MEMBERS
    )
    write_group = _group(_("group that writes"))
    moderator_group = _group(
        _("group that keeps order"),
        help_text=_("Beside the moderators of the whole site: they pin, lock, move and hide here."),
    )
    approval_first = models.BooleanField(
        _("read before shown"),
        default=False,
        help_text=_("Every contribution waits until a moderator has read it."),
    )
    sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_(
            "For members only. Nobody's account is kept beside what they write, days are not told, "
            "and nothing goes out by search, feed or mail. It cannot be changed once somebody wrote."
        ),
    )
    topic_count = models.PositiveIntegerField(_("topics"), default=0, editable=False)
    post_count = models.PositiveIntegerField(_("posts"), default=0, editable=False)
    objects = CategoryQuerySet.as_manager()

    PERSONAL = dict.fromkeys(
        [
            "slug",
            "theme",
            "network",
            "colour",
            "icon",
            "position",
            "read_by",
            "read_group",
            "write_by",
            "write_group",
            "moderator_group",
            "approval_first",
            "sensitive",
            "topic_count",
            "post_count",
        ]
    )

    class Meta:
        verbose_name = _("category of the forum")
        verbose_name_plural = _("categories of the forum")
        ordering = ["position", "sort_name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(read_by=Readers.GROUP, read_group__isnull=False)
                | (~Q(read_by=Readers.GROUP) & Q(read_group__isnull=True)),
                name="forum_one_group_reads",
            ),
            models.CheckConstraint(
                condition=Q(write_by=Writers.GROUP, write_group__isnull=False)
                | (~Q(write_by=Writers.GROUP) & Q(write_group__isnull=True)),
                name="forum_one_group_writes",
            ),
            models.CheckConstraint(
                condition=Q(sensitive=False) | ~Q(read_by=Readers.EVERYBODY),
                name="forum_sensitive_is_for_members",
            ),
        ]

    def save(self, *args, **kwargs):
        """The figures are left as they are: a form that was open for long knows old ones."""
        if not self._state.adding and kwargs.get("update_fields") is None:
            kept = {"uuid", "topic_count", "post_count"}
            names = [field.name for field in self._meta.concrete_fields if not field.primary_key]
            kwargs["update_fields"] = [name for name in names if name not in kept] + ["profiles"]
        super().save(*args, **kwargs)

    @property
    def description(self) -> str:
        """In the active language, or the first there is; "" without any."""
        from django.utils.translation import get_language

        texts = {row.locale.language_code: row.about for row in self.profiles.all()}
        return texts.get(get_language()) or next(iter(texts.values()), "")

    @property
    def is_public(self) -> bool:
        return self.read_by == Readers.EVERYBODY


class CategoryProfile(Profile):
    """What a category is for, in one language."""

    owner_field = "category"

    category = ParentalKey(Category, on_delete=models.CASCADE, related_name="profiles")
    about = models.CharField(_("what the category is for"), max_length=300, blank=True)

    PERSONAL = dict.fromkeys(["category", "about"])

    class Meta(Profile.Meta):
        verbose_name = _("text about a category")
        verbose_name_plural = _("texts about a category")

    def __str__(self) -> str:
        return f"{self.category} ({self.locale})"
