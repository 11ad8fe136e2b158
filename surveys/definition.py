"""The draft of a survey as JSON, and what may be done to it. Pure functions: a definition in, a new definition out.

    {"schema_version": 1, "last_question": 1, "pages": [{"code": "p1", "questions": [
        {"code": "q1", "type": "single", "label_pl": "…", "label_en": "…", "help_pl": "", "help_en": "", "is_required": true,
         "min": null, "max": null, "decimals": 0, "last_choice": 2,
         "choices": [{"code": "c1", "label_pl": "Tak", "label_en": "Yes"}, …]}, …]}]}

The `last_…` counters only grow: a removed code never comes back with another meaning (S11).
"""

import copy
import hashlib
import json

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

SCHEMA_VERSION = 1
MAX_QUESTIONS = 100


def empty():
    return {"schema_version": SCHEMA_VERSION, "last_question": 0, "pages": [{"code": "p1", "questions": []}]}


def questions(definition):
    """Return all questions of the definition in order."""
    return [question for page in definition["pages"] for question in page["questions"]]


def question(definition, code):
    """Return the question with `code`, or None."""
    return next((item for item in questions(definition) if item["code"] == code), None)


def fingerprint(definition):
    """Return the sha256 of the canonical JSON: sorted keys, no spaces, UTF-8."""
    text = json.dumps(definition, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def add(definition, values):
    """Return the definition with a new last question; its code was never used before."""
    result = copy.deepcopy(definition)
    result["last_question"] += 1
    result["pages"][-1]["questions"].append({"code": f"q{result['last_question']}"} | values)
    return result


def edit(definition, code, values):
    """Return the definition with the question `code` replaced."""
    return _with_questions(
        definition, [{"code": code} | values if item["code"] == code else item for item in questions(definition)]
    )


def remove(definition, code):
    return _with_questions(definition, [item for item in questions(definition) if item["code"] != code])


def move(definition, code, *, by):
    """Return the definition with the question moved `by` places (-1 up, 1 down); it stops at the ends."""
    items = questions(definition)
    here = next(index for index, item in enumerate(items) if item["code"] == code)
    there = min(max(here + by, 0), len(items) - 1)
    items.insert(there, items.pop(here))
    return _with_questions(definition, items)


def with_choices(values, lines_pl, lines_en, *, before=None):
    """Return `values` with choices from two texts, one choice a line. A choice whose Polish label stays keeps its code."""
    before = before or {}
    codes = {choice["label_pl"]: choice["code"] for choice in before.get("choices", [])}
    last = before.get("last_choice", 0)
    choices = []
    for label_pl, label_en in zip(lines_pl, lines_en, strict=True):
        if label_pl not in codes:
            last += 1
        choices.append({"code": codes.get(label_pl, f"c{last}"), "label_pl": label_pl, "label_en": label_en})
    return values | {"choices": choices, "last_choice": last}


def check_publishable(definition):
    """Raise ValidationError with every finding that stands in the way of publishing."""
    items = questions(definition)
    findings = [] if items else [_("Add at least one question.")]
    if len(items) > MAX_QUESTIONS:
        findings.append(_("A survey has at most %(count)d questions.") % {"count": MAX_QUESTIONS})
    for item in items:
        findings += [f"{item['code']}: {finding}" for finding in _findings(item)]
    if findings:
        raise ValidationError(findings, code="not_publishable")


def _findings(item):
    if not item["label_pl"] or not item["label_en"]:
        yield _("write the question in Polish and in English.")
    if item["type"] in ("single", "multi"):
        labels = [choice["label_pl"] for choice in item["choices"]]
        if len(labels) < 2:
            yield _("give at least two choices.")
        if len(set(labels)) < len(labels):
            yield _("the same choice stands twice.")
        if item["max"] is not None and not 1 <= item["max"] <= len(labels):
            yield _("the largest number of ticked choices must lie between 1 and their number.")
    if item["min"] is not None and item["max"] is not None and item["min"] > item["max"]:
        yield _("the smallest value is larger than the largest.")


def _with_questions(definition, items):
    result = copy.deepcopy(definition)
    result["pages"][0]["questions"] = copy.deepcopy(items)
    return result
