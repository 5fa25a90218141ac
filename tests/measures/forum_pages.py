"""The forum's pages of a lived-in copy, by who reads them; `said` is what `talkative.talk` gave."""

from django.urls import reverse

from forum.models import Topic


def _of(name: str, topic, number: int | None = None, more: str = "") -> str:
    return reverse(f"forum:{name}", args=[topic.key] + ([number] if number else [])) + more


def of_guests(said) -> dict[str, str]:
    tagged = Topic.objects.visible_to(None).exclude(tags=None).first()
    return {
        "forum unanswered": reverse("forum:unanswered"),
        "forum top": reverse("forum:top", args=["year"]),
        "forum tag": reverse("forum:tag", args=[tagged.tags.first().slug]),
        "forum topic": _of("topic", said["own"]),
        "forum topic on paper": _of("print", said["own"]),
        "forum hidden topic": _of("topic", said["hidden"]),
        "forum locked topic": _of("topic", said["locked"]),
    }


def of_members(said) -> dict[str, str]:
    """A question of this member, others' topics, and the room where nobody is named."""
    own, quiet, room = said["own"], said["quiet"], said["own"].category.slug
    idea = Topic.objects.visible_to(None).filter(kind="idea").latest_first().first()
    return {
        "forum": reverse("forum:index"),
        "forum latest": reverse("forum:latest"),
        "forum unread": reverse("forum:unread"),
        "forum unanswered": reverse("forum:unanswered"),
        "forum top": reverse("forum:top", args=["week"]),
        "forum mine": reverse("forum:mine"),
        "forum my posts": reverse("forum:my_posts"),
        "forum category": reverse("forum:category", args=[room]),
        "forum topic": _of("topic", own),
        "forum idea": _of("topic", idea),
        "forum locked topic": _of("topic", said["locked"]),
        "forum reply to a locked topic": _of("reply", said["locked"]),
        "forum hidden topic": _of("topic", said["hidden"]),
        "forum reply": _of("reply", own, more="?to=2&quote=1"),
        "forum reply, mistakes": _of("reply", own, more="!"),
        "forum new topic": reverse("forum:begin", args=[room]),
        "forum new topic, mistakes": reverse("forum:begin", args=[room]) + "!",
        "forum correct": _of("edit", own, 1),
        "forum withdraw": _of("withdraw", own, 1),
        "forum mark": f"{_of('post', own, 2)}useful/",
        "forum follow": reverse("notices:follow", args=["topic", own.pk]),
        "forum quiet room": reverse("forum:category", args=[quiet.category.slug]),
        "forum quiet topic": _of("topic", quiet),
        "forum quiet new topic": reverse("forum:begin", args=[quiet.category.slug]),
        "forum quiet words": _of("edit", quiet, 1),
        "forum quiet words, mistakes": _of("edit", quiet, 1, "!"),
        "forum quiet withdraw": _of("withdraw", quiet, 1),
        "forum quiet withdraw, mistakes": _of("withdraw", quiet, 1, "!"),
    }


def of_keepers(said) -> dict[str, str]:
    idea = Topic.objects.visible_to(None).filter(kind="idea").latest_first().first()
    return {
        "forum topic": _of("topic", said["own"]),
        "forum hidden topic": _of("topic", said["hidden"]),
        "forum versions": _of("versions", said["own"], 1),
        "forum order": _of("order", idea),
        "forum order of a locked topic": _of("order", said["locked"]),
        "forum order of a pinned topic": _of("order", said["pinned"]),
    }


def of_editors() -> dict[str, str]:
    field = Topic.objects.visible_to(None).outside_rooms().filter(kind="field").first()
    return {"forum news": _of("topic", field), "forum promote": _of("promote", field)}
