"""Which role a Django group stands for."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class RoleGroup(models.Model):
    """Ties a group to a role's key, so that a group may be called what people call it.

    A role that is held everywhere has one group; organisation authors have one per section.
    """

    group = models.OneToOneField(
        Group,
        on_delete=models.CASCADE,
        related_name="role_group",
        verbose_name=_("group"),
        help_text=_("The group that carries the rights."),
    )
    role = models.CharField(
        _("role"), max_length=30, help_text=_("The key of the role, for example: editor.")
    )
    section = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("section"),
        help_text=_("The page under which these authors write. Empty for roles held everywhere."),
    )

    PERSONAL = {"id": None, "group": None, "role": None, "section": None}

    class Meta:
        verbose_name = _("role group")
        verbose_name_plural = _("role groups")
        constraints = [
            models.UniqueConstraint(
                fields=["role"],
                condition=models.Q(section__isnull=True),
                name="one_group_for_a_role_held_everywhere",
            ),
            models.UniqueConstraint(
                fields=["role", "section"], name="one_group_for_a_role_in_a_section"
            ),
        ]

    def __str__(self):
        return str(self.group)
