import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from network.members.actions import affiliations
from network.organizations.models import Contact, Organization
from network.organizations.models.contact import e164
from tests.commons.accounts.people import person


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+963 21 555 0100", "+963215550100"),
        ("٠٠٩٦٣٢١٥٥٥٠١٠٠", "+963215550100"),
        ("+۹۶۳ ۲۱ ۵۵۵ ۰۱۰۰", "+963215550100"),
        ("\u200f+963\u00a021-555-0100\u202c", "+963215550100"),
        ("0944 555 010", "+963944555010"),
        ("(202) 555-0101 +1", None),
        ("+1 202 555 0101", "+12025550101"),
        ("اتصلوا بنا", None),
        ("", None),
        ("12", None),
        ("+" * 50, None),
        ("9" * 200, None),
    ],
)
def test_numbers_in_any_digits_and_marks(typed, kept):
    if kept is None:
        with pytest.raises(ValidationError) as told:
            e164(typed)
        assert "value" in told.value.message_dict
    else:
        assert e164(typed) == kept


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_a_number_or_a_message(text):
    try:
        assert e164(text).startswith("+")
    except ValidationError as told:
        assert told.messages


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        ("phone", "+12025550101", "tel:+12025550101"),
        ("whatsapp", "+12025550101", "https://wa.me/12025550101"),
        ("telegram", "@wasl_demo", "https://t.me/wasl_demo"),
        ("email", "hello@yasmin.example", "mailto:hello@yasmin.example"),
    ],
)
def test_where_a_tap_leads(kind, value, href):
    assert Contact(kind=kind, value=value).href == href


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("email", "no at"),
        ("website", "javascript:alert(1)"),
        ("website", "ftp://files.example"),
        ("telegram", "javascript:alert(1)"),
        ("telegram", "a/../b?c"),
    ],
)
def test_addresses_that_lead_nowhere_good_are_refused(world, kind, value):
    contact = Contact(organization=world.organization, kind=kind, value=value)
    with pytest.raises(ValidationError):
        contact.full_clean()


def test_each_contact_reaches_its_audience_only(world):
    other = Organization.objects.create(name_ar="جمعية أخرى")
    for audience in ("public", "members", "network", "private"):
        Contact.objects.create(
            organization=world.organization, kind="phone", value="+12025550101", audience=audience
        )
    member, colleague, insider = person("member"), person("colleague"), person("insider")
    affiliations.confirm(user=colleague, organization=other)
    affiliations.confirm(user=insider, organization=world.organization)

    def seen(user):
        return set(Contact.objects.visible_to(user).values_list("audience", flat=True))

    assert seen(AnonymousUser()) == seen(None) == {"public"}
    assert seen(member) == {"public", "members"}
    assert seen(colleague) == {"public", "members", "network"}
    assert seen(insider) == {"public", "members", "network", "private"}
    affiliations.end(tie=insider.affiliations.get())
    assert seen(insider) == {"public", "members"}
