"""Counting rules, what is published of small groups, and the agreement of product and verifier."""

import io
import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultations.ballot import count, lottery, publication
from consultations.ballot.canonical import canonical_json
from consultations.verifier import verify_ballotage as verifier
from tests.consultations.papers import make_bundle, make_spec

OPTIONS = list("ABCD")


def pool_result(spec, groups, seed=None):
    return count.count(spec, {"city": groups}, seed=seed)["pools"]["city"]


def test_plurality_counts_blank_ballots_as_cast_only():
    assert pool_result(make_spec(), [(["A"], 5), (["B"], 3), ([], 2)]) == {
        "winners": ["A"],
        "totals": {"A": 5, "B": 3, "C": 0},
        "rounds": [],
        "ties": [],
        "ballots": 10,
        "blank": 2,
    }


def test_nobody_wins_without_a_vote():
    assert pool_result(make_spec(), [([], 4)])["winners"] == []
    assert pool_result(make_spec(), [])["winners"] == []


def test_plurality_tie_goes_to_the_lot_and_is_listed():
    tied = [(["A"], 5), (["B"], 5)]

    with pytest.raises(lottery.LotNeeded):
        pool_result(make_spec(), tied)
    result = pool_result(make_spec(), tied, seed=lottery.NO_SEED)

    assert result["winners"] == ["B"]
    assert result["ties"] == [{"where": "5 votes", "options": ["A", "B"], "resolved_by": "lot", "order": ["B", "A"]}]


def test_approval_draws_only_at_the_boundary():
    spec = make_spec(method="approval/1", params={"seats": 2}, pools={"city": (OPTIONS, 0, 3)})

    above = pool_result(spec, [(["A", "B"], 5), (["C"], 2)])
    across = pool_result(spec, [(["A"], 5), (["B", "C"], 2)], seed=lottery.NO_SEED)

    assert (above["winners"], above["ties"]) == (["A", "B"], [])
    assert (across["winners"], across["ties"][0]["options"]) == (["A", "C"], ["B", "C"])


@pytest.mark.parametrize(
    ("params", "groups", "passed"),
    [
        ({}, [(["yes"], 5), (["no"], 5)], False),
        ({}, [(["yes"], 6), (["no"], 5), (["abstain"], 20)], True),
        ({"base": "all_cast"}, [(["yes"], 6), (["no"], 5), ([], 20)], False),
        ({"share": "2/3"}, [(["yes"], 20), (["no"], 10)], False),
        ({"share": "2/3"}, [(["yes"], 21), (["no"], 10)], True),
        ({"quorum": 10}, [(["yes"], 9)], False),
        ({"quorum": 10}, [(["yes"], 9), ([], 1)], True),
        ({"base": "all_entitled", "entitled": 20}, [(["yes"], 10)], False),
        ({"base": "all_entitled", "entitled": 20}, [(["yes"], 11)], True),
    ],
)
def test_motion_is_strict(params, groups, passed):
    spec = make_spec(method="motion/1", params=params, pools={"city": (["yes", "no", "abstain"], 0, 1)})

    assert pool_result(spec, groups)["passed"] is passed


@given(st.lists(st.sets(st.sampled_from(OPTIONS), max_size=2), max_size=30), st.randoms())
def test_order_of_ballots_and_names_of_options_do_not_matter(ballots, dice):
    spec = make_spec(method="approval/1", params={"seats": 2}, pools={"city": (OPTIONS, 0, 2)})
    groups = list(Counter(tuple(sorted(ballot)) for ballot in ballots).items())
    groups = [(list(choice), ballots) for choice, ballots in groups]
    shuffled = groups[:]
    dice.shuffle(shuffled)

    first, second = (pool_result(spec, given_groups, seed=bytes(32)) for given_groups in (groups, shuffled))

    assert canonical_json(first) == canonical_json(second)
    renamed = {"A": "W", "B": "X", "C": "Y", "D": "Z"}
    other = make_spec(method="approval/1", params={"seats": 2}, pools={"city": (list("WXYZ"), 0, 2)})
    totals = pool_result(other, [([renamed[c] for c in choice], n) for choice, n in groups], seed=bytes(32))["totals"]
    assert totals == {renamed[code]: votes for code, votes in first["totals"].items()}


# --- small groups ---


@pytest.mark.parametrize(
    ("level", "ballots", "blank", "regime"),
    [
        ("A", 30, 0, "full"),
        ("A", 29, 0, "patterns"),
        ("B", 500, 0, "patterns"),
        ("A", 10, 0, "patterns"),
        ("A", 9, 0, "withheld"),
        ("A", 40, 31, "withheld"),
        ("A", 40, 40, "full"),
        ("A", 0, 0, "withheld"),
    ],
)
def test_small_groups_are_published_with_less(level, ballots, blank, regime):
    assert publication.regime(make_spec(publication=level), {"ballots": ballots, "blank": blank}) == regime


def test_no_figure_under_ten_leaves():
    spec = make_spec()
    result = count.count(spec, {"city": [(["A"], 6), (["B"], 3)]})

    assert publication.public_result(spec, result)["pools"] == {"city": {"winners": ["A"], "withheld": True}}


# --- two programs, one result ---

METHODS = [
    ("plurality/1", {}, OPTIONS, 1),
    ("approval/1", {"k": 3, "seats": 2}, OPTIONS, 3),
    ("approval/1", {}, OPTIONS, 2),
    ("motion/1", {"share": "3/5", "base": "all_cast", "quorum": 7}, ["yes", "no", "abstain"], 1),
]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_product_and_verifier_agree(data):
    method, params, options, limit = data.draw(st.sampled_from(METHODS))
    spec = make_spec(
        method=method,
        params=params,
        pools={"city": (options, 0, limit)},
        tie_chain=data.draw(st.sampled_from([["lot"], ["min_cost", "lot"]])),
        publication=data.draw(st.sampled_from(["A", "B"])),
    )
    for option in spec["options"]:
        option["cost"] = data.draw(st.sampled_from([None, 100, 200, 300]))
    choice = st.sets(st.sampled_from(options), max_size=limit).map(sorted)
    ballots = [{"city": one} for one in data.draw(st.lists(choice, max_size=45))]

    files = make_bundle(spec, ballots, entropy="2026-12-01: 3 8 14", invalid=data.draw(st.integers(0, 2)))
    report = verifier.Report()
    verifier.verify(files, [], None, report)

    assert report.failures == []
    published = json.loads(files["tally.json"])["pools"]["city"]
    assert report.pools["city"]["winners"] == published["winners"]


def test_two_builds_of_a_bundle_are_the_same_bytes():
    spec, ballots = make_spec(), [{"city": ["A"]}] * 31

    assert make_bundle(spec, ballots) == make_bundle(spec, ballots)


def test_verifier_counts_a_bundle_in_json(tmp_path, capsys):
    from tests.consultations.papers import write_zip  # noqa: PLC0415 -- only this test writes a file

    path = write_zip(tmp_path / "bundle.zip", make_bundle(make_spec(), [{"city": ["A"]}] * 31))

    assert verifier.main([str(path), "--json"]) == 0
    assert json.load(io.StringIO(capsys.readouterr().out)) == {
        "ok": True,
        "failures": [],
        "not_checked": [],
        "pools": {
            "city": {
                "totals": {"A": 31, "B": 0, "C": 0},
                "ballots": 31,
                "blank": 0,
                "winners": ["A"],
                "checked": True,
            }
        },
    }
