"""The facets of the directory: how each narrows, how it is counted, what its values are called.

A facet is a column of the organisation, or rows of another table. Floors above add theirs with `register`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, Expression, F, Q, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members import divisions, regions
from members.models import BranchTag, Organisation
from members.text import localized


@dataclass(frozen=True)
class Facet:
    """One group of filters. Its value is a text `column` of the organisation, or stands in its
    `sorted_by` (neither of the two), or in rows of other tables: `rows` is SQL (what to join, with `x.organisation_id`; the value).
    """

    name: str
    title: str | Promise
    condition: Callable  # chosen values -> Q on Organisation
    labels: Callable  # values that occur -> [(value, label)] in the order of the page
    column: Expression | F | None = None
    rows: tuple = ()
    is_open: bool = False


def _sorted_by(name):
    """Return the condition of a facet whose values stand in the row, as "name:value"."""
    return lambda values: Q(sorted_by__overlap=[f"{name}:{value}" for value in values])


def _in_regions(codes):
    """A region holds its parts: PL72 holds PL721."""
    condition = Q()
    for code in codes:
        condition |= Q(nuts__startswith=code)
    return condition


def _of_choices(choices):
    return lambda values: [(value, label) for value, label in choices if value in values]


def _branch_labels(values):
    return [(tag.slug, localized(tag, "name")) for tag in BranchTag.objects.all() if tag.slug in values]


SERVES, OFFERS = "1", "offer"
FACETS = [
    Facet(
        "branch",
        _("Branch"),
        _sorted_by("branch"),
        _branch_labels,
        is_open=True,
    ),
    Facet(
        "kind",
        _("Kind of organisation"),
        lambda values: Q(kind__in=values),
        _of_choices(Organisation.Kind.choices),
        F("kind"),
        is_open=True,
    ),
    Facet(
        "pkd",
        _("What they do (PKD)"),
        _sorted_by("pkd"),
        lambda values: [(code, f"{code} {divisions.name(code)}") for code in sorted(values)],
    ),
    Facet(
        "helix",
        _("Side of the helix"),
        lambda values: Q(helix__in=values),
        _of_choices(Organisation.Helix.choices),
        F("helix"),
    ),
    Facet(
        "building",
        _("Building"),
        _sorted_by("building"),
        lambda values: [(name, name) for name in sorted(values)],
    ),
    Facet(
        "nuts",
        _("Region"),
        _in_regions,
        lambda values: [(code, regions.name(code)) for code in sorted(values)],
        F("nuts"),
    ),
    Facet(
        "offers",
        _("Offer"),
        lambda values: ~Q(offer_pl=""),
        lambda values: [(value, _("says what it offers")) for value in values],
        Case(When(~Q(offer_pl=""), then=Value(OFFERS)), default=Value("")),
    ),
    Facet(
        "citizens",
        _("For citizens"),
        lambda values: Q(serves_citizens=True),
        lambda values: [(value, _("serves citizens")) for value in values],
        Case(When(serves_citizens=True, then=Value(SERVES)), default=Value("")),
    ),
]


def is_uuid(text):
    """True for what may stand in a comparison with a public id."""
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def register(facet):
    """Add a facet of a floor above; called once, when the app is ready."""
    FACETS.append(facet)


def names():
    """Return the names of all facets: parameters of the directory's address."""
    return [facet.name for facet in FACETS]


def condition(chosen, *, but=""):
    """Return the condition that the chosen values ({name: [value]}) set; values of one facet widen, facets narrow."""
    result = Q()
    for facet in FACETS:
        if facet.name != but and (values := chosen.get(facet.name)):
            result &= facet.condition(values)
    return result
