"""The public directory: what it shows, its search with filters, and how many organisations stand behind each filter."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Value

from members import keyset
from members.models import BranchTag, Organisation
from members.queries import search

ENOUGH_HITS = 5  # below this many, names that look alike are added
RANKED_HITS = 1_000  # above this many, a rank tells nothing and costs a read of every hit: names order them
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


@dataclass(frozen=True)
class Found:
    """The organisations whose texts answer a Search, before any facet, and whether they are few enough to rank."""

    organisations: QuerySet
    is_ranked: bool = False


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


def answers_to(asked, organisations=None):
    """Return what is Found among `organisations` (default: the public ones); names that look alike too when few hit."""
    organisations = public_organisations() if organisations is None else organisations
    if not asked.has_text:
        return Found(organisations)
    hits = organisations.filter(search.hits(asked.text, is_exact=asked.is_exact))
    count = hits.filter(chosen_by(asked))[: RANKED_HITS + 1].count()
    if asked.is_exact or count >= ENOUGH_HITS:
        return Found(hits, is_ranked=count <= RANKED_HITS)
    is_answer = search.hits(asked.text) | search.alike(asked.text)
    return Found(search.with_similarity(organisations, asked.text).filter(is_answer), is_ranked=True)


def results(asked, found):
    """Return the rows of `found` that the facets leave, ordered, and the keys of that order."""
    rows = found.organisations.filter(chosen_by(asked))
    if not asked.has_text:
        return rows.order_by(*BY_NAME), BY_NAME
    rows = search.with_similarity(rows, asked.text)
    rows = search.ordered(rows, asked.text, is_exact=asked.is_exact, is_ranked=found.is_ranked)
    return rows.order_by(*search.ORDER), search.ORDER


def page(asked, found, *, after=""):
    """Return the keyset.Page of results, with what a card shows, in a constant number of statements."""
    rows, keys = results(asked, found)
    return keyset.page(rows.prefetch_related("branches", "locations"), keys, after=after)


def counts(asked, found):
    """Return {"hits": n, "all": n, facet: {value: n}}.

    A facet is counted without its own choice, so that the reader sees what ticking one more box would add.
    """
    groups = _groups(asked, found)
    return {
        "hits": sum(count for group, count in groups if _passes(asked, group, FACETS)),
        "all": public_organisations().count(),
        "branch": _branch_counts(asked, found),
        **{facet: _facet_counts(asked, groups, facet) for facet in FACETS if facet != "branch"},
    }


def _groups(asked, found):
    """Return [({facet: value}, count)]: what is found, counted once by all facets together; the groups are few."""
    in_branch = chosen_by(asked, ["branch"])
    rows = found.organisations.order_by().annotate(
        in_branch=ExpressionWrapper(in_branch, BooleanField()) if in_branch else Value(True)
    )
    columns = ["in_branch", "kind", "helix", "nuts", "serves_citizens"]
    counted = rows.values_list(*columns).annotate(count=Count("pk")).values_list(*columns, "count")
    return [
        ({"branch": in_branch, "kind": kind, "helix": helix, "nuts": nuts, "citizens": "1" if citizens else ""}, count)
        for in_branch, kind, helix, nuts, citizens, count in counted
    ]


def _passes(asked, group, facets):
    """Say whether a group of _groups has the chosen values of `facets`."""
    return all(not asked.chosen.get(facet) or HOLDS[facet](group[facet], asked.chosen[facet]) for facet in facets)


def _facet_counts(asked, groups, facet):
    result = defaultdict(int)
    others = [other for other in FACETS if other != facet]
    for group, count in groups:
        if group[facet] and _passes(asked, group, others):
            result[group[facet]] += count
    return dict(result)


def _branch_counts(asked, found):
    others = chosen_by(asked, [facet for facet in FACETS if facet != "branch"])
    rows = found.organisations.filter(others, branches__isnull=False).order_by()
    return dict(rows.values_list("branches__slug").annotate(count=Count("pk")).values_list("branches__slug", "count"))


def branch_counts():
    """Return the branches that have public organisations, each with `organisation_count`, the largest first."""
    is_public = Q(organisations__state=Organisation.State.VERIFIED, organisations__is_public=True)
    counted = BranchTag.objects.annotate(organisation_count=Count("organisations", filter=is_public))
    return counted.filter(organisation_count__gt=0).order_by("-organisation_count", "position", "slug")


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
# The same questions asked of a counted group.
HOLDS = {
    "branch": lambda in_branch, values: in_branch,
    "kind": lambda kind, values: kind in values,
    "helix": lambda helix, values: helix in values,
    "nuts": lambda nuts, values: nuts.startswith(tuple(values)),
    "citizens": lambda citizens, values: bool(citizens),
}
