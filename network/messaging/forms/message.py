"""The text of a message and what it asks for."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms.documents import validate_document
from members.models import Affiliation
from members.text import localized
from network.messaging.models import Message
from network.messaging.services.content import PORTAL_CLASSES

SHORT_NOTICE_WORKING_DAYS = 3
FORMATTING = _(
    "**Bold** between two stars, a list of lines that begin with “- ”, ## before a heading. An address https://… becomes a link by itself."
)
TRANSLATED = ("title", "summary", "body")


def working_days_until(moment):
    """Return the number of working days after today up to the local day of `moment`."""
    today, last = timezone.localdate(), timezone.localtime(moment).date()
    days = (today + timezone.timedelta(days=n) for n in range(1, (last - today).days + 1))
    return sum(day.weekday() < 5 for day in days)


class TextForm(forms.ModelForm):
    """What every message says: class, topic, text in Polish and English, deadline, whether confirmation is wanted."""

    short_notice_accepted = forms.BooleanField(
        label=_("I know that the deadline is in less than three working days"), required=False
    )
    attachment = forms.FileField(
        label=_("Attachment"),
        required=False,
        validators=[validate_document],
        help_text=_(
            "PDF, ODT, ODS, DOCX, XLSX, PNG or JPEG, up to 10 MB. It goes as a link to the portal, not inside the mail."
        ),
    )

    class Meta:
        model = Message
        fields = [
            "message_class", "topic", "title_pl", "summary_pl", "body_pl", "title_en", "summary_en", "body_en",
            "deadline", "effort_minutes", "requires_ack",
        ]  # fmt: skip
        labels = {"sender_organisation": _("Sent by"), "message_class": _("Class")}
        help_texts = {
            "message_class": _(
                "Mandatory and commercial messages always need a second person. The class cannot change after approval."
            ),
            "legal_basis": _("What obliges us to send it. It is printed in the mail."),
            "topic": _("Readers switch topics on and off."),
            "summary_pl": _("One or two sentences: what it is about and what to do. Up to 300 characters."),
            "body_pl": FORMATTING,
            "body_en": FORMATTING,
            "deadline": _("Shown before everything else. Leave empty when there is none."),
            "requires_ack": _("One person of the organisation is enough; colleagues get no reminders afterwards."),
            "is_public": _("The text, never the recipients."),
            "catch_up": _("While it is open. They are counted apart and change no figure of those it was sent to."),
        }
        error_messages = {
            "sender_organisation": {"required": _("Choose who sends it.")},
            "message_class": {"required": _("Choose the class.")},
            "title_pl": {"required": _("Write the title in Polish: it is also the subject of the mail.")},
            "summary_pl": {"required": _("Write in one or two Polish sentences what it is about.")},
            "body_pl": {"required": _("Write the text in Polish.")},
            "effort_minutes": {"required": _("Write how many minutes it takes, 0 or more.")},
        }
        widgets = {
            "message_class": forms.RadioSelect,
            "deadline": forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
            "summary_pl": forms.Textarea(attrs={"rows": 2}),
            "summary_en": forms.Textarea(attrs={"rows": 2}),
            "body_pl": forms.Textarea(attrs={"rows": 10}),
            "body_en": forms.Textarea(attrs={"rows": 10}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in TRANSLATED:
            self.fields[f"{name}_en"].optional_note = _("all three in English, or none")
        self.fields["message_class"].choices = Message.Class.choices
        self.initial.setdefault("message_class", Message.Class.NETWORK_INFO)

    def clean_deadline(self):
        deadline = self.cleaned_data["deadline"]
        if deadline and deadline <= timezone.now():
            raise ValidationError(
                _("This deadline has passed: choose a later day, or leave it empty."), code="deadline_past"
            )
        return deadline

    def clean(self):
        data = super().clean()
        self._check_translation(data)
        self._check_short_notice(data)
        return data

    def _check_translation(self, data):
        """English is all or nothing: half a translation would send a Polish text under an English title."""
        given = [field for field in TRANSLATED if data.get(f"{field}_en")]
        if given and len(given) < len(TRANSLATED):
            for field in set(TRANSLATED) - set(given):
                self.add_error(
                    f"{field}_en",
                    ValidationError(
                        _("The English version is incomplete: fill this in, or clear all English fields."),
                        code="translation_missing",
                    ),
                )

    def _check_short_notice(self, data):
        deadline = data.get("deadline")
        self.is_short_notice = bool(deadline) and working_days_until(deadline) < SHORT_NOTICE_WORKING_DAYS
        if self.is_short_notice and not data.get("short_notice_accepted"):
            self.add_error(
                "short_notice_accepted",
                ValidationError(
                    _("Readers will have less than three working days: choose a later deadline, or tick this box."),
                    code="short_notice",
                ),
            )

    def message_fields(self):
        """Return the cleaned values that belong to the message itself, as `draft_message` takes them."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class MessageForm(TextForm):
    """Step one of writing, for staff: in whose name, of any class, who must confirm, also for the newsroom."""

    reach_rule = forms.ChoiceField(
        label=_("An organisation is reached when these have confirmed"),
        choices=Message.ReachRule.choices,
        initial=Message.ReachRule.ANY,
        widget=forms.RadioSelect,
        required=False,
    )
    reach_functions = forms.MultipleChoiceField(
        label=_("Which functions"),
        choices=Affiliation.Function.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reach_number = forms.IntegerField(
        label=_("How many people"),
        min_value=1,
        max_value=50,
        required=False,
        help_text=_("Where fewer people get the message, all of them."),
    )

    class Meta(TextForm.Meta):
        fields = [
            "sender_organisation",
            "message_class",
            "legal_basis",
            *TextForm.Meta.fields[1:],
            "reach_rule",
            "reach_functions",
            "reach_number",
            "is_public",
            "catch_up",
        ]

    def __init__(self, *args, senders, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sender_organisation"].queryset = senders
        self.fields["sender_organisation"].empty_label = None
        self.fields["legal_basis"].optional_note = _("only for a mandatory message")
        self.fields["reach_rule"].optional_note = _("one person, if you choose nothing")
        self.fields["reach_functions"].optional_note = _("only for the second rule")
        self.fields["reach_number"].optional_note = _("only for the third rule")

    def clean_reach_rule(self):
        return self.cleaned_data["reach_rule"] or Message.ReachRule.ANY

    def clean_reach_number(self):
        return self.cleaned_data["reach_number"] or 1

    def clean(self):
        data = super().clean()
        if data.get("reach_rule") == Message.ReachRule.NAMED_FUNCTION and not data.get("reach_functions"):
            sentence = _("Choose the functions whose holders must confirm, or another rule.")
            self.add_error("reach_functions", ValidationError(sentence, code="required"))
        if data.get("message_class") == Message.Class.MANDATORY and not data.get("legal_basis"):
            self.add_error(
                "legal_basis",
                ValidationError(
                    _("A mandatory message needs a legal basis: write the rule or contract it follows from."),
                    code="legal_basis_required",
                ),
            )
        return data


class GroupMessageForm(TextForm):
    """What an organisation writes to the groups that it coordinates: text and recipients on one page."""

    groups = forms.MultipleChoiceField(
        label=_("Groups that get it"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The groups that your organisation coordinates."),
        error_messages={"required": _("Choose at least one group.")},
    )

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["groups"].choices = [(str(group.public_id), localized(group, "name")) for group in groups]
        self.fields["message_class"].choices = [(one.value, one.label) for one in PORTAL_CLASSES]
        self.fields["message_class"].help_text = _(
            "An offer goes only to people who have agreed to offers, and the network's office reads it first."
        )
        self.initial["groups"] = self.instance.audience.get("group", [])

    def message_fields(self):
        return super().message_fields() | {"audience": {"group": self.cleaned_data["groups"]}}
