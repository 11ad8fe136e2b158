"""Indicators and their values."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.groups.forms.funding import as_typed
from network.groups.models import Indicator
from network.groups.models.funding import YEARS


class IndicatorForm(forms.ModelForm):
    class Meta:
        model = Indicator
        fields = ["name_pl", "name_en", "unit_pl", "unit_en", "target_group", "theme", "specialisation", "is_public"]
        labels = {"theme": _("Theme"), "specialisation": _("Specialisation")}
        help_texts = {
            "unit_pl": _("For example: osób, mln zł, %"),
            "target_group": _("For the effect of the network on one of its four target groups."),
        }
        error_messages = {
            "name_pl": {"required": _("Write it in Polish.")},
            "name_en": {"required": _("Write it in English.")},
            "unit_pl": {"required": _("Write it in Polish.")},
            "unit_en": {"required": _("Write it in English.")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = self.instance.network.themes.all()
        self.fields["specialisation"].queryset = self.instance.network.specialisations.all()


class ValueField(forms.DecimalField):
    """A number as people write it, with a comma or a point."""

    def to_python(self, value):
        return super().to_python(as_typed(value))


class ValueForm(forms.Form):
    year = forms.IntegerField(
        label=_("Year"),
        min_value=YEARS[0],
        max_value=YEARS[1],
        error_messages={"required": _("Write the year of the value.")},
    )
    value = ValueField(
        label=_("Value"),
        max_digits=16,
        decimal_places=2,
        localize=True,
        error_messages={"required": _("Write the value."), "invalid": _("Write a number such as 1250 or 12,5.")},
    )
    source = forms.CharField(
        label=_("Source"),
        max_length=300,
        help_text=_("Where the number comes from: a register, a survey, a page with its address."),
        error_messages={"required": _("Write where the number comes from.")},
    )
