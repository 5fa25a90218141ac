from treebeard.mp_tree import MP_NodeManager, MP_NodeQuerySet


class AreaQuerySet(MP_NodeQuerySet):
    """Places are a public vocabulary: everybody may read every one."""

    def visible_to(self, user):
        return self.all()

    def by_name(self):
        return self.order_by("sort_name")


class AreaManager(MP_NodeManager.from_queryset(AreaQuerySet)):
    """treebeard's manager builds its own queryset class; this one builds ours, in tree order."""

    def get_queryset(self):
        return AreaQuerySet(self.model, using=self._db).order_by("path")
