"""Whoever searches may change the language and keep the words."""

import pytest


@pytest.mark.parametrize(
    ("here", "there"), [("/search/", "/en/search/"), ("/en/search/", "/search/")]
)
def test_the_switch_is_on_the_search_page(client, world, here, there):
    shown = client.get(here, {"q": "عيادة"}).content.decode()
    assert f'href="{there}?q=%D8%B9' in shown
