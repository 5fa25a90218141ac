"""What is drawn without a template is what Django's templates draw."""

import pytest
from django import forms
from django.test.html import parse_html

from commons.safety import widgets

VALUES = [None, "", "words", '"><script>', "two\nlines", 7, True]


@pytest.mark.parametrize("value", VALUES, ids=repr)
@pytest.mark.parametrize(
    "name", ["HiddenInput", "TextInput", "FileInput", "CheckboxInput", "Textarea"]
)
def test_is_what_django_draws(name, value):
    attrs = {"dir": "auto", "rows": 7, "required": True, "disabled": False, "placeholder": 'a "b"'}
    own = getattr(widgets, name)(attrs).render("words", value, {"id": "id_words"})
    theirs = getattr(forms, name)(attrs).render("words", value, {"id": "id_words"})
    assert parse_html(own) == parse_html(theirs)
