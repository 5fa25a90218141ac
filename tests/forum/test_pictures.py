"""Pictures below posts: cleaned, told in words, gone with the words, and never in sensitive rooms."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from commons.accounts import holdings
from commons.media.models import Image
from commons.moderation import flood, standing
from commons.safety.uploads import door
from forum.actions import deciding, order, posts
from forum.models import Post
from forum.pictures import Picture
from forum.words import judged
from tests.commons.accounts.people import person
from tests.commons.safety.uploads.samples import pictures

from .writing import form, reply, topic, topic_form

pytestmark = pytest.mark.django_db
ALT = "رصيف أمام مدرسة"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """Files that can be seen to be gone."""
    on_disk = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    settings.STORAGES = settings.STORAGES | {"default": on_disk}
    settings.MEDIA_ROOT = str(tmp_path)


def file(content=None, name="IMG_2026_Ahmad.jpg"):
    return SimpleUploadedFile(name, content or pictures.jpeg(), "image/jpeg")


def send(client, begun, **fields):
    given = {"image": file(), "image_alt": ALT} | fields
    given = form("كلام مع صورة") | given
    return client.post(f"/forum/t/{begun.key}/reply/", given)


@pytest.fixture
def begun(rights, layla):
    return topic(rights, layla)


@pytest.fixture
def shown(client, begun, samer) -> Post:
    client.force_login(samer)
    assert send(client, begun).status_code == 302
    return Post.objects.get(number=2)


def test_a_picture_stands_below_the_words(client, shown, begun):
    image = shown.image
    assert image.uploaded_by_user is None
    assert "Ahmad" not in f"{image.title} {image.file.name}"
    with image.file.open() as kept:
        assert b"Exif" not in kept.read()
    client.logout()
    text = client.get(begun.get_absolute_url()).content.decode()
    tag = text[text.index('class="post-picture"') :].split("</p>")[0]
    for words in (f'alt="{ALT}"', 'loading="lazy"', "width=", "height=", "image/avif"):
        assert words in tag


def test_it_stands_on_paper_too_and_is_there_before_it_is_printed(client, shown, begun):
    text = client.get(f"{begun.get_absolute_url()}print/").content.decode()
    tag = text[text.index('class="post-picture"') :].split("</p>")[0]
    assert f'alt="{ALT}"' in tag
    assert 'loading="eager"' in tag


def test_a_topic_begins_with_a_picture(client, rights, layla):
    client.force_login(layla)
    typed = topic_form("عنوان مع صورة", "كلام") | {"image": file(), "image_alt": ALT}
    assert client.post("/forum/c/rights/new/", typed).status_code == 302
    assert Post.objects.get().image_id


BAD = [
    ({"image_alt": ""}, "image_alt"),
    ({"image_alt": "   "}, "image_alt"),
    ({"image_alt": "أ" * 300}, "image_alt"),
    ({"image": b"words"}, "image"),
    ({"image": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}, "image"),
    ({"image": pictures.jpeg()[:200]}, "image"),
]


@pytest.mark.parametrize(("fields", "wrong"), BAD)
def test_what_cannot_be_taken_is_told_and_the_words_stay(client, begun, samer, fields, wrong):
    client.force_login(samer)
    if "image" in fields:
        fields = {"image": file(fields["image"])}
    answer = send(client, begun, **fields)
    assert answer.status_code == 422
    assert wrong in answer.context["form"].errors
    assert "image" in answer.context["form"].errors  # it has to be chosen again
    assert "كلام مع صورة" in answer.content.decode()
    assert not Image.objects.exists()


@pytest.fixture
def cleaned(monkeypatch) -> list:
    """What the door was given to clean."""
    given: list = []
    real = door.picture
    monkeypatch.setattr(door, "picture", lambda data: given.append(data) or real(data))
    return given


def test_a_picture_is_counted_before_it_is_cleaned(client, rights, begun, samer, cleaned):
    client.force_login(samer)
    turns = flood.LIMITS[standing.of(samer)][0]
    for _ in range(turns):
        assert send(client, begun, text="").status_code == 422
    assert len(cleaned) == turns
    answer = send(client, begun, text="كلام يبقى")
    assert answer.status_code == 429
    assert "image" in answer.context["form"].errors
    assert "كلام يبقى" in answer.content.decode()
    begins = topic_form("عنوان مع صورة") | {"image": file(), "image_alt": ALT}
    assert client.post("/forum/c/rights/new/", begins).status_code == 429
    assert len(cleaned) == turns
    assert client.post(f"/forum/t/{begun.key}/reply/", form("بلا صورة")).status_code == 302


def test_a_preview_cleans_nothing(client, begun, samer, cleaned):
    client.force_login(samer)
    client.post(f"/forum/t/{begun.key}/reply/preview/", form("كلام", image=file(), image_alt=ALT))
    client.post("/forum/c/rights/new/preview/", topic_form() | {"image": file(), "image_alt": ALT})
    assert cleaned == []


def test_sent_twice_in_one_moment_one_file_stays(shown, samer, tmp_path):
    """The second saw no post yet when it asked; the database refuses it."""
    found = judged("كلام مع صورة", by=samer, language="ar", category=shown.topic.category)
    picture = Picture(door.picture(file()), ALT)
    before = {path.name for path in tmp_path.rglob("*.*")}
    with pytest.raises(IntegrityError), transaction.atomic():
        posts._reply(shown.topic, found, shown.token, samer, None, "", None, picture)
    assert {path.name for path in tmp_path.rglob("*.*")} == before


def test_a_preview_says_that_the_file_is_not_kept(client, begun, samer):
    client.force_login(samer)
    typed = form("كلام", image=file(), image_alt=ALT)
    answer = client.post(f"/forum/t/{begun.key}/reply/preview/", typed)
    assert answer.status_code == 200
    assert "image" in answer.context["form"].errors
    assert ALT in answer.content.decode()


def test_sensitive_rooms_take_none(client, quiet_room, layla):
    begun = topic(quiet_room, layla)
    client.force_login(layla)
    assert 'name="image"' not in client.get(f"/forum/t/{begun.key}/reply/").content.decode()
    assert send(client, begun).status_code == 201
    assert not Image.objects.exists()
    assert Post.objects.filter(image=None).count() == 2


def test_words_taken_back_take_the_picture_along(shown, samer, django_capture_on_commit_callbacks):
    name = shown.image.file.name
    assert default_storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        posts.withdraw(post=shown, by=samer)
    shown.refresh_from_db()
    assert (shown.image_id, shown.image_alt) == (None, "")
    assert not Image.objects.exists()
    assert not default_storage.exists(name)


def test_what_is_hidden_or_held_is_not_shown(client, shown, begun):
    client.logout()
    for step in (deciding.hide, lambda post: posts._hold(post, ["word"], post.created_at)):
        step(post=shown) if step is deciding.hide else step(shown)
        assert ALT not in client.get(begun.get_absolute_url()).content.decode()
        if step is deciding.hide:
            deciding.show(post=shown)


HIDE = {
    "post": lambda post: deciding.hide(post=post),
    "wave": lambda post: deciding.hide_many(posts=[post]),
    "topic": lambda post: order.hide(topic=post.topic),
    "opening": lambda post: deciding.hide(post=post.topic.posts.get(number=1)),
    "opening, in a wave": lambda post: deciding.hide_many(posts=post.topic.posts.filter(number=1)),
    "held": lambda post: posts._hold(post, ["word"], post.created_at),
}


@pytest.mark.parametrize("how", HIDE)
def test_whoever_kept_the_address_of_a_hidden_one_finds_nothing(
    client, shown, begun, tmp_path, how, django_capture_on_commit_callbacks
):
    client.get(begun.get_absolute_url())  # makes the sizes
    known = set(tmp_path.rglob("*.*"))
    assert len(known) > 3
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        HIDE[how](shown)
    left = set(tmp_path.rglob("*.*"))
    assert len(left) == 1
    assert not left & known
    image = Image.objects.get()
    assert default_storage.exists(image.file.name)
    assert not image.renditions.exists()


def test_shown_again_it_is_there_again(client, shown, begun, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        deciding.hide(post=shown)
        deciding.show(post=shown)
    client.logout()
    page = client.get(begun.get_absolute_url()).content.decode()
    assert f'alt="{ALT}"' in page
    assert Image.objects.get().renditions.count() > 1


def test_another_ones_picture_stays_where_it_is(
    shown, client, begun, samer, django_capture_on_commit_callbacks
):
    send(client, begun, text="صورة أخرى هنا")
    other = Post.objects.get(number=3).image
    with django_capture_on_commit_callbacks(execute=True):
        deciding.hide(post=shown)
    assert Image.objects.get(pk=other.pk).file.name == other.file.name
    assert default_storage.exists(other.file.name)


@pytest.mark.parametrize("keep_words", [True, False])
def test_erasing_the_account_erases_the_picture(shown, samer, keep_words):
    holding = next(row for row in holdings.every() if row.key == "forum:posts")
    assert [row["picture"] for row in holding.export(samer)] == [ALT]
    ((name, opened),) = holding.files(samer)
    assert name.endswith(".jpg")
    assert opened.size
    holding.erase(samer, keep_words)
    assert not Image.objects.exists()
    assert bool(Post.objects.get(number=2).source) == keep_words


def test_a_newcomers_picture_waits_with_the_words(client, begun):
    client.force_login(person("new"))
    assert send(client, begun).status_code == 302
    assert Post.objects.get(number=2).is_held
    client.logout()
    assert ALT not in client.get(begun.get_absolute_url()).content.decode()


def test_a_page_of_pictures_costs_one_query_more(client, begun, samer, rights, layla):
    plain = topic(rights, layla, "بلا صور")
    reply(plain, samer)
    client.force_login(samer)
    for words in ("واحد", "اثنان", "ثلاثة وأكثر"):
        send(client, begun, text=words)
    client.logout()

    def cost(topic) -> int:
        client.get(topic.get_absolute_url())
        with CaptureQueriesContext(connection) as context:
            assert client.get(f"{topic.get_absolute_url()}?nothing=1").status_code == 200
        return len(context)

    usual = cost(plain)
    assert cost(begun) <= usual + 1 <= 8


def test_what_one_member_typed_about_a_picture_stands_in_nobody_elses_form(
    client, begun, samer, layla
):
    address = f"/forum/t/{begun.key}/"
    client.force_login(samer)
    before = fields(client.get(address))
    refused = send(client, begun, text="")
    assert refused.status_code == 422
    assert ALT in fields(refused)
    for reader, start in ((samer, ""), (layla, ""), (layla, "/en")):
        client.force_login(reader)
        empty = fields(client.get(start + address))
        assert ALT not in empty
        assert " open" not in empty
        assert (empty == before) is (start == "")


def fields(response) -> str:
    page = response.content.decode()
    return page[
        page.index('<details class="forum-picture"') : page.index('<div class="forum-send"')
    ]
