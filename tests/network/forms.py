"""What a browser posts from the page forms of the admin."""

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from tests.world import TICKED

NO_ROWS = ["page_themes", "page_areas", "participations", "read_also", "corrections", "bylines"]


def paragraph(text: str):
    return streamfield([("paragraph", rich_text(f"<p>{text}</p>"))])


def page(*, rows: dict | None = None, ticked: bool = True, without: tuple = (), **fields) -> dict:
    """Form data of a page; `rows` are the inline rows by relation, each a list of dicts."""
    relations = [name for name in NO_ROWS if name not in without]
    formsets = {name: inline_formset((rows or {}).get(name, [])) for name in relations}
    extra = {name: inline_formset(values) for name, values in (rows or {}).items()}
    ticks = dict.fromkeys(TICKED, "on") if ticked else {}
    return nested_form_data(
        {"slug": "", "search_description": ""} | formsets | extra | ticks | fields
    )


def news(**fields) -> dict:
    fields.setdefault("title", "خبر جديد")
    fields.setdefault("standfirst", "سطر")
    fields.setdefault("body", paragraph("نص الخبر"))
    fields = {"cover": "", "cover_alt": "", "event_date": ""} | fields
    return page(**fields)


def service(**fields) -> dict:
    fields.setdefault("title", "خدمة جديدة")
    defaults = {
        "standfirst": "ما هي",
        "for_whom": "الجميع",
        "cost_note": "",
        "hours_note": "",
        "documents": "",
        "how_to_get": rich_text("<p>احضروا</p>"),
        "body": streamfield([]),
    }
    return page(without=("read_also", "corrections", "bylines"), **(defaults | fields))
