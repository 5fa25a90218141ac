"""The door before every screen of the admin that names a page by its number."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.admin.auth import permission_denied
from wagtail.models import Page

from . import knowing

IN_ADDRESS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk")
IN_FORM = ("new_parent_page", "chooser", "parent_page")  # copy, move and “where to add”
BESIDE_PAGES = "wagtailadmin_pages:", "wagtail_bulk_action"
MOVE = "wagtailadmin_pages:move_confirm"


class KnownPagesMiddleware:
    """Nobody is shown the title of a page they may neither read nor work on, by any number.

    It stands before all addresses under the admin, so a screen added later is behind it too.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        user = request.user
        if not request.path.startswith(reverse("wagtailadmin_home")) or not user.is_authenticated:
            return None
        if user.is_superuser:
            return None
        ids = {kwargs[name] for name in IN_ADDRESS if name in kwargs}
        if request.method == "POST" and request.resolver_match.view_name.startswith(BESIDE_PAGES):
            ids |= {request.POST[name] for name in IN_FORM if name in request.POST}
        if not ids or (knowing.knows_all(Page, user, ids) and self.may_move(request, kwargs)):
            return None
        return self.refuse(request)

    @staticmethod
    def may_move(request, kwargs) -> bool:
        """Wagtail asks for the right to move only once the button is pressed."""
        if request.resolver_match.view_name != MOVE:
            return True
        page = Page.objects.filter(pk=kwargs["page_to_move_id"]).first()
        return page is None or page.permissions_for_user(request.user).can_move()

    @staticmethod
    def refuse(request):
        if request.headers.get("accept", "").startswith("application/json"):
            raise PermissionDenied
        return permission_denied(request)
