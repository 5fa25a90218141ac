"""What people fill in."""

import re
from http import HTTPStatus

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.comments import tickets
from commons.comments.forms import Speaking
from commons.media.forms.fields import PictureField
from commons.moderation import flood
from commons.moderation.refused import TooMany
from commons.safety import html, widgets

from . import policy
from .models import Category, Topic
from .models.topic import Kind, Pin, Status
from .pictures import Picture
from .refused import Unfit
from .words import clean_title

TOO_MANY = "too_many"


class WordsForm(forms.Form):
    """A post's words. Too many of them are refused, and stay in the field."""

    text = forms.CharField(
        label=_("Your words"),
        strip=False,
        max_length=None,
        help_text=_(
            "Two stars around words make them strong: **so**. A dash begins a list, > a quote."
        ),
        widget=widgets.Textarea(
            attrs={"rows": 7, "dir": "auto", "placeholder": _("What would you like to say?")}
        ),
    )

    def clean_text(self):
        text = self.cleaned_data["text"]
        if reason := html.why_not(text, policy.MOST):
            raise forms.ValidationError(reason)
        return text


class CountedPicture(PictureField):
    """Cleaning a picture is work: every one that `by` sends is counted before it."""

    by = None

    def to_python(self, data):
        if data:
            try:
                flood.take(user=self.by, what="picture")
            except TooMany as many:
                raise forms.ValidationError(str(many), code=TOO_MANY) from None
        return super().to_python(data)


