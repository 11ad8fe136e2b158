"""The row report: what was found, in sentences that say what to do."""

from django.utils.translation import gettext as _

from members.models import ImportRow
from members.services.imports.columns import SENTENCES

REPORT_HEADER = ["row", "verdict", "field", "code", "sentence"]


def sentence(finding):
    """Return what a finding means and what to do, in the reader's language."""
    return str(SENTENCES[finding["code"]]) % {"value": finding["value"]}


def report_rows(run):
    """Yield the cells of REPORT_HEADER: a line for each finding, and one for each row without findings."""
    for row in run.rows.order_by("number").iterator(chunk_size=2000):
        verdict = ImportRow.Verdict(row.verdict).value if row.decision != ImportRow.Decision.SKIP else "skip"
        for finding in row.findings:
            yield [row.number, verdict, finding["field"], finding["code"], sentence(finding)]
        if not row.findings:
            yield [row.number, verdict, "", "", ""]


def problems(run):
    """Return the sentences that keep the run from being committed, for the command line."""
    stopped = run.rows.filter(verdict__in=[ImportRow.Verdict.ERROR, ImportRow.Verdict.ASK]).exclude(
        decision=ImportRow.Decision.SKIP
    )
    return [
        _("Row %(number)d, %(field)s: %(sentence)s")
        % {"number": row.number, "field": finding["field"], "sentence": sentence(finding)}
        for row in stopped
        for finding in row.findings
    ]
