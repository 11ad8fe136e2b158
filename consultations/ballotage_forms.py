"""Clean HTML input of a vote: the ballot, the voter's own characters, and what officers prepare."""

from typing import Any

from django import forms
from django.forms import BaseInlineFormSet, inlineformset_factory
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from consultations.ballot import codes, keys
from consultations.ballot import spec as specs
from consultations.ballot.choices import InvalidChoice
from consultations.forms import missing
from consultations.models import Ballotage, Option, ProposedAct
from members.forms.ends import EndField

LOCAL_TIME = {"type": "datetime-local"}
WORDS = {
    "too_many": _("You chose more than is allowed. Choose fewer."),
    "too_few": _("Choose at least as many as the rules ask."),
    "unknown_option": _("Choose only options of this list."),
}


class AddressForm(forms.Form):
    """Where to send the link to vote."""

    email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": _("Enter your e-mail address: the link goes there.")},
    )

    def clean_email(self):
        try:
            keys.canonical_email(self.cleaned_data["email"])
        except ValueError as error:
            raise forms.ValidationError(_("Enter a complete e-mail address, such as anna@example.org.")) from error
        return self.cleaned_data["email"]


class OneOf(forms.RadioSelect):
    """Radio buttons that report every value sent: a second one is refused, never dropped unseen."""

    def value_from_datadict(self, data, files, name):
        return data.getlist(name) if hasattr(data, "getlist") else data.get(name)


class BallotForm(forms.Form):
    """The choices of one voter, one field for each pool of the spec. After is_valid(), `choices` is {pool: choice}."""

    def __init__(self, data=None, *, desk, language, offset=0):
        super().__init__(data, auto_id="choice-%s")
        self.desk = desk
        self.choices = None
        method, params = specs.method_of(desk.spec)
        options = {option["code"]: option for option in desk.spec["options"]}
        titles = {pool["code"]: pool["title"][language] for pool in desk.spec["pools"]}
        for code, pool in specs.pools_of(desk.spec).items():
            order = specs.display_order(desk.spec_sha256, list(pool.costs), offset=offset)
            choices = [(option, _words(options[option], language)) for option in order]
            is_single = len(method.longest_choice(pool, params)) == 1
            if is_single and not pool.min_choices:
                choices.append(("", _("None of these: a blank vote")))
            self.fields[field_name(code)] = forms.MultipleChoiceField(
                label=titles[code],
                choices=choices,
                required=pool.min_choices > 0,
                initial=[],  # or the blank vote would be chosen beforehand
                widget=OneOf if is_single else forms.CheckboxSelectMultiple,
                error_messages={"required": WORDS["too_few"], "invalid_choice": WORDS["unknown_option"]},
            )

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        choices = {pool: [code for code in data[field_name(pool)] if code] for pool in specs.pools_of(self.desk.spec)}
        try:
            self.choices = specs.check_ballot(self.desk.spec, choices)
        except InvalidChoice as fault:
            self.add_error(
                field_name(fault.pool) if fault.pool else None, WORDS.get(fault.code, WORDS["unknown_option"])
            )
        return data


