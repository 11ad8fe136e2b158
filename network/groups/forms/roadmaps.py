"""Roadmaps, goals and milestones."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.groups.forms.choosing import OrganisationChoice, require_both_languages
from network.groups.models import Goal, Group, Milestone, Roadmap
from network.groups.roadmap_templates import choices

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
TITLE_PL = {"required": _("Write it in Polish.")}
TITLE_EN = {"required": _("Write it in English.")}


class RoadmapForm(forms.ModelForm):
    class Meta:
        model = Roadmap
        fields = ["title_pl", "title_en", "vision_pl", "vision_en", "group", "is_public"]
        labels = {"group": _("Group")}
        help_texts = {"group": _("Leave empty when it is the roadmap of the whole network.")}
        error_messages = {"title_pl": TITLE_PL, "title_en": TITLE_EN}
        widgets = {name: forms.Textarea(attrs={"rows": 4}) for name in ("vision_pl", "vision_en")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        groups = self.instance.network.groups.exclude(state=Group.State.CLOSED)
        self.fields["group"].queryset = groups.order_by("name_pl", "pk")

    def clean(self):
        data = super().clean()
        require_both_languages(self, "vision")
        return data


class NewRoadmapForm(RoadmapForm):
    template = forms.ChoiceField(label=_("Begin with"), required=False)
    starts_on = forms.DateField(
        label=_("First day"),
        required=False,
        widget=DAY,
        help_text=_("For a template: its milestones follow at even distances. They can be changed."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["template"].choices = [("", _("an empty roadmap")), *choices(self.instance.network)]


class GoalForm(forms.ModelForm):
    class Meta:
        model = Goal
        fields = ["title_pl", "title_en", "theme", "specialisation", "sdg_targets", "position"]
        labels = {"theme": _("Theme"), "specialisation": _("Specialisation"), "position": _("Place in the list")}
        help_texts = {"sdg_targets": _("Targets of Agenda 2030 with commas between, for example 11.3, 9.5.")}
        error_messages = {
            "title_pl": TITLE_PL,
            "title_en": TITLE_EN,
            "position": {"required": _("Write a number: the smallest stands first.")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        network = self.instance.roadmap.network
        self.fields["theme"].queryset = network.themes.all()
        self.fields["specialisation"].queryset = network.specialisations.all()


class MilestoneForm(forms.ModelForm):
    owner = OrganisationChoice(label=_("Who looks after it"), required=False, blank=True, empty_label=_("nobody yet"))
    state = forms.ChoiceField(
        label=_("State"),
        choices=[(state.value, state.label) for state in Milestone.OPEN],
        error_messages={"required": _("Choose the state.")},
    )

    class Meta:
        model = Milestone
        fields = ["title_pl", "title_en", "owner", "due_on", "state"]
        widgets = {"due_on": DAY}
        error_messages = {
            "title_pl": TITLE_PL,
            "title_en": TITLE_EN,
            "due_on": {"required": _("Choose the day by which it should be done.")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].of(self.instance.goal.roadmap.network)


class CloseMilestoneForm(forms.ModelForm):
    class Meta:
        model = Milestone
        fields = ["evidence", "lesson_pl", "lesson_en"]
        help_texts = {
            "evidence": _("What shows that it is done: an address, a document, a number with its source."),
            "lesson_pl": _("What worked, what did not, what you would do otherwise. Others read it."),
        }
        widgets = {name: forms.Textarea(attrs={"rows": 4}) for name in ("lesson_pl", "lesson_en")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, sentence in (
            ("evidence", _("Write what shows that it is done.")),
            ("lesson_pl", _("Write in Polish what was learned.")),
            ("lesson_en", _("Write in English what was learned.")),
        ):
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = sentence
