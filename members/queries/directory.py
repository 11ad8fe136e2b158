"""The public directory: what it shows, its search with filters, and how many organisations stand behind each filter."""

from dataclasses import dataclass, field

from django.db.models import CharField, Count, Exists, F, OuterRef, Q, Value

from members import keyset
from members.models import BranchTag, Organisation
from members.queries import search

ENOUGH_HITS = 5  # below this many, names that look alike are added
BY_NAME = ["sort_key", "public_id"]
FACETS = ["branch", "kind", "helix", "nuts", "citizens"]


@dataclass(frozen=True)
class Search:
    """What the reader asks the directory for: a text, and the chosen values of each facet."""

    text: str = ""
    chosen: dict = field(default_factory=dict)  # {"branch": ["ict", "energy"], …}
    is_exact: bool = False  # whole words only, nothing alike

    @property
    def has_text(self):
        return bool(search.words(self.text))


def public_organisations():
    """Return the organisations that anybody may see."""
    return Organisation.objects.filter(state=Organisation.State.VERIFIED, is_public=True)


def chosen_by(asked, facets=FACETS):
    """Return the condition that the chosen values of `facets` set; values of one facet widen, facets narrow."""
    condition = Q()
    for facet in facets:
        if values := asked.chosen.get(facet):
            condition &= CONDITIONS[facet](values)
    return condition


def answers_to(asked, queryset=None):
    """Return the organisations whose texts answer `asked`, before any facet; alike names too when few hit."""
    queryset = public_organisations() if queryset is None else queryset
    if not asked.has_text:
        return queryset
    is_hit = search.hits(asked.text, is_exact=asked.is_exact)
    if asked.is_exact or queryset.filter(is_hit).filter(chosen_by(asked))[:ENOUGH_HITS].count() >= ENOUGH_HITS:
        return queryset.filter(is_hit)
    return search.with_similarity(queryset, asked.text).filter(is_hit | search.alike(asked.text))


def results(asked, found):
    """Return the rows of `found` (from `answers_to`) that the facets leave, ordered, and the keys of that order."""
    rows = found.filter(chosen_by(asked))
    if not asked.has_text:
        return rows.order_by(*BY_NAME), BY_NAME
    ranked = search.ranked(search.with_similarity(rows, asked.text), asked.text, is_exact=asked.is_exact)
    return ranked.order_by(*search.ORDER), search.ORDER


def page(asked, found, *, after=""):
    """Return the keyset.Page of results, with what a card shows, in a constant number of statements."""
    rows, keys = results(asked, found)
    return keyset.page(rows.prefetch_related("branches", "locations"), keys, after=after)


def counts(asked, found):
    """Return {"hits": n, "all": n, facet: {value: n}}, in one statement.

    A facet is counted without its own choice, so that the reader sees what ticking one more box would add.
    """
    rows = [
        _counted("hits", found.filter(chosen_by(asked)), Value("")),
        _counted("all", public_organisations(), Value("")),
        *(_counted(facet, _without(asked, found, facet), VALUES[facet]) for facet in FACETS),
    ]
    result = {"hits": 0, "all": 0} | {facet: {} for facet in FACETS}
    for facet, value, count in rows[0].union(*rows[1:], all=True):
        if facet in FACETS:
            result[facet][value] = count
        else:
            result[facet] = count
    return result


def branch_counts():
    """Return the branches that have public organisations, each with `organisation_count`."""
    is_public = Q(organisations__state=Organisation.State.VERIFIED, organisations__is_public=True)
    return BranchTag.objects.annotate(organisation_count=Count("organisations", filter=is_public)).filter(
        organisation_count__gt=0
    )


def _counted(facet, queryset, value):
    named = queryset.order_by().values(facet=Value(facet, CharField()), value=value)
    return named.annotate(count=Count("pk")).values_list("facet", "value", "count")


def _without(asked, found, facet):
    rows = found.filter(chosen_by(asked, [other for other in FACETS if other != facet]))
    return rows.filter(PRESENT[facet])


def _in_branches(slugs):
    tagged = Organisation.branches.through.objects.filter(organisation=OuterRef("pk"), branchtag__slug__in=slugs)
    return Q(Exists(tagged))


def _in_regions(codes):
    """A region holds its parts: PL72 holds PL721."""
    condition = Q()
    for code in codes:
        condition |= Q(nuts__startswith=code)
    return condition


CONDITIONS = {
    "branch": _in_branches,
    "kind": lambda values: Q(kind__in=values),
    "helix": lambda values: Q(helix__in=values),
    "nuts": _in_regions,
    "citizens": lambda values: Q(serves_citizens=True),
}
VALUES = {
    "branch": F("branches__slug"),
    "kind": F("kind"),
    "helix": F("helix"),
    "nuts": F("nuts"),
    "citizens": Value("1", CharField()),
}
PRESENT = {
    "branch": Q(branches__isnull=False),
    "kind": Q(),
    "helix": Q(),
    "nuts": ~Q(nuts=""),
    "citizens": Q(serves_citizens=True),
}
