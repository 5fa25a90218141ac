"""Signing in: one door (django-allauth), with limits, a second factor and no client address kept."""

import environ

env = environ.Env()

AUTHENTICATION_BACKENDS = ["commons.accounts.backend.Backend"]

# Whoever may enter the admin needs a second factor. The demo on one's own machine does without.
STAFF_SECOND_FACTOR = True

LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "/"
WAGTAILADMIN_LOGIN_URL = "account_door"
WAGTAIL_FRONTEND_LOGIN_URL = "account_door"

ACCOUNT_ADAPTER = "commons.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_USER_DISPLAY = "commons.accounts.adapter.display_name"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_MAX_EMAIL_ADDRESSES = 1
ACCOUNT_PREVENT_ENUMERATION = "strict"
# A found telephone must not become a new address, and by it a new password.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {
    # Wrong passwords are counted in commons.accounts.attempts; this one is against load.
    "login": "600/m/ip",
    "login_failed": "60/m/ip,5/5m/key,20/h/key",  # of codes of the second step
    "reset_password": "60/h/ip,3/h/key",
    # Behind these somebody sits with another's open session: few guesses, and fewer over time.
    "reauthenticate": "10/m/user,30/h/user,100/d/user",
    "change_password": "5/m/user,30/h/user,100/d/user",
    "manage_email": "10/m/user",
    "confirm_email": "1/3m/key",
    "reset_password_from_key": "60/m/ip",
    "invitation": "60/m/ip",
    "signup": "20/m/ip,300/d/ip",  # a camp or a town may share one address
}
ACCOUNT_FORMS = {
    "login": "commons.accounts.forms.sign_in.SignInForm",
    "reset_password": "commons.accounts.forms.passwords.ResetPasswordForm",
    "reset_password_from_key": "commons.accounts.forms.passwords.ResetPasswordKeyForm",
    "change_password": "commons.accounts.forms.passwords.ChangePasswordForm",
    "set_password": "commons.accounts.forms.passwords.SetPasswordForm",
    "reauthenticate": "commons.accounts.forms.sign_in.ReauthenticateForm",
    "add_email": "commons.accounts.forms.sign_in.AddEmailForm",
}

# From new to member to trusted: contributions that stayed, days with one, age of the account in
# days, and how many of a hundred contributions may have been removed.
TRUST = {
    "member": {"kept": 3, "days": 2, "age": 1, "removed_percent": 34}
    | env.dict("TRUST_MEMBER", cast={"value": int}, default={}),
    "trusted": {"kept": 30, "days": 15, "age": 30, "removed_percent": 5}
    | env.dict("TRUST_TRUSTED", cast={"value": int}, default={}),
}

MFA_ADAPTER = "commons.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}  # against load: a passkey cannot be guessed
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an address is optional, so it cannot be a condition
MFA_TOTP_TOLERANCE = 1  # half a minute either way: telephones' clocks drift
MFA_TOTP_ISSUER = env("SITE_NAME", default="وصل")
MFA_FORMS = {
    "authenticate": "commons.accounts.forms.second_factor.AuthenticateForm",
    "reauthenticate": "commons.accounts.forms.second_factor.ReauthenticateForm",
    "activate_totp": "commons.accounts.forms.second_factor.ActivateTOTPForm",
    "add_webauthn": "commons.accounts.forms.passkeys.AddPasskeyForm",
    "authenticate_webauthn": "commons.accounts.forms.passkeys.AuthenticatePasskeyForm",
    "edit_webauthn": "commons.accounts.forms.passkeys.RenamePasskeyForm",
    "login_webauthn": "commons.accounts.forms.passkeys.SignInPasskeyForm",
    "reauthenticate_webauthn": "commons.accounts.forms.passkeys.ReauthenticatePasskeyForm",
}

# Addresses in X-Forwarded-For that our own proxies wrote. 0 when nothing stands in front.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

# One password for many readers: `visible_to(user)` could not answer for such pages.
WAGTAIL_PRIVATE_PAGES = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}

# Where our people live. Python's whole list has 600, among them one that browsers do not know.
WAGTAIL_USER_TIME_ZONES = [
    "Asia/Damascus",
    "Asia/Amman",
    "Asia/Baghdad",
    "Asia/Beirut",
    "Africa/Cairo",
    "Asia/Dubai",
    "Asia/Riyadh",
    "Europe/Istanbul",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/London",
    "Europe/Stockholm",
    "America/New_York",
    "America/Toronto",
    "UTC",
]
