"""A word that stops or marks what is written."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .. import spellings


class Action(models.TextChoices):
    FLAG = "flag", _("Show it, and put it into the queue")
    HOLD = "hold", _("Hold it until a moderator has read it")
    BLOCK = "block", _("Refuse it, and say so to the writer")


class WatchedWord(models.Model):
    """Found however it is spelt: marks, tatweel, spaced letters, Arabic in Latin letters and digits."""

    word = models.CharField(
        _("word or phrase"),
        max_length=100,
        help_text=_(
            "One spelling is enough. Marks, tatweel, spaced letters, the article and Arabic in "
            "Latin digits (7abibi) are found too."
        ),
    )
    key = models.CharField(_("folded"), max_length=300, unique=True, editable=False)
    action = models.CharField(
        _("what happens"), max_length=10, choices=Action.choices, default=Action.HOLD
    )
    note = models.CharField(
        _("note"),
        max_length=200,
        blank=True,
        help_text=_("For other moderators: why the word is watched."),
    )

    PERSONAL = {"word": None, "key": None, "action": None, "note": None}

    class Meta:
        verbose_name = _("watched word")
        verbose_name_plural = _("watched words")
        ordering = ["key"]

    def __str__(self):
        return self.word

    def save(self, *args, **kwargs):
        self.key = spellings.key(self.word)
        super().save(*args, **kwargs)

    def clean(self):
        self.key = spellings.key(self.word)
        if len(self.key.replace(" ", "")) < spellings.SHORTEST:
            raise ValidationError({"word": _("Write a word of at least two letters.")})
        others = type(self)._default_manager.exclude(pk=self.pk)
        if others.filter(key=self.key).exists():
            raise ValidationError({"word": _("This word is watched already.")})
