from treebeard.mp_tree import MP_NodeManager, MP_NodeQuerySet


class ThemeQuerySet(MP_NodeQuerySet):
    """Themes are a public vocabulary: everybody may read every one."""

    def visible_to(self, user):
        return self.all()

    def sensitive(self):
        return self.filter(sensitive=True)


class ThemeManager(MP_NodeManager.from_queryset(ThemeQuerySet)):
    """treebeard's manager builds its own queryset class; this one builds ours, in tree order."""

    def get_queryset(self):
        return ThemeQuerySet(self.model, using=self._db).order_by("path")
