"""Names of the divisions of PKD and NACE (62, 71…), read from files: a filter of the directory costs no statement for them."""

import csv
from functools import cache
from pathlib import Path

from django.utils.translation import get_language
from stdnum.eu import nace

FILE = Path(__file__).parent / "data" / "pkd_divisions.csv"


@cache
def polish():
    """Return {division: short Polish name} of today's classification."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name_pl"] for row in csv.DictReader(file, delimiter=";")}


def name(code):
    """Return the name of a division in the reader's language; the code itself when there is no such division."""
    if (get_language() or "pl").startswith("pl") and code in polish():
        return polish()[code]
    return nace.get_label(code) if nace.is_valid(code) else code
