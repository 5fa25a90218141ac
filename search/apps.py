from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    label = "search"
    verbose_name = _("Search")

    def ready(self):
        from wagtail.signals import page_published

        from . import checks, reindexing  # noqa: F401, the check registers itself

        page_published.connect(reindexing.index_again, dispatch_uid="search.index_again")