class OwnCharactersForm(forms.Form):
    """The voter's own tail of each check code. `shown` is the tail the voter has already seen as part of the code."""

    def __init__(self, data=None, *, check_codes):
        super().__init__(data, auto_id="%s")
        self.made = check_codes
        for pool in check_codes:
            self.fields[f"own-{pool}"] = forms.CharField(
                label=_("Add 3 to 6 characters of your own"),
                help_text=_("They become the end of the code. Then nobody else can be given the same one."),
                required=False,
                max_length=12,
                widget=forms.TextInput(attrs={"autocomplete": "off", "class": "mono", "autocapitalize": "characters"}),
            )
            self.fields[f"shown-{pool}"] = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)

    def clean(self):
        data = super().clean()
        for pool in self.made:
            try:
                data[f"own-{pool}"] = codes.own_characters(data.get(f"own-{pool}", ""))
            except ValueError:
                self.add_error(
                    f"own-{pool}",
                    _("Use 3 to 6 letters or digits without Polish marks and without U, or leave it empty."),
                )
        return data

    def tails(self):
        """Return {pool: own characters}; none for what is not valid."""
        valid = self.cleaned_data if self.is_bound and self.is_valid() else {}
        return {pool: valid.get(f"own-{pool}", "") for pool in self.made}

    def all_shown(self):
        """Say whether the voter has seen every code with the tail it will have."""
        return all(self.cleaned_data[f"shown-{pool}"] == tail for pool, tail in self.tails().items())

    def full_codes(self):
        return {pool: codes.with_own_characters(self.made[pool], tail) for pool, tail in self.tails().items()}


class BallotageForm(forms.ModelForm):
    closes_at = EndField(label=_("Voting until"), error_messages={"required": _("Choose the last day of voting.")})

    class Meta:
        model = Ballotage
        fields = [
            "title_pl", "title_en", "question_pl", "question_en", "method", "opens_at", "closes_at", "objection_days",
            "level", "entropy_source_pl", "entropy_source_en", "exception_reason",
        ]  # fmt: skip
        widgets = {
            "question_pl": forms.Textarea(attrs={"rows": 3}),
            "question_en": forms.Textarea(attrs={"rows": 3}),
            "exception_reason": forms.Textarea(attrs={"rows": 2}),
            "opens_at": forms.DateTimeInput(attrs=LOCAL_TIME, format="%Y-%m-%dT%H:%M"),
        }
        help_texts = {
            "entropy_source_pl": _("A draw or an index after the end of voting, and how its result is written down."),
        }
        error_messages = missing(
            title_pl=_("Write the title in Polish."),
            question_pl=_("Write the question in Polish."),
            method=_("Choose the counting rule."),
            opens_at=_("Choose the day and hour from which people vote."),
            objection_days=_("Write how many days there are for objections, 0 or more."),
            level=_("Choose what is published."),
            entropy_source_pl=_("Write from which public event a lot would be drawn."),
        )

    def clean(self):
        data = super().clean()
        if data.get("opens_at") and data.get("closes_at") and data["closes_at"] <= data["opens_at"]:
            self.add_error("closes_at", _("The end must be later than the beginning."))
        return data


OPTION_LABELS: dict[str, Any] = {
    "code": _("Code, kept for ever"),
    "title_pl": _("Name in Polish"),
    "title_en": _("Name in English"),
    "description_pl": _("What it means, in Polish"),
    "description_en": _("What it means, in English"),
}


class OwnOptions(BaseInlineFormSet):
    """Options of this vote only; by itself the formset takes any option's id and then saves nothing for it."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["id"].queryset = self.get_queryset()


OptionFormSet = inlineformset_factory(
    Ballotage,
    Option,
    formset=OwnOptions,
    fields=["code", "title_pl", "title_en", "description_pl", "description_en"],
    labels=OPTION_LABELS,
    error_messages=missing(code=_("Write a short code, for example A."), title_pl=_("Write the name in Polish.")),
    extra=3,
    max_num=300,
    can_delete_extra=False,
)


class ProposalForm(forms.ModelForm):
    class Meta:
        model = ProposedAct
        fields = ["act", "reason"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 2}), "act": forms.HiddenInput}


class LotForm(forms.Form):
    text = forms.CharField(
        label=_("Result of the public event, as the rules say it is written down"),
        max_length=300,
        error_messages={"required": _("Write down how the public event came out.")},
    )


def field_name(pool):
    return f"choice-{pool}"


def _words(option, language):
    description = option["description"][language] or option["description"]["pl"]
    if not description:
        return option["title"][language]
    return format_html('{}<span class="small muted d-block">{}</span>', option["title"][language], description)
