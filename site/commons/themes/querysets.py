from treebeard.mp_tree import MP_NodeQuerySet


class ThemeQuerySet(MP_NodeQuerySet):
    """Themes are a public vocabulary: everybody may read every one."""

    def visible_to(self, user):
        return self.all()

    def sensitive(self):
        return self.filter(sensitive=True)
