"""Applying to join a network, deciding about it, and looking after memberships."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.models import Organisation
from members.text import plain_text
from network.groups.models import Membership, Network

DAY = "%Y-%m-%d"
Category = Membership.Category
# What one asks for oneself; an honorary member is named by the network.
ASKED_FOR = [(one.value, one.label) for one in (Category.ORDINARY, Category.SUPPORTING, Category.OBSERVER)]
CHOOSE_CATEGORY = {"required": _("Choose the category.")}


def _day(label, **kwargs):
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format=DAY), **kwargs)


class ApplicationForm(forms.ModelForm):
    """An organisation asks to join, or corrects its application."""

    text = forms.CharField(
        label=_("Why you want to belong, and what you bring"),
        max_length=2000,
        validators=[plain_text],
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write in a few sentences why your organisation wants to belong.")},
    )

    class Meta:
        model = Membership
        fields = ["category", "text"]
        error_messages = {"category": CHOOSE_CATEGORY}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["category"].choices = ASKED_FOR


class ApproveForm(forms.Form):
    category = forms.ChoiceField(label=_("Category"), choices=Category.choices, error_messages=CHOOSE_CATEGORY)
    valid_from = _day(_("Member from"), error_messages={"required": _("Choose the first day.")})
    valid_to = _day(
        _("Member until"),
        required=False,
        help_text=_("Leave empty when it has no end. Sixty days before, the member and the office are reminded."),
    )
    reason = forms.CharField(label=_("A word to the member"), max_length=500, required=False, validators=[plain_text])

    def clean(self):
        data = super().clean()
        first, last = data.get("valid_from"), data.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("The last day must not lie before the first."))
        return data


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        validators=[plain_text],
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The member reads it."),
        error_messages={"required": _("Write why, in a sentence that the member will read.")},
    )


class LeaveForm(forms.Form):
    reason = forms.CharField(
        label=_("Why you leave"),
        max_length=500,
        required=False,
        validators=[plain_text],
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class RenewForm(forms.Form):
    valid_to = _day(_("Member until"), required=False, help_text=_("Leave empty when it has no end."))


class MembershipForm(forms.ModelForm):
    class Meta:
        model = Membership
        fields = ["category", "is_founding", "valid_from", "valid_to"]
        error_messages = {"category": CHOOSE_CATEGORY}
        widgets = {name: forms.DateInput(attrs={"type": "date"}, format=DAY) for name in ("valid_from", "valid_to")}


class PaperApplicationForm(forms.ModelForm):
    """An application that came on paper: of an organisation, or of a network."""

    network = forms.ModelChoiceField(
        Network.objects.none(),
        to_field_name="public_id",
        label=_("Network to join"),
        empty_label=None,
        error_messages={"required": _("Choose the network.")},
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.filter(state=Organisation.State.VERIFIED),
        to_field_name="public_id",
        required=False,
        label=_("Organisation"),
        widget=OneOfList,
        empty_label=_("no organisation: a network joins"),
    )
    member_network = forms.ModelChoiceField(
        Network.objects.none(),
        to_field_name="public_id",
        required=False,
        label=_("Network that joins"),
        help_text=_("For an alliance of networks: a whole network becomes a member."),
        empty_label=_("none"),
    )

    class Meta:
        model = Membership
        fields = ["network", "organisation", "member_network", "category", "is_founding", "text"]
        error_messages = {"category": CHOOSE_CATEGORY}
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        networks = Network.objects.order_by("-is_hosted", "name_pl", "pk")
        self.fields["network"].queryset = self.fields["member_network"].queryset = networks

    def clean(self):
        data = super().clean()
        if bool(data.get("organisation")) == bool(data.get("member_network")) and not self.errors:
            self.add_error("organisation", _("Choose an organisation or a network, one of the two."))
        return data
