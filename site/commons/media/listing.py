"""The admin's own lists of pictures and documents in JSON, cut to what the person may use."""

from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry

HOLDING = {"add", "change", "delete", "choose"}


class Held:
    """Wagtail lists every collection to everybody who is in the admin."""

    def get_queryset(self):
        rows = super().get_queryset()
        policy = policy_registry.get_by_type(rows.model)
        held = policy.instances_user_has_any_permission_for(self.request.user, HOLDING)
        return rows.filter(pk__in=held.order_by().values("pk"))


class HeldImages(Held, ImagesAdminAPIViewSet):
    pass


class HeldDocuments(Held, DocumentsAdminAPIViewSet):
    pass
