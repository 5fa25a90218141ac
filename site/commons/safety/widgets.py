"""Fields of forms, drawn without a template: where one stands on a page that many readers open."""

from django import forms
from django.forms.utils import flatatt
from django.utils.html import conditional_escape, format_html


class _Input:
    def render(self, name, value, attrs=None, renderer=None):
        """As Django's template of it draws it."""
        told = self.get_context(name, value, attrs)["widget"]
        first = {"type": told["type"], "name": told["name"]}
        if told["value"] is not None:
            first["value"] = told["value"]
        return format_html("<input{}{}>", flatatt(first), flatatt(told["attrs"]))


class HiddenInput(_Input, forms.HiddenInput):
    pass


class TextInput(_Input, forms.TextInput):
    pass


class FileInput(_Input, forms.FileInput):
    pass


class CheckboxInput(_Input, forms.CheckboxInput):
    pass


class Textarea(forms.Textarea):
    def render(self, name, value, attrs=None, renderer=None):
        told = self.get_context(name, value, attrs)["widget"]
        words = conditional_escape(told["value"] or "")
        named = flatatt({"name": told["name"]})
        return format_html("<textarea{}{}>\n{}</textarea>", named, flatatt(told["attrs"]), words)
