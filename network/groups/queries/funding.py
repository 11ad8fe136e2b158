"""Reads about what a network lives on: the ledger of a year, totals and shares by source."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.db.models import Count, Sum

from network.groups.models import FundingSource, InKindContribution


@dataclass(frozen=True)
class Share:
    """One kind's part of a whole in one currency; `share` is a fraction between 0 and 1, `amount` and `whole` in the smallest unit."""

    kind: str
    label: str
    currency: str
    amount: int
    whole: int

    @property
    def share(self):
        return Fraction(self.amount, self.whole)

    @property
    def percent(self):
        return float(100 * self.share)

    @property
    def width(self):
        """Of a bar, in percent, with a decimal point in every language."""
        return f"{self.percent:.2f}"


def sources(network, year=None):
    """Return the money of `network` in `year`, or in all years, by year and kind."""
    found = FundingSource.objects.filter(network=network).select_related("organisation")
    found = found.filter(year=year) if year else found
    return found.order_by("-year", "kind", "currency", "-amount", "pk")


def contributions(network, year=None):
    """Return what was given in kind, the last one first."""
    found = InKindContribution.objects.filter(network=network).select_related("organisation")
    found = found.filter(given_on__year=year) if year else found
    return found.order_by("-given_on", "-pk")


def years(network):
    """Return the years that the ledger knows, the last one first."""
    given = InKindContribution.objects.filter(network=network).values_list("given_on__year", flat=True)
    paid = FundingSource.objects.filter(network=network).values_list("year", flat=True)
    return sorted({*given.order_by().distinct(), *paid.order_by().distinct()}, reverse=True)


def money_shares(network, year=None):
    """Return [Share] of each kind of source in each currency; kinds without money are there too, with a share of 0."""
    totals = {
        (row["kind"], row["currency"]): row["total"]
        for row in sources(network, year).order_by().values("kind", "currency").annotate(total=Sum("amount"))
    }
    return [
        share
        for currency in sorted({currency for _kind, currency in totals})
        for share in _shares(FundingSource.Kind, currency, totals)
    ]


def wholes(network):
    """Return {(year, currency): all money of it}."""
    rows = sources(network).order_by().values("year", "currency").annotate(total=Sum("amount"))
    return {(row["year"], row["currency"]): row["total"] for row in rows}


def given_totals(network, year=None):
    """Return [{kind, label, number, hours, worth}] of what was given in kind; `worth` maps a currency to its smallest unit."""
    found = contributions(network, year).order_by()
    counts = {row["kind"]: row for row in found.values("kind").annotate(number=Count("pk"), hours=Sum("hours"))}
    worth = {}
    for row in found.exclude(worth=None).values("kind", "currency").annotate(total=Sum("worth")):
        worth.setdefault(row["kind"], {})[row["currency"]] = row["total"]
    return [
        {
            "kind": kind.value,
            "label": kind.label,
            "number": counts.get(kind.value, {}).get("number", 0),
            "hours": counts.get(kind.value, {}).get("hours") or Decimal(0),
            "worth": sorted(worth.get(kind.value, {}).items()),
        }
        for kind in InKindContribution.Kind
    ]


def _shares(kinds, currency, totals):
    whole = sum(total for (_kind, one), total in totals.items() if one == currency)
    return [Share(kind.value, kind.label, currency, totals.get((kind.value, currency), 0), whole) for kind in kinds]
