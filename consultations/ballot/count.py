"""Counting: a pure function of the spec, the grouped ballots and the seed of the lot."""

from functools import partial

from consultations.ballot import lottery
from consultations.ballot.canonical import canonical_json, sha256_hex
from consultations.ballot.spec import method_of, pools_of

ENGINE_VERSION = "1"


def count(spec, groups_by_pool, *, seed=None):
    """Return the result of a ballotage as plain data, ready for canonical_json.

    groups_by_pool: {"city": [(["A"], 12), ([], 3)]}, each choice once with the number of identical ballots.
    Result: {"method", "params", "pools": {"city": {"winners": ["A"], "totals": {"A": 12, "B": 0}, "rounds": [],
    "ties": [], "ballots": 15, "blank": 3}}}. Blank ballots count as cast, not as valid.
    Raises lottery.LotNeeded when a tie needs the lot and there is no seed.
    """
    method, params = method_of(spec)
    pools = {}
    for code, pool in pools_of(spec).items():
        groups = sorted(groups_by_pool.get(code, []))
        resolve = partial(lottery.resolve, chain=spec["tie_chain"], seed=seed, costs=pool.costs)
        pools[code] = method.count(pool, params, groups, resolve) | {
            "ballots": sum(ballots for _, ballots in groups),
            "blank": sum(ballots for choice, ballots in groups if not choice),
        }
    return {"method": spec["method"]["id"], "params": params, "pools": pools}


def input_sha256(groups_by_pool):
    """Return the hash of what was counted, to compare two counts."""
    return sha256_hex(canonical_json({code: sorted(groups) for code, groups in groups_by_pool.items()}))


def needs_lot(result):
    return any(tie["resolved_by"] == "lot" for pool in result["pools"].values() for tie in pool["ties"])
