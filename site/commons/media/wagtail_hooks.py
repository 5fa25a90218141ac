from django.http import Http404
from wagtail import hooks

from . import showing

LAST = 1_000  # after Wagtail's own, so that ours stands


@hooks.register("before_serve_document")
def serve_to_readers_only(document, request):
    """Guards Wagtail's own view as well, should anything ever lead to it."""
    if not showing.may_download(request.user, document):
        raise Http404


@hooks.register("construct_admin_api", order=LAST)
def list_what_is_held(router):
    from .listing import HeldDocuments, HeldImages

    router.register_endpoint("images", HeldImages)
    router.register_endpoint("documents", HeldDocuments)
