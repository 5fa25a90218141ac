"""How closely a member wants to watch one thing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..levels import Level

SAID = {
    Level.MUTE: _("Hear nothing of it"),
    Level.NORMAL: _("Only what is addressed to you"),
    Level.FOLLOW: _("Gather what is new"),
    Level.WATCH: _("Hear of everything"),
}


class LevelForm(forms.Form):
    level = forms.TypedChoiceField(
        label=_("How closely"), coerce=lambda value: Level(int(value)), widget=forms.RadioSelect
    )

    def __init__(self, *args, levels, **kwargs):
        super().__init__(*args, **kwargs)
        offered = sorted({Level.NORMAL, *levels}, reverse=True)
        said = SAID | ({Level.NORMAL: _("Do not follow")} if levels == (Level.FOLLOW,) else {})
        self.fields["level"].choices = [(level.value, said[level]) for level in offered]
