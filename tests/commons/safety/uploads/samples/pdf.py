"""A PDF with every trace, and one with an earlier version still inside."""

import io
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from .pictures import jpeg
from .planted import plant


def full() -> bytes:
    """Everything at once, the earlier version and bytes around included."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200))
        _page(pdf, page.obj)
        _root(pdf)
        about = Dictionary(Author=String(plant("author")), Producer=String(plant("producer")))
        pdf.trailer["/Info"] = pdf.make_indirect(about)
        out = io.BytesIO()
        pdf.save(
            out, object_stream_mode=pikepdf.ObjectStreamMode.disable, fix_metadata_version=False
        )
    return with_earlier_version(out.getvalue()) + b"\n% " + plant("after-end").encode() + b"\n"


def plain() -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 200))
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def locked(user: str = "secret") -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    return out.getvalue()


def with_earlier_version(data: bytes) -> bytes:
    """Adds an object as one version, then empties it in a later one: the first stays in the file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        number = len(pdf.objects) + 1
        root = pdf.Root.objgen[0]
        info = pdf.trailer["/Info"].objgen[0]
    for text in (plant("earlier-version"), "nothing"):
        start = data.rindex(b"startxref")
        before = int(data[start:].split()[1])
        at = len(data)
        body = f"{number} 0 obj\n({text})\nendobj\n".encode()
        table = (
            f"xref\n{number} 1\n{at:010} 00000 n \ntrailer\n"
            f"<< /Size {number + 1} /Root {root} 0 R /Info {info} 0 R /Prev {before} >>\n"
            f"startxref\n{at + len(body)}\n%%EOF\n"
        ).encode()
        data += body + table
    return data


def _page(pdf: pikepdf.Pdf, page) -> None:
    image = {"/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 64, "/Height": 48}
    image |= {"/ColorSpace": Name.DeviceRGB, "/BitsPerComponent": 8}
    photo = Stream(pdf, jpeg(), image | {"/Filter": Name.DCTDecode})
    packed = Stream(pdf, b"", image)
    packed.write(zlib.compress(jpeg()), filter=Array([Name.FlateDecode, Name.DCTDecode]))
    photo["/Metadata"] = _metadata(pdf, "image-xmp")
    page.Resources = Dictionary(XObject=Dictionary(A=photo, B=packed))
    page["/Contents"] = Stream(pdf, b"q 64 0 0 48 0 0 cm /A Do Q q 64 0 0 48 0 99 cm /B Do Q")
    page["/Metadata"] = _metadata(pdf, "page-xmp")
    page["/PieceInfo"] = Dictionary(App=Dictionary(Private=String(plant("piece-info"))))
    page["/Thumb"] = Stream(pdf, plant("thumb").encode())
    page["/AA"] = Dictionary(O=_script("page-script"))
    page["/Annots"] = Array([pdf.make_indirect(note) for note in _notes(pdf)])


def _notes(pdf: pikepdf.Pdf) -> list:
    box = Array([0, 0, 9, 9])
    launch = Dictionary(S=Name.Launch, F=String(plant("launch")))
    address = Dictionary(S=Name.URI, URI=String("https://example.org/"), Next=_script("next"))
    local = Dictionary(S=Name.URI, URI=String(f"file:///home/{plant('file-link')}"))
    attached = Dictionary(
        Type=Name.Filespec, EF=Dictionary(F=Stream(pdf, plant("attached").encode()))
    )
    kinds = (
        Dictionary(
            Subtype=Name.Text, T=String(plant("note-author")), Contents=String(plant("note"))
        ),
        Dictionary(
            Subtype=Name.Highlight,
            T=String(plant("marker")),
            M=String(plant("when")),
            Contents=String(plant("mark")),
        ),
        Dictionary(Subtype=Name.FileAttachment, FS=attached),
        Dictionary(Subtype=Name.Link, A=launch),
        Dictionary(Subtype=Name.Link, A=address),
        Dictionary(Subtype=Name.Link, A=local),
        Dictionary(
            Subtype=Name.Widget, FT=Name.Tx, T=String("field-name"), AA=Dictionary(K=_script("key"))
        ),
    )
    for note in kinds:
        note["/Type"], note["/Rect"] = Name.Annot, box
    return list(kinds)


def _root(pdf: pikepdf.Pdf) -> None:
    file = Dictionary(
        Type=Name.Filespec,
        F=String("a.txt"),
        EF=Dictionary(F=Stream(pdf, plant("embedded").encode())),
    )
    signature = Dictionary(
        Type=Name.Sig, Name=String(plant("signer")), ByteRange=Array([0, 1, 2, 3])
    )
    widget = pdf.pages[0].obj.Annots[-1]
    field = Dictionary(FT=Name.Sig, T=String("signature"), V=pdf.make_indirect(signature))
    pdf.Root["/Metadata"] = _metadata(pdf, "xmp")
    pdf.Root["/OpenAction"] = _script("open-script")
    pdf.Root["/Names"] = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("a"), pdf.make_indirect(file)])),
        JavaScript=Dictionary(Names=Array([String("j"), _script("named-script")])),
    )
    pdf.Root["/AF"] = Array([pdf.make_indirect(file)])
    pdf.Root["/AcroForm"] = Dictionary(
        Fields=Array([pdf.make_indirect(field), widget]), XFA=String(plant("xfa"))
    )
    pdf.Root["/OCProperties"] = Dictionary(
        OCGs=Array(
            [
                pdf.make_indirect(
                    Dictionary(
                        Type=Name.OCG,
                        Name=String("Layer"),
                        Usage=Dictionary(
                            CreatorInfo=Dictionary(Creator=String(plant("layer-creator")))
                        ),
                    )
                )
            ]
        )
    )


def _script(place: str) -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{plant(place)}')"))


def _metadata(pdf: pikepdf.Pdf, place: str) -> Stream:
    return pdf.make_indirect(
        Stream(
            pdf, f"<x>{plant(place)}</x>".encode(), {"/Type": Name.Metadata, "/Subtype": Name.XML}
        )
    )
