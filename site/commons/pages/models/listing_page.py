"""A page that lists one kind of page from all over the tree, filtered by plain links."""

from django.core.paginator import InvalidPage
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from .. import feeds, filters, modules
from .base_page import BasePage

PER_PAGE = 20


class ListingPage(RoutablePageMixin, BasePage):
    """Abstract. A subclass names its `item_model` and may narrow or prefetch in `items_for`."""

    max_count_per_parent = 1
    subpage_types: list = []
    filters_class = filters.Filters
    empty_message = _("Nothing has been published here yet.")

    class Meta:
        abstract = True

    @cached_property
    def item_model(self):
        raise TypeError(f"{type(self).__name__} lists nothing: it names no item_model.")

    def route(self, request, path_components):
        if not modules.is_on(self.module):
            raise Http404
        self.refuse_after_expiry()
        return super().route(request, path_components)

    def items_for(self, user):
        """Everything of this kind that `user` may read in this language, newest first."""
        items = self.item_model.objects.visible_to(user).filter(locale_id=self.locale_id)
        return items.newest_first().for_cards()

    @path("")
    def listing(self, request):
        filters = self.filters_class(request.GET, self.url, self.items_for(request.user))
        try:
            items = filters.paginator(PER_PAGE).page(request.GET.get("page", 1))
        except InvalidPage as error:
            raise Http404(_("This list has no such page.")) from error
        return self.render(
            request,
            context_overrides={
                "items": items,
                "filters": filters,
                "feed_url": filters.address(self.url + self.reverse_subpage("feed")),
            },
        )

    @path("feed/", name="feed")
    def feed(self, request):
        filters = self.filters_class(request.GET, self.url, self.items_for(request.user))
        return feeds.atom(
            page=self, items=filters.newest[:PER_PAGE], address=request.build_absolute_uri()
        )
