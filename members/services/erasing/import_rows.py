"""Rows of imports that brought the person: the cells about people are emptied, what they say of the firm stays."""

from django.core.exceptions import ValidationError
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from members.contacts import normalise_phone
from members.models import ImportRow
from members.services.erasing.traces import STANDS_BETWEEN_DIGITS
from members.services.imports.columns import PERSON_COLUMNS
from members.text import fold

MENTIONS = """
"members_importrow"."values"::text ILIKE ANY(%s::text[])
OR translate("members_importrow"."values"::text, %s, '') LIKE ANY(%s::text[])
"""


def empty_cells(traces):
    """Empty the cells about people in every row that is about this one; return how many rows."""
    words, digits = traces.hints
    if not (words or digits):
        return 0
    mentions = RawSQL(MENTIONS, [words, STANDS_BETWEEN_DIGITS, digits], output_field=BooleanField())  # noqa: S611 -- text of ours
    rows = [row for row in ImportRow.objects.select_related("run").filter(mentions) if _is_about(row, traces)]
    for row in rows:
        columns = row.run.columns
        cells = row.values["cells"]
        row.values["cells"] = [
            "" if columns[n : n + 1] and columns[n] in PERSON_COLUMNS else cell for n, cell in enumerate(cells)
        ]
        row.changes = {name: change for name, change in row.changes.items() if name not in PERSON_COLUMNS}
        row.findings = [finding for finding in row.findings if finding["field"] not in PERSON_COLUMNS]
        row.save(update_fields=["values", "changes", "findings"])
    return len(rows)


def _is_about(row, traces):
    cells = dict(zip(row.run.columns, row.values["cells"], strict=False))
    name = fold(f"{cells.get('given_name', '')} {cells.get('family_name', '')}")
    return (
        cells.get("email", "").strip().lower() in traces.emails
        or _phone(cells.get("phone", "")) in traces.phones
        or name in {fold(f"{given} {family}") for given, family in traces.names}
    )


def _phone(text):
    try:
        return normalise_phone(text)
    except ValidationError:
        return ""
