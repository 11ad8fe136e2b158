"""Trend cards, their authors, the vote about them and its points."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.forms.ends import EndField
from members.models import Organisation
from members.text import localized
from network.groups.models import Roadmap, TrendCard
from network.groups.models.trend import MOST_POINTS
from network.groups.queries.trends import voters


class TrendForm(forms.ModelForm):
    class Meta:
        model = TrendCard
        fields = ["title_pl", "text_pl", "evidence", "theme", "title_en", "text_en"]
        labels = {"theme": _("Theme")}
        help_texts = {
            "evidence": _("Barriers, figures, reports, voices of firms. Without it the card is not weighed."),
            "title_en": _("May wait until the card is adopted: guests read both languages."),
        }
        error_messages = {"title_pl": {"required": _("Write the title in Polish.")}}
        widgets = {
            "text_pl": forms.Textarea(attrs={"rows": 5}),
            "text_en": forms.Textarea(attrs={"rows": 5}),
            "evidence": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = self.instance.group.network.themes.all()


class AuthorForm(forms.Form):
    """An organisation of the group that edits the card too."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Organisation"),
        to_field_name="public_id",
        widget=OneOfList,
        empty_label=None,
        error_messages={"required": _("Choose an organisation.")},
    )

    def __init__(self, *args, card, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = voters(card.group).exclude(trends=card)


class TrendVoteForm(forms.Form):
    closes_at = EndField(
        label=_("Points until"), error_messages={"required": _("Choose the last day for giving points.")}
    )
    points_each = forms.IntegerField(
        label=_("Points for each organisation"),
        min_value=1,
        max_value=MOST_POINTS,
        initial=10,
        error_messages={"required": _("Write how many points each organisation has.")},
    )


class PointsForm(forms.Form):
    """How many points each card gets: one field a card, empty for none. `given` is {card: points} when it is valid."""

    def __init__(self, *args, cards, vote, given=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.cards, self.vote = cards, vote
        for card in cards:
            self.fields[self._name(card)] = forms.IntegerField(
                label=localized(card, "title"),
                required=False,
                min_value=0,
                max_value=vote.points_each,
                initial=(given or {}).get(card.pk),
                widget=forms.NumberInput(attrs={"class": "short"}),
            )

    @staticmethod
    def _name(card):
        return f"points-{card.public_id}"

    @property
    def given(self):
        return {card: self.cleaned_data.get(self._name(card)) or 0 for card in self.cards}


class TrendGoalForm(forms.Form):
    """The roadmap on which an adopted card becomes a goal."""

    roadmap = forms.ModelChoiceField(
        Roadmap.objects.none(),
        label=_("Roadmap"),
        to_field_name="public_id",
        empty_label=None,
        error_messages={"required": _("Choose a roadmap.")},
    )

    def __init__(self, *args, card, **kwargs):
        super().__init__(*args, **kwargs)
        of_network = Roadmap.objects.filter(network=card.group.network)
        # The roadmap of the card's own group is offered first, so that one press is enough.
        own = of_network.filter(group=card.group).order_by("title_pl", "pk").first()
        self.fields["roadmap"].queryset = of_network.order_by("title_pl", "pk")
        self.initial.setdefault("roadmap", own and own.public_id)
