"""Guards of the registry: how organisations are sorted, merged and found, and who belongs to them."""

from tests.sabotage.guard import Guard

REGISTRY = [
    # --- classification ---
    Guard(
        "an ambiguous code of PKD 2007 is asked about",
        "members/services/imports/judging.py",
        "if len(successors) != 1:",
        "if not successors:",
        "tests/members/test_classification.py::test_import_takes_the_only_successor_and_says_so_but_asks_among_several",
    ),
    Guard(
        "only codes of a list are taken",
        "members/forms/classification.py",
        "if unknown := [code for code in codes if not",
        "if unknown := [code for code in () if not",
        "tests/members/test_classification.py::test_a_wrong_code_or_place_is_refused_at_its_field",
    ),
]
