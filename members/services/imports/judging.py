"""The verdict on each row: what a commit would write, or why it would not."""

from dataclasses import dataclass, field

from members import contacts
from members.models import ContactPoint, ImportRow, Organisation, Person
from members.services.imports import cells
from members.services.imports.columns import ERRORS, ORGANISATION_COLUMNS, PERSON_COLUMNS, QUESTIONS, ROLE_OF
from members.services.imports.ledger import Ledger, has_number, key
from members.services.organisations import suggested_helix
from members.text import fold, fold_name

Verdict = ImportRow.Verdict
EMAIL, PHONE = ContactPoint.Kind
# Columns that are fields of the organisation under another name, or under the same.
FIELD_OF = {name: name for name in ("legal_name", "short_name", "nip", "regon", "krs", "website")} | {
    "org_type": "kind"
}


@dataclass
class Judged:
    """One row judged: the records it means (stored or new), and what is to be written."""

    number: int
    findings: list
    verdict: str = Verdict.ERROR
    changes: dict = field(default_factory=dict)  # {column: [old, new]}, for people to read
    organisation: Organisation | None = None
    is_new: bool = False
    fields: dict = field(default_factory=dict)  # {field of the organisation: new value}
    sector: str = ""
    place: tuple | None = None  # (building, room)
    points: list = field(default_factory=list)  # [(owner, kind, value)]
    person: Person | None = None
    is_new_person: bool = False
    affiliation: dict | None = None  # fields of the new affiliation

    def change(self, column, old, new):
        self.changes[column] = [str(old), str(new)]


TELL_EACH = 250


def judge(rows, decisions, *, tell=None):
    """Return [Judged] for the Rows, in their order. `decisions` is {row number: "skip" or "apply"}; skipped rows count for nothing.

    `tell(n)` is called now and then with how many rows are judged.
    """
    rows = [row for row in rows if decisions.get(row.number) != ImportRow.Decision.SKIP]
    checked = [(row, cells.check(row)) for row in rows]
    judge_of = _Judge([values for _row, values in checked], decisions)
    # Units are judged last, so that an organisation above may stand anywhere in the file.
    order = sorted(checked, key=lambda pair: bool(pair[1]["parent_nip"]))
    judged = []
    for number, (row, values) in enumerate(order):
        judged.append(judge_of(row, values))
        if tell and number % TELL_EACH == 0:
            tell(number)
    return sorted(judged, key=lambda one: one.number)


