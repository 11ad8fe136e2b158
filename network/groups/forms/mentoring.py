"""Mentors and mentees, and the meetings they write down."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.models import Person
from network.groups.forms.choosing import OrganisationChoice
from network.groups.forms.work import DAY, MOMENT
from network.groups.models import ContactLog, MentoringPair
from network.groups.queries.mentoring import people_of


class PairForm(forms.ModelForm):
    mentor = OrganisationChoice(
        label=_("Mentor"), empty_label=None, error_messages={"required": _("Choose the organisation of the mentor.")}
    )
    mentee = OrganisationChoice(
        label=_("Mentee"), empty_label=None, error_messages={"required": _("Choose the organisation of the mentee.")}
    )

    class Meta:
        model = MentoringPair
        fields = ["mentor", "mentee", "goals", "starts_on", "ends_on"]
        widgets = {"goals": forms.Textarea(attrs={"rows": 4}), "starts_on": DAY, "ends_on": DAY}
        help_texts = {"goals": _("What the mentee should be able to do at the end. Both sides read it.")}
        error_messages = {
            "goals": {"required": _("Write what the mentoring is for.")},
            "starts_on": {"required": _("Choose the first day.")},
            "ends_on": {"required": _("Choose the last day.")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for side in ("mentor", "mentee"):
            self.fields[side].of(self.instance.network)
            if self.instance.pk:
                self.initial[side] = getattr(self.instance, side).public_id


class PairPeopleForm(forms.Form):
    """Who the mentor and the mentee are, among the people of the two organisations."""

    def __init__(self, *args, pair, **kwargs):
        super().__init__(*args, **kwargs)
        for side, label in (("mentor_person", _("Mentor")), ("mentee_person", _("Mentee"))):
            organisation = getattr(pair, side.removesuffix("_person"))
            people = Person.objects.filter(pk__in=people_of(organisation).values("person"))
            chosen = getattr(pair, side)
            self.fields[side] = forms.ModelChoiceField(
                people,
                to_field_name="public_id",
                label=f"{label}: {organisation}",
                required=False,
                widget=OneOfList,
                blank=True,
                empty_label=_("anybody of the organisation"),
                initial=chosen and chosen.public_id,
            )


class PairMeetingForm(forms.ModelForm):
    class Meta:
        model = ContactLog
        fields = ["happened_at", "title", "minutes"]
        widgets = {"happened_at": MOMENT, "minutes": forms.Textarea(attrs={"rows": 5})}
        labels = {"minutes": _("What we talked about and agreed")}
        help_texts = {"minutes": _("Both sides and the office of the network read it.")}
        error_messages = {
            "happened_at": {"required": _("Choose day and hour.")},
            "title": {"required": _("Write in a few words what it was about.")},
        }
