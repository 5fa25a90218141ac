"""Every address of the URLconf is declared: who may have an answer there. A new one fails here."""

from django.urls import URLPattern, get_resolver

from tests.commons.accounts.people import person

# Below these, everything asks who comes, however many addresses a library adds.
PREFIXES = {
    "admin/": "staff",  # StaffDoorMiddleware stands before all of them
    "accounts/": "account",  # allauth: signing in, and one's own account
}
DECLARED = {
    "notices/": "member",  # one's own
    "notices/<int:pk>/go/": "member",
    "notices/follow/<slug:key>/<int:pk>/": "member",  # what they may see
    "notices/following/": "member",
    "notices/read/": "member",
    "notices/settings/": "member",
    "notices/stop/<str:words>/": "anonymous",  # whoever holds the signed words of a mail
    "confirm/<str:token>/": "anonymous",  # whoever holds the link
    "documents/<int:pk>/<path:name>": "anonymous",  # once a page shows the document
    "s/<slug:code>/": "anonymous",  # once the thing may be read
    "people/<slug:mark>/": "anonymous",  # the lines that are for everybody; else 404
    "search/": "anonymous",
    "find/": "anonymous",
    "missing/": "anonymous",  # counts what is missed, not who misses it
    "missing/thanks/": "anonymous",
    "comments/mine/": "account",  # one's own
    "comments/<int:page_id>/": "anonymous",  # of a page that may be read
    "comments/<int:page_id>/thanks/": "anonymous",
    "comments/<int:page_id>/write/": "anonymous",  # a form for guests, or the way to sign in
    "comments/<int:page_id>/write/preview/": "anonymous",
    "comments/c/<int:pk>/": "anonymous",  # to where it stands, once it may be read
    "comments/c/<int:pk>/answer/": "anonymous",
    "comments/c/<int:pk>/answer/preview/": "anonymous",
    "comments/c/<int:pk>/edit/": "account",  # its author, for a while
    "comments/c/<int:pk>/edit/preview/": "account",
    "comments/c/<int:pk>/useful/": "account",
    "comments/c/<int:pk>/useful/take-back/": "account",
    "comments/c/<int:pk>/versions/": "account",  # its author and moderators
    "comments/c/<int:pk>/withdraw/": "account",  # its author
    "forum/": "anonymous",  # of the categories they may read
    "forum/latest/": "anonymous",
    "forum/unanswered/": "anonymous",
    "forum/top/<slug:period>/": "anonymous",
    "forum/unread/": "account",  # one's own
    "forum/mine/": "account",  # one's own
    "forum/mine/posts/": "account",  # one's own
    "forum/tags/<word:slug>/": "anonymous",
    "forum/tags/<word:slug>/feed/": "anonymous",
    "forum/c/<word:slug>/": "anonymous",  # of a category they may read
    "forum/c/<word:slug>/feed/": "anonymous",  # of a category that is open to everybody
    "forum/c/<word:slug>/read/": "account",
    "forum/c/<word:slug>/new/": "account",
    "forum/c/<word:slug>/new/preview/": "account",
    "forum/c/<word:slug>/new/keep/": "account",
    "forum/t/<slug:key>/": "anonymous",  # of a category they may read
    "forum/t/<slug:key>/print/": "anonymous",
    "forum/t/<slug:key>/resume/": "account",
    "forum/t/<slug:key>/since/<number:number>/": "account",
    "forum/t/<slug:key>/reply/": "account",
    "forum/t/<slug:key>/reply/preview/": "account",
    "forum/t/<slug:key>/reply/keep/": "account",
    "forum/t/<slug:key>/support/": "account",
    "forum/t/<slug:key>/support/take-back/": "account",
    "forum/t/<slug:key>/answer/take-back/": "account",
    "forum/t/<slug:key>/promote/": "account",  # whoever may add a news page
    "forum/t/<slug:key>/order/": "account",  # whoever keeps order there
    "forum/t/<slug:key>/order/lock/": "account",
    "forum/t/<slug:key>/order/unlock/": "account",
    "forum/t/<slug:key>/order/pin/": "account",
    "forum/t/<slug:key>/order/unpin/": "account",
    "forum/t/<slug:key>/order/hide/": "account",
    "forum/t/<slug:key>/order/show/": "account",
    "forum/t/<slug:key>/order/move/": "account",
    "forum/t/<slug:key>/order/status/": "account",
    "forum/t/<slug:key>/order/slow/": "account",  # moderators of the whole site
    "forum/t/<slug:key>/order/slow/end/": "account",
    "forum/t/<slug:key>/<number:number>/": "anonymous",
    "forum/t/<slug:key>/<number:number>/edit/": "account",  # its author, for a while
    "forum/t/<slug:key>/<number:number>/withdraw/": "account",  # its author
    "forum/t/<slug:key>/<number:number>/versions/": "account",  # its author and moderators
    "forum/t/<slug:key>/<number:number>/answer/": "account",
    "forum/t/<slug:key>/<number:number>/<reaction:kind>/": "account",
    "forum/t/<slug:key>/<number:number>/<reaction:kind>/take-back/": "account",
    "moderation/decisions/": "account",  # about one's own words
    "moderation/decisions/<uuid:uuid>/": "account",  # its author
    "moderation/decisions/<uuid:uuid>/appeal/": "account",
    "moderation/log/": "anonymous",  # neither names nor quotes
    "moderation/log/<int:year>/<int:month>/": "anonymous",
    "moderation/report/<str:kind>/<str:pk>/": "anonymous",  # of what they may see
    "moderation/report/<str:kind>/<str:pk>/thanks/": "anonymous",
    "((?:[\\w\\-]+/)*)": "anonymous",  # pages: published, unrestricted
    "(?:[a-z]{2,3}/)?_util/login/": "door",
    "(?:[a-z]{2,3}/)?_util/authenticate_with_password/": "closed",
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": "closed",
    "_util/login/": "door",
}
OWN = [
    "accounts/sessions/",
    "accounts/2fa/",
    "accounts/password/change/",
    "accounts/email/",
    "accounts/reauthenticate/",
]


