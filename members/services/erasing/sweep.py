"""Looking for a person in every text of every table, and writing something else in its place.

What the database guards against changes is not forced: an app says which of its tables are rewritten all the same
(`may_rewrite`); of the others the report counts what was kept.
"""

from contextlib import ExitStack

import pgtrigger
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import DatabaseError, connection, models, transaction
from pghistory.models import Event

from members.services.erasing.traces import STANDS_BETWEEN_DIGITS

LONGEST_SECONDS = 60
TEXTS = (models.CharField, models.TextField, models.JSONField)
CODES = {"sha256", "public_id", "token_hash", "secret_hash", "hash", "prev_hash"}
REWRITABLE: dict = {}  # label of a model: names of its triggers that are put aside meanwhile
LEFT_ALONE: dict = {  # label of a model: fields that are no text about people
    "members.Organisation": {"legal_name", "short_name", "sort_key", "search_key", "nip", "regon", "krs", "website"},
    "members.PkdCode": None,
    "contenttypes.ContentType": None,
    "auth.Permission": None,
    "members.Erasure": {"report"},
}


def may_rewrite(label, *triggers):
    """Let erasing rewrite the rows of a model although these triggers of it refuse changes: nobody's evidence is in its texts."""
    REWRITABLE[label] = triggers


def leave_alone(label, *fields):
    """Keep these fields (none named: all) of a model out of the search: texts that can hold nobody's data."""
    LEFT_ALONE[label] = set(fields) or None


def sweep(traces):
    """Rewrite every text in which `traces` are found; return ({table: rows rewritten}, {table: rows kept})."""
    rewritten, kept, patterns = {}, {}, traces.patterns
    if not patterns:
        return rewritten, kept
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL statement_timeout = '{LONGEST_SECONDS}s'")  # each table is read from end to end
    # Histories last: rewriting a record adds a line to its history.
    for model in sorted(apps.get_models(include_auto_created=True), key=lambda one: issubclass(one, Event)):
        if columns := _columns(model):
            rewritten[model._meta.db_table], kept[model._meta.db_table] = _sweep_table(model, columns, traces, patterns)
    return _not_zero(rewritten), _not_zero(kept)


def _not_zero(counts):
    return {table: count for table, count in counts.items() if count}


def _may_hold(columns):
    """Return a plain condition that every row with something of the person fulfils: the exact patterns are dear. Takes `hints`."""
    texts = "concat_ws(' ', " + ", ".join(f'"{field.column}"::text' for field in columns) + ")"
    return f"({texts} ILIKE ANY(%s::text[]) OR translate({texts}, %s, '') LIKE ANY(%s::text[]))"


def _sweep_table(model, columns, traces, patterns):
    """Return (rows rewritten, rows kept) of one table."""
    table, may_hold = model._meta.db_table, _may_hold(columns)
    any_of = "|".join(pattern for pattern, _new in patterns)
    found = may_hold + " AND (" + " OR ".join(f'"{field.column}"::text ~* %s' for field in columns) + ")"
    words, digits = traces.hints
    hints = [words, STANDS_BETWEEN_DIGITS, digits]
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT 1 FROM "{table}" WHERE {may_hold} LIMIT 1', hints)  # noqa: S608 -- names of ours
        if cursor.fetchone() is None:
            return 0, 0
    condition = [*hints, *[any_of] * len(columns)]
    changes = ", ".join(f'"{field.column}" = {_rewritten(field, patterns)}' for field in columns)
    values = [value for _field in columns for pair in patterns for value in pair]
    try:
        with transaction.atomic(), ExitStack() as aside, connection.cursor() as cursor:
            for trigger in REWRITABLE.get(model._meta.label, ()):
                aside.enter_context(pgtrigger.ignore(f"{model._meta.label}:{trigger}"))
            cursor.execute(f'UPDATE "{table}" SET {changes} WHERE {found}', [*values, *condition])  # noqa: S608 -- as above
            return cursor.rowcount, 0
    except DatabaseError:
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE {found}', condition)  # noqa: S608 -- as above
            return 0, cursor.fetchone()[0]


def _columns(model):
    """Return the fields of a table that may hold text about people."""
    if not model._meta.managed or model._meta.proxy:
        return []
    label = model.pgh_tracked_model._meta.label if issubclass(model, Event) else model._meta.label
    but = LEFT_ALONE.get(label, set())
    if but is None:
        return []
    return [field for field in model._meta.local_concrete_fields if _is_text(field) and field.name not in CODES | but]


def _is_text(field):
    if isinstance(field, ArrayField):
        return isinstance(field.base_field, TEXTS)
    return isinstance(field, TEXTS) and not (field.choices or field.primary_key or field.generated)


def _rewritten(field, patterns):
    text = f'"{field.column}"::text'
    for _pair in patterns:
        text = f"regexp_replace({text}, %s, %s, 'gi')"
    if isinstance(field, models.JSONField):
        return f"{text}::jsonb"
    if isinstance(field, ArrayField):
        return f"({text})::{field.db_type(connection)}"
    return f"left({text}, {field.max_length})" if field.max_length else text
