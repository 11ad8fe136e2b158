"""Forms of surveys: the survey's texts, one question, opening a wave, and the answers themselves."""

from datetime import datetime, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from members.text import localized
from network.messaging.forms.choose_audience import AudienceField
from surveys import definition, validation
from surveys.models import Question, Survey, Wave

Type = Question.Type
FARTHEST = 10**validation.MAX_DIGITS - 1  # what an answer may be, a bound may be


def missing(**sentences):
    """Return error_messages that say for each required field what to do."""
    return {name: {"required": sentence} for name, sentence in sentences.items()}


class SurveyForm(forms.ModelForm):
    class Meta:
        model = Survey
        fields = ["kind", "title_pl", "title_en", "intro_pl", "intro_en"]
        widgets = {"intro_pl": forms.Textarea(attrs={"rows": 3}), "intro_en": forms.Textarea(attrs={"rows": 3})}
        error_messages = missing(
            kind=_("Choose what the survey is for."),
            title_pl=_("Write the title in Polish."),
            title_en=_("Write the title in English."),
        )


class QuestionForm(forms.Form):
    """One question of a draft. Fields that the type does not know are left out."""

    label_pl = forms.CharField(
        label=_("Question in Polish"),
        max_length=300,
        error_messages={"required": _("Write the question in Polish.")},
    )
    label_en = forms.CharField(
        label=_("Question in English"),
        max_length=300,
        error_messages={"required": _("Write the question in English.")},
    )
    help_pl = forms.CharField(label=_("Hint in Polish"), max_length=300, required=False)
    help_en = forms.CharField(label=_("Hint in English"), max_length=300, required=False)
    choices_pl = forms.CharField(
        label=_("Choices in Polish, one a line"),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write the choices in Polish, at least two.")},
    )
    choices_en = forms.CharField(
        label=_("Choices in English, one a line, in the same order"),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write the choices in English, at least two.")},
    )
    min = forms.IntegerField(label=_("Smallest value"), required=False, min_value=-FARTHEST, max_value=FARTHEST)
    max = forms.IntegerField(label=_("Largest value"), required=False, min_value=-FARTHEST, max_value=FARTHEST)
    decimals = forms.IntegerField(
        label=_("Decimal places"),
        min_value=0,
        max_value=6,
        initial=0,
        error_messages={"required": _("Write how many decimal places there may be, 0 for whole numbers.")},
    )
    is_required = forms.BooleanField(label=_("An answer is required"), required=False)

    ONLY_FOR = {
        "choices_pl": {Type.SINGLE, Type.MULTI},
        "choices_en": {Type.SINGLE, Type.MULTI},
        "min": {Type.DECIMAL, Type.RATING},
        "max": {Type.DECIMAL, Type.RATING, Type.MULTI},
        "decimals": {Type.DECIMAL},
    }

    def __init__(self, *args, type, before=None, **kwargs):
        """`before` is the question being changed, as in the definition."""
        super().__init__(*args, initial=_as_initial(before), **kwargs)
        self.type, self.before = type, before
        for name, types in self.ONLY_FOR.items():
            if type not in types:
                del self.fields[name]
        if type == Type.MULTI:
            self.fields["max"].label = _("How many may be ticked at most")
        if type == Type.RATING:
            self.fields["min"].label, self.fields["max"].label = (
                _("First step of the scale"),
                _("Last step of the scale"),
            )
            self.fields["min"].initial, self.fields["max"].initial = 1, 5

    def clean(self):
        data = super().clean()
        if (
            "choices_pl" in data
            and "choices_en" in data
            and len(_lines(data["choices_pl"])) != len(_lines(data["choices_en"]))
        ):
            self.add_error(
                "choices_en",
                ValidationError(_("Write as many choices in English as in Polish."), code="choices_differ"),
            )
        if self.type == Type.RATING and "min" in data and "max" in data:
            first, last = data["min"] or 0, data["max"] or 0
            if not 0 <= first < last <= 10:
                self.add_error(
                    "max",
                    ValidationError(_("A scale lies between 0 and 10 and has at least two steps."), code="bad_scale"),
                )
        return data

    def values(self):
        """Return the question in the shape of surveys.definition, without its code."""
        data = self.cleaned_data
        values = {name: data[name] for name in ("label_pl", "label_en", "help_pl", "help_en", "is_required")}
        values |= {
            "type": str(self.type),
            "min": data.get("min"),
            "max": data.get("max"),
            "decimals": data.get("decimals", 0),
        }
        return definition.with_choices(
            values, _lines(data.get("choices_pl", "")), _lines(data.get("choices_en", "")), before=self.before
        )


