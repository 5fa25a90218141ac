"""Signing in with a passkey, on a page of its own: the page of the password needs no script."""

from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.core.internal import ratelimit
from allauth.mfa.webauthn.internal import auth, flows
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.utils.decorators import method_decorator


@method_decorator(ratelimit.decorator(app="allauth.mfa", action="webauthn_login"), name="dispatch")
class PasskeySignInView(LoginWebAuthnView):
    template_name = "account/passkey.html"

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs):
        options = auth.begin_authentication(user=None)
        going = get_next_redirect_url(self.request)
        return super().get_context_data(options=options, next=going, **kwargs)

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def form_valid(self, form):
        authenticator = form.cleaned_data["credential"]
        login = Login(user=authenticator.user, redirect_url=get_next_redirect_url(self.request))
        return flows.perform_passwordless_login(self.request, authenticator, login)
