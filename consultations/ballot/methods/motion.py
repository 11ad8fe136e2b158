"""motion/1: yes, no or abstain; passed when yes > share × base and the turnout reaches the quorum.

Params: share a fraction such as "1/2"; base "yes+no", "all_cast" or "all_entitled" (the roll of the ballotage,
handed in as `entitled`); quorum the least number of ballots cast, blank ones included.
"""

from fractions import Fraction

from consultations.ballot.choices import canonical_set, longest_set
from consultations.ballot.methods.totals import votes_per_option

ANSWERS = ("yes", "no", "abstain")
BASES = ("yes+no", "all_cast", "all_entitled")
PARAMS = {"share", "base", "quorum", "entitled"}


def faults(pool, params):
    found = [] if pool.costs.keys() == set(ANSWERS) and pool.max_choices == 1 else ["options"]
    try:
        share = Fraction(params.get("share", "1/2"))
    except (ValueError, ZeroDivisionError, TypeError):
        return [*found, "params.share"]
    if not 0 <= share < 1:
        found.append("params.share")
    base = params.get("base", "yes+no")
    if not params.keys() <= PARAMS or base not in BASES or (base == "all_entitled" and not params.get("entitled")):
        found.append("params")
    return found


def canonical_choice(pool, params, choice):
    return canonical_set(pool, choice, limit=1)


def longest_choice(pool, params):
    return longest_set(pool, limit=1)


def count(pool, params, groups, resolve):
    """Return the result with "passed"; equal is not passed, so there is never a tie."""
    totals = votes_per_option(pool, groups)
    cast = sum(ballots for _, ballots in groups)
    whole = {"yes+no": totals["yes"] + totals["no"], "all_cast": cast, "all_entitled": params.get("entitled")}
    enough = totals["yes"] > Fraction(params.get("share", "1/2")) * whole[params.get("base", "yes+no")]
    passed = enough and cast >= params.get("quorum", 0)
    return {"winners": ["yes"] if passed else [], "passed": passed, "totals": totals, "rounds": [], "ties": []}
