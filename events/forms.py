"""Forms of events: planning one, publishing it, and registering."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.forms import fields_for_model, model_to_dict
from django.utils.translation import gettext_lazy as _

from events import times
from events.models import Event, Occurrence, Venue
from members import queries as member_queries
from members.forms.choosing import OneOfList
from members.text import plain_text
from network.groups.queries import organisations_of
from network.messaging.forms.choose_audience import AudienceField

MISSING = {
    name: {"required": sentence}
    for name, sentence in {
        "kind": _("Choose the kind of event."),
        "visibility": _("Choose who may see it."),
        "organiser": _("Choose who organises it."),
        "title_pl": _("Write the title in Polish."),
        "title_en": _("Write the title in English."),
        "summary_pl": _("Say in one Polish sentence what it is about."),
        "summary_en": _("Say in one English sentence what it is about."),
        "waitlist_mode": _("Choose what happens when all seats are taken."),
    }.items()
}
ABOUT = [
    "kind",
    "visibility",
    "organiser",
    "title_pl",
    "title_en",
    "summary_pl",
    "summary_en",
    "description_pl",
    "description_en",
]
TEXTS = [name for name in ABOUT if name.endswith(("_pl", "_en"))]
WHERE = ["venue", "online_url", "takes_registrations", "capacity", "waitlist_mode"]
YEARS = range(2000, 2100)


class WallTimeInput(forms.DateTimeInput):
    """The browser's own picker of a date and an hour."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class WallTimeField(forms.Field):
    """A naive datetime: what the clock on the wall says. Zones come later, with the question which of two equal hours."""

    widget = WallTimeInput

    def to_python(self, value):
        if value in self.empty_values:
            return None
        try:
            local = datetime.fromisoformat(value)
        except ValueError:
            raise ValidationError(_("Write a day and an hour, for example 2026-11-24 10:00."), code="invalid") from None
        if local.tzinfo is not None or local.year not in YEARS:
            raise ValidationError(_("Write a day of this century and an hour without a zone."), code="invalid")
        return local


class EventForm(forms.Form):
    """An event and its one occurrence together, as staff think of it."""

    local_start = WallTimeField(
        label=_("Begins"),
        help_text=_("Time zone: Europe/Warsaw."),
        error_messages={"required": _("Choose the day and hour when it begins.")},
    )
    fold = forms.TypedChoiceField(
        label=_("This hour comes twice that night. Which one?"),
        choices=[(times.FIRST, _("the first (summer time)")), (times.SECOND, _("the second (winter time)"))],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    local_end = WallTimeField(label=_("Ends"), error_messages={"required": _("Choose the day and hour when it ends.")})
    local_reg_closes = WallTimeField(
        label=_("Registration until"), required=False, help_text=_("Empty: until the beginning.")
    )

    online_url = forms.URLField(
        label=_("Online address"),
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["https"])],
        help_text=_("Only people with a seat see it."),
    )

    def __init__(self, *args, network, occurrence=None, **kwargs):
        super().__init__(*args, initial=_initial(occurrence), **kwargs)
        where = [name for name in WHERE if name != "online_url"]
        self.fields |= fields_for_model(Event, ABOUT, error_messages=MISSING, widgets={"organiser": OneOfList})
        self.fields |= fields_for_model(Occurrence, where, error_messages=MISSING)
        for model, names in ((Event, ABOUT), (Occurrence, where)):
            for name in names:  # a form that is no ModelForm asks the model's own rules nowhere else
                rules = [*model._meta.get_field(name).validators, *[plain_text] * (name in TEXTS)]
                self.fields[name].validators += [rule for rule in rules if rule not in self.fields[name].validators]
        self.fields["organiser"].queryset = organisations_of(network)
        self.fields["venue"].queryset = Venue.objects.filter(network=network)
        for name in ("description_pl", "description_en"):
            self.fields[name].widget.attrs["rows"] = 5
        local = occurrence.local_start if occurrence else None
        self.asks_fold = local is not None and times.is_ambiguous(local, times.DEFAULT_ZONE)

    def clean(self):
        data = super().clean()
        if data.get("local_start"):
            self._resolve_start(data)
        if data.get("starts_at") and data.get("local_end"):
            self._resolve_end(data)
        if data.get("local_reg_closes"):
            self._attempt("reg_closes_at", "local_reg_closes", data)
        return data

    def _resolve_start(self, data):
        self.asks_fold = times.is_ambiguous(data["local_start"], times.DEFAULT_ZONE)
        if self.asks_fold and data.get("fold") is None:
            self.add_error("fold", ValidationError(_("Choose the first or the second."), code="ambiguous_time"))
        self._attempt("starts_at", "local_start", data, fold=data.get("fold") or times.FIRST)

    def _resolve_end(self, data):
        self._attempt("ends_at", "local_end", data)
        is_before_start = data.get("ends_at") and data["ends_at"] <= data["starts_at"]
        if is_before_start and times.is_ambiguous(data["local_end"], times.DEFAULT_ZONE):
            self._attempt("ends_at", "local_end", data, fold=times.SECOND)

    def _attempt(self, name, field, data, *, fold=times.FIRST):
        """Put the instant of the wall time in `field` under `name`, or an error beside the field."""
        try:
            data[name] = times.instant(data[field], times.DEFAULT_ZONE, fold)
        except ValidationError as error:
            self.add_error(field, error)

    def about(self):
        """Return the fields of the event."""
        return {name: self.cleaned_data[name] for name in ABOUT}

    def meeting(self):
        """Return the fields of the occurrence, as `services.planning.plan_times` takes them."""
        data = self.cleaned_data
        fields = {name: data[name] for name in ["local_start", "ends_at", *WHERE]}
        return fields | {"fold": data["fold"] or times.FIRST, "reg_closes_at": data.get("reg_closes_at")}

    def show(self, error):
        """Put a refusal of the service beside its fields."""
        names = {"starts_at": "local_start", "ends_at": "local_end"}
        if not hasattr(error, "error_dict"):
            self.add_error("local_start" if error.code == "nonexistent_time" else None, error)
            return
        for name, errors in error.error_dict.items():
            self.add_error(names.get(name, name), errors)


