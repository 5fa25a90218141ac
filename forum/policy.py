"""Who may read, write, change and keep order. Each `why_not` returns the reason, in words, or None.

SENSITIVE categories: nobody's account is kept beside what they write, so that nobody, whoever takes
the server, learns who said it. What follows from that is said before writing: no notice, no draft,
no place kept, no mark, no appeal, and changing it takes the token that was shown once.
"""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from commons.accounts.policy import blocked_between
from commons.arabic.bidi import isolate
from commons.comments import commentable, speaking
from commons.moderation.policy import may_moderate, may_speak
from commons.pages.querysets import BasePageQuerySet
from commons.pages.templatetags.wording import moment

from .models import Category, Topic
from .models.category import Readers, Writers
from .models.topic import Kind
from .querysets import reads_all

MOST = 20_000  # characters of one post
TITLE = 6  # letters at least
TAGS = 5
APPROVAL = "editor"  # a ground of `commons.moderation.rules`


def groups_of(user) -> set[int]:
    """Asked once for a request."""
    if user is None or not user.is_authenticated or user.has_powers is False:
        return set()
    if not hasattr(user, "_forum_groups"):
        user._forum_groups = set(user.groups.values_list("pk", flat=True))
    return user._forum_groups


def is_moderator(user) -> bool:
    """Of the whole site."""
    return user is not None and user.is_authenticated and may_moderate(user)


def keeps_order(user, category: Category) -> bool:
    """A moderator of the site, or of this category."""
    if user is None or not user.is_authenticated or not user.is_active:
        return False
    own = category.moderator_group_id is not None and category.moderator_group_id in groups_of(user)
    return own or may_moderate(user)


def may_read(user, category: Category) -> bool:
    """As `visible_to` says it, for one category at hand."""
    if category.read_by == Readers.EVERYBODY:
        return True
    if user is None or not user.is_authenticated:
        return False
    if category.read_by == Readers.MEMBERS or category.read_group_id in groups_of(user):
        return True
    return reads_all(user)


def why_not_write_in(user, category: Category) -> str | None:
    """For a member. Guests are led to the door for members."""
    if not user.is_authenticated:
        return _("Please sign in first.")
    if refusal := may_speak(user):
        return refusal
    if not may_read(user, category):
        return _("This category is not open to you.")
    if category.write_by == Writers.GROUP and not (
        category.write_group_id in groups_of(user) or keeps_order(user, category)
    ):
        return _("Only some members write in this category. Everybody else may read it.")
    return None


def why_not_begin(user, category: Category, kind: str = Kind.DISCUSSION) -> str | None:
    if refusal := why_not_write_in(user, category):
        return refusal
    if kind == Kind.ANNOUNCEMENT and not keeps_order(user, category):
        return _("Only whoever keeps order here can make an announcement.")
    return None


def why_not_reply(user, topic: Topic) -> str | None:
    if refusal := why_not_write_in(user, topic.category):
        return refusal
    return why_closed(user, topic)


def why_closed(user, topic: Topic) -> str | None:
    """What the topic itself says against another reply."""
    if not topic.is_listed:
        return _("This topic is not shown, so nobody can reply to it now.")
    if topic.locked_at and not keeps_order(user, topic.category):
        if topic.lock_reason:
            return _("This topic is locked: %(reason)s") % {"reason": isolate(topic.lock_reason)}
        return _("This topic is locked.")
    return None


def why_not_answer(user, answered) -> str | None:
    """Whoever blocked somebody, or was blocked, gets no answers from them."""
    if answered is not None and blocked_between(user, answered.author):
        return _("This post takes no replies from you.")
    return None


def why_not_speak_for(user, organization, category: Category) -> str | None:
    if organization is None:
        return None
    if category.sensitive:
        return _("Nobody speaks for an organisation in this category.")
    if organization not in speaking.organizations_of(user):
        return _("This organisation has not confirmed that you speak for it.")
    return None


