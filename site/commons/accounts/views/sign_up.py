"""Making an account, where the site lets people."""

from datetime import timedelta
from http import HTTPStatus

from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.signup import complete_signup
from allauth.decorators import rate_limit
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import View

from .. import invitations, policy, sign_in_names, tickets
from ..actions import inviting, joining
from ..forms.sign_up import SignUpForm
from ..models import User
from .invitations import refuse

SENT_TWICE = timedelta(minutes=15)


@method_decorator(
    [
        never_cache,
        sensitive_post_parameters("password1", "password2"),
        rate_limit(action="signup"),
    ],
    name="dispatch",
)
class SignUpView(View):
    """One page. `invitation` in the address or the form carries what brought the person here."""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return HttpResponseRedirect(reverse("account_welcome"))
        self.signed = request.POST.get("invitation") or request.GET.get("invitation") or ""
        self.invitation = invitations.find(self.signed) if self.signed else None
        if self.signed and (self.invitation is None or self.invitation.state == "revoked"):
            return refuse(request, self.invitation)
        if refusal := self.refusal():
            return render(
                request,
                "account/signup_closed.html",
                {"refusal": refusal},
                status=HTTPStatus.OK if request.method == "GET" else HTTPStatus.FORBIDDEN,
            )
        return super().dispatch(request, *args, **kwargs)

    def refusal(self):
        return policy.why_not_join(self.request, self.invitation)

    def get(self, request):
        if self.invitation and self.invitation.state != "open":
            return refuse(request, self.invitation)
        return self.show(SignUpForm(initial=self.fresh()))

    def post(self, request):
        form = SignUpForm(request.POST)
        if "another" in request.POST:
            return self.show(SignUpForm(initial=self.kept(form) | self.fresh()))
        if not form.is_valid():
            return self.again(form, HTTPStatus.UNPROCESSABLE_ENTITY)
        user = self.make(form.cleaned_data) or self.made_before(form.cleaned_data)
        if user is None and self.invitation and self.invitation.state != "open":
            return refuse(self.request, self.invitation)
        if user is None:
            form.add_error(None, _("This form was used already. Press the button once more."))
            return self.again(form, HTTPStatus.CONFLICT, used=True)
        return self.enter(user)

    def make(self, data):
        """The new account, or None when this form has made one already."""
        names = ("sign_in_name", "display_name", "email")
        try:
            with transaction.atomic():
                return joining.join(
                    password=data["password1"],
                    language=get_language(),
                    invitation=self.invitation,
                    **{name: data[name] for name in names},
                )
        except IntegrityError:
            return None
        except inviting.Spent:
            self.invitation.refresh_from_db()
            return None

    def made_before(self, data):
        """The account of a form sent twice, known by its password; later it is no door any more."""
        since = timezone.now() - SENT_TWICE
        rows = User.objects.filter(sign_in_name=data["sign_in_name"], is_active=True)
        user = rows.filter(joined_at__gt=since).first()
        return user if user and user.check_password(data["password1"]) else None

    def enter(self, user):
        record_authentication(self.request, user, "password", username=user.sign_in_name)
        welcome = reverse("account_welcome")
        return complete_signup(
            self.request, user=user, redirect_url=welcome, email_verification="none"
        )

    def fresh(self) -> dict:
        name = sign_in_names.fresh(get_language())
        return {"sign_in_name": name, "ticket": tickets.issue(name)}

    def kept(self, form) -> dict:
        return {name: form.data.get(name, "") for name in ("display_name", "email")}

    def again(self, form, status, used=False):
        """The form with what was typed. A form that is old, forged or used up gets a new ticket."""
        ticket = tickets.read(form.data.get("ticket", ""))
        new = {} if ticket and not ticket.is_old and not used else self.fresh()
        name = new.get("sign_in_name") or ticket.name
        form.data = form.data.copy()
        form.data.update(new)
        form.data["sign_in_name"] = name
        return self.show(form, status)

    def show(self, form, status=HTTPStatus.OK):
        context = {"form": form, "invitation": self.signed}
        if self.invitation:
            context["words"] = invitations.words(self.invitation)
        return render(self.request, "account/signup.html", context, status=status)


@never_cache
@login_required
def welcome(request):
    """What to write down, once the account is made."""
    return render(request, "account/welcome.html")
