"""Files are data, never pages of the site: no sniffing, no frame, no script, no other site's use."""

from http import HTTPStatus
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from commons.media.models import Document
from tests.commons.accounts.people import person


def strict(response):
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("name", ["رقم.txt", "جدول.csv"])
def test_document(client, db, name):
    file = SimpleUploadedFile(name, b"<script>alert(1)</script>,1")
    document = Document.objects.create(title="تقرير\u202egpj.exe\r\nX: y", file=file)
    client.force_login(person("boss", "administrator"))
    response = client.get(document.url)
    response.close()
    assert response.status_code == HTTPStatus.OK
    strict(response)
    assert "sandbox" in response["Content-Security-Policy"]
    disposition = response["Content-Disposition"]
    assert disposition.startswith("attachment;")
    assert "%E2%80%AE" not in disposition
    assert disposition.rstrip('"').endswith(Path(name).suffix)
    assert response["Cache-Control"] == "private, no-store"
    assert "private" in response["Cache-Control"]
    assert "html" not in response["Content-Type"]


def test_what_is_not_there_is_no_document(client, db):
    response = client.get("/documents/1/x.pdf")
    assert response.status_code == HTTPStatus.NOT_FOUND
    strict(response)


def test_static_files(client, db, settings):
    """They are answered before the pages' own middleware."""
    settings.WHITENOISE_USE_FINDERS = True
    response = client.get("/static/icons.svg")
    response.close()
    assert response.status_code == HTTPStatus.OK
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_recipe_of_nginx_guards_pictures():
    """In production the application never sees them."""
    recipe = Path("deploy/nginx.conf").read_text(encoding="utf-8")
    block = recipe.split("location /media/ {")[1].split("}")[0]
    for header in (
        "X-Content-Type-Options nosniff always",
        "\"default-src 'none'; sandbox\" always",
        "Cross-Origin-Resource-Policy same-origin always",
    ):
        assert header in block
