"""How a search text finds organisations: folded like the names, by prefix, and by likeness when it finds few.

PostgreSQL has no Polish stemmer, so a prefix stands in for one: "łodzi" looks for `lodz:*` and finds "Łódź".
"""

import re

from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramWordSimilarity
from django.db.models import Case, F, FloatField, IntegerField, Q, Value, When
from django.db.models.functions import Cast

from members.models.numbers import clean_number
from members.text import fold_name

CONFIG = "parknet"
ALIKE_FROM = 0.45  # word similarity of "swietokszyska" and "Świętokrzyska Spółka Łódek" is 0.65
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


def hits(text, *, is_exact=False):
    """Return the condition "answers `text`": all words occur, or a register number is this one."""
    condition = Q(search_vector=_whole_words(text) if is_exact else _prefixes(text))
    digits = number(text)
    return condition | Q(nip=digits) | Q(regon=digits) | Q(krs=digits) if digits else condition


def alike(text):
    """Return the condition "a name looks like `text`", for typing errors."""
    # The operator uses the index at the threshold set in the settings; the comparison says it once more.
    return Q(search_key__trigram_word_similar=fold_name(text)) & Q(similarity__gte=ALIKE_FROM)


def with_similarity(queryset, text):
    return queryset.annotate(similarity=TrigramWordSimilarity(fold_name(text), "search_key"))


def ordered(queryset, text, *, is_exact=False, is_ranked=True):
    """Annotate `queryset` (from `with_similarity`) with the keys of ORDER; unranked, only tier and name order the hits."""
    is_hit = hits(text, is_exact=is_exact)
    zero = Value(0.0, FloatField())
    return queryset.annotate(
        is_similar=Case(When(is_hit, then=0), default=1, output_field=IntegerField()) if is_ranked else Value(0),
        tier=Case(*_tiers(text), default=ELSEWHERE, output_field=IntegerField()),
        minus_rank=Case(When(is_hit, then=-_rank(text)), default=zero, output_field=FloatField())
        if is_ranked
        else zero,
        minus_similarity=Case(When(is_hit, then=zero), default=-Cast(F("similarity"), FloatField()))
        if is_ranked
        else zero,
    )


def _rank(text):
    """Whole words rank above their beginnings: 1 is more than a text rank can be."""
    whole = Case(When(search_vector=_whole_words(text), then=1.0), default=0.0, output_field=FloatField())
    return Cast(SearchRank(F("search_vector"), _prefixes(text)), FloatField()) + whole


def _tiers(text):
    name, digits = fold_name(text), number(text)
    starts_so = When(Q(search_key__startswith=name) | Q(search_key__contains=f"|{name}"), then=STARTS_SO)
    is_number = [When(Q(nip=digits) | Q(regon=digits) | Q(krs=digits), then=NUMBER)] if digits else []
    return [*is_number, starts_so]


def _prefixes(text):
    # Folded words are letters and digits only, so they may stand in a raw query.
    terms = [word if len(word) <= 2 else f"{stem(word)}:*" for word in words(text)]
    return SearchQuery(" & ".join(terms), config=CONFIG, search_type="raw")


def _whole_words(text):
    return SearchQuery(" & ".join(words(text)), config=CONFIG, search_type="raw")
