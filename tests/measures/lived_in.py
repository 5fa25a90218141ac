"""The pages of a lived-in copy, by who reads them."""

from django.urls import reverse

from commons.accounts import invitations, references
from commons.notices import unsubscribing

from . import forum_pages


def pages(who: dict, things: dict) -> dict[str, dict[str, str]]:
    """Reader to {name: path}; see `inhabitants`."""
    return {
        "guest": _guest(who, things) | forum_pages.of_guests(things["talk"]),
        "member": _own() | _member(who, things) | forum_pages.of_members(things["talk"]),
        "plain": _own() | {"thanks": _comments("thanks", things["page"].pk)},
        "guarded": _guarded(),
        "silenced": _sanctioned(things),
        "suspended": _sanctioned(things) | {"erase": reverse("account_data_erase")},
        "moderator": _desk(things) | forum_pages.of_keepers(things["talk"]),
        "editor": forum_pages.of_editors(),
        "coordinator": {"invitations": reverse("account_invitations")},
    }


def _comments(name: str, pk: int) -> str:
    return reverse(f"comments:{name}", args=[pk])


def _guest(who, things) -> dict[str, str]:
    wish = unsubscribing.Wish(who["member"].pk, "weekly")
    month = things["warned"].made_at
    signed = invitations.sign(things["invitation"])
    report = ["comment", things["said"].pk]
    return {
        "sign in": reverse("account_login"),
        "sign in, mistakes": reverse("account_login") + "!",
        "sign up": reverse("account_signup"),
        "sign up, mistakes": reverse("account_signup") + "!",
        "passkey": reverse("account_passkey"),
        "forgotten password": reverse("account_reset_password"),
        "password with a code": reverse("account_recover_with_code"),
        "password with a code, mistakes": reverse("account_recover_with_code") + "!",
        "coordinator's link": reverse("account_recovery_link", args=[things["link"]]),
        "invitation": reverse("account_invitation", args=[signed]),
        "invitation of nobody": reverse("account_invitation", args=["forged"]),
        "erased": reverse("account_data_erased"),
        "profile": reverse("people_profile", args=[things["shown"]]),
        "article": things["page"].url,
        "comments": _comments("conversation", things["page"].pk),
        "comment form": _comments("write", things["guests"].pk),
        "comment form, mistakes": _comments("write", things["guests"].pk) + "!",
        "thanks": _comments("thanks", things["page"].pk),
        "report": reverse("moderation_report", args=report),
        "report thanks": reverse("moderation_thanks", args=report),
        "log": reverse("moderation_log"),
        "log of a month": reverse("moderation_log_month", args=[month.year, month.month]),
        "unsubscribe": reverse("notices:unsubscribe", args=[unsubscribing.token(wish)]),
        "unsubscribe, done": reverse("notices:unsubscribe", args=[unsubscribing.token(wish)]) + "!",
        "unsubscribe, forged": reverse("notices:unsubscribe", args=["forged"]),
    }


def _own() -> dict[str, str]:
    names = {
        "hub": "account_hub",
        "welcome": "account_welcome",
        "own profile": "account_profile",
        "organisations": "account_ties",
        "sessions": "account_sessions",
        "recovery": "account_recovery",
        "password": "account_change_password",
        "e-mail": "account_email",
        "second step": "mfa_index",
        "passkeys": "mfa_list_webauthn",
        "blocks": "account_blocks",
        "data": "account_data",
        "erase": "account_data_erase",
        "notices": "notices:list",
        "settings of notices": "notices:settings",
        "followed": "notices:follows",
        "decisions": "moderation_decisions",
        "my comments": "comments:mine",
    }
    return {label: reverse(name) for label, name in names.items()}


def _member(who, things) -> dict[str, str]:
    own, said = things["own"].pk, things["said"].pk
    return {
        "own profile, mistakes": reverse("account_profile") + "!",
        "password, mistakes": reverse("account_change_password") + "!",
        "erase, mistakes": reverse("account_data_erase") + "!",
        "new codes": reverse("account_recovery") + "!",
        "app": reverse("mfa_activate_totp"),
        "app, mistakes": reverse("mfa_activate_totp") + "!",
        "new passkey": reverse("mfa_add_webauthn"),
        "sign out": reverse("account_logout"),
        "password again": reverse("account_reauthenticate"),
        "profile": reverse("people_profile", args=[who["member"].public_id]),
        "another's profile": reverse("people_profile", args=[things["shown"]]),
        "block": reverse("account_blocks_add", args=[references.of(who["beside"])]),
        "follow": reverse("notices:follow", args=["theme", things["theme"].pk]),
        "decision": reverse("moderation_decision", args=[things["warned"].uuid]),
        "decision, mistakes": reverse("moderation_decision", args=[things["warned"].uuid]) + "!",
        "article": things["page"].url,
        "comments": _comments("conversation", things["page"].pk),
        "comment form": _comments("write", things["page"].pk),
        "comment form, mistakes": _comments("write", things["page"].pk) + "!",
        "reply": _comments("answer", said),
        "correct": _comments("edit", own),
        "versions": _comments("versions", own),
        "withdraw": _comments("withdraw", own),
        "useful": _comments("useful", said),
        "report": reverse("moderation_report", args=["comment", said]),
    }


def _guarded() -> dict[str, str]:
    names = {
        "second step": "mfa_index",
        "codes": "mfa_view_recovery_codes",
        "new codes": "mfa_generate_recovery_codes",
        "without the app": "mfa_deactivate_totp",
        "passkeys": "mfa_list_webauthn",
        "sign in again": "mfa_reauthenticate",
    }
    return {label: reverse(name) for label, name in names.items()}


def _sanctioned(things) -> dict[str, str]:
    return {
        "hub": reverse("account_hub"),
        "decisions": reverse("moderation_decisions"),
        "notices": reverse("notices:list"),
        "comment form": _comments("write", things["page"].pk),
        "article": things["page"].url,
    }


def _desk(things) -> dict[str, str]:
    names = {
        "queue": "moderation_queue",
        "appeals": "moderation_appeals",
        "decided": "moderation_decided",
        "waves": "moderation_waves",
        "waves, mistakes": "moderation_waves",
    }
    case = reverse("moderation_case", args=[things["case"].pk])
    return {label: reverse(name) for label, name in names.items()} | {
        "waves, mistakes": reverse("moderation_waves") + "!",
        "case": case,
        "closed case": reverse("moderation_case", args=[things["warned"].case_id]),
        "appeal": reverse("moderation_answer", args=[things["appeal"].pk]),
        "about": reverse("moderation_about", args=["comment", things["own"].pk]),
        "slow mode": reverse("moderation_slow", args=[things["page"].pk]),
        "hidden versions": _comments("versions", things["own"].pk),
    }
