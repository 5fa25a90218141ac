"""The headers of every answer: one strict policy for readers, one that works for the admin.

Wagtail's admin writes scripts and styles into its pages without a nonce, so /admin/ needs
'unsafe-inline'; a nonce beside it would make browsers ignore it.
"""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts

READER = {
    "default-src": [NONE],
    "base-uri": [NONE],
    "connect-src": [SELF],
    "font-src": [NONE],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    "img-src": [SELF],
    "manifest-src": [SELF],
    "object-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
}
ADMIN = READER | {
    "connect-src": [SELF],
    "font-src": [SELF],
    "frame-src": [SELF, "blob:"],
    "img-src": [SELF, "data:", "blob:"],
    "media-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
}
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)


class HeadersMiddleware(CSPMiddleware):
    """Sets what is absent; a stricter header of a view (documents have one) stays."""

    def get_policy_parts(self, request, response, report_only=False):
        if report_only:
            return PolicyParts()
        admin = request.path_info.startswith("/admin/")
        return PolicyParts(config=ADMIN if admin else READER)

    def process_response(self, request, response):
        response = super().process_response(request, response)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.setdefault("Permissions-Policy", PERMISSIONS)
        return response
