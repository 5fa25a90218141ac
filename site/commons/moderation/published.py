"""What the network publishes, in the one queue: pages of any kind, as the apps above register them.

Hiding one unpublishes it in every language, and undoing brings back exactly what was there. Who
may hide it may publish it; what puts somebody in danger every moderator hides at once. Reports
alone never hide a page: a handful of accounts must not be able to take a clinic's number away.
"""

from collections.abc import Callable

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.pages.actions import hiding
from commons.pages.actions.takedown import may_take_down

from . import kinds, rules


def register(
    model,
    *,
    key: str,
    label: str | Promise,
    words: Callable | None = None,
    context: Callable = lambda page: "",
    reasons: tuple[str, ...] = rules.PUBLISHED,
    invitation: str | Promise = "",
    beside: tuple[str, ...] = (),
    answers: Callable | None = None,
    correction_note: str | Promise = "",
) -> kinds.Kind:
    """`words(page)` yields what is judged, line by line (default: title, standfirst and text);
    `beside` is what they, `context(page)` and `answers(page)` need, for `prefetch_related`.
    """
    words = words or written

    def load(ids) -> dict:
        """What is or was published: moderators read no drafts, not even of a hidden page."""
        hidden = hiding.published_before(ids)
        rows = model.objects.filter(pk__in=list(ids)).select_related("owner", *model.read_with)
        pages = rows.filter(live=True).prefetch_related(*beside)
        return {page.pk: page for page in pages} | {
            pk: page for pk, page in hidden.items() if type(page) is model
        }

    def visible(user, page) -> bool:
        return model.objects.visible_to(user).filter(pk=page.pk).exists()

    return kinds.register(
        kinds.Kind(
            key=key,
            label=label,
            model=model,
            author=lambda page: page.owner,
            nobody=_("published here; no account is noted"),
            account=lambda page: page.owner_id,
            text=lambda page: "\n".join(line for line in map(str, words(page)) if line.strip()),
            context=context,
            address=lambda page: page.get_url() or "/",
            page=lambda page: page,
            load=load,
            visible=visible,
            hide=_hide,
            show=_show,
            reasons=reasons,
            verdicts=rules.SHOW_OR_HIDE,
            invitation=invitation,
            hides_by_reports=False,
            why_not_hide=why_not_hide,
            mend=_mend,
            answers=answers,
            correction_note=correction_note,
        )
    )


def written(page):
    """Title, standfirst and text of a page, as plain words."""
    yield page.title
    yield page.standfirst
    if page.body:
        yield from map(strip_tags, page.body.stream_block.get_searchable_content(page.body))


def why_not_hide(by, page, rule: str) -> str | None:
    """Also asked before somebody shows it again."""
    if rule in rules.URGENT or may_take_down(page, by):
        return None
    return gettext(
        "Who may publish this page decides about hiding it. You may hide it at once when it puts "
        "somebody in danger; leave the rest to a coordinator."
    )


def _mend(user, page) -> str:
    if not page.permissions_for_user(user).can_edit():
        return ""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _hide(*, thing, by=None, reason=""):
    hiding.hide(page=thing, by=by, reason=reason)


def _show(*, thing, by=None, reason=""):
    hiding.show(page=thing, by=by, reason=reason)


MISTAKE = _("Report a mistake or a danger")