def _lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def _as_initial(question):
    if question is None:
        return None
    joined = {
        f"choices_{language}": "\n".join(choice[f"label_{language}"] for choice in question["choices"])
        for language in ("pl", "en")
    }
    return question | joined


class LocalDateTimeInput(forms.DateTimeInput):
    """The browser's own picker; the field keeps local wall time and refuses times that do not exist."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


def in_two_weeks():
    """Return 16:00 local time, two weeks from today."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=14), time(16)))


class WaveForm(forms.ModelForm):
    audience = AudienceField(label=_("Who is asked"))
    closes_at = forms.DateTimeField(
        label=_("Answers until"),
        widget=LocalDateTimeInput,
        initial=in_two_weeks,
        help_text=_("Time zone: Europe/Warsaw."),
        error_messages={"required": _("Choose until when answers are taken.")},
    )

    class Meta:
        model = Wave
        fields = ["audience", "closes_at", "goal", "minutes_estimate"]
        help_texts = {"goal": _("How many organisations you hope for; shown as a mark on the board.")}
        error_messages = missing(minutes_estimate=_("Write how many minutes it takes."))

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["audience"].of(network)


class AnswerForm(forms.Form):
    """The questions of a version as fields named by their codes. `surveys.validation` judges each answer."""

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, questions, is_final=True, **kwargs):
        super().__init__(*args, **kwargs)
        for question in questions:
            self.fields[question.code] = FIELDS[question.type](question, is_final=is_final)

    def values(self):
        """Return {code: value} of the cleaned answers."""
        return {code: value for code, value in self.cleaned_data.items() if code != "revision"}


class AnswerField(forms.Field):
    """One question as a form field."""

    def __init__(self, question, *, is_final):
        self.question, self.is_final = question, is_final
        super().__init__(
            label=localized(question, "label"),
            help_text=localized(question, "help"),
            required=question.is_required,
            widget=self.make_widget(),
        )

    def make_widget(self):
        return forms.TextInput(attrs={"maxlength": validation.TEXT_LENGTH[Type.TEXT]})

    def clean(self, value):
        value = validation.clean_answer(self.question, value)
        if value is None and self.required and self.is_final:
            raise ValidationError(_("Answer this question."), code="required")
        return value


class LongField(AnswerField):
    def make_widget(self):
        return forms.Textarea(attrs={"rows": 4, "maxlength": validation.TEXT_LENGTH[Type.LONG]})


class NumberField(AnswerField):
    def make_widget(self):
        return forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "short"})

    def prepare_value(self, value):
        return (
            value
            if isinstance(value, str) or value is None
            else localize(value.normalize() if value % 1 else int(value))
        )


class ChoicesField(AnswerField):
    widget_class = forms.RadioSelect

    def make_widget(self):
        return self.widget_class(
            choices=[(choice.code, localized(choice, "label")) for choice in self.question.choices.all()]
        )


class SeveralField(ChoicesField):
    widget_class = forms.CheckboxSelectMultiple


class RatingField(AnswerField):
    def make_widget(self):
        return forms.RadioSelect(
            choices=[(step, str(step)) for step in validation.rating_steps(self.question)], attrs={"class": "scale"}
        )

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else str(int(value))


FIELDS = {
    Type.TEXT: AnswerField,
    Type.LONG: LongField,
    Type.DECIMAL: NumberField,
    Type.SINGLE: ChoicesField,
    Type.MULTI: SeveralField,
    Type.RATING: RatingField,
}