def _initial(occurrence):
    if occurrence is None:
        return {"waitlist_mode": Occurrence.WaitlistMode.AUTO, "takes_registrations": True}
    walls = {"local_start": occurrence.local_start, "fold": occurrence.fold}
    walls["local_end"] = times.wall(occurrence.ends_at, occurrence.tz)[0]
    if occurrence.reg_closes_at:
        walls["local_reg_closes"] = times.wall(occurrence.reg_closes_at, occurrence.tz)[0]
    return model_to_dict(occurrence.event, ABOUT) | model_to_dict(occurrence, WHERE) | walls


class PublishForm(forms.Form):
    """Whom a published event is announced to, if anybody."""

    audience = AudienceField(label=_("Who gets the announcement"), required=False)
    is_silent = forms.BooleanField(label=_("Publish without an announcement"), required=False)

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["audience"].of(network)

    def clean(self):
        data = super().clean()
        if not data.get("audience") and not data.get("is_silent"):
            self.add_error("audience", _("Choose who gets it, or tick that nobody does."))
        return data

    def chosen(self):
        return None if self.cleaned_data["is_silent"] else self.cleaned_data["audience"]


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=_("Why, in a sentence for those who come"),
        max_length=300,
        validators=[plain_text],
        error_messages={"required": _("Write why: everybody who was to come will read it.")},
    )


class GuestForm(forms.Form):
    """Registration without an account."""

    name = forms.CharField(
        label=_("Your first and last name"),
        max_length=120,
        validators=[plain_text],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your first and last name.")},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        help_text=_("We send a link there; you get a seat when you confirm it."),
        error_messages={"required": _("Write your e-mail address: the link goes there.")},
    )


class ColleagueForm(forms.Form):
    """Who of the organisation comes: oneself, and for owners and editors any colleague."""

    person = forms.ModelChoiceField(
        label=_("Who comes"),
        queryset=None,
        to_field_name="public_id",
        empty_label=None,
        error_messages={"required": _("Choose who comes.")},
    )

    def __init__(self, *args, organisation, user, may_choose, registered, **kwargs):
        """`registered` are the ids of people who have a seat or wait: they are not offered again."""
        super().__init__(*args, **kwargs)
        people = [one.person_id for one in member_queries.current_people(organisation)] if may_choose else []
        choosable = {user.person.pk, *people} - set(registered)
        self.fields["person"].queryset = type(user.person).objects.filter(pk__in=choosable)
        self.fields["person"].initial = user.person.public_id
