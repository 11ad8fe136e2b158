"""The life of an import: the file as read, its columns, the stored dry run, the decisions of staff, and the commit.

What takes longer than a page may wait is done by a task; the state in the ImportRun says what, so that a task that was
killed is begun anew. One lock for each run keeps two from working on it.
"""

import hashlib
import json

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext as _

from members import permissions, signals
from members.copying import copy_in
from members.errors import IllegalTransition
from members.models import ImportRow, ImportRun, Organisation
from members.services.imports.columns import COLUMNS, header_row, known_columns, row_of
from members.services.imports.judging import judge
from members.services.imports.reading import read
from members.services.imports.writing import write

State = ImportRun.State

STORE_VERDICTS = """
UPDATE members_importrow r
   SET verdict = v.verdict, changes = v.changes, findings = v.findings, organisation_id = v.organisation
  FROM jsonb_to_recordset(%s::jsonb) AS v(number integer, verdict text, changes jsonb, findings jsonb, organisation bigint)
 WHERE r.run_id = %s AND r.number = v.number
"""
STORE_ORGANISATIONS = """
UPDATE members_importrow r SET organisation_id = v.organisation
  FROM unnest(%s::integer[], %s::bigint[]) AS v(number, organisation) WHERE r.run_id = %s AND r.number = v.number
"""


class Stale(IllegalTransition):
    """A record changed since the dry run, so that a verdict no longer stands."""


@transaction.atomic
def receive(data, *, filename, by, columns=None):
    """Read the bytes of a file and return the ImportRun with its rows: to be checked, or to have its columns matched first.

    `columns` ({name in the header: column of ours, "" to leave it out}) says what we cannot know. `by` is None on the
    command line. Raises PermissionDenied, or ValidationError when the file cannot be read at all.
    """
    _check_right(by)
    table = read(data)
    run = ImportRun.objects.create(
        filename=filename[-200:],
        sha256=hashlib.sha256(data).hexdigest(),
        header=table.header,
        row_count=len(table.records),
        made_by=by,
    )
    copy_in(
        ImportRow,
        [
            ImportRow(run=run, number=record.number, values={"cells": record.cells, "read": record.read})
            for record in table.records
        ],
    )
    named = columns or {}
    known = known_columns(table.header)
    _take_columns(run, [named.get(name, column) for name, column in zip(table.header, known, strict=True)])
    return run


@transaction.atomic
def match_columns(run, columns, *, by):
    """Say what each column of the file is (a list as long as the header; "" leaves a column out); the run is to be checked then.

    Raises ValidationError when a column is unknown or named twice, or when no column is the full name.
    """
    _check_right(by)
    run = _open(run)
    if len(columns) != len(run.header) or any(column not in ("", *COLUMNS) for column in columns):
        raise ValidationError(_("Choose one of our columns for each column of the file."), code="header_unknown")
    twice = {column for column in columns if column and columns.count(column) > 1}
    if twice:
        raise ValidationError(_("Two columns of the file cannot be the same one of ours."), code="header_twice")
    if "legal_name" not in columns:
        raise ValidationError(_("Say which column holds the full name."), code="legal_name_missing")
    _take_columns(run, columns)
    return run


@transaction.atomic
def decide(run, decisions, *, by):
    """Set `decisions` ({row number: "", "skip" or "apply"}); the run is to be checked again, because rows lean on one another."""
    _check_right(by)
    run = _open(run)
    if run.state == State.COLUMNS:
        raise IllegalTransition(_("Say first what the columns of this file are."))
    for decision in ImportRow.Decision.values:
        numbers = [number for number, chosen in decisions.items() if chosen == decision]
        run.rows.filter(number__in=numbers).exclude(decision=decision).update(decision=decision)
    _begin(run, State.CHECKING)
    return run


