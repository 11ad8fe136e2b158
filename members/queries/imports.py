"""Reads of imports: the last runs, and the rows of one with their counts."""

from django.db.models import Count, Q

from members.models import ImportRow, ImportRun, Organisation

LEFT_OUT = ImportRow.Decision.SKIP.value
NOT_LEFT_OUT = ~Q(decision=LEFT_OUT)


def recent_runs(*, limit=20):
    """Return the last runs, each with `row_count`, newest first."""
    return (
        ImportRun.objects.select_related("made_by__person")
        .annotate(row_count=Count("rows"))
        .order_by("-created_at", "-pk")[:limit]
    )


def counts(run):
    """Return {verdict: number of rows} in the order of Verdict, and under "skip" the rows that are left out."""
    found = dict(run.rows.filter(NOT_LEFT_OUT).order_by().values_list("verdict").annotate(Count("pk")))
    verdicts = {verdict: found.get(verdict, 0) for verdict in ImportRow.Verdict.values}
    return verdicts | {LEFT_OUT: run.rows.filter(decision=LEFT_OUT).count()}


def rows_to_show(run, verdict=""):
    """Return the rows of `run` that `counts` counts under `verdict`; all when it is empty or unknown."""
    rows = run.rows.select_related("organisation")
    if verdict == LEFT_OUT:
        return rows.filter(decision=LEFT_OUT)
    return rows.filter(NOT_LEFT_OUT, verdict=verdict) if verdict in ImportRow.Verdict.values else rows


def organisations_of(run):
    """Return the organisations that a committed run wrote or found; none before."""
    rows = run.rows.filter(NOT_LEFT_OUT, organisation__isnull=False) if run.committed_at else run.rows.none()
    return Organisation.objects.filter(pk__in=rows.values("organisation"))