class _Judge:
    def __init__(self, values, decisions):
        self.ledger = Ledger(values)
        self.decisions = decisions
        self.labels = {}  # (role, function): both in words
        self.first = {}  # key of organisation: (row number, values) of its first row

    def __call__(self, row, values):
        judged = Judged(row.number, row.findings)
        parent = self._parent(row, values)
        if not _has_errors(row):
            self._organisation(row, values, judged, parent)
        if not _has_errors(row):
            self._sector(row, values, judged)
            self._place(values, judged)
            self._person(row, values, judged)
        judged.verdict = self._verdict(row, judged)
        if judged.verdict in (Verdict.ERROR, Verdict.ASK):
            judged.changes = {}
        return judged

    def _verdict(self, row, judged):
        codes = {finding["code"] for finding in row.findings}
        if codes & ERRORS.keys():
            return Verdict.ERROR
        if codes & QUESTIONS.keys() and self.decisions.get(row.number) != ImportRow.Decision.APPLY:
            return Verdict.ASK
        if judged.is_new:
            return Verdict.CREATE
        return Verdict.UPDATE if judged.changes else Verdict.UNCHANGED

    def _parent(self, row, values):
        if not values["parent_nip"]:
            return None
        parent = self.ledger.by_number["nip"].get(values["parent_nip"])
        if parent is None:
            row.find("parent_nip", "parent_unknown", values["parent_nip"])
        return parent

    # --- which organisation -------------------------------------------------------------------------------------------

    def _organisation(self, row, values, judged, parent):
        found = self._match(row, values, parent)
        if _has_errors(row):
            return
        if found is None:
            self._ask_when_alike(row, values, parent)
            found, judged.is_new = self._new_organisation(values, parent), True
        elif key(found) in self.first:
            self._check_repetition(row, values, found)
        self.first.setdefault(key(found), (row.number, values))
        judged.organisation = found
        for column, name in FIELD_OF.items():
            old, new = getattr(found, name), values[column]
            if judged.is_new or (new and new != old):
                judged.fields[name] = new or old
                if new:
                    judged.change(column, "" if judged.is_new else old, new)
        if not judged.is_new and not _has_errors(row):
            for name, value in judged.fields.items():
                setattr(found, name, value)
            self.ledger.add_organisation(found)

    def _match(self, row, values, parent):
        """Return the organisation that the numbers mean (NIP, REGON, KRS in this order), or the unit of that name."""
        numbers = ["regon", "krs"] if parent else ["nip", "regon", "krs"]
        found = {name: self.ledger.by_number[name].get(values[name]) for name in numbers if values[name]}
        found = {name: organisation for name, organisation in found.items() if organisation is not None}
        if len({key(organisation) for organisation in found.values()}) > 1:
            row.find("nip", "nip_taken_by_other", found.get("nip") or next(iter(found.values())))
            return None
        match = next(iter(found.values()), None) or self._named(values, parent)
        if match and "nip" not in found and values["nip"] and match.nip and match.nip != values["nip"]:
            row.find("nip", "nip_taken_by_other", match)
        return match

    def _named(self, values, parent):
        """Return the unit of that name below `parent`; without any number, the organisation that an earlier row names alike."""
        name = fold_name(values["legal_name"])
        if parent:
            return self.ledger.units.get((key(parent), name))
        return None if has_number(values) else self.ledger.without_number.get(name)

    def _ask_when_alike(self, row, values, parent):
        name = fold_name(values["legal_name"])
        if not parent and not has_number(values) and name in self.ledger.similar:
            row.find("legal_name", "name_similar", self.ledger.similar[name])

    def _new_organisation(self, values, parent):
        kind = values["org_type"] or Organisation.Kind.TENANT_SME
        organisation = Organisation(parent=parent, kind=kind, helix=suggested_helix(kind))
        for column, name in FIELD_OF.items():
            setattr(organisation, name, values[column] or getattr(organisation, name))
        self.ledger.add_organisation(organisation)
        return organisation

    def _check_repetition(self, row, values, organisation):
        """A second row of one organisation must say the same about it, and bring another person."""
        number, first = self.first[key(organisation)]
        says_other = any(values[column] not in ("", first[column]) for column in ORGANISATION_COLUMNS)
        brings_nobody = all(values[column] in ("", first[column]) for column in PERSON_COLUMNS)
        if says_other or brings_nobody:
            row.find("nip", "nip_twice_in_file", number)

    # --- what belongs to it -------------------------------------------------------------------------------------------

    def _sector(self, row, values, judged):
        code = values["pkd"]
        if code and values["pkd_revision"] == "2007":
            code = self._code_of_today(row, code)
        if code and code not in self.ledger.codes[key(judged.organisation)]:
            self.ledger.codes[key(judged.organisation)].add(code)
            judged.sector = code
            judged.change("pkd", "", code)

    def _code_of_today(self, row, old):
        """Return the only successor of a code of 2007, and say so; where there are several or none only people choose."""
        successors = self.ledger.successors.get(old, [])
        if len(successors) != 1:
            row.find("pkd", "pkd_ambiguous", ", ".join([old, *successors[:5]]))
            return ""
        row.find("pkd", "pkd_converted", successors[0])
        return successors[0]

    def _place(self, values, judged):
        place = (values["building"], values["room"])
        known = self.ledger.places[key(judged.organisation)]
        if any(place) and place not in known:
            known.add(place)
            judged.place = place
            judged.change("building", "", " ".join(filter(None, place)))

    # --- the person ---------------------------------------------------------------------------------------------------

    def _person(self, row, values, judged):
        name = f"{values['given_name']} {values['family_name']}".strip()
        address = values["email"]
        if address and contacts.is_shared_mailbox(address):
            row.find("email", "shared_mailbox", address)
            self._point(judged, judged.organisation, EMAIL, address)
            address = ""
        if not name and not address:
            if values["phone"]:
                self._point(judged, judged.organisation, PHONE, values["phone"])
            return
        judged.person = self._known_person(row, judged.organisation, name, address)
        if judged.person is None:
            judged.person = Person(given_name=values["given_name"], family_name=values["family_name"])
            judged.is_new_person = True
            judged.change("family_name", "", name or address)
        self._affiliation(values, judged, has_address=bool(address))
        for kind, value in ((EMAIL, address), (PHONE, values["phone"])):
            if value:
                self._point(judged, judged.person, kind, value)

    def _known_person(self, row, organisation, name, address):
        people = self.ledger.by_email.get(address, []) if address else []
        if people:
            if len(people) > 1 or (name and fold(str(people[0])) != fold(name)):
                row.find("email", "person_ambiguous", people[0])
            return people[0]
        namesakes = self.ledger.by_name.get((key(organisation), fold(name)), []) if name else []
        if len(namesakes) > 1:
            row.find("family_name", "person_ambiguous", namesakes[0])
        return namesakes[0] if namesakes else None

    def _affiliation(self, values, judged, *, has_address):
        organisation, person = judged.organisation, judged.person
        if (key(person), key(organisation)) in self.ledger.affiliated:
            return
        role, function = ROLE_OF[values["role"]]
        is_primary = has_address and key(organisation) not in self.ledger.has_primary
        judged.affiliation = {"role": role, "function": function, "is_primary_contact": is_primary}
        judged.change("role", "", self._said(role, function))
        self.ledger.add_person(person, organisation, is_primary=is_primary)

    def _said(self, role, function):
        if (role, function) not in self.labels:
            self.labels[role, function] = f"{role.label}, {function.label}"
        return self.labels[role, function]

    def _point(self, judged, owner, kind, value):
        if not self.ledger.has_point(owner, kind, value):
            self.ledger.add_point(owner, kind, value)
            judged.points.append((owner, kind, value))
            judged.change("email" if kind == EMAIL else "phone", "", value)


def _has_errors(row):
    return any(finding["code"] in ERRORS for finding in row.findings)