@transaction.atomic
def begin_commit(run, *, by):
    """Let the whole run be written, all or nothing. Raises IllegalTransition when it may not be."""
    _check_right(by)
    run = _open(run)
    if run.state == State.COLUMNS or run.rows.filter(verdict="").exists():
        raise IllegalTransition(_("This file is not checked yet."))
    waiting = run.rows.filter(verdict__in=[ImportRow.Verdict.ERROR, ImportRow.Verdict.ASK])
    if waiting.exclude(decision=ImportRow.Decision.SKIP).exists():
        raise IllegalTransition(
            _("Some rows have errors or wait for your decision: correct the file, or leave those rows out.")
        )
    run.committed_by = by
    _begin(run, State.COMMITTING)
    return run


def check(run, *, tell=None):
    """Judge the rows against the records as they are now and store the verdicts. For `work`, inside a transaction."""
    rows = list(run.rows.all())
    judged = {one.number: one for one in _judged(run, rows, tell)}
    verdicts = [_stored(judged[row.number]) for row in rows if row.number in judged]
    with connection.cursor() as cursor:
        cursor.execute(STORE_VERDICTS, [json.dumps(verdicts), run.pk])
    _end(run, State.CHECKED)


def write_all(run, *, tell=None):
    """Write what the run says and return the new organisations. For `work`, inside a transaction. Raises Stale."""
    _no_other_writer()
    rows = [row for row in run.rows.all() if row.decision != ImportRow.Decision.SKIP]
    judged = _judged(run, rows, tell)
    if [_signature(_stored(one)) for one in judged] != [_signature_of_row(row) for row in rows]:
        raise Stale(ImportRun.Problem.STALE.label)
    created = write(judged, by=run.committed_by)
    with connection.cursor() as cursor:
        numbers, organisations = [one.number for one in judged], [one.organisation.pk for one in judged]
        cursor.execute(STORE_ORGANISATIONS, [numbers, organisations, run.pk])
    run.committed_at = Now()
    _end(run, State.COMMITTED)
    run.refresh_from_db(fields=["committed_at"])
    signals.organisations_imported.send(sender=ImportRun, organisations=created)
    return created


def lock_name(run_id):
    return f"import:{run_id}"


def _check_right(by):
    if by is not None and not permissions.can_import(by):
        raise PermissionDenied


def _open(run):
    """Return the run as it is now, to be changed by us alone until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [lock_name(run.pk)])
        is_free = cursor.fetchone()[0]
    run = ImportRun.objects.get(pk=run.pk)
    if run.state == State.COMMITTED:
        raise IllegalTransition(_("This file was imported already."))
    if run.is_under_way or not is_free:
        raise IllegalTransition(_("This file is being worked on: wait until that is done."))
    return run


def _take_columns(run, columns):
    run.columns = columns
    run.rows.filter(number=1).delete()
    head = header_row(run.header, columns)
    if not head.findings:
        _begin(run, State.CHECKING)
        return
    values = {"cells": run.header, "read": []}
    ImportRow.objects.create(run=run, number=1, values=values, verdict=ImportRow.Verdict.ERROR, findings=head.findings)
    _begin(run, State.COLUMNS)


def _begin(run, state):
    run.state, run.problem, run.done, run.attempts = state, "", 0, 0
    run.save(update_fields=["state", "problem", "done", "attempts", "columns", "committed_by"])


def _end(run, state):
    run.state, run.done = state, run.row_count
    run.save(update_fields=["state", "done", "committed_at"])


def _no_other_writer():
    """Hold off other writers of the registry until the import ends, so that no number is taken between check and write."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {Organisation._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


def _judged(run, rows, tell):
    read_rows = [row_of(row.number, row.values, run.columns) for row in rows]
    with translation.override("pl"):  # labels inside `changes` are stored, and compared at the commit
        return judge(read_rows, {row.number: row.decision for row in rows}, tell=tell)


def _stored(judged):
    """Return a Judged as the columns of its ImportRow."""
    organisation = judged.organisation
    return {
        "number": judged.number,
        "verdict": judged.verdict,
        "changes": judged.changes,
        "findings": judged.findings,
        "organisation": organisation.pk if organisation is not None else None,
    }


def _signature(stored):
    return stored["number"], stored["verdict"], stored["organisation"], stored["changes"]


def _signature_of_row(row):
    return row.number, row.verdict, row.organisation_id, row.changes
