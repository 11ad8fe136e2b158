"""Contacts, action items and stakeholders."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import ManyOfList, OneOfList
from members.models import Affiliation, Organisation, Person
from members.text import localized, plain_text
from network.groups.forms.choosing import OrganisationChoice
from network.groups.models import ActionItem, ContactLog, Group, Milestone, Stakeholder, StakeholderAssessment
from network.groups.queries import organisations_of
from network.groups.queries.work import TITLE_LENGTH

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
MOMENT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class ContactForm(forms.ModelForm):
    organisations = forms.ModelMultipleChoiceField(
        Organisation.objects.none(),
        to_field_name="public_id",
        label=_("Organisations that took part"),
        required=False,
        widget=ManyOfList,
    )
    lasts_minutes = forms.IntegerField(
        label=_("How long, in minutes"),
        min_value=5,
        max_value=1440,
        required=False,
        help_text=_("Left empty, it is an hour."),
    )
    with_group = forms.BooleanField(label=_("Everybody in the group takes part"), required=False)

    class Meta:
        model = ContactLog
        fields = [
            "kind", "happened_at", "lasts_minutes", "place", "title", "group", "with_group", "organisations", "others",
            "recurrence", "repeats_until", "visibility", "commitment", "notes", "minutes", "follow_up_on",
        ]  # fmt: skip
        labels = {"group": _("Group")}
        help_texts = {
            "others": _("People and organisations that are not in the registry."),
            "minutes": _("A line that begins with “- [ ]” can become an action item."),
            "visibility": _("Participants read title, day and minutes; what was said stays with staff."),
            "recurrence": _(
                "At the same hour of the clock, in summer and winter. The same weekday is, for example, the second Tuesday."
            ),
            "repeats_until": _("Leave empty when it goes on."),
        }
        error_messages = {
            "kind": {"required": _("Choose what kind of contact it was.")},
            "happened_at": {"required": _("Choose day and hour.")},
            "title": {"required": _("Write in a few words what it was about.")},
            "commitment": {"required": _("Choose what came of it.")},
            "recurrence": {"required": _("Choose how often it repeats.")},
            "visibility": {"required": _("Choose who may read it.")},
        }
        widgets = {
            "happened_at": MOMENT,
            "follow_up_on": DAY,
            "repeats_until": DAY,
            "notes": forms.Textarea(attrs={"rows": 4}),
            "minutes": forms.Textarea(attrs={"rows": 8}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        network = self.instance.network
        self.fields["organisations"].queryset = organisations_of(network)
        self.fields["group"].queryset = network.groups.exclude(state=Group.State.CLOSED).order_by("name_pl", "pk")
        if self.instance.pk:
            self.initial["organisations"] = [one.public_id for one in self.instance.organisations.all()]
        if self.instance.series_id:  # one meeting of a series: the series says when it repeats
            del self.fields["recurrence"], self.fields["repeats_until"]

    def clean_lasts_minutes(self):
        return self.cleaned_data["lasts_minutes"] or ContactLog._meta.get_field("lasts_minutes").default

    def clean(self):
        data = super().clean()
        if data.get("with_group") and not data.get("group"):
            self.add_error("group", _("Choose the group that takes part."))
        until, begins = data.get("repeats_until"), data.get("happened_at")
        if until and data.get("recurrence") == ContactLog.Recurrence.NONE:
            self.add_error("recurrence", _("Choose how often it repeats, or leave the last day empty."))
        if until and begins and until < timezone.localtime(begins).date():
            self.add_error("repeats_until", _("The last day must not lie before the first."))
        return data


class MinuteLineForm(forms.Form):
    """One line of minutes, and what is to be done if it is something to do. `item` is set when it has an action item."""

    text = forms.CharField(label=_("Line"), max_length=500, required=False, validators=[plain_text])
    is_action = forms.BooleanField(label=_("To do"), required=False)
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), to_field_name="public_id", label=_("Who does it"), required=False, empty_label="–"
    )
    due_on = forms.DateField(label=_("Until"), required=False, widget=DAY)

    def __init__(self, *args, owners, taken, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = owners
        # One queryset for all lines, so its rows are read once.
        self.fields["organisation"].choices = [("", "–"), *((one.public_id, str(one)) for one in owners)]
        for name in ("organisation", "due_on"):
            self.fields[name].optional_note = _("for what is to do")
        self.has_item = self.initial.get("text", "")[:TITLE_LENGTH] in taken
        if self.has_item:
            for field in self.fields.values():
                field.disabled = True

    def clean(self):
        data = super().clean()
        if not data.get("is_action") or self.has_item:
            return data
        for name, sentence in (
            ("text", _("Write what is to be done.")),
            ("organisation", _("Choose the organisation that does it.")),
            ("due_on", _("Choose the day until which it is done.")),
        ):
            if not data.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return data


MinutesForm = forms.formset_factory(MinuteLineForm, extra=6, max_num=400, absolute_max=400)


class AnnexForm(forms.Form):
    """Which contacts stand in the annex."""

    since = forms.DateField(label=_("From the day"), required=False, widget=DAY)
    until = forms.DateField(label=_("To the day"), required=False, widget=DAY)
    group = forms.ChoiceField(label=_("Group"), required=False)

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        groups = network.groups.order_by("name_pl", "pk")
        every = [("", _("all groups and contacts without one"))]
        self.fields["group"].choices = every + [(str(one.public_id), localized(one, "name")) for one in groups]

    def asked(self):
        return {name: self.cleaned_data.get(name) or None for name in ("since", "until", "group")}


class ActionItemForm(forms.ModelForm):
    organisation = OrganisationChoice(
        label=_("Who does it"),
        empty_label=None,
        error_messages={"required": _("Choose the organisation that does it.")},
    )

    class Meta:
        model = ActionItem
        fields = ["title", "organisation", "due_on", "group", "milestone"]
        labels = {"group": _("Group"), "milestone": _("Milestone")}
        help_texts = {"milestone": _("It then stands on the roadmap, below this milestone.")}
        error_messages = {
            "title": {"required": _("Write what is to be done.")},
            "due_on": {"required": _("Choose the day until which it is done.")},
        }
        widgets = {"due_on": DAY}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        network = self.instance.network
        self.fields["organisation"].of(network)
        self.fields["group"].queryset = network.groups.exclude(state=Group.State.CLOSED).order_by("name_pl", "pk")
        milestones = Milestone.objects.filter(goal__roadmap__network=network)
        open_ones = Q(state__in=Milestone.OPEN) | Q(pk=self.instance.milestone_id)
        self.fields["milestone"].queryset = milestones.filter(open_ones).order_by("due_on", "pk")
        if self.instance.pk:
            self.initial["organisation"] = self.instance.organisation.public_id


class ItemPersonForm(forms.Form):
    """Whose an action item is, among the people of its organisation."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        to_field_name="public_id",
        label=_("Person"),
        required=False,
        widget=OneOfList,
        blank=True,
        empty_label=_("anybody of the organisation"),
    )

    def __init__(self, *args, item, **kwargs):
        super().__init__(*args, **kwargs)
        people = Affiliation.objects.current().filter(organisation=item.organisation).values("person")
        self.fields["person"].queryset = Person.objects.filter(pk__in=people)


class StakeholderForm(forms.ModelForm):
    organisation = forms.ModelChoiceField(
        Organisation.objects.filter(state=Organisation.State.VERIFIED),
        to_field_name="public_id",
        label=_("Organisation of the registry"),
        required=False,
        widget=OneOfList,
        blank=True,
        empty_label=_("none: I write a name"),
    )

    class Meta:
        model = Stakeholder
        fields = ["organisation", "name", "review_due"]
        help_texts = {"name": _("Only for who is not in the registry.")}
        error_messages = {"review_due": {"required": _("Choose the day on which somebody looks again.")}}
        widgets = {"review_due": DAY}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.instance.organisation:
            self.initial["organisation"] = self.instance.organisation.public_id


class AssessmentForm(forms.ModelForm):
    class Meta:
        model = StakeholderAssessment
        fields = ["influence", "interest", "stance", "current", "desired", "note"]
        help_texts = {
            "influence": _("1: none, 5: decides"),
            "interest": _("1: none, 5: lives by it"),
            "note": _("Facts only: the stakeholder may ask to read them."),
        }
        error_messages = {
            name: {"required": _("Choose a step of the scale.")}
            for name in ("influence", "interest", "stance", "current", "desired")
        }
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}
