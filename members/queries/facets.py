"""The facets of the directory: how each narrows, how it is counted, what its values are called.

The values of a facet stand in the organisation's own row, or are rows of another table. Floors above add theirs with `register`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members import divisions, regions
from members.models import BranchTag, Organisation
from members.text import localized

LONGEST = 100  # letters of a value; PostgreSQL refuses words of more than 2,046 bytes


@dataclass(frozen=True)
class Facet:
    """One group of filters. Its values stand in `Organisation.facets` as "name:value", or in rows of other tables:
    `rows` is SQL (what to join, with `x.organisation_id`; the value).
    """

    name: str
    title: str | Promise
    condition: Callable  # chosen values -> Q on Organisation
    labels: Callable  # values that occur -> [(value, label)] in the order of the page
    rows: tuple = ()
    is_open: bool = False


class Words(SearchQuery):
    """Words to look for as they are; Django's own query would take "branch:ict" apart."""

    template = "%(expressions)s::tsquery"


def _one_of(name, *, whole=0):
    """Return the condition "the row says one of these values", or what begins so where a value is shorter than `whole`."""

    def word(value):
        quoted = f"{name}:{value[:LONGEST]}".replace("\\", "\\\\").replace("'", "''")
        return f"'{quoted}':*" if len(value) < whole else f"'{quoted}'"

    return lambda values: Q(facets=Words(" | ".join(map(word, values)), search_type="raw"))


def _of_choices(choices):
    return lambda values: [(value, label) for value, label in choices if value in values]


def _branch_labels(values):
    return [(tag.slug, localized(tag, "name")) for tag in BranchTag.objects.all() if tag.slug in values]


FACETS = [
    Facet(
        "branch",
        _("Branch"),
        _one_of("branch"),
        _branch_labels,
        is_open=True,
    ),
    Facet(
        "kind",
        _("Kind of organisation"),
        _one_of("kind"),
        _of_choices(Organisation.Kind.choices),
        is_open=True,
    ),
    Facet(
        "pkd",
        _("What they do (PKD)"),
        _one_of("pkd"),
        lambda values: [(code, f"{code} {divisions.name(code)}") for code in sorted(values)],
    ),
    Facet(
        "helix",
        _("Side of the helix"),
        _one_of("helix"),
        _of_choices(Organisation.Helix.choices),
    ),
    Facet(
        "building",
        _("Building"),
        _one_of("building"),
        lambda values: [(name, name) for name in sorted(values)],
    ),
    Facet(
        "nuts",
        _("Region"),
        _one_of("nuts", whole=5),  # PL72 holds PL721
        lambda values: [(code, regions.name(code)) for code in sorted(values)],
    ),
    Facet(
        "offers",
        _("Offer"),
        _one_of("offers"),
        lambda values: [(value, _("says what it offers")) for value in values],
    ),
    Facet(
        "citizens",
        _("For citizens"),
        _one_of("citizens"),
        lambda values: [(value, _("serves citizens")) for value in values],
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
