"""What lies in storage after every way an editor has to hand over a file."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from commons.media.models import Document, Image
from tests.commons.safety.uploads import samples
from tests.commons.safety.uploads.samples.planted import found

RENDITIONS = ("original", "width-20|format-jpeg", "fill-16x16|format-webp", "max-30x30|format-png")


def upload(kind: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(samples.name(kind), samples.EVERY[kind]())


def kept(folder) -> dict:
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def assert_nothing_planted(folder, files: int) -> None:
    lying = kept(folder)
    assert len(lying) == files
    for path, data in lying.items():
        assert found(data) == set(), path
        assert found(str(path).encode()) == set(), path
        assert "Ahmad" not in str(path)


def single(client, model: str, kind: str, **fields):
    form = {"title": "بئر القرية", "collection": 1, "file": upload(kind)} | fields
    return client.post(reverse(f"wagtail{model}:add"), form)


def several(client, model: str, kind: str):
    """As the script of Wagtail's drop zone sends it: the title is the file's name."""
    return client.post(
        reverse(f"wagtail{model}:add_multiple"),
        {"title": samples.name(kind).rpartition(".")[0], "collection": 1, "files[]": upload(kind)},
        headers={"x-requested-with": "XMLHttpRequest"},
    )


def chosen(client, model: str, kind: str):
    prefix = {"images": "image", "docs": "document"}[model] + "-chooser-upload"
    form = {"title": "بئر", "collection": 1, "file": upload(kind)}
    return client.post(
        reverse(f"wagtail{model}_chooser:create"),
        {f"{prefix}-{name}": value for name, value in form.items()},
    )


@pytest.mark.parametrize("way", [single, several, chosen])
@pytest.mark.parametrize("kind", samples.PICTURES)
def test_pictures_and_their_renditions_hold_nothing_planted(admin, stores, kind, way):
    response = way(admin, "images", kind)
    assert response.status_code in {200, 302}
    image = Image.objects.get()
    assert (image.width, image.height) == ((64, 48) if kind == "heic" else (48, 64))
    for spec in RENDITIONS:
        image.get_rendition(spec)
    shown_by_wagtail = image.renditions.count() - len(RENDITIONS)
    assert_nothing_planted(stores, files=1 + len(RENDITIONS) + shown_by_wagtail)
    assert image.file_size == image.file.size
    assert "ZXQ" not in image.title


@pytest.mark.parametrize("way", [single, several, chosen])
@pytest.mark.parametrize("kind", samples.DOCUMENTS)
def test_documents_hold_nothing_planted_and_are_not_public(admin, stores, kind, way):
    response = way(admin, "docs", kind)
    assert response.status_code in {200, 302}
    document = Document.objects.get()
    assert_nothing_planted(stores, files=1)
    assert kept(stores / "public") == {}
    assert document.file.size == document.file_size
    assert document.file_extension == kind
    assert "ZXQ" not in document.title


@pytest.mark.parametrize(
    ("model", "kinds"), [("images", ("png", "jpeg")), ("docs", ("docx", "pdf"))]
)
def test_a_replaced_file_is_clean_and_the_old_one_is_gone(
    admin, stores, model, kinds, django_capture_on_commit_callbacks
):
    single(admin, model, kinds[0])
    thing = {"images": Image, "docs": Document}[model].objects.get()
    before = thing.file.name
    if model == "images":
        thing.get_rendition("width-20")
    form = {"title": "بئر", "collection": 1, "file": upload(kinds[1])}
    with django_capture_on_commit_callbacks(execute=True):
        response = admin.post(reverse(f"wagtail{model}:edit", args=[thing.pk]), form)
    assert response.status_code == 302
    thing.refresh_from_db()
    assert thing.file.name != before
    assert_nothing_planted(stores, files=1)


@pytest.mark.parametrize("model", ["images", "docs"])
def test_a_deleted_file_is_gone(admin, stores, model, django_capture_on_commit_callbacks):
    single(admin, model, {"images": "jpeg", "docs": "pdf"}[model])
    with django_capture_on_commit_callbacks(execute=True):
        {"images": Image, "docs": Document}[model].objects.get().delete()
    assert kept(stores) == {}


@pytest.mark.parametrize(("model", "kind"), [("images", "jpeg"), ("docs", "pdf")])
def test_with_another_field_wrong_the_raw_file_is_not_parked(admin, stores, model, kind):
    """Wagtail keeps the file as it came when only another field is at fault."""
    Collection.get_first_root_node().add_child(name="أخرى")  # with only one, none is asked for
    response = admin.post(
        reverse(f"wagtail{model}:add_multiple"),
        {"title": "بئر", "collection": 999, "files[]": upload(kind)},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert response.json()["success"] is False
    assert response.json()["error_message"]
    assert not UploadedFile.objects.exists()
    assert kept(stores) == {}


@pytest.mark.parametrize("way", [single, several, chosen])
@pytest.mark.parametrize("model", ["images", "docs"])
def test_a_script_dressed_as_a_picture_is_refused_with_a_sentence(
    admin, stores, model, way, monkeypatch
):
    monkeypatch.setitem(samples.EVERY, "png", lambda: b"\x89PNG\r\n\x1a\n<script>alert(1)</script>")
    response = way(admin, model, "png")
    assert response.status_code == 200
    assert kept(stores) == {}
    assert not Image.objects.exists()
    assert not Document.objects.exists()
    assert b"<script>alert(1)" not in response.content


def test_an_empty_title_gets_the_date_and_a_typed_one_stays(admin, stores):
    single(admin, "images", "jpeg", title="")
    single(admin, "images", "png", title="بئر القرية")
    neutral, typed = Image.objects.order_by("pk").values_list("title", flat=True)
    assert any(year in neutral for year in ("202", "203"))
    assert typed == "بئر القرية"


def test_a_title_that_repeats_the_file_name_gets_the_date(admin, stores):
    single(admin, "docs", "pdf", title="img 20260603 AHMAD zxqnamezxq")
    assert "AHMAD" not in Document.objects.get().title


@pytest.mark.django_db
@pytest.mark.parametrize("kind", samples.PICTURES)
def test_code_that_saves_a_picture_passes_the_door_too(stores, kind):
    image = Image(title="a", file=ContentFile(samples.PICTURES[kind](), name=samples.name(kind)))
    image.save()
    image.refresh_from_db()
    assert (image.width, image.height) == ((64, 48) if kind == "heic" else (48, 64))
    assert image.file_size == image.file.size
    assert len(image.file_hash) == 40
    assert_nothing_planted(stores, files=1)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", samples.DOCUMENTS)
def test_code_that_saves_a_document_passes_the_door_too(stores, kind):
    document = Document(title="a")
    document.file = ContentFile(samples.DOCUMENTS[kind](), name=samples.name(kind))
    document.save()
    assert document.file_size == document.file.size
    assert_nothing_planted(stores, files=1)


@pytest.mark.django_db
def test_a_file_written_past_the_model_passes_the_door_too(stores):
    """Wagtail's second step of a multiple upload writes to the field itself."""
    Image(title="a").file.save("x.jpg", ContentFile(samples.PICTURES["jpeg"]()), save=False)
    Document(title="a").file.save("x.pdf", ContentFile(samples.DOCUMENTS["pdf"]()), save=False)
    assert_nothing_planted(stores, files=2)


@pytest.mark.django_db
def test_code_cannot_store_what_the_door_refuses(stores):
    with pytest.raises(ValidationError):
        Image(title="a", file=ContentFile(b"<svg/>", name="a.png")).save()
    with pytest.raises(ValidationError):
        Document(title="a", file=ContentFile(b"MZ\0\0", name="a.pdf")).save()
    assert kept(stores) == {}


@pytest.mark.django_db
def test_a_date_is_no_description(stores):
    """Without a description a picture offers none, rather than its title."""
    image = Image(
        title="صورة، 21 تشرين الثاني 2026",
        file=ContentFile(samples.PICTURES["png"](), name="a.png"),
    )
    image.save()
    assert image.default_alt_text == ""
    assert image.get_rendition("width-20").alt == ""


@pytest.mark.parametrize("model", ["images", "docs"])
def test_a_refused_file_gets_one_reason_not_two(admin, stores, model, monkeypatch):
    monkeypatch.setitem(samples.EVERY, "pdf", lambda: b"")
    form = single(admin, model, "pdf").context["form"]
    assert len(form.errors["file"]) == 1
