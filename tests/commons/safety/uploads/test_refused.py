"""What the door turns away, and the reason it gives. Bounded memory, and never another error."""

import io
import resource
import struct
import zipfile

import pytest
from django.core.files.base import ContentFile, File
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from commons.safety.uploads import door
from commons.safety.uploads.refused import MESSAGES, Refused

from . import samples
from .samples import odt, office, pdf, pictures
from .samples.planted import found

SCRIPT = b"<script>alert(1)</script>"


def saved(form: str, *, frames: int = 1, **options) -> bytes:
    out = io.BytesIO()
    first, *rest = [Image.new("RGB", (8, 8), (n * 90, 0, 0)) for n in range(frames)]
    more = {"save_all": True, "append_images": rest} if rest else {}
    first.save(out, form, **more, **options)
    return out.getvalue()


def halved(data: bytes) -> bytes:
    return data[: len(data) // 2]


def many_scans() -> bytes:
    data = pictures.jpeg(progressive=True)
    return data[:-2] + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0" * 500 + b"\xff\xd9"


PICTURES = [
    ("empty", b"", "empty"),
    ("script", b"\x89PN" + SCRIPT, "not_picture"),
    ("script after a true start", b"\x89PNG\r\n\x1a\n" + SCRIPT, "broken_picture"),
    ("page", b"<!doctype html>" + SCRIPT, "not_picture"),
    ("svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg"),
    ("gif", saved("GIF"), "moving"),
    ("moving gif", saved("GIF", frames=3), "moving"),
    ("moving webp", saved("WEBP", frames=3), "moving"),
    ("moving png", saved("PNG", frames=3), "moving"),
    ("bmp", saved("BMP"), "not_picture"),
    ("tiff", saved("TIFF"), "not_picture"),
    ("avif", saved("AVIF"), "not_picture"),
    ("pdf", b"%PDF-1.7\n", "not_picture"),
    ("mp4", b"\0\0\0\x18ftypisom\0\0\0\0isommp42", "video"),
    ("webm", b"\x1a\x45\xdf\xa3" + b"\0" * 40, "video"),
    ("zip", office.pack({"a": "b"}), "not_picture"),
    ("half a jpeg", halved(pictures.jpeg((640, 480))), "broken_picture"),
    ("half a png", halved(pictures.png()), "broken_picture"),
    ("half a webp", halved(saved("WEBP")), "broken_picture"),
    ("half a heic", halved(pictures.heic()), "broken_picture"),
    ("wide and high png", pictures.png_header(20_000, 20_000), "far_too_many_pixels"),
    ("a bit too large png", pictures.png_header(8_000, 7_000), "too_many_pixels"),
    ("a line of pixels", pictures.png_header(2_000_000_000, 1), "far_too_many_pixels"),
    ("endless scans", many_scans(), "bomb"),
]


@pytest.mark.parametrize(("data", "code"), [c[1:] for c in PICTURES], ids=[c[0] for c in PICTURES])
@pytest.mark.filterwarnings("default::PIL.Image.DecompressionBombWarning")
def test_pictures_turned_away(data, code):
    with pytest.raises(Refused) as refusal:
        door.picture(ContentFile(data, name="photo.png"))
    assert refusal.value.code == code


def docx_with(**parts) -> bytes:
    named = {name.replace("__", "/").replace("_dot_", "."): data for name, data in parts.items()}
    return office.package("docx", office.word_parts(**named))


def lying_zip() -> bytes:
    """A megabyte of nothing that calls itself ten bytes."""
    data = bytearray(docx_with(word__big_dot_xml=b" " * 1_000_000))
    at = data.index(b"word/big.xml") - 30
    data[at + 22 : at + 26] = struct.pack("<I", 10)
    return bytes(data)


def flat_zip(megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.writestr("[Content_Types].xml", b"<Types/>")
        for number in range(megabytes // 40 + 1):
            packed.writestr(f"word/{number}.xml", bytes(40 * 1024 * 1024))
    return out.getvalue()


def billion_laughs() -> bytes:
    entities = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = f'<!DOCTYPE x [<!ENTITY a "ha">{entities}]><x>&i;</x>'
    return docx_with(word__a_dot_xml=bomb)


def outside_entity() -> bytes:
    return docx_with(
        word__a_dot_xml='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    )


def connected() -> bytes:
    return office.package("xlsx", {
        "xl/workbook.xml": "<workbook/>",
        "xl/_rels/workbook.xml.rels": office.relations(("rId1", "connections", "connections.xml")),
        "xl/connections.xml": "<c/>",
    })  # fmt: skip


DOCUMENTS = [
    ("empty", b"", "a.pdf", "empty"),
    ("a page", b"<!doctype html>" + SCRIPT, "a.html", "not_document"),
    ("a picture", saved("PNG"), "a.pdf", "not_document"),
    ("a program", b"MZ\x90\0" + b"\0" * 60, "a.docx", "not_document"),
    ("a program as text", b"MZ\x90\0" + b"\0" * 60, "a.txt", "not_document"),
    ("a video", b"\x1a\x45\xdf\xa3" + b"\0" * 40, "a.pdf", "video"),
    ("any zip", office.pack({"a.txt": "b"}), "a.docx", "not_document"),
    ("old office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", "old_office"),
    ("locked pdf", pdf.locked(), "a.pdf", "locked"),
    ("half a pdf", halved(pdf.plain()), "a.pdf", "broken_document"),
    ("pdf by its first line", b"%PDF-1.7\n" + SCRIPT, "a.pdf", "broken_document"),
    ("half a docx", halved(office.docx()), "a.docx", "broken_document"),
    ("macros", docx_with(word__vbaProject_dot_bin=b"\0"), "a.docx", "macros"),
    ("docm", office.package("docx", office.word_parts(), "x.macroEnabled.main+xml"), "a.docx", "macros"),
    ("template", office.package("docx", office.word_parts(), "template.main+xml"), "a.docx", "not_document"),
    ("old object", docx_with(word__embeddings__o_dot_bin=b"\0"), "a.docx", "embedded"),
    ("windows drawing", docx_with(word__media__a_dot_emf=b"\0"), "a.docx", "embedded"),
    ("film inside", docx_with(word__media__a_dot_mp4=b"\0"), "a.docx", "embedded"),
    ("broken picture inside", docx_with(word__media__a_dot_png=halved(pictures.png())), "a.docx", "broken_picture"),
    ("entities", billion_laughs(), "a.docx", "broken_document"),
    ("outside entity", outside_entity(), "a.docx", "broken_document"),
    ("no xml", docx_with(word__a_dot_xml="<x>"), "a.docx", "broken_document"),
    ("climbs out", office.pack({"[Content_Types].xml": "<T/>", "../../a": "b"}), "a.docx", "broken_document"),
    ("root", office.pack({"[Content_Types].xml": "<T/>", "/etc/a": "b"}), "a.docx", "broken_document"),
    ("backslash", office.pack({"[Content_Types].xml": "<T/>", "..\\a": "b"}), "a.docx", "broken_document"),
    ("size that lies", lying_zip(), "a.docx", "broken_document"),
    ("large when unpacked", flat_zip(160), "a.docx", "bomb"),
    ("many parts", office.pack({f"{n}": "" for n in range(5_001)}), "a.docx", "bomb"),
    ("many files inside", docx_with(**{f"word__{n}_dot_xlsx": b"" for n in range(51)}), "a.docx", "bomb"),
    ("live connection", connected(), "a.xlsx", "embedded"),
    ("odt macros", office.pack(odt.parts() | {"Basic/a.xml": "<a/>"}), "a.odt", "macros"),
    ("odt with a lock", office.pack(odt.parts() | {"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "a.odt", "locked"),
    ("odt without a list", office.pack({"mimetype": odt.parts()["mimetype"]}), "a.odt", "broken_document"),
    ("text with zeros", b"abc\x01\x02def", "a.txt", "letters"),
    ("western text", b"caf\xe9 cr\xe8me", "a.txt", "letters"),
    ("odd utf-16", b"\xff\xfea", "a.txt", "letters"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "name", "code"), [c[1:] for c in DOCUMENTS], ids=[c[0] for c in DOCUMENTS]
)
def test_documents_turned_away(data, name, code):
    with pytest.raises(Refused) as refusal:
        door.document(ContentFile(data, name=name))
    assert refusal.value.code == code


class Huge(File):
    """Says it is 200 MB. Reading it is the failure."""

    def __init__(self):
        super().__init__(None, "huge.jpg")

    size = 200 * 1024 * 1024

    def read(self, *args):
        raise AssertionError("read before its size was judged")

    seek = read


@pytest.mark.parametrize("ask", [door.picture, door.document])
def test_200_megabytes_are_refused_unread(ask):
    with pytest.raises(Refused) as refusal:
        ask(Huge())
    assert refusal.value.code == "too_big"
    assert "200" in refusal.value.messages[0]


@pytest.mark.filterwarnings("default::PIL.Image.DecompressionBombWarning")
def test_20000_by_20000_pixels_are_refused_in_bounded_memory():
    """Decoded they are 1.2 GB. The header decides, so the process hardly grows."""
    Image.init()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(3):
        with pytest.raises(Refused):
            door.picture(ContentFile(pictures.png_header(20_000, 20_000)))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kB


def test_every_reason_is_a_sentence_without_the_file_in_it():
    for code, message in MESSAGES.items():
        assert str(message).endswith((".", ")")), code
        assert "name" not in str(message).partition("%(")[2], code


def test_reasons_are_said_in_the_readers_language(monkeypatch):
    with translation.override("ar"):
        monkeypatch.setitem(MESSAGES, "empty", translation.gettext_lazy("January"))
        assert Refused("empty").messages == [translation.gettext("January")]
        assert Refused("empty").messages != ["January"]


calm = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
STARTS = [
    b"",
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"RIFF\0\0\0\0WEBPVP8X",
    b"GIF89a",
    b"%PDF-1.7\n",
]
STARTS += [b"PK\x03\x04", b"\0\0\0\x18ftypheic", b"\xff\xfe", b"<svg", b"\xd0\xcf\x11\xe0"]


@calm
@given(
    st.sampled_from(STARTS), st.binary(max_size=400), st.sampled_from(["a.txt", "a.csv", "a.pdf"])
)
@pytest.mark.filterwarnings("default")
def test_noise_is_admitted_or_refused_never_a_crash(start, noise, name):
    for ask in (door.picture, door.document):
        try:
            ask(ContentFile(start + noise, name=name))
        except Refused as refusal:
            assert refusal.messages


SEEDS = {kind: make() for kind, make in samples.EVERY.items()}


@calm
@given(
    st.sampled_from(sorted(SEEDS)),
    st.integers(0, 10_000),
    st.binary(min_size=1, max_size=12),
    st.booleans(),
)
@pytest.mark.filterwarnings("default")
def test_damage_is_mended_or_refused_never_a_crash(kind, place, noise, cut):
    data = SEEDS[kind]
    at = place * len(data) // 10_000
    data = data[:at] + noise + (b"" if cut else data[at + len(noise) :])
    ask = door.picture if kind in samples.PICTURES else door.document
    try:
        clean = ask(ContentFile(data, name=f"a.{kind}")).read()
    except Refused as refusal:
        assert refusal.messages
    else:
        assert kind in samples.DOCUMENTS or found(clean) == set()
