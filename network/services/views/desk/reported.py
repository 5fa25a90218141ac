"""What readers say is wrong with a service, and what its provider answers."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ... import remarks
from ...actions import answers
from ...forms.answers import ProviderAnswerForm
from ...models.provider_answer import Said
from .doors import keepers_only, screen


@keepers_only
def reported(request, service):
    """An answer when nothing waits for one is refused with 409; the words stay."""
    form = ProviderAnswerForm(request.POST if request.method == "POST" else None)
    refused = ""
    if form.is_bound and form.is_valid():
        try:
            made = answers.give(service=service, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            refused = " ".join(error.messages)
        else:
            return _answered(request, service, made)
    context = {
        "form": form,
        "refused": refused,
        "remarks": remarks.of(service),
        "answers": service.answers.select_related("made_by"),
        "tab": "reported",
    }
    return screen(request, service, "reported", context, 409 if refused else 200)


def _answered(request, service, answer):
    if answer.said == Said.CORRECTED:
        messages.success(request, _("Thank you. Is everything here right now?"))
        return redirect("service_facts", pk=service.pk)
    messages.success(request, _("Coordinators have been told of your answer."))
    return redirect("service_reported", pk=service.pk)
