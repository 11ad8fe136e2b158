"""Contacts, action items and stakeholders."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import ManyOfList, OneOfList
from members.models import Affiliation, Organisation, Person
from network.groups.forms.choosing import OrganisationChoice
from network.groups.models import ActionItem, ContactLog, Group, Stakeholder, StakeholderAssessment
from network.groups.queries import organisations_of

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

    class Meta:
        model = ContactLog
        fields = [
            "kind", "happened_at", "title", "organisations", "others", "group", "commitment", "notes", "minutes",
            "recurrence", "follow_up_on", "visibility",
        ]  # fmt: skip
        labels = {"group": _("Group")}
        help_texts = {
            "others": _("People and organisations that are not in the registry."),
            "minutes": _("A line that begins with “- [ ]” can become an action item."),
            "visibility": _("Participants read title, day and minutes; what was said stays with staff."),
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


class ActionItemForm(forms.ModelForm):
    organisation = OrganisationChoice(
        label=_("Who does it"),
        empty_label=None,
        error_messages={"required": _("Choose the organisation that does it.")},
    )

    class Meta:
        model = ActionItem
        fields = ["title", "organisation", "due_on", "group"]
        labels = {"group": _("Group")}
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