class PostForm(Speaking, WordsForm):
    """A reply. `to` is the number of the post it answers."""

    ticket = forms.CharField(widget=widgets.HiddenInput, required=False)
    to = forms.IntegerField(widget=widgets.HiddenInput, required=False, min_value=1)
    quoted = forms.CharField(
        label=_("The words you quote"),
        required=False,
        max_length=600,
        help_text=_("Leave what you answer to, take out the rest."),
        widget=widgets.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )

    image = CountedPicture(label=_("A picture"), required=False, widget=widgets.FileInput)
    image_alt = forms.CharField(
        label=_("What can be seen in the picture"),
        required=False,
        max_length=255,
        help_text=_("For people who cannot see it. Leave out names, and faces of others too."),
        widget=widgets.TextInput(attrs={"dir": "auto"}),
    )

    def __init__(self, *args, user, category: Category, follows: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.category = user, category
        self.order_fields(["quoted", "text"])
        if category.sensitive:
            del self.fields["image"], self.fields["image_alt"]
        else:
            self.fields["image"].by = user
            self.offer_organizations(user)
        if not follows and not category.sensitive:
            self.fields["follow"] = forms.BooleanField(
                label=_("Tell me about new posts here"),
                required=False,
                widget=widgets.CheckboxInput,
            )

    def clean(self):
        cleaned = super().clean()
        ticket = tickets.read(cleaned.get("ticket", ""))
        if ticket is None:
            self.add_error(None, _("This form was open for long. Your words are here: send again."))
        else:
            cleaned["token"] = ticket.token
        if cleaned.get("image") and not cleaned.get("image_alt", "").strip():
            self.add_error("image_alt", _("Say in a few words what can be seen."))
        return cleaned

    @property
    def picture(self) -> Picture | None:
        """Of a form that is right."""
        file = self.cleaned_data.get("image")
        return Picture(file, self.cleaned_data["image_alt"].strip()) if file else None

    @property
    def status(self) -> int:
        """Of the answer to a form with mistakes."""
        many = self.has_error("image", TOO_MANY)
        return HTTPStatus.TOO_MANY_REQUESTS if many else HTTPStatus.UNPROCESSABLE_ENTITY

    def renewed(self) -> "PostForm":
        """The same words in a form that can be sent once more. No browser keeps a chosen file."""
        if self.files.get("image") and "image" in self.fields and "image" not in self.errors:
            self.add_error("image", _("The picture was not kept: please choose it again."))
        self.data = self.data.copy()
        self.data["ticket"] = tickets.issue()
        return self

    def renewed_for_all(self) -> "PostForm":
        """Renewed, answering nobody: what it answered is gone, and would refuse it for ever."""
        form = self.renewed()
        form.data["to"] = form.data["quoted"] = ""
        return form


class TopicForm(PostForm):
    title = forms.CharField(
        label=_("Title"),
        max_length=160,
        help_text=_("Say in one line what it is about, so that others find it."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), widget=forms.RadioSelect)
    tags = forms.CharField(
        label=_("Tags"),
        required=False,
        max_length=240,
        help_text=_("Up to five words, with commas between them."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kinds = [
            choice
            for choice in Kind.choices
            if policy.why_not_begin(self.user, self.category, choice[0]) is None
        ]
        self.fields["kind"].choices = kinds
        self.fields["kind"].initial = Kind.DISCUSSION
        del self.fields["to"], self.fields["quoted"]
        self.order_fields(["title", "kind", "text", "tags"])

    def clean_title(self):
        try:
            return clean_title(self.cleaned_data["title"])
        except Unfit as refusal:
            raise forms.ValidationError(refusal.words) from None

    def clean_tags(self):
        names = self.cleaned_data["tags"].replace("،", ",").split(",")
        return [name.strip() for name in names if name.strip()]


class SecretForm(forms.Form):
    """For a post without an author: the token that was shown when it was sent."""

    secret = forms.CharField(
        label=_("The token of this post"),
        max_length=60,
        help_text=_(
            "It was shown once, right after sending. Without it nobody can change the post."
        ),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )


class SecretWordsForm(WordsForm, SecretForm):
    """New words for a post without an author."""


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason, for everybody to read"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class HideForm(ReasonForm):
    """On one page with the form that locks."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="id_hide_%s", **kwargs)


class PinForm(forms.Form):
    where = forms.ChoiceField(label=_("Pinned"), choices=Pin.choices, initial=Pin.HERE)
    until = forms.DateField(
        label=_("Until the day"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean_until(self):
        day = self.cleaned_data["until"]
        if day is None:
            return None
        midnight = timezone.datetime.combine(day, timezone.datetime.max.time())
        return timezone.make_aware(midnight.replace(microsecond=0))


class MoveForm(forms.Form):
    to = forms.ModelChoiceField(label=_("Category"), queryset=Category.objects.none())

    def __init__(self, *args, topic: Topic, user, **kwargs):
        super().__init__(*args, **kwargs)
        rows = Category.objects.visible_to(user).filter(sensitive=topic.category.sensitive)
        self.fields["to"].queryset = rows.exclude(pk=topic.category_id)


class StatusForm(forms.Form):
    status = forms.ChoiceField(label=_("State"), choices=Status.choices)
    words = forms.CharField(
        label=_("What was decided"),
        max_length=280,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class AboutForm(WordsForm):
    """A topic about a page, begun from the admin."""

    ticket = forms.CharField(widget=forms.HiddenInput, required=False)
    category = forms.ModelChoiceField(label=_("Category"), queryset=Category.objects.none())
    title = forms.CharField(
        label=_("Title"), max_length=160, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    field_order = ["category", "title", "text"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        rooms = Category.objects.visible_to(None)
        mine = [room.pk for room in rooms if policy.why_not_begin(user, room) is None]
        self.fields["category"].queryset = rooms.filter(pk__in=mine)

    def clean(self):
        cleaned = super().clean()
        ticket = tickets.read(cleaned.pop("ticket", ""))
        if ticket is None:
            self.add_error(None, _("This form was open for long. Your words are here: send again."))
        else:
            cleaned["token"] = ticket.token
        return cleaned


class AddressForm(forms.Form):
    """The address of a topic that everybody may read becomes the topic."""

    address = forms.CharField(
        label=_("Address of the topic"),
        max_length=300,
        help_text=_("Copy it from the browser."),
        widget=forms.TextInput(attrs={"dir": "ltr"}),
    )

    def clean_address(self):
        found = re.search(r"/forum/t/([\w-]+)/", self.cleaned_data["address"])
        rows = Topic.objects.visible_to(None).select_related("category")
        topic = rows.filter(key=found[1]).first() if found else None
        if topic is None:
            raise forms.ValidationError(_("No topic that everybody may read has this address."))
        return topic


class PlaceForm(forms.Form):
    """Below which of `places` a page shall stand."""

    place = forms.TypedChoiceField(label=_("Where it shall stand"))

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        by_id = {str(page.pk): page for page in places}
        self.fields["place"].choices = [(key, page.title) for key, page in by_id.items()]
        self.fields["place"].coerce = by_id.get
