"""The goals and targets of Agenda 2030."""

from collections import Counter

from members import sdg

# How many targets each goal has, after the United Nations' list of 2015.
TARGETS = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]


def test_there_are_seventeen_goals_with_their_169_targets_named_in_both_languages():
    codes = list(sdg.entries())
    targets = Counter(code.partition(".")[0] for code in codes if sdg.is_target(code))

    assert [targets[str(number)] for number in range(1, 18)] == TARGETS
    assert sum(TARGETS) == 169
    assert len(codes) == 17 + 169
    assert all(entry.name_pl and entry.name_en for entry in sdg.entries().values())
    assert (sdg.is_target("11"), sdg.is_target("11.9"), sdg.name("99.9")) == (False, False, "")


def test_targets_are_sorted_below_their_goals():
    assert sdg.goals_of(["17.17", "9.10", "9.5", "9.a", "16.10", "9.5"]) == {
        "9": ["9.5", "9.a"],
        "16": ["16.10"],
        "17": ["17.17"],
    }
