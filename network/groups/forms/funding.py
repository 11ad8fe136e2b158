"""Money and gifts in kind in the ledger of a network."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from network.groups.forms.choosing import OrganisationChoice
from network.groups.models import FundingSource, InKindContribution
from network.groups.models.funding import YEARS

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
CURRENCY = {"required": _("Write the currency, such as PLN.")}


def as_typed(value):
    """Return a number as people type it with the signs of a computer: no spaces, a point for the comma."""
    text = "".join(str(value or "").split())
    return text if "." in text else text.replace(",", ".")


class AmountField(forms.DecimalField):
    """An amount as people write it, "1 234,50" or "1234.5"; the value is a whole number of the smallest unit."""

    def __init__(self, **kwargs):
        super().__init__(max_digits=14, decimal_places=2, min_value=Decimal("0.01"), localize=True, **kwargs)

    def prepare_value(self, value):
        return (Decimal(value) / 100).quantize(Decimal("0.01")) if isinstance(value, int) else value

    def to_python(self, value):
        return super().to_python(as_typed(value))

    def clean(self, value):
        amount = super().clean(value)
        return None if amount is None else int(amount * 100)

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class FundingForm(forms.ModelForm):
    organisation = OrganisationChoice(
        label=_("From whom"), required=False, blank=True, empty_label=_("none of the members")
    )
    amount = AmountField(
        label=_("Amount"),
        error_messages={
            "required": _("Write how much it is."),
            "min_value": _("Write an amount above zero."),
            "invalid": _("Write an amount such as 1250 or 1250,50."),
        },
    )
    year = forms.IntegerField(
        label=_("Year"),
        min_value=YEARS[0],
        max_value=YEARS[1],
        error_messages={"required": _("Write the year of the money.")},
    )

    class Meta:
        model = FundingSource
        fields = ["kind", "title", "organisation", "year", "amount", "currency"]
        error_messages = {
            "kind": {"required": _("Choose where the money comes from.")},
            "title": {"required": _("Write what it is: a budget line, a project, a gift.")},
            "currency": CURRENCY,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].of(self.instance.network)
        if self.instance.pk and self.instance.organisation:
            self.initial["organisation"] = self.instance.organisation.public_id


class ContributionForm(forms.ModelForm):
    organisation = OrganisationChoice(
        label=_("Who gave it"),
        empty_label=None,
        error_messages={"required": _("Choose the organisation that gave it.")},
    )
    worth = AmountField(
        label=_("Estimated worth"),
        required=False,
        help_text=_("Only when somebody has estimated it."),
        error_messages={
            "min_value": _("Write an amount above zero."),
            "invalid": _("Write an amount such as 1250 or 1250,50."),
        },
    )
    hours = forms.DecimalField(
        label=_("Hours"),
        max_digits=6,
        decimal_places=2,
        min_value=Decimal("0.01"),
        required=False,
        localize=True,
        help_text=_("For volunteers always, for others when they were counted."),
        error_messages={"min_value": _("Write more than zero hours.")},
    )

    class Meta:
        model = InKindContribution
        fields = ["kind", "title", "organisation", "given_on", "hours", "worth", "currency"]
        widgets = {"given_on": DAY}
        error_messages = {
            "kind": {"required": _("Choose what was given.")},
            "title": {"required": _("Write in a few words what was given.")},
            "given_on": {"required": _("Choose the day on which it was given.")},
            "currency": CURRENCY,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].of(self.instance.network)
        if self.instance.pk:
            self.initial["organisation"] = self.instance.organisation.public_id

    def clean(self):
        data = super().clean()
        if data.get("kind") == InKindContribution.Kind.HOURS and not data.get("hours") and "hours" not in self.errors:
            self.add_error("hours", _("Write how many hours it was."))
        return data
