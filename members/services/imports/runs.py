"""The life of an import: the stored dry run, the decisions of staff, and the commit."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext as _

from members import permissions, signals
from members.errors import IllegalTransition
from members.models import ImportRow, ImportRun, Organisation
from members.services.imports.judging import judge
from members.services.imports.reading import Row, read
from members.services.imports.writing import write

READING_CODES = {"header_unknown", "header_twice", "control_character", "cell_too_long", "formula_cell"}


@transaction.atomic
def dry_run(data, *, filename, by):
    """Read the bytes of a file, judge its rows and store the verdicts as an ImportRun. `by` is None on the command line.

    Raises PermissionDenied, or ValidationError when the file cannot be read as CSV at all.
    """
    _check_right(by)
    rows = read(data)
    run = ImportRun.objects.create(filename=filename[-200:], sha256=hashlib.sha256(data).hexdigest(), made_by=by)
    judged = {row.number: row for row in _judged(rows, {})}
    ImportRow.objects.bulk_create(
        (
            _stored(
                ImportRow(run=run, number=row.number, values={"cells": row.values, "read": _reading(row)}),
                judged[row.number],
            )
            for row in rows
        ),
        batch_size=1000,
    )
    return run


@transaction.atomic
def decide(run, decisions, *, by):
    """Set `decisions` ({row number: "", "skip" or "apply"}) and judge the run again, because rows lean on one another."""
    _check_right(by)
    run = _open(run)
    for decision in ImportRow.Decision.values:
        numbers = [number for number, chosen in decisions.items() if chosen == decision]
        run.rows.filter(number__in=numbers).update(decision=decision)
    _recheck(run)


@transaction.atomic
def recheck(run, *, by):
    """Judge the stored rows against the records as they are now."""
    _check_right(by)
    _recheck(_open(run))


@transaction.atomic
def commit(run, *, by):
    """Write the whole run, all or nothing, and return the new organisations.

    Raises IllegalTransition when it was committed before, when a row still has an error or a question, or when a record
    changed since the dry run, so that a verdict no longer stands.
    """
    _check_right(by)
    run = _open(run)
    _no_other_writer()
    stored = [row for row in run.rows.all() if row.decision != ImportRow.Decision.SKIP]
    if any(row.verdict in (ImportRow.Verdict.ERROR, ImportRow.Verdict.ASK) for row in stored):
        raise IllegalTransition(
            _("Some rows have errors or wait for your decision: correct the file, or leave those rows out.")
        )
    judged = _judge_stored(run)
    if [_signature(_stored(ImportRow(number=row.number), row)) for row in judged] != [
        _signature(row) for row in stored
    ]:
        raise IllegalTransition(_("Records changed since the dry run: check again. Nothing was written."))
    created = write(judged, by=by)
    for row, written in zip(stored, judged, strict=True):
        row.organisation = written.organisation
    ImportRow.objects.bulk_update(stored, ["organisation"], batch_size=500)
    run.committed_at = Now()
    run.save(update_fields=["committed_at"])
    signals.organisations_imported.send(sender=ImportRun, organisations=created)
    return created


def _check_right(by):
    if by is not None and not permissions.can_import(by):
        raise PermissionDenied


def _open(run):
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.committed_at:
        raise IllegalTransition(_("This file was imported already."))
    return run


def _no_other_writer():
    """Hold off other writers of the registry until the import ends, so that no number is taken between check and write."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {Organisation._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


def _recheck(run):
    judged = {row.number: row for row in _judge_stored(run)}
    rows = list(run.rows.all())
    for row in rows:
        if row.number in judged:
            _stored(row, judged[row.number])
    ImportRow.objects.bulk_update(rows, ["verdict", "changes", "findings", "organisation"], batch_size=500)


def _judge_stored(run):
    stored = list(run.rows.all())
    rows = [Row(row.number, row.values["cells"], list(row.values["read"])) for row in stored]
    return _judged(rows, {row.number: row.decision for row in stored})


def _judged(rows, decisions):
    with translation.override("pl"):  # labels inside `changes` are stored, and compared at the commit
        return judge(rows, decisions)


def _reading(row):
    """Return what reading the file found, which judging the stored cells again cannot find."""
    return [finding for finding in row.findings if finding["code"] in READING_CODES]


def _stored(row, judged):
    organisation = judged.organisation
    row.verdict, row.changes, row.findings = judged.verdict, judged.changes, judged.findings
    row.organisation = organisation if organisation is not None and organisation.pk else None
    return row


def _signature(row):
    return row.number, row.verdict, row.organisation_id, row.changes
