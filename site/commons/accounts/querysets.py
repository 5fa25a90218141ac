"""How accounts are made and found."""

from django.contrib.auth.base_user import BaseUserManager
from django.db.models import Exists, OuterRef, Q, QuerySet

from commons.safety.roles import ROLES, Moderator

from .names import clean_sign_in_name


class UserQuerySet(QuerySet):
    def administrators(self):
        """Those who can still sign in."""
        return self.filter(is_superuser=True, is_active=True)

    def staff(self):
        """Who speaks for the whole site; organisations' authors and translators do not."""
        roles = [role.key for role in ROLES.values() if role.rank >= Moderator.rank]
        held = Q(is_superuser=True) | Q(groups__role_group__role__in=roles)
        return self.filter(held, is_active=True).distinct()

    def with_powers(self):
        """Beside every account `has_powers`: whether it is in a group or was given a permission."""
        groups, own = self.model.groups.through, self.model.user_permissions.through
        mine = {"user": OuterRef("pk")}
        return self.annotate(
            has_powers=Exists(groups.objects.filter(**mine)) | Exists(own.objects.filter(**mine))
        )


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    """Makes accounts. An account always has a display name; an e-mail address is never needed."""

    def get_by_natural_key(self, username):
        return self.get(sign_in_name=clean_sign_in_name(username))

    def create_user(self, sign_in_name, password=None, *, display_name="", **fields):
        """An account that can do nothing yet. `display_name` defaults to the sign-in name."""
        user = self.model(
            sign_in_name=sign_in_name, display_name=display_name or sign_in_name, **fields
        )
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, sign_in_name, password=None, **fields):
        return self.create_user(sign_in_name, password, is_superuser=True, **fields)


class ExportQuerySet(QuerySet):
    def visible_to(self, user):
        """Nobody's but one's own."""
        return self.filter(user=user) if user.is_authenticated else self.none()

    def made_before(self, moment):
        """Made, or asked for and never made, before `moment`."""
        return self.filter(Q(made_at__lt=moment) | Q(made_at=None, asked_at__lt=moment))
