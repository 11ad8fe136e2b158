"""The public directory: what it shows, its search with filters, and how many organisations stand behind each filter."""

from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet, prefetch_related_objects

from members import keyset
from members.models import BranchTag, Organisation
from members.queries import counting, facets, search

ENOUGH_HITS = 5  # below this many, names that look alike are added
RANKED_HITS = (
    200  # above this many, a rank costs a read of every hit: names that start so come first, then the alphabet
)
BY_NAME = ["sort_key", "public_id"]
BY_TIER = ["tier", *BY_NAME]


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
    """The organisations whose texts answer a Search, before any facet; `counts` as members.queries.counting gives them."""

    organisations: QuerySet
    counts: dict
    terms: search.Terms | None = None
    has_alike: bool = False

    @property
    def is_ranked(self):
        return self.has_alike or self.counts["hits"] <= RANKED_HITS


def public_organisations():
    """Return the organisations that anybody may see."""
    return Organisation.objects.filter(state=Organisation.State.VERIFIED, is_public=True)


def answers_to(asked, organisations=None):
    """Return what is Found among `organisations` (default: the public ones); names that look alike too when few hit."""
    is_public = organisations is None
    organisations = public_organisations() if is_public else organisations
    if not asked.has_text:
        key = counting.key_of(asked.chosen) if is_public else ""
        return Found(organisations, counting.counts(organisations, asked.chosen, cache_key=key))
    terms = search.Terms(asked.text, is_exact=asked.is_exact)
    hits = organisations.filter(search.hits(terms))
    counts = counting.counts(hits, asked.chosen)
    if asked.is_exact or counts["hits"] >= ENOUGH_HITS:
        return Found(hits, counts, terms)
    keys = search.alike(organisations, terms)
    if len(keys) <= counts["hits"]:
        return Found(hits, counts, terms)
    alike = organisations.filter(pk__in=keys)
    return Found(alike, counting.counts(alike, asked.chosen), terms, has_alike=True)


def results(asked, found):
    """Return the rows of `found` that the facets leave, ordered, and the keys of that order."""
    rows = found.organisations.filter(facets.condition(asked.chosen))
    if found.terms is None or "hits" in found.counts["cut"]:
        return rows.order_by(*BY_NAME), BY_NAME
    if found.is_ranked:
        return search.ranked(rows, found.terms, has_alike=found.has_alike).order_by(*search.ORDER), search.ORDER
    return search.by_name(rows, found.terms).order_by(*BY_TIER), BY_TIER


def page(asked, found, *, after=""):
    """Return the keyset.Page of results, with what a card shows, in a constant number of statements."""
    rows, keys = results(asked, found)
    rows = rows.defer("search_vector", "search_words", "facets")
    parts = search.name_first(rows, found.terms) if keys == BY_TIER else [rows]
    result = keyset.page_of_parts(parts, keys, after=after)
    prefetch_related_objects(result.rows, "locations")
    return result


def branch_counts():
    """Return the branches that have public organisations, each with `organisation_count`, the largest first."""
    is_public = Q(organisations__state=Organisation.State.VERIFIED, organisations__is_public=True)
    counted = BranchTag.objects.annotate(organisation_count=Count("organisations", filter=is_public))
    return counted.filter(organisation_count__gt=0).order_by("-organisation_count", "position", "slug")
