"""Error pages stand on their own: no database, no request, both languages, little weight."""

import pytest
from django.template.loader import get_template
from django.utils import translation

from .reading import Reading

CODES = ["400", "403", "404", "413", "429", "500"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_error_page(code, language, direction):
    with translation.override(language):
        page = Reading(get_template(f"{code}.html").render())
    assert page.all("html") == [{"lang": language, "dir": direction}]
    assert len(page.all("h1")) == 1
    assert code in page.text
    assert page.meta("robots") == "noindex"
    assert len(page.html) < 5000
    home = "/" if language == "ar" else "/en/"
    assert home in page.links()


def test_a_missing_page_answers_with_it(client, world):
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    assert "404.html" in [template.name for template in response.templates]
