"""The themes a site begins with."""

from django.db import transaction

from commons.themes.models import Theme


@transaction.atomic
def plant(*, tree: list, days: dict[str, int], under: Theme | None = None) -> dict[str, Theme]:
    """Make each theme of `tree` (see `home.beginning.themes`) that is not there, with its `days` of
    trust. {slug: theme}.
    """
    themes = {}
    for slug, names, colour, icon, sensitive, below in tree:
        theme = Theme.objects.filter(slug=slug).first()
        if theme is None:
            columns = {f"name_{code}": name for code, name in names.items()}
            columns["fresh_days"] = days.get(slug)
            theme = Theme(slug=slug, colour=colour, icon=icon, sensitive=sensitive, **columns)
            theme = under.add_child(instance=theme) if under else Theme.add_root(instance=theme)
        themes |= {slug: theme} | plant(tree=below, days=days, under=theme)
    return themes
