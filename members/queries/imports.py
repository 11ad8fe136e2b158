"""Reads of imports: the last runs, and the rows of one with their counts."""

from django.db.models import Count, Q

from members.models import ImportRow, ImportRun, Organisation

LEFT_OUT = ImportRow.Decision.SKIP.value
NOT_LEFT_OUT = ~Q(decision=LEFT_OUT)


SAMPLES = 3
SAMPLE_LENGTH = 40


def recent_runs(*, limit=20):
    """Return the last runs, newest first."""
    return ImportRun.objects.select_related("made_by__person").order_by("-created_at", "-pk")[:limit]


def samples(run):
    """Return for each column of the file the first few of its values, shortened, so that one sees what it is."""
    seen = [[] for _name in run.header]
    for values in run.rows.exclude(number=1).order_by("number").values_list("values", flat=True)[:30]:
        for column, cell in zip(seen, values["cells"], strict=False):
            if cell and len(column) < SAMPLES and cell[:SAMPLE_LENGTH] not in column:
                column.append(cell[:SAMPLE_LENGTH])
    return seen


def shown_name(run, row):
    """Return what the row calls its organisation, "" when the file does not say."""
    if "legal_name" not in run.columns:
        return ""
    position = run.columns.index("legal_name")
    cells = row.values["cells"]
    return cells[position] if position < len(cells) else ""


def counts(run):
    """Return {verdict: number of rows} in the order of Verdict, and under "skip" the rows that are left out."""
    found = dict(run.rows.filter(NOT_LEFT_OUT).order_by().values_list("verdict").annotate(Count("pk")))
    verdicts = {verdict: found.get(verdict, 0) for verdict in ImportRow.Verdict.values}
    return verdicts | {LEFT_OUT: run.rows.filter(decision=LEFT_OUT).count()}


def rows_to_show(run, verdict=""):
    """Return the judged rows of `run` that `counts` counts under `verdict`; all when it is empty or unknown."""
    rows = run.rows.exclude(verdict="").select_related("organisation")
    if verdict == LEFT_OUT:
        return rows.filter(decision=LEFT_OUT)
    return rows.filter(NOT_LEFT_OUT, verdict=verdict) if verdict in ImportRow.Verdict.values else rows


def organisations_of(run):
    """Return the organisations that a committed run wrote or found; none before."""
    rows = run.rows.filter(NOT_LEFT_OUT, organisation__isnull=False) if run.committed_at else run.rows.none()
    return Organisation.objects.filter(pk__in=rows.values("organisation"))
