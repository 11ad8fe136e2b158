"""Import of organisations from a CSV file: always a dry run first, then all of it in one transaction or nothing.

`dry_run` reads the file, judges each row and stores the verdicts; `decide` leaves a row out or lets it through;
`commit` judges the same rows again and writes only when every verdict still stands.
"""

from members.services.imports.report import LEFT_OUT, REPORT_HEADER, column, problems, report_rows, sentence
from members.services.imports.runs import commit, decide, dry_run, recheck

__all__ = [
    "LEFT_OUT",
    "REPORT_HEADER",
    "column",
    "commit",
    "decide",
    "dry_run",
    "problems",
    "recheck",
    "report_rows",
    "sentence",
]
