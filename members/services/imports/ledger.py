"""What is known while a file is judged: the records that its rows may touch, read once, and what earlier rows add."""

from collections import defaultdict

from django.db import connection
from django.db.models import Q

from members.models import Affiliation, ContactPoint, Organisation, Person
from members.queries.classification import successors_of
from members.text import fold, fold_name

SIMILAR_FROM = 0.6

# The nearest name for each text, in one statement. `<%%` uses the trigram index; likeness to a whole name decides.
SIMILAR_NAMES = """
SELECT texts.name, best.legal_name
FROM unnest(%s::text[]) AS texts(name)
CROSS JOIN LATERAL (
    SELECT o.legal_name,
           greatest(similarity(split_part(o.search_key, '|', 1), texts.name), similarity(split_part(o.search_key, '|', 2), texts.name)) AS likeness
    FROM members_organisation o
    WHERE texts.name <%% o.search_key AND o.state <> 'merged'
    ORDER BY likeness DESC, o.id
    LIMIT 1
) AS best
WHERE best.likeness >= %s
"""


def key(record):
    """Return what identifies a record, stored or new."""
    return record.pk or f"new {id(record)}"


class Ledger:
    """Lookups over stored records; judging adds the new ones, so that a later row finds them."""

    def __init__(self, rows):
        """Read what `rows` (dicts of checked cells) may touch."""
        self.by_number = {"nip": {}, "regon": {}, "krs": {}}
        self.units = {}  # (key of parent, folded name): organisation
        self.without_number = {}  # folded name: new organisation of this file
        self.places = defaultdict(set)  # key of organisation: {(building, room)}
        self.codes = defaultdict(set)  # key of organisation: {PKD code}
        self.points = set()  # (owner's model name, key, kind, value)
        self.by_email = defaultdict(list)  # address: [person]
        self.by_name = defaultdict(list)  # (key of organisation, folded name): [person]
        self.affiliated = set()  # (key of person, key of organisation)
        self.has_primary = set()  # keys of organisations
        self.successors = successors_of({row["pkd"] for row in rows if row["pkd_revision"] == "2007"})
        self._read_organisations(rows)
        self._read_people(rows)
        self.similar = _similar_names({fold_name(row["legal_name"]) for row in rows if not has_number(row)} - {""})

    def add_organisation(self, organisation):
        for field, known in self.by_number.items():
            value = getattr(organisation, field)
            if value and not (field == "nip" and organisation.parent):
                known.setdefault(value, organisation)
        if not (organisation.pk or organisation.parent or organisation.nip or organisation.regon or organisation.krs):
            self.without_number[fold_name(organisation.legal_name)] = organisation
        if organisation.parent:
            self.units[key(organisation.parent), fold_name(organisation.legal_name)] = organisation

    def add_person(self, person, organisation, *, is_primary=False):
        self.by_name[key(organisation), fold(str(person))].append(person)
        self.affiliated.add((key(person), key(organisation)))
        if is_primary:
            self.has_primary.add(key(organisation))

    def add_point(self, owner, kind, value):
        self.points.add((owner._meta.model_name, key(owner), kind, value))
        if isinstance(owner, Person) and kind == ContactPoint.Kind.EMAIL and owner not in self.by_email[value]:
            self.by_email[value].append(owner)

    def has_point(self, owner, kind, value):
        return (owner._meta.model_name, key(owner), kind, value) in self.points

    def _read_organisations(self, rows):
        numbers = {name: {row[name] for row in rows} - {""} for name in ("nip", "regon", "krs", "parent_nip")}
        nips = numbers["nip"] | numbers["parent_nip"]
        named = Q(nip__in=nips, parent=None) | Q(regon__in=numbers["regon"]) | Q(krs__in=numbers["krs"])
        named |= Q(parent__nip__in=numbers["parent_nip"])
        self.stored = list(
            Organisation.objects.filter(named)
            .exclude(state=Organisation.State.MERGED)
            .select_related("parent")
            .prefetch_related("locations", "sectors", "contact_points")
            .order_by("pk")
        )
        for organisation in self.stored:
            self.add_organisation(organisation)
            self.places[organisation.pk] = {(place.building, place.room) for place in organisation.locations.all()}
            self.codes[organisation.pk] = {sector.pkd_code for sector in organisation.sectors.all()}
            for point in organisation.contact_points.all():
                self.add_point(organisation, point.kind, point.value)

    def _read_people(self, rows):
        addresses = {row["email"] for row in rows} - {""}
        by_address = Q(contact_points__kind=ContactPoint.Kind.EMAIL, contact_points__value__in=addresses) | Q(
            user__email__in=addresses
        )
        current = Affiliation.objects.current().filter(organisation__in=self.stored)
        people = Person.objects.filter(by_address | Q(affiliations__in=current)).distinct()
        for person in people.select_related("user").prefetch_related("contact_points").order_by("pk"):
            for point in person.contact_points.all():
                self.add_point(person, point.kind, point.value)
            if person.user and person not in self.by_email[person.user.email.lower()]:
                self.by_email[person.user.email.lower()].append(person)
        for affiliation in current.select_related("person", "organisation"):
            self.add_person(affiliation.person, affiliation.organisation, is_primary=affiliation.is_primary_contact)


def has_number(row):
    """True when the checked cells of a row name a register, of the organisation or of the one above it."""
    return any(row[name] for name in ("nip", "regon", "krs", "parent_nip"))


def _similar_names(names):
    """Return {folded name: legal name of the most similar organisation} for those that have one."""
    with connection.cursor() as cursor:
        cursor.execute(SIMILAR_NAMES, [sorted(names), SIMILAR_FROM])
        return dict(cursor.fetchall())
