"""Django's rule of length in our words: its own sentence has no Arabic since 5.2."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    def get_error_message(self):
        return ngettext(
            "This password is too short: at least %(count)s character.",
            "This password is too short: at least %(count)s characters.",
            self.min_length,
        ) % {"count": self.min_length}

    def get_help_text(self):
        return ngettext(
            "At least %(count)s character.", "At least %(count)s characters.", self.min_length
        ) % {"count": self.min_length}
