"""Names of the regions (NUTS 2021) of Poland, read from a file of ours: nobody edits them, so they are no table."""

import csv
from functools import cache
from pathlib import Path

from members.text import localized

FILE = Path(__file__).parent / "data" / "nuts.csv"


class Region:
    """One region: its code and names."""

    def __init__(self, code, name_pl, name_en):
        self.code, self.name_pl, self.name_en = code, name_pl, name_en


@cache
def regions():
    """Return {code: Region}."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: Region(**row) for row in csv.DictReader(file, delimiter=";")}


def name(code):
    """Return the region's name in the reader's language, or its code when we have no name for it."""
    region = regions().get(code)
    return localized(region, "name") if region else code


def choices():
    """Return [(code, name)] of the named regions, a region before its parts."""
    return [(code, name(code)) for code in regions()]
