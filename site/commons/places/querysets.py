from treebeard.mp_tree import MP_NodeQuerySet


class AreaQuerySet(MP_NodeQuerySet):
    """Places are a public vocabulary: everybody may read every one."""

    def visible_to(self, user):
        return self.all()

    def by_name(self):
        return self.order_by("sort_name")
