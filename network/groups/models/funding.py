"""What a network lives on: money by source and year, and what its members give in kind. Money in the smallest unit."""

import uuid

import pghistory
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.network import Network

CURRENCY = RegexValidator(r"^[A-Z]{3}$", _("Write the three capital letters of a currency, such as PLN or EUR."))
YEARS = (1990, 2100)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class FundingSource(models.Model):
    """An amount that a network has from one source in one year, in grosze or cents."""

    class Kind(models.TextChoices):
        OWN_BUDGET = "own_budget", pgettext_lazy("funding", "own budget")
        PROJECT = "project", pgettext_lazy("funding", "project")
        COMPANY = "company", pgettext_lazy("funding", "companies")
        SPONSOR = "sponsor", pgettext_lazy("funding", "sponsors")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="funding_sources")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    title = models.CharField(_("what it is"), max_length=150, validators=[plain_text])
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.BigIntegerField(_("amount"))
    currency = models.CharField(_("currency"), max_length=3, default="PLN", validators=[CURRENCY])

    class Meta:
        ordering = ["-year", "kind", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="funding_is_more_than_nothing"),
            models.CheckConstraint(
                condition=models.Q(currency__regex=r"^[A-Z]{3}$", year__range=YEARS), name="funding_currency_and_year"
            ),
        ]

    def __str__(self):
        return self.title


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class InKindContribution(models.Model):
    """What an organisation gave without being paid: people, rooms, equipment, hours of volunteers. Its worth may be estimated."""

    class Kind(models.TextChoices):
        STAFF = "staff", pgettext_lazy("contribution", "work of its people")
        SPACE = "space", pgettext_lazy("contribution", "rooms")
        EQUIPMENT = "equipment", pgettext_lazy("contribution", "equipment")
        HOURS = "hours", pgettext_lazy("contribution", "hours of volunteers")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="contributions")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="contributions")
    kind = models.CharField(_("kind"), max_length=9, choices=Kind)
    title = models.CharField(_("what was given"), max_length=150, validators=[plain_text])
    given_on = models.DateField(_("on which day"))
    hours = models.DecimalField(_("hours"), max_digits=6, decimal_places=2, null=True, blank=True)
    worth = models.BigIntegerField(_("estimated worth"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="PLN", validators=[CURRENCY])

    class Meta:
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="hours") | models.Q(hours__isnull=False),
                name="hours_of_volunteers_are_counted",
                violation_error_message=_("Write how many hours it was."),
            ),
            models.CheckConstraint(
                condition=(models.Q(hours=None) | models.Q(hours__gt=0))
                & (models.Q(worth=None) | models.Q(worth__gt=0)),
                name="contribution_is_more_than_nothing",
            ),
            models.CheckConstraint(condition=models.Q(currency__regex=r"^[A-Z]{3}$"), name="contribution_currency"),
        ]

    def __str__(self):
        return self.title
