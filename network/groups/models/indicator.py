"""Figures that are watched from year to year: of a theme, of a specialisation, or of the effect on a target group."""

import uuid

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.funding import YEARS
from network.groups.models.network import Network, Specialisation, Theme


class Indicator(models.Model):
    """What is measured, in which unit. It belongs to exactly one: a theme, a specialisation or a target group."""

    class TargetGroup(models.TextChoices):
        GOVERNMENT = "government", pgettext_lazy("target group", "government")
        BUSINESS = "business", pgettext_lazy("target group", "business")
        COMMUNITY = "community", pgettext_lazy("target group", "community")
        NGO = "ngo", pgettext_lazy("target group", "NGOs")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="indicators")
    theme = models.ForeignKey(Theme, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators")
    specialisation = models.ForeignKey(
        Specialisation, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators"
    )
    target_group = models.CharField(_("target group"), max_length=10, choices=TargetGroup, blank=True)
    name_pl = models.CharField(_("name in Polish"), max_length=150, validators=[plain_text])
    name_en = models.CharField(_("name in English"), max_length=150, validators=[plain_text])
    unit_pl = models.CharField(_("unit in Polish"), max_length=40, validators=[plain_text])
    unit_en = models.CharField(_("unit in English"), max_length=40, validators=[plain_text])
    is_public = models.BooleanField(_("everybody may read it"), default=False)

    class Meta:
        ordering = ["name_pl", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(theme__isnull=False, specialisation=None, target_group="")
                | models.Q(theme=None, specialisation__isnull=False, target_group="")
                | (models.Q(theme=None, specialisation=None) & ~models.Q(target_group="")),
                name="indicator_of_one_thing",
                violation_error_message=_("Choose a theme, a specialisation or a target group: one of the three."),
            )
        ]

    def __str__(self):
        return self.name_pl

    @property
    def points(self):
        """[(year, value)] of what `queries.indicators` has read."""
        return [(one.year, one.value) for one in self.all_values]

    @property
    def last_value(self):
        return self.all_values[-1] if self.all_values else None


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class IndicatorValue(models.Model):
    """What was measured in one year, and where the number comes from."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="values")
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("value"), max_digits=16, decimal_places=2)
    source = models.CharField(_("source"), max_length=300, validators=[plain_text])

    class Meta:
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint("indicator", "year", name="one_value_a_year"),
            models.CheckConstraint(
                condition=models.Q(year__range=YEARS) & ~models.Q(source=""), name="value_has_year_and_source"
            ),
        ]

    def __str__(self):
        return f"{self.indicator}, {self.year}: {self.value}"
