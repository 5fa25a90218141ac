"""What authors do with their own posts: correct, withdraw, look at earlier versions. A post without
an author is changed by whoever holds its token.
"""

from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from commons.accounts.kept_text import given_back, keeps_text
from commons.moderation.policy import may_speak
from commons.moderation.refused import TooMany

from .. import policy
from ..actions import posts as actions
from ..forms import SecretForm, SecretWordsForm, WordsForm
from ..models import Post
from ..refused import Closed, Refused
from . import finding, preview
from .doors import part_of_the_forum, refused
from .writing import take_turn_correcting


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_text("forum:edit", "text")
@login_required
@never_cache
@part_of_the_forum
def edit(request, key, number):
    post = finding.own_post(request.user, key, number)
    nobodys = post.author_id is None
    reason = policy.why_words_are_gone(post) if nobodys else policy.why_not_edit(request.user, post)
    if reason:
        return refused(request, Closed(reason), post.topic)
    form_class = SecretWordsForm if nobodys else WordsForm
    if request.method != "POST":
        words = given_back(request, "forum:edit") or {
            "text": post.source if seen(request, post) else ""
        }
        return shown(request, post, form_class(initial=words))
    form = form_class(request.POST)
    if "preview" in request.POST:
        form.is_valid()
        return shown(request, post, form, preview=preview.drawn_of(request))
    if not form.is_valid():
        return shown(request, post, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    typed = form.cleaned_data
    try:
        post = actions.edit(
            post=post,
            text=typed["text"],
            by=request.user,
            secret=typed.get("secret", ""),
            turn=partial(take_turn_correcting, request.user, post.topic.category),
        )
    except TooMany as many:
        return many.answer(form, lambda status: shown(request, post, form, status), "text")
    except Refused as refusal:
        form.add_error(
            "secret" if nobodys and isinstance(refusal, Closed) else "text", refusal.words
        )
        return shown(request, post, form, refusal.status)
    return redirect("forum:my_posts" if _is_from_list(request) else post.get_absolute_url())


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
@part_of_the_forum
def withdraw(request, key, number):
    """A question first; its answer takes the words away at once."""
    post = finding.own_post(request.user, key, number, anywhere=True)
    nobodys = post.author_id is None
    form = SecretForm(request.POST or None) if nobodys else None
    if request.method != "POST":
        return _asked(request, post, form)
    if nobodys and not form.is_valid():
        return _asked(request, post, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        actions.withdraw(
            post=post, by=request.user, secret=form.cleaned_data["secret"] if nobodys else ""
        )
    except Closed as refusal:
        if form is None:
            raise
        form.add_error("secret", refusal.words)
        return _asked(request, post, form, refusal.status)
    messages.info(request, _("Your post is gone, here and everywhere it was quoted."))
    post.topic.refresh_from_db()
    if _is_from_list(request) or may_speak(request.user) or not _may_read(request, post):
        return redirect("forum:my_posts")
    if post.topic.withdrawn_at:
        return redirect("forum:category", slug=post.topic.category.slug)
    return redirect(post.get_absolute_url())


def _asked(request, post: Post, form, status=HTTPStatus.OK):
    """The title of what may not be read is not told."""
    readable = _may_read(request, post) and seen(request, post)
    context = {
        "post": post,
        "topic": post.topic if readable else None,
        "form": form,
        "from_list": _is_from_list(request) or not readable,
    }
    return render(request, "forum/withdraw.html", context, status=status)


def _may_read(request, post: Post) -> bool:
    return policy.may_read(request.user, post.topic.category)


def seen(request, post: Post) -> bool:
    """Whether words and title may be on the screen: anybody may ask for a post that is nobody's, so
    of one that is held or hidden they see the question for its token alone.
    """
    mine = post.author_id is not None
    return mine or Post.objects.visible_to(request.user).filter(pk=post.pk).exists()


def _is_from_list(request) -> bool:
    return request.GET.get("from") == "mine"


@require_safe
@login_required
@never_cache
@part_of_the_forum
def versions(request, key, number):
    rows = Post.objects.filter(topic__key=key, number=number).for_reading()
    post = rows.select_related("topic__category").first()
    if post is None or not policy.may_read_versions(request.user, post):
        raise Http404
    context = {"post": post, "topic": post.topic, "versions": post.versions.all()}
    return render(request, "forum/versions.html", context)


def shown(request, post: Post, form, status=HTTPStatus.OK, **more):
    context = {
        "post": post,
        "topic": post.topic if seen(request, post) else None,
        "form": form,
        "until": policy.edit_until(post) if post.author_id else None,
        **more,
    }
    return render(request, "forum/edit.html", context, status=status)
