"""The row report: what was found, in sentences that say what to do."""

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from members.models import ImportRow
from members.services.imports.columns import POLISH, SENTENCES

REPORT_HEADER = [
    gettext_lazy("row"),
    gettext_lazy("verdict"),
    gettext_lazy("column"),
    gettext_lazy("what was found"),
    gettext_lazy("code"),
]
LEFT_OUT = gettext_lazy("left out")


def sentence(finding):
    """Return what a finding means and what to do, in the reader's language."""
    return str(SENTENCES[finding["code"]]) % {"value": finding["value"]}


def column(name):
    """Return what a column is called in the reader's language; one that we do not know keeps its own name."""
    return POLISH.get(name, name) if get_language() == "pl" else name


def report_rows(run):
    """Yield the cells of REPORT_HEADER: a line for each finding, and one for each row without findings."""
    for row in run.rows.exclude(verdict="").order_by("number").iterator(chunk_size=2000):
        verdict = LEFT_OUT if row.decision == ImportRow.Decision.SKIP else row.get_verdict_display()
        for finding in row.findings:
            yield [row.number, verdict, column(finding["field"]), sentence(finding), finding["code"]]
        if not row.findings:
            yield [row.number, verdict, "", "", ""]


def problems(run):
    """Return the sentences that keep the run from being committed, for the command line."""
    stopped = run.rows.filter(verdict__in=[ImportRow.Verdict.ERROR, ImportRow.Verdict.ASK]).exclude(
        decision=ImportRow.Decision.SKIP
    )
    return [
        _("Row %(number)d, %(field)s: %(sentence)s")
        % {"number": row.number, "field": column(finding["field"]), "sentence": sentence(finding)}
        for row in stopped
        for finding in row.findings
    ]
