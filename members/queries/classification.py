"""Reads of the classification of activities: finding a code by its number or by words, names of codes, their way from the old edition."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Replace

from members.models import BranchTag, Building, Location, Organisation, PkdCode, PkdTransition
from members.queries.search import stem
from members.text import fold

Revision = PkdCode.Revision
SHOWN = 30


@dataclass(frozen=True)
class OldCode:
    """A code of 2007 that was found, and what it became: one code, or several of which a person must choose."""

    code: PkdCode
    successors: list


@dataclass(frozen=True)
class FoundCodes:
    """What the picker shows for a text: codes of today, codes of 2007 with their successors, and whether there are more."""

    codes: list = field(default_factory=list)
    old: list = field(default_factory=list)
    is_cut: bool = False

    def __bool__(self):
        return bool(self.codes or self.old)


def find_codes(text):
    """Return the FoundCodes for a number ("62", "6210", "62.10.B") or for words, which must all occur."""
    condition = _answers(text)
    if condition is None:
        return FoundCodes()
    found = PkdCode.objects.annotate(digits=Replace("code", Value("."), Value(""))).filter(condition)
    codes = list(found.filter(revision=Revision.NEW, is_leaf=True)[: SHOWN + 1])
    has_successor = Exists(PkdTransition.objects.filter(old=OuterRef("pk")))
    old = list(found.filter(has_successor, revision=Revision.OLD)[:SHOWN])
    return FoundCodes(codes[:SHOWN], _with_successors(old), is_cut=len(codes) > SHOWN)


def _answers(text):
    folded = fold(text)
    signs = folded.replace(" ", "")
    if signs[:2].isdigit():
        return Q(digits__istartswith=signs)
    condition = Q()
    for word in folded.split():
        condition &= Q(search_key__contains=f" {stem(word)}")
    return condition or None


def _with_successors(old):
    successors = defaultdict(list)
    pairs = PkdTransition.objects.filter(old__in=old).select_related("new").order_by("-is_interpretive_target", "new")
    for pair in pairs:
        successors[pair.old_id].append(pair.new)
    return [OldCode(code, successors[code.pk]) for code in old]


def codes_named(codes):
    """Return {code: PkdCode} of the present edition for those of `codes` that we know."""
    return {code.code: code for code in PkdCode.objects.filter(revision=Revision.NEW, code__in=codes)}


def with_names(codes):
    """Return [(code, PkdCode or None)] in the order of `codes`."""
    known = codes_named(codes)
    return [(code, known.get(code)) for code in codes]


def successors_of(codes):
    """Return {code of 2007: [codes of 2025]} for those of `codes` whose way is loaded."""
    found = defaultdict(list)
    pairs = PkdTransition.objects.filter(old__code__in=codes).order_by("new__code")
    for old, new in pairs.values_list("old__code", "new__code"):
        found[old].append(new)
    return dict(found)


def branches():
    """Return the branches of tenants, each with `organisation_count`: those that carry it and are not merged."""
    carried = Count("organisations", filter=~Q(organisations__state=Organisation.State.MERGED))
    return BranchTag.objects.annotate(organisation_count=carried)


def in_prefixes(branch):
    """Return the organisations whose PKD codes lie in the branch by its prefixes but which do not carry it yet."""
    codes = Q()
    for prefix in branch.pkd_prefixes:
        codes |= Q(sectors__pkd_code__startswith=prefix)
    if not codes:
        return Organisation.objects.none()
    found = Organisation.objects.filter(codes).exclude(branches=branch).exclude(state=Organisation.State.MERGED)
    return found.distinct()


def buildings():
    """Return the buildings of the park, each with `organisation_count`: verified organisations that sit there."""
    sitting = Location.objects.filter(
        building__iexact=OuterRef("name"), organisation__state=Organisation.State.VERIFIED
    )
    together = sitting.order_by().annotate(one=Value(1)).values("one")
    counted = Subquery(together.annotate(n=Count("organisation", distinct=True)).values("n"))
    return Building.objects.annotate(organisation_count=Coalesce(counted, 0))
