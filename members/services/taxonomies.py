"""Loading what organisations are sorted by: NACE from python-stdnum's data, the official PKD lists from files."""

import csv
import io
import re

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _
from stdnum import numdb

from members import divisions
from members.models import PkdCode, PkdTransition
from members.text import fold

Revision = PkdCode.Revision
NACE = {Revision.OLD: "eu/nace20", Revision.NEW: "eu/nace21"}
CODE = re.compile(r"[0-9]{2}(\.[0-9]{1,2}(\.[A-Z])?)?")
WHOLE_LIST = 600  # subclasses; the official lists have 654 and more, a sample far fewer
BATCH = 1000
# What a column of the official files may be called, folded.
CODE_COLUMNS = {"code", "kod", "symbol", "podklasa", "pkd"}
NAME_COLUMNS = {"name", "nazwa", "opis", "nazwa grupowania"}
OLD_COLUMNS = {"old", "pkd 2007", "kod pkd 2007", "podklasa pkd 2007"}
NEW_COLUMNS = {"new", "pkd 2025", "kod pkd 2025", "podklasa pkd 2025"}
USUAL_COLUMNS = {"usual", "klucz interpretacyjny", "interpretacja"}


@transaction.atomic
def load_nace():
    """Store the divisions, groups and classes of both editions of NACE with their English names; return how many.

    Divisions of the new edition get short Polish names of ours. Names that an official list brought stay.
    """
    polish = divisions.polish()
    codes = [
        PkdCode(
            revision=revision,
            code=code,
            nace=code,
            name_en=label,
            name_pl=polish.get(code, "") if revision == Revision.NEW else "",
        )
        for revision, name in NACE.items()
        for code, label in _nace_codes(numdb.get(name).prefixes)
    ]
    for code in codes:
        code.set_keys()
    PkdCode.objects.bulk_create(codes, batch_size=BATCH, ignore_conflicts=True)
    _mark_leaves()
    return len(codes)


@transaction.atomic
def import_codes(text, *, revision):
    """Store the codes of an official list (CSV with a code and a name in each row); return how many.

    The same file twice changes nothing. Raises ValidationError, with the row, when a code is none.
    """
    known = {code.code: code for code in PkdCode.objects.filter(revision=revision)}
    english = {code.nace: code.name_en for code in known.values() if code.code == code.nace}
    made = []
    for number, (symbol, name) in _rows(text, CODE_COLUMNS, NAME_COLUMNS):
        code = clean_code(symbol)
        if fold(symbol) and len(symbol.strip()) == 1:
            continue  # a section: "K"
        if not CODE.fullmatch(code):
            raise ValidationError(_("Row %(row)s: “%(code)s” is no code of PKD.") % {"row": number, "code": symbol})
        nace = code[:5]
        entry = known.get(code) or PkdCode(revision=revision, code=code, nace=nace, name_en=english.get(nace, ""))
        entry.name_pl = name.strip()[:400]
        entry.set_keys()
        made.append(entry)
    fields = ["name_pl", "search_key"]
    PkdCode.objects.bulk_create(
        {code.code: code for code in made if code.pk is None}.values(), batch_size=BATCH, ignore_conflicts=True
    )
    PkdCode.objects.bulk_update([code for code in made if code.pk], fields, batch_size=BATCH)
    _mark_leaves()
    return len(made)


@transaction.atomic
def import_transitions(text):
    """Store which codes of 2007 became which of 2025 (CSV); return how many pairs. Codes must have been loaded before."""
    by_code = {(code.revision, code.code): code for code in PkdCode.objects.all()}
    pairs = {}
    for number, (old, new, usual) in _rows(text, OLD_COLUMNS, NEW_COLUMNS, USUAL_COLUMNS):
        ends = [by_code.get((revision, clean_code(code))) for revision, code in zip(Revision, (old, new), strict=True)]
        if None in ends:
            raise ValidationError(
                _("Row %(row)s: load the lists of codes first, “%(code)s” is in none of them.")
                % {"row": number, "code": f"{old} → {new}"}
            )
        pairs[ends[0].pk, ends[1].pk] = fold(usual) in {"1", "tak", "yes", "x"}
    PkdTransition.objects.bulk_create(
        (PkdTransition(old_id=old, new_id=new, is_interpretive_target=usual) for (old, new), usual in pairs.items()),
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["old", "new"],
        update_fields=["is_interpretive_target"],
    )
    return len(pairs)


def clean_code(text):
    """Return a code as we write it: "6210b", " 62.10.B " -> "62.10.B"."""
    signs = re.sub(r"[^0-9A-Z]", "", text.upper())
    return ".".join(filter(None, [signs[:2], signs[2:4], signs[4:]]))


def _nace_codes(prefixes, above=""):
    """Yield (code, English name) of divisions, groups and classes from python-stdnum's tree; sections have letters."""
    for _length, low, _high, properties, children in prefixes:
        digits = above + low
        if digits.isdigit():
            yield ".".join(filter(None, [digits[:2], digits[2:]])), properties["label"]
            yield from _nace_codes(children, digits)


def _mark_leaves():
    """A PKD subclass may be chosen; a NACE class as long as we know none of its subclasses."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH leaf AS (
                SELECT c.id, length(c.nace) = 5 AND (c.code <> c.nace OR NOT EXISTS (
                    SELECT FROM members_pkdcode s
                    WHERE s.revision = c.revision AND s.nace = c.nace AND s.code <> s.nace)) AS is_leaf
                FROM members_pkdcode c
            )
            UPDATE members_pkdcode c SET is_leaf = leaf.is_leaf FROM leaf
            WHERE leaf.id = c.id AND c.is_leaf <> leaf.is_leaf
            """
        )


def _dicts(text):
    first_line = text.split("\n", 1)[0]
    separator = max(";,\t", key=first_line.count)
    return csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator)


def _rows(text, *columns):
    """Yield (row number, [cells]) of the named columns; a last column that is missing is empty."""
    reader = _dicts(text)
    names = {fold(name): name for name in reader.fieldnames or [] if name}
    found = [next((names[name] for name in names if name in known), None) for known in columns]
    if None in found[:2]:
        raise ValidationError(
            _("The first row must name the columns: %(columns)s.")
            % {"columns": ", ".join(" / ".join(sorted(known)) for known in columns[:2])}
        )
    for number, row in enumerate(reader, start=2):
        cells = [(row.get(name) or "") if name else "" for name in found]
        if cells[0].strip():
            yield number, cells