def routes(patterns, before=""):
    for pattern in patterns:
        route = before + str(pattern.pattern).removeprefix("^").removesuffix("$")
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern.url_patterns, route)


def all_routes() -> list[str]:
    return sorted(set(routes(get_resolver().url_patterns)))


def test_every_route_is_declared():
    unknown = [
        route
        for route in all_routes()
        if not route.startswith(tuple(PREFIXES)) and route not in DECLARED
    ]
    assert not unknown, f"Say in DECLARED who may go there: {unknown}"


def test_no_declaration_is_left_over():
    known = set(all_routes())
    assert not [route for route in DECLARED if route not in known]


def plain(route: str) -> bool:
    return not set("<(\\[?") & set(route)


def test_admin_answers_no_stranger_and_no_member(client, world):
    addresses = [
        "/" + route for route in all_routes() if route.startswith("admin/") and plain(route)
    ]
    assert len(addresses) > 60
    # Words and scripts of the interface, and the door itself.
    open_to_all = {"/admin/login/", "/admin/jsi18n/", "/admin/sprite/", "/admin/logout/"}
    for who in (None, person("member")):
        if who:
            client.force_login(who)
        answers = {a: client.get(a).status_code for a in addresses if a not in open_to_all}
        assert not {a: code for a, code in answers.items() if code not in {302, 403, 404}}


def test_own_account_is_nobody_elses(client, world):
    addresses = [
        "/" + route for route in all_routes() if route.startswith(tuple(OWN)) and plain(route)
    ]
    assert len(addresses) > 5
    for address in addresses:
        response = client.get(address)
        assert response.status_code in {302, 404}, address
        if response.status_code == 302:
            assert "/accounts/" in response["Location"]
