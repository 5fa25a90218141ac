"""The roles people hold. `compile_roles` turns them into Wagtail groups.

A role's rank decides who may give it and who may change its holders: see `commons.accounts.policy`.
Sources of the ranks: issue 2, section 5, and our own judgement where it is silent.
"""

from django.utils.translation import gettext_lazy as _

from .permissions import Permission as P

ROLES: dict[str, type["Role"]] = {}

ROOT = "root"  # the whole page tree, every collection
SECTION = "section"  # one organisation's pages and its collection: a group of its own each
TRANSLATIONS = "translations"  # the trees of the languages that are not the site's own


class Role:
    """One role. `key` is what the database keeps; `name` and `description` are for people."""

    key: str
    name: str
    description: str
    rank: int
    scope = ROOT
    permissions: frozenset[P] = frozenset()
    extra: set[str] = set()

    def __init_subclass__(cls):
        if cls.key in ROLES:
            raise ValueError(f"Two roles are called {cls.key}.")
        cls.extra = set()
        ROLES[cls.key] = cls

    @classmethod
    def rows(cls) -> set[str]:
        """The permission rows of this role; see `commons.safety.permissions`."""
        return set().union(*(permission.value for permission in cls.permissions), cls.extra)

    @classmethod
    def may(cls, *names: str) -> None:
        """Lets an app above add rights to its own models, from `apps.py: ready()`.

        `names` are rows such as `site:home.change_footer`. `compile_roles` refuses unknown ones.
        """
        cls.extra.update(names)


class Administrator(Role):
    key = "administrator"
    name = _("Administrators")
    description = _("Do everything, also settings, groups and other administrators' accounts.")
    rank = 100
    # Compiled to Django's superuser mark, not to a group: nothing can be forgotten in a list.


class Coordinator(Role):
    key = "coordinator"
    name = _("Network coordinators")
    description = _("Run the network: publish everywhere, found organisations, make accounts.")
    rank = 80
    permissions = frozenset(
        {
            P.ENTER_ADMIN,
            P.WRITE_PAGES,
            P.PUBLISH_PAGES,
            P.LOCK_PAGES,
            P.DELETE_BRANCHES,
            P.CHOOSE_MEDIA,
            P.ADD_MEDIA,
            P.CHANGE_MEDIA,
            P.KEEP_COLLECTIONS,
            P.TRANSLATE,
            P.KEEP_REDIRECTS,
            P.KEEP_ACCOUNTS,
        }
    )


class Editor(Role):
    key = "editor"
    name = _("Editors")
    description = _("Edit and publish every organisation's pages, and review what authors send in.")
    rank = 60
    permissions = frozenset(
        {
            P.ENTER_ADMIN,
            P.WRITE_PAGES,
            P.PUBLISH_PAGES,
            P.LOCK_PAGES,
            P.CHOOSE_MEDIA,
            P.ADD_MEDIA,
            P.CHANGE_MEDIA,
            P.TRANSLATE,
            P.KEEP_REDIRECTS,
        }
    )


class Moderator(Role):
    key = "moderator"
    name = _("Moderators")
    description = _("Keep conversations fair, and lock a page while a complaint is looked into.")
    rank = 50
    permissions = frozenset({P.ENTER_ADMIN, P.LOCK_PAGES})


class Translator(Role):
    key = "translator"
    name = _("Translators")
    description = _("Translate pages into the site's other languages; others publish them.")
    rank = 40
    scope = TRANSLATIONS
    permissions = frozenset({P.ENTER_ADMIN, P.WRITE_PAGES, P.TRANSLATE, P.CHOOSE_MEDIA})


class Author(Role):
    key = "author"
    name = _("Organisation authors")
    description = _("Write in their own organisation's section and send pages in for review.")
    rank = 20
    scope = SECTION
    permissions = frozenset(
        {P.ENTER_ADMIN, P.WRITE_PAGES, P.CHOOSE_MEDIA, P.ADD_MEDIA, P.CHANGE_MEDIA}
    )
