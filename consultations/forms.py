"""Clean HTML input of consultations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from consultations.models import Consultation, Promise, Remark, RemarkDecision, Report, Section
from members.forms.ends import EndField
from members.models import Organisation
from network.groups.queries import organisations_of

LOCAL_TIME = {"type": "datetime-local"}


def missing(**sentences):
    """Return Meta.error_messages that say for each required field what to do."""
    return {name: {"required": sentence} for name, sentence in sentences.items()}


class ConsultationForm(forms.ModelForm):
    closes_at = EndField(label=_("Remarks until"), error_messages={"required": _("Choose the last day for remarks.")})

    class Meta:
        model = Consultation
        fields = [
            "kind", "title_pl", "title_en", "slug", "summary_pl", "summary_en", "organiser", "legal_basis",
            "is_binding", "decided_by", "opens_at", "closes_at", "report_due_on",
        ]  # fmt: skip
        help_texts = {
            "slug": _("The end of the page's address: small letters, digits and hyphens."),
            "decided_by": _("Shown as: the result is advice; the decision is taken by …"),
        }
        widgets = {
            "summary_pl": forms.Textarea(attrs={"rows": 3}),
            "summary_en": forms.Textarea(attrs={"rows": 3}),
            "opens_at": forms.DateTimeInput(attrs=LOCAL_TIME, format="%Y-%m-%dT%H:%M"),
            "report_due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        error_messages = missing(
            kind=_("Choose the kind of consultation."),
            title_pl=_("Write the title in Polish."),
            slug=_("Write the end of the page's address, for example skwer-olszewskiego."),
            summary_pl=_("Write in a few Polish sentences what it is about."),
            organiser=_("Choose who asks."),
            legal_basis=_("Write the legal basis, for example a resolution."),
            decided_by=_("Write who takes the decision."),
            opens_at=_("Choose the day and hour from which remarks are taken."),
            report_due_on=_("Choose the day by which everybody gets an answer."),
        )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organiser"].queryset = organisations_of(self.instance.network).filter(
            helix=Organisation.Helix.PUBLIC
        )

    def clean(self):
        data = super().clean()
        if data.get("opens_at") and data.get("closes_at") and data["closes_at"] <= data["opens_at"]:
            self.add_error("closes_at", _("The end must be later than the beginning."))
        return data


class SectionForm(forms.ModelForm):
    class Meta:
        model = Section
        fields = ["title_pl", "title_en", "text_pl", "text_en"]
        widgets = {"text_pl": forms.Textarea(attrs={"rows": 6}), "text_en": forms.Textarea(attrs={"rows": 6})}
        error_messages = missing(
            title_pl=_("Write the heading in Polish."), text_pl=_("Write the text of the point in Polish.")
        )


class RemarkForm(forms.Form):
    """A remark from anybody. `email` is asked only of people who are not signed in."""

    section = forms.ModelChoiceField(
        Section.objects.none(), required=False, label=_("What it is about"), empty_label=_("the whole")
    )
    body = forms.CharField(
        label=_("Your remark"), max_length=10_000, widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write your remark.")},
    )  # fmt: skip
    speaks_for = forms.ChoiceField(label=_("Who speaks"), required=False)
    visibility = forms.ChoiceField(
        label=_("How your name is shown"), initial=Remark.Visibility.HIDDEN, required=False,
        choices=[(Remark.Visibility.HIDDEN, _("do not show my name")), (Remark.Visibility.NAME, _("show my name"))],
    )  # fmt: skip
    name = forms.CharField(label=_("Your name"), max_length=120, required=False)
    email = forms.EmailField(
        label=_("E-mail for the answer"),
        help_text=_("We send a link there to confirm the remark, and later the answer. It is shown to nobody."),
        error_messages={"required": _("Give an e-mail address: the answer goes there.")},
    )

    def __init__(self, *args, sections, user, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = sections
        self.fields["section"].label_from_instance = str
        if user.is_authenticated:
            del self.fields["email"], self.fields["name"]
        if organisation is None:
            del self.fields["speaks_for"]
        else:
            self.fields["speaks_for"].choices = [("", _("I, as a citizen")), ("organisation", str(organisation))]

    @property
    def is_for_organisation(self):
        return self.cleaned_data.get("speaks_for") == "organisation"


class DecisionForm(forms.ModelForm):
    class Meta:
        model = RemarkDecision
        fields = ["outcome", "justification_pl", "justification_en", "promise"]
        widgets = {
            "justification_pl": forms.Textarea(attrs={"rows": 4}),
            "justification_en": forms.Textarea(attrs={"rows": 4}),
        }
        error_messages = missing(
            outcome=_("Choose what becomes of the remark."),
            justification_pl=_("Give the reasons: the author will read them."),
        )
        help_texts = {"promise": _("Needed for further analysis: until when you will answer.")}

    def __init__(self, *args, consultation, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["promise"].queryset = consultation.promises.all()

    def validate_constraints(self):
        """The service says the same beside the field, with what to do."""


class ReportForm(forms.ModelForm):
    class Meta:
        model = Report
        fields = ["summary_pl", "summary_en"]
        widgets = {"summary_pl": forms.Textarea(attrs={"rows": 5}), "summary_en": forms.Textarea(attrs={"rows": 5})}
        error_messages = missing(summary_pl=_("Write in Polish what came of the remarks."))


class PromiseForm(forms.ModelForm):
    class Meta:
        model = Promise
        fields = ["text_pl", "text_en", "due_on", "kept_on"]
        widgets = {
            "due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "kept_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        error_messages = missing(
            text_pl=_("Write in Polish what is promised."), due_on=_("Choose the day by which it will be done.")
        )


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason, shown publicly"),
        max_length=300,
        error_messages={"required": _("Write the reason: everybody can read it.")},
    )


class HideForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Why it is hidden"),
        choices=Remark.HideReason.choices,
        error_messages={"required": _("Choose why the remark is hidden.")},
    )