def is_own(user, post) -> bool:
    return user.is_authenticated and post.author_id == user.pk


def edit_until(post):
    return post.created_at + timedelta(minutes=settings.FORUM_EDIT_MINUTES)


def why_not_edit(user, post) -> str | None:
    """For its author, by account."""
    return why_not_correct(user, post) or may_speak(user)


def why_not_correct(user, post) -> str | None:
    """What the post itself says, without asking whether `user` may speak at all."""
    if not is_own(user, post):
        return _("Only its author can correct a post.")
    if refusal := why_words_are_gone(post):
        return refusal
    if timezone.now() > edit_until(post):
        until = {"moment": moment(edit_until(post))}
        return (
            _(
                "This post could be corrected until %(moment)s. You can still withdraw it, or add to it in a reply."
            )
            % until
        )
    return None


def why_words_are_gone(post) -> str | None:
    if post.withdrawn_at or post.hidden_at:
        return _("This post is no longer shown, so it cannot be corrected.")
    return None


def why_not_withdraw(user, post) -> str | None:
    """Nobody's silence, locked topic or hour keeps somebody from taking their words back."""
    if not is_own(user, post):
        return _("Only its author can withdraw a post.")
    return None


def why_not_react(user, post) -> str | None:
    if not user.is_authenticated:
        return _("Please sign in first.")
    if post.topic.category.sensitive:
        return _("In this category no marks are set: they would be kept beside your account.")
    if is_own(user, post):
        return _("Others say whether your post is useful.")
    if not post.is_shown:
        return _("This post is no longer shown.")
    return None


def why_not_choose_answer(user, topic: Topic) -> str | None:
    """Whoever asked, and whoever keeps order."""
    if topic.kind != Kind.QUESTION:
        return _("Only a question has an answer to choose.")
    own = user.is_authenticated and topic.author_id == user.pk
    if not own and not keeps_order(user, topic.category):
        return _("Only whoever asked chooses the answer.")
    return may_speak(user)


def why_not_support(user, topic: Topic) -> str | None:
    if not user.is_authenticated:
        return _("Please sign in first.")
    if topic.category.sensitive:
        return _("In this category no marks are set: they would be kept beside your account.")
    if topic.kind != Kind.IDEA or not topic.is_listed:
        return _("Only an idea that is shown can be supported.")
    return None


def why_not_keep_order(user, topic: Topic) -> str | None:
    """Pin, lock, move, hide, set the state of an idea. `user` None is a command."""
    if user is not None and not keeps_order(user, topic.category):
        return _("Only whoever keeps order here can do that.")
    return None


def why_not_promote(user, topic: Topic) -> str | None:
    """To a page. Where `user` may add such pages is asked beside this."""
    if topic.kind != Kind.FIELD:
        return _("Only news from the field becomes a news page.")
    if topic.category.sensitive:
        return _("What is said in a sensitive category stays there.")
    if not topic.is_listed:
        return _("This topic is not shown.")
    if not user.has_perm("wagtailadmin.access_admin"):
        return _("Only editors make pages of topics.")
    return None


def why_not_discuss(user, page) -> str | None:
    """Linking topics with a page, for whoever may publish it."""
    if not commentable.takes(page):
        return _("Pages of this kind tell of no discussion.")
    if not page.permissions_for_user(user).can_publish():
        return _("Only whoever may publish this page links it with a discussion.")
    return None


def why_not_read_by_all(page, category: Category | None = None) -> str | None:
    """A page and a topic that lead to each other are for the same readers: everybody."""
    if not BasePageQuerySet(Page).visible_to(None).filter(pk=page.pk).exists():
        return _("Only a page that everybody may read is discussed. Publish it first.")
    if category is not None and not category.is_public:
        return _("Choose a category that everybody may read.")
    return None


def may_read_versions(user, post) -> bool:
    return is_own(user, post) or is_moderator(user)
