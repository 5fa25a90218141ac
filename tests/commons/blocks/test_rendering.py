"""What readers get."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from network.organizations.models import Organization

from . import samples


def page(*names, **values):
    return render_to_string(
        "blocks/body.html",
        {"body": samples.body(*names, **values), "request": RequestFactory().get("/")},
    )


def test_every_word_is_on_the_page():
    shown = page()
    hidden = {"alt words", "caption words", "file title", "file words", "related title"}
    missing = {word for word in samples.words() if word not in shown}
    assert missing == hidden  # their picture, file and pages are gone, so nothing stands there


def test_a_heading_keeps_its_anchor():
    assert 'id="s-00000000"' in page("heading")
    assert "<h3" in page("heading")


def test_a_recommendation_has_an_address_and_a_state_in_words():
    shown = page("recommendation")
    assert 'id="r-00000000"' in shown
    assert 'href="#r-00000000"' in shown
    assert "recommendation-under_way" in shown
    assert "recommendation-state" in shown


def test_what_people_typed_is_shown_and_not_run():
    shown = page(
        "quote", quote={"text": "<script>alert(1)</script>", "person": "<b>x</b>", "role": ""}
    )
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "<b>x" not in shown


def test_names_keep_their_own_direction():
    shown = page("quote")
    assert '<bdi class="quote-person">person words</bdi>' in shown
    assert '<blockquote dir="auto">' in shown


@pytest.mark.django_db
def test_a_recommendation_can_name_an_organisation():
    organization = Organization.objects.create(name_ar="المجلس المحلي (مثال)")
    value = samples.VALUES["recommendation"] | {"owner": "", "organization": organization.pk}
    assert "<bdi>المجلس المحلي (مثال)</bdi>" in page("recommendation", recommendation=value)
