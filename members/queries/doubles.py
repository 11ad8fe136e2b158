"""Records that may be doubles of one another, and where a merged one went. People decide; these only suggest."""

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q

from members.models import ContactPoint, Organisation, Person
from members.queries import access, directory
from members.queries.directory import Search
from members.text import fold_name

SHOWN = 12
ALIKE_FROM = 0.45


def organisations_like(organisation, text=""):
    """Return up to SHOWN organisations that `text` finds or, without text, that share a number, address or name with this one."""
    others = Organisation.objects.exclude(state=Organisation.State.MERGED).exclude(pk=organisation.pk)
    if text.strip():
        asked = Search(text=text)
        rows, _keys = directory.results(asked, directory.answers_to(asked, others))
        return list(rows[:SHOWN])
    points = ContactPoint.objects.filter(organisation=organisation).values("value")
    same = Q(contact_points__value__in=points)
    for name in ("nip", "regon", "krs", "website"):
        if value := getattr(organisation, name):
            same |= Q(**{name: value})
    likeness = TrigramWordSimilarity(fold_name(organisation.short_name or organisation.legal_name), "search_key")
    likely = others.annotate(likeness=likeness).filter(same | Q(likeness__gte=ALIKE_FROM))
    return list(likely.order_by("-likeness", "sort_key", "pk").distinct()[:SHOWN])


def people_like(person, text=""):
    """Return up to SHOWN people that `text` finds or, without text, that share an address, phone or name with this one."""
    others = access.people(text).filter(merged_into=None).exclude(pk=person.pk)
    if not text.strip():
        points = ContactPoint.objects.filter(person=person).values("value")
        same = Q(contact_points__value__in=points)
        if person.sort_key:
            same |= Q(sort_key=person.sort_key)
        others = others.filter(same).distinct()
    return list(others.order_by("sort_key", "pk")[:SHOWN])


def heir_of_organisation(public_id):
    """Return the Organisation into which the one with this id was merged, or None."""
    merged = Organisation.objects.filter(public_id=public_id, state=Organisation.State.MERGED)
    found = merged.select_related("merged_into").first()
    return found and found.merged_into


def public_heir(public_id):
    """Return the public id of the organisation that the directory shows in the place of a merged one, or None."""
    heir = heir_of_organisation(public_id)
    return heir.public_id if heir and heir.is_in_directory else None


def heir_of_person(public_id):
    """Return the Person into whom the one with this id was merged, or None."""
    found = Person.objects.filter(public_id=public_id, merged_into__isnull=False).select_related("merged_into").first()
    return found and found.merged_into
