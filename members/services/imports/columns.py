"""What a column may be called, what a role may be called, and what each finding means."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from django.utils.translation import gettext_lazy as _

from members.models import Affiliation, Organisation
from members.text import fold

Kind, Role, Function = Organisation.Kind, Affiliation.Role, Affiliation.Function

# The Polish name of each column; the English one is the key.
POLISH = {
    "legal_name": "nazwa",
    "short_name": "nazwa skrócona",
    "org_type": "typ",
    "nip": "nip",
    "regon": "regon",
    "krs": "krs",
    "parent_nip": "nip jednostki nadrzędnej",
    "pkd": "pkd",
    "pkd_revision": "wersja pkd",
    "website": "strona",
    "building": "budynek",
    "room": "pokój",
    "given_name": "imię",
    "family_name": "nazwisko",
    "email": "email",
    "phone": "telefon",
    "role": "rola",
}
COLUMNS = list(POLISH)
ORGANISATION_COLUMNS = COLUMNS[: COLUMNS.index("given_name")]
PERSON_COLUMNS = COLUMNS[COLUMNS.index("given_name") :]
COLUMN_OF = {fold(name): column for column, polish in POLISH.items() for name in (column, polish)} | {"e mail": "email"}

# What else such a column is called in files that people have.
ALSO = {
    "nazwa firmy": "legal_name",
    "pelna nazwa": "legal_name",
    "firma": "legal_name",
    "name": "legal_name",
    "company": "legal_name",
    "nazwa krotka": "short_name",
    "skrot": "short_name",
    "rodzaj": "org_type",
    "numer nip": "nip",
    "tax id": "nip",
    "kod pkd": "pkd",
    "strona www": "website",
    "www": "website",
    "first name": "given_name",
    "last name": "family_name",
    "surname": "family_name",
    "adres e mail": "email",
    "mail": "email",
    "tel": "phone",
    "numer telefonu": "phone",
    "lokal": "room",
    "stanowisko": "role",
    "funkcja": "role",
}

KIND_OF = {fold(word): kind for kind in Kind for word in (kind.value,)} | {
    "firma w parku": Kind.TENANT_SME,
    "lokator": Kind.TENANT_SME,
    "firma": Kind.COMPANY,
    "wydzial urzedu miasta": Kind.CITY_DEPARTMENT,
    "jednostka miasta": Kind.CITY_DEPARTMENT,
    "city unit": Kind.CITY_DEPARTMENT,
    "organizacja pozarzadowa": Kind.NGO,
    "klaster": Kind.CLUSTER,
    "izba": Kind.CHAMBER,
    "uczelnia": Kind.UNIVERSITY,
    "bsi": Kind.SUPPORT_BODY,
    "instytucja otoczenia biznesu": Kind.SUPPORT_BODY,
    "grupa obywatelska": Kind.CITIZEN_GROUP,
    "inne": Kind.OTHER,
}

# What a word in the role column gives: the right in the portal, and the function in the organisation.
ROLE_OF = {
    "owner": (Role.OWNER, Function.BOARD),
    "wlasciciel": (Role.OWNER, Function.BOARD),
    "editor": (Role.EDITOR, Function.CONTACT),
    "redaktor": (Role.EDITOR, Function.CONTACT),
    "contact": (Role.EDITOR, Function.CONTACT),
    "kontakt": (Role.EDITOR, Function.CONTACT),
    "reader": (Role.READER, Function.EMPLOYEE),
    "czytelnik": (Role.READER, Function.EMPLOYEE),
    "board": (Role.READER, Function.BOARD),
    "zarzad": (Role.READER, Function.BOARD),
    "hr": (Role.READER, Function.HR),
    "kadry": (Role.READER, Function.HR),
    "rd": (Role.READER, Function.RD),
    "b r": (Role.READER, Function.RD),
    "tech": (Role.READER, Function.TECH),
    "technika": (Role.READER, Function.TECH),
    "finance": (Role.READER, Function.FINANCE),
    "finanse": (Role.READER, Function.FINANCE),
    "employee": (Role.READER, Function.EMPLOYEE),
    "pracownik": (Role.READER, Function.EMPLOYEE),
    "volunteer": (Role.READER, Function.VOLUNTEER),
    "wolontariusz": (Role.READER, Function.VOLUNTEER),
    "": (Role.READER, Function.CONTACT),
}

# Findings that stop a row until the file is corrected or the row is left out.
ERRORS = {
    "header_unknown": _("We do not know this column: rename it to one of ours, or delete it."),
    "header_twice": _("This column stands in the file twice: delete one of the two."),
    "legal_name_missing": _("The full name is missing: write it in the column legal_name (nazwa)."),
    "org_type_unknown": _(
        "We do not know this kind of organisation: take one of ours, for example tenant_sme, ngo or city_department."
    ),
    "nip_checksum": _("This NIP is wrong: check its ten digits."),
    "nip_twice_in_file": _(
        "This NIP stands in the file twice (first in row %(value)s) for different organisations or without another person: keep one row."
    ),
    "nip_taken_by_other": _(
        "This number belongs to another organisation here: “%(value)s”. Check the numbers of the row."
    ),
    "regon_checksum": _("This REGON is wrong: check its 9 or 14 digits."),
    "krs_format": _("This KRS is wrong: it has ten digits, zeros on the left."),
    "parent_unknown": _("There is no organisation with this NIP above: add its row to the file, or enter it first."),
    "pkd_unknown": _("This PKD code does not exist: write it like 62.10.B."),
    "website_invalid": _("This is not a website: write it like https://company.pl."),
    "email_invalid": _("This is not an e-mail address: write it like name@company.pl."),
    "phone_invalid": _("This is not a phone number: write nine digits, or + and the number with its country."),
    "role_unknown": _("We do not know this role: take one of ours, for example owner, editor, contact or employee."),
    "cell_too_long": _("This cell is too long: shorten it to %(value)s characters."),
    "control_character": _("This cell holds invisible control signs: type the text anew."),
}
# Findings about which staff decide: leave the row out, or apply it all the same.
QUESTIONS = {
    "name_similar": _(
        "Without a number we cannot tell whether this is “%(value)s”. Leave the row out, or apply it as a new organisation."
    ),
    "person_ambiguous": _(
        "This address or name belongs to “%(value)s” here. Leave the row out, or apply it to that person."
    ),
    "pkd_ambiguous": _(
        "A code of PKD 2007 may have several successors, so we do not convert it. Write the code of 2025, or apply the row without it."
    ),
}
# Findings that only tell.
NOTES = {
    "shared_mailbox": _("An office mailbox: it becomes a contact of the organisation, not of a person."),
    "pkd_converted": _("This code of PKD 2007 has one successor, %(value)s: we take that one."),
    "formula_cell": _("The cell looks like a formula: it is kept as plain text."),
}
SENTENCES = ERRORS | QUESTIONS | NOTES


@dataclass
class Row:
    """One row of the file by our columns: what its cells say, and what was found in them."""

    number: int
    values: dict
    findings: list = field(default_factory=list)  # {"field", "code", "value"}

    def find(self, column, code, value=""):
        self.findings.append({"field": column, "code": code, "value": str(value)})


def known_columns(header):
    """Return for each name of the header our column, None where we do not know it ("" for a column without a name)."""
    return [COLUMN_OF.get(fold(name)) if name.strip() else "" for name in header]


def suggestion(name):
    """Return the column that a name we do not know may mean, "" when nothing comes near."""
    folded = fold(name)
    names = COLUMN_OF | ALSO
    near = get_close_matches(folded, names, n=1, cutoff=0.75)
    return names[near[0]] if near else ""


def header_row(header, columns):
    """Return the header as a Row, with findings about columns that are unknown, twice there, or missing."""
    row = Row(1, {})
    for position, (name, column) in enumerate(zip(header, columns, strict=True)):
        if column is None:
            row.find(name, "header_unknown", name)
        elif column and column in columns[:position]:
            row.find(column, "header_twice")
    if "legal_name" not in columns:
        row.find("legal_name", "legal_name_missing")
    return row


def row_of(number, values, columns):
    """Return the Row that stored `values` ({"cells", "read"}) mean under these columns."""
    row = Row(number, {})
    cells = values["cells"]
    for position, cell in enumerate(cells):
        column = columns[position] if position < len(columns) else None
        if column:
            row.values[column] = cell
        elif column is None and cell:
            row.find("", "header_unknown", cell[:80])
    for position, code, value in values["read"]:
        column = columns[position] if position < len(columns) else ""
        if column and not (code == "formula_cell" and column == "phone"):
            row.find(column, code, value)
    return row
