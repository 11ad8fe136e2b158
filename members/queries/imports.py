"""Reads of imports: the last runs, and the rows of one with their counts."""

from django.db.models import Count, Q

from members.models import ImportRow, ImportRun

NOT_LEFT_OUT = ~Q(decision=ImportRow.Decision.SKIP)


def recent_runs(*, limit=20):
    """Return the last runs, each with `row_count`, newest first."""
    return (
        ImportRun.objects.select_related("made_by__person")
        .annotate(row_count=Count("rows"))
        .order_by("-created_at", "-pk")[:limit]
    )


def counts(run):
    """Return {verdict: number of rows} in the order of Verdict; rows that are left out are not counted."""
    found = dict(run.rows.filter(NOT_LEFT_OUT).order_by().values_list("verdict").annotate(Count("pk")))
    return {verdict: found.get(verdict, 0) for verdict in ImportRow.Verdict.values}


def rows_to_show(run, verdict=""):
    """Return the rows of `run` with `verdict`, all when it is empty or unknown."""
    rows = run.rows.select_related("organisation")
    return rows.filter(verdict=verdict) if verdict in ImportRow.Verdict.values else rows
