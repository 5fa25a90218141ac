from wagtail import hooks

from .links import ExternalLinkHandler, VisiblePageLinkHandler


@hooks.register("register_rich_text_features", order=10)
def register_link_handlers(features):
    """After Wagtail's own, whose page links would tell the addresses of hidden pages."""
    features.register_link_type(VisiblePageLinkHandler)
    features.register_link_type(ExternalLinkHandler)
