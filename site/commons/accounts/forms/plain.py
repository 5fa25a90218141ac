"""What every sign-in form shares: labels above the fields, no placeholders, no browser bubbles."""


class Plain:
    """Mixin for a form. `labels` and `hints` map a field's name to its words."""

    labels: dict = {}
    hints: dict = {}
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            if "password" in name or name == "login":
                field.widget.attrs |= {
                    "dir": "auto" if name == "login" else "ltr",
                    "autocapitalize": "none",
                    "spellcheck": "false",
                }
