"""What picture and document forms have in common."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from .. import titles


class Upload:
    """Titles that do not leak, files that are never parked unseen.

    `file_field` is the class of the form field that stands at the door.
    """

    file_field = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.fields["title"].help_text = _("Say what it is. Left empty, it gets the date.")
        if "file" in self.fields:
            former = self.fields["file"]
            former.widget.attrs.pop("data-w-sync-target-value", None)
            self.fields["file"] = self.file_field(
                label=former.label, required=former.required, widget=former.widget
            )
        if self.is_bound:
            self._mend_title()

    def _mend_title(self) -> None:
        """Before anything is judged, so that a long file name is no error either."""
        name = self.add_prefix("title")
        uploaded = self.files.get(self.add_prefix("file"))
        title = (self.data.get(name) or "").strip()
        if title and not (uploaded and titles.is_from_file(title, uploaded.name)):
            return
        self.data = self.data.copy()
        self.data[name] = titles.neutral(str(self._meta.model._meta.verbose_name))

    def full_clean(self):
        """With another field wrong, Wagtail's multiple upload would park the raw file in public.

        An error on the file stops that; in other forms it is true as well, for no browser keeps it.
        """
        super().full_clean()
        if not self.is_bound or "file" in self._errors or "file" not in self.changed_data:
            return
        wrong = [str(self[name].label) for name in self._errors if name in self.fields]
        if self._errors:
            self.add_error(
                "file",
                _("The file was not kept. First mend: %(fields)s. Then choose the file again.")
                % {"fields": get_text_list(wrong, _("and"))},
            )
