"""A news item made of what somebody said elsewhere: a draft, for an editor to go on with."""

from django.utils.html import escape
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from commons.arabic.slugs import slugify
from commons.pages import modules, promoting
from network.organizations.models import OrganizationPage

from .models import NewsIndexPage, NewsPage


def places(user, language: str) -> list[Page]:
    """The lists of news in this language first, then the sections `user` may write in."""
    if not modules.is_on("news"):
        return []
    pages = page_permission_policy.instances_user_has_permission_for(user, "add")
    pages = pages.filter(locale__language_code=language).type(NewsIndexPage, OrganizationPage)
    found = list(pages.order_by("path"))
    return sorted(found, key=lambda page: page.specific_class is not NewsIndexPage)


def make(draft: promoting.Draft, place: Page, by) -> NewsPage:
    text = "".join(f"<p>{escape(words)}</p>" for words in draft.paragraphs)
    page = NewsPage(
        title=draft.title,
        slug=find_available_slug(place, slugify(draft.title, 50) or "news"),
        standfirst=Truncator(" ".join(draft.paragraphs)).chars(300),
        body=[("paragraph", text)],
        locale=place.locale,
        owner=by,
        live=False,
        has_unpublished_changes=True,
    )
    place.add_child(instance=page)
    revision = page.save_revision(user=by, log_action=False)
    log(instance=page, action="wagtail.create", user=by, revision=revision, content_changed=True)
    return page


promoting.register(promoting.Target("news", _("news item"), places, make))
