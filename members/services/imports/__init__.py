"""Import of organisations from a file: always a dry run first, then all of it in one transaction or nothing.

`receive` reads the file, `match_columns` says what its columns are; `check` judges each row and stores the verdicts;
`decide` leaves a row out or lets it through; the commit judges the same rows again and writes only when every verdict
still stands. A large file is worked on by a task: `start`.
"""

from members.services.imports.report import LEFT_OUT, REPORT_HEADER, column, problems, report_rows, sentence
from members.services.imports.runs import begin_commit, match_columns, receive
from members.services.imports.runs import decide as begin_check
from members.services.imports.working import SMALL, finish, start, under_way, work

__all__ = [
    "LEFT_OUT",
    "REPORT_HEADER",
    "SMALL",
    "begin_check",
    "begin_commit",
    "column",
    "commit",
    "decide",
    "dry_run",
    "finish",
    "match_columns",
    "problems",
    "receive",
    "recheck",
    "report_rows",
    "sentence",
    "start",
    "under_way",
    "work",
]


def dry_run(data, *, filename, by, columns=None):
    """Read the bytes of a file, judge its rows and return the ImportRun, however many there are. Arguments: `receive`."""
    run = receive(data, filename=filename, by=by, columns=columns)
    if run.is_under_way:
        finish(run)
    return run


def decide(run, decisions, *, by):
    """Set decisions and judge the run again, now."""
    _take_over(run, begin_check(run, decisions, by=by))
    finish(run)


def recheck(run, *, by):
    """Judge the stored rows against the records as they are now."""
    decide(run, {}, by=by)


def commit(run, *, by):
    """Write the whole run, all or nothing, and return the new organisations.

    Raises IllegalTransition when it was committed before, when a row still has an error or a question, or when a record
    changed since the dry run, so that a verdict no longer stands.
    """
    _take_over(run, begin_commit(run, by=by))
    return finish(run)


def _take_over(run, fresh):
    run.__dict__.update({name: value for name, value in fresh.__dict__.items() if name != "_state"})
