"""How a member wants to hear of what."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import following, kinds
from ..actions import choices
from ..models import Choice, Mailbox
from ..ways import Way

GATHERED = [(way.value, way.label) for way in Way if way != Way.NOW]


class SettingsForm(forms.Form):
    """One choice for each kind that can be chosen, and discreet mail for all of them."""

    discreet = forms.BooleanField(
        label=_("Discreet mail"),
        required=False,
        help_text=_(
            "Mail then says only that there is something new, under a neutral sender and subject."
        ),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        chosen = dict(Choice.objects.filter(user=user).values_list("kind", "way"))
        self.fields[following.KEY] = forms.ChoiceField(
            label=_("New in what you follow"),
            choices=GATHERED,
            initial=chosen.get(following.KEY, following.DEFAULT),
        )
        for kind in self.kinds():
            self.fields[kind.key] = forms.ChoiceField(
                label=kind.label, choices=Way.choices, initial=chosen.get(kind.key, kind.way)
            )
        mailbox = Mailbox.objects.filter(user=user).first()
        self.fields["discreet"].initial = bool(mailbox and mailbox.discreet_at)
        self.order_fields([following.KEY, *(kind.key for kind in self.kinds()), "discreet"])

    @staticmethod
    def kinds():
        return [kind for kind in kinds.every() if not kind.always]

    def save(self) -> None:
        for key in [following.KEY, *(kind.key for kind in self.kinds())]:
            choices.set_way(user=self.user, kind=key, way=self.cleaned_data[key])
        choices.set_discreet(user=self.user, on=self.cleaned_data["discreet"])
