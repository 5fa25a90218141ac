"""What to invite with, and for how long."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import invitations, policy
from .plain import Plain

ALONE = "-"


class InviteForm(Plain, forms.Form):
    """Offers what `by` may invite with; a forged choice is refused by the form itself."""

    brings = forms.ChoiceField(label=_("The invitation brings"))
    days = forms.TypedChoiceField(
        label=_("Valid for"),
        coerce=int,
        choices=[(1, _("one day")), (7, _("one week")), (30, _("30 days"))],
        initial=7,
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        self.offers = {}
        choices = []
        if policy.may_keep_accounts(by):
            self.offers[ALONE] = ("", {})
            choices.append((ALONE, _("an account and nothing else")))
        for offer in invitations.every():
            for number, (payload, words) in enumerate(offer.choices(by)):
                key = f"{offer.key}:{number}"
                self.offers[key] = (offer.key, payload)
                choices.append((key, words))
        self.fields["brings"].choices = choices
        if choices:
            self.fields["brings"].initial = choices[0][0]

    @property
    def chosen(self) -> tuple[str, dict]:
        return self.offers[self.cleaned_data["brings"]]
