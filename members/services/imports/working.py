"""Doing what an import waits for: at once when it is small, else in a task that tells how far it is."""

import time
from contextlib import contextmanager
from functools import partial

import structlog
from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from members.models import ImportRun
from members.services.imports import runs

SMALL = 300  # rows that a page waits for
MAX_ATTEMPTS = 3
TELL_SECONDS = 0.5

log = structlog.get_logger(__name__)


def start(run, hurry):
    """Do the work of a small run now; of a large one let `hurry(key)` call the task, once the transaction is over.

    Raises IllegalTransition when a record changed since the dry run: nothing was written.
    """
    if run.row_count > SMALL:
        transaction.on_commit(partial(hurry, run.pk))
        return
    finish(run)


def finish(run):
    """Do the work of a run now and return the new organisations, [] when it was only to be checked.

    Raises IllegalTransition when a record changed since the dry run, or when somebody else is at this run.
    """
    with _alone(run.pk) as is_ours:
        if not is_ours:
            raise IllegalTransition(_("This file is being worked on: wait until that is done."))
        try:
            return _do(run.pk)
        except Exception as error:
            is_stale = isinstance(error, runs.Stale)
            _give_back(run.pk, ImportRun.Problem.STALE if is_stale else ImportRun.Problem.BROKEN)
            raise
        finally:
            run.refresh_from_db()


def work(run_id):
    """Do what the run waits for, as a task. Harmless twice: one works at a time, and what is done is not done again."""
    with _alone(run_id) as is_ours:
        if not is_ours or not _is_worth_an_attempt(run_id):
            return
        try:
            with _progress(run_id) as tell:
                _do(run_id, tell=tell)
        except runs.Stale:
            _give_back(run_id, ImportRun.Problem.STALE)
        except OperationalError:
            log.warning("import_interrupted", run=run_id, exc_info=True)  # the sweeper begins anew
        except Exception:
            _give_back(run_id, ImportRun.Problem.BROKEN)
            raise


def under_way():
    """Return the keys of the runs that wait for work, of those too whose worker was killed."""
    return list(ImportRun.objects.filter(state__in=ImportRun.UNDER_WAY).values_list("pk", flat=True))


@transaction.atomic
def _do(run_id, *, tell=None):
    run = ImportRun.objects.filter(pk=run_id).first()
    if run and run.state == ImportRun.State.CHECKING:
        runs.check(run, tell=tell)
    elif run and run.state == ImportRun.State.COMMITTING:
        return runs.write_all(run, tell=tell)
    return []


def _is_worth_an_attempt(run_id):
    """Count one more attempt, and give up after a few: a file at which each worker dies must not go round for ever."""
    if ImportRun.objects.filter(pk=run_id, state__in=ImportRun.UNDER_WAY, attempts__lt=MAX_ATTEMPTS).update(
        attempts=F("attempts") + 1
    ):
        return True
    _give_back(run_id, ImportRun.Problem.BROKEN)
    return False


def _give_back(run_id, problem):
    """Let staff go on with a run whose work wrote nothing; `problem` says why."""
    under_way = ImportRun.objects.filter(pk=run_id, state__in=ImportRun.UNDER_WAY)
    under_way.update(state=ImportRun.State.CHECKED, problem=problem)


@contextmanager
def _alone(run_id):
    """Yield True when nobody else works on the run until the end; the database frees the lock of a worker that is killed."""
    name = [runs.lock_name(run_id)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", name)
        is_ours = cursor.fetchone()[0]
    try:
        yield is_ours
    finally:
        if is_ours and not connection.needs_rollback and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", name)


@contextmanager
def _progress(run_id):
    """Yield a function that tells how many rows are judged, on a connection of its own: nobody sees into the transaction."""
    aside = connections.create_connection(DEFAULT_DB_ALIAS)
    told_at = time.monotonic()

    def tell(done):
        nonlocal told_at
        if time.monotonic() - told_at >= TELL_SECONDS:
            told_at = time.monotonic()
            with aside.cursor() as cursor:
                cursor.execute("UPDATE members_importrun SET done = %s WHERE id = %s", [done, run_id])

    try:
        yield tell
    finally:
        aside.close()
