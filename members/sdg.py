"""The 17 goals and 169 targets of Agenda 2030, with short names of our own, read from a file: nobody edits them, so they are no table."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from members.text import localized

FILE = Path(__file__).parent / "data" / "sdg.csv"


@dataclass(frozen=True)
class Entry:
    """A goal ("11") or a target ("11.2") with its names."""

    code: str
    name_pl: str
    name_en: str


@cache
def entries():
    """Return {code: Entry} of goals and targets, each goal before its targets."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: Entry(**row) for row in csv.DictReader(file, delimiter=";")}


def is_target(code):
    """True for one of the 169 targets."""
    return "." in code and code in entries()


def name(code):
    """Return the short name of a goal or target in the reader's language, or "" when there is none of this code."""
    entry = entries().get(code)
    return localized(entry, "name") if entry else ""


def goals_of(targets):
    """Return {goal code: [target codes]} of `targets`, in the order of Agenda 2030."""
    order = list(entries())
    found = {}
    for code in sorted(set(targets) & set(order), key=order.index):
        found.setdefault(code.partition(".")[0], []).append(code)
    return found
