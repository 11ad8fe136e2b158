"""How a search text finds organisations: folded like the names, by prefix, and by likeness when it finds few.

PostgreSQL has no Polish stemmer, so a prefix stands in for one: "łodzi" looks for `lodz:*` and finds "Łódź".
"""

import re
from functools import reduce
from operator import or_

from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramWordSimilarity
from django.db.models import Case, F, FloatField, Func, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Cast

from members.models.numbers import clean_number
from members.queries import synonyms
from members.text import fold_name

CONFIG = "parknet"
ALIKE_MOST = 200  # names that are compared and ranked; an index finds them in no order
MAX_WORDS = 8
# Rising keys of the order of hits; the last one is unique.
ORDER = ["is_similar", "tier", "minus_rank", "minus_similarity", "sort_key", "public_id"]
NUMBER, STARTS_SO, ELSEWHERE = range(3)  # tiers


def words(text):
    """Return the words we look for: folded, without legal forms."""
    return fold_name(text).split()[:MAX_WORDS]


def stem(word):
    """Return the beginning of `word` that its inflected forms share; words of one or two letters have none."""
    if len(word) <= 2:
        return word
    return word[: len(word) - (2 if len(word) >= 7 else 1 if len(word) >= 5 else 0)]


def number(text):
    """Return the digits when `text` is as long as a NIP, REGON or KRS, else ""."""
    digits = clean_number(text)
    return digits if re.fullmatch(r"[0-9]{9,10}|[0-9]{14}", digits) else ""


class Terms:
    """A search text understood: its words with their synonyms, as queries of PostgreSQL; read once for a page."""

    def __init__(self, text, *, is_exact=False):
        self.text, self.is_exact = text, is_exact
        self.alternatives = [[(word,)] for word in words(text)] if is_exact else synonyms.widened(words(text))

    @property
    def prefixes(self):
        """The query by beginnings of words; of whole words when the search is exact."""
        return self.whole if self.is_exact else self._query(_beginning)

    @property
    def whole(self):
        return self._query(lambda word: word)

    def _query(self, form):
        # Folded words are letters and digits only, so they may stand in a raw query.
        groups = [
            " | ".join(f"({' & '.join(form(word) for word in phrase)})" for phrase in phrases)
            for phrases in self.alternatives
        ]
        return SearchQuery(" & ".join(f"({group})" for group in groups), config=CONFIG, search_type="raw")


def _beginning(word):
    return word if len(word) <= 2 else f"{stem(word)}:*"


def hits(terms):
    """Return the condition "answers the Terms": all words occur, or a register number is this one."""
    condition = Q(search_vector=terms.prefixes)
    digits = number(terms.text)
    return condition | Q(nip=digits) | Q(regon=digits) | Q(krs=digits) if digits else condition


def alike(organisations, terms):
    """Return the keys of the hits among `organisations`, which are few, and of at most ALIKE_MOST names that look like the text."""
    # In a query of its own the text is unknown to the planner, which would else compare it with a hundred names to estimate.
    text = Func(Value(fold_name(terms.text)), template="(SELECT %(expressions)s)", output_field=TextField())
    rows = organisations.order_by().values_list("pk", flat=True)
    names = rows.filter(search_key__trigram_word_similar=text)  # how alike: a setting of the connection, for the index
    return set(rows.filter(hits(terms)).union(names[:ALIKE_MOST], all=True))


def ranked(queryset, terms, *, has_alike=False):
    """Annotate `queryset` with the keys of ORDER; `has_alike` when it holds names that only look so."""
    zero = Value(0.0, FloatField())
    queryset = by_name(queryset, terms)
    if not has_alike:
        return queryset.annotate(is_similar=Value(0), minus_rank=-_rank(terms), minus_similarity=zero)
    is_hit, similarity = hits(terms), TrigramWordSimilarity(fold_name(terms.text), "search_key")
    return queryset.annotate(
        is_similar=Case(When(is_hit, then=0), default=1, output_field=IntegerField()),
        minus_rank=Case(When(is_hit, then=-_rank(terms)), default=zero, output_field=FloatField()),
        minus_similarity=Case(When(is_hit, then=zero), default=-Cast(similarity, FloatField())),
    )


def by_name(queryset, terms):
    """Annotate `queryset` with `tier`: the number itself, a name that starts so, anything else."""
    return queryset.annotate(tier=Case(*_tiers(terms.text), default=ELSEWHERE, output_field=IntegerField()))


def name_first(queryset, terms):
    """Return [querysets], with `tier` as by_name has it: the names that start so, then all others, which an index keeps in order."""
    leads = reduce(or_, (tier.condition for tier in _tiers(terms.text)))
    others = queryset.exclude(leads).annotate(tier=Value(ELSEWHERE))
    return [by_name(queryset.filter(leads), terms), others]


def _rank(terms):
    """Whole words rank above their beginnings: 1 is more than a text rank can be."""
    whole = Case(When(search_vector=terms.whole, then=1.0), default=0.0, output_field=FloatField())
    return Cast(SearchRank(F("search_vector"), terms.prefixes), FloatField()) + whole


def _tiers(text):
    name, digits = fold_name(text), number(text)
    starts_so = When(Q(search_key__startswith=name) | Q(search_key__contains=f"|{name}"), then=STARTS_SO)
    is_number = [When(Q(nip=digits) | Q(regon=digits) | Q(krs=digits), then=NUMBER)] if digits else []
    return [*is_number, starts_so]
