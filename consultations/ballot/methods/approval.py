"""approval/1: up to k options a ballot; the `seats` options with most votes."""

from consultations.ballot.choices import canonical_set, longest_set
from consultations.ballot.methods.totals import elect, votes_per_option


def faults(pool, params):
    limit, seats = params.get("k", pool.max_choices), params.get("seats", 1)
    known = params.keys() <= {"k", "seats"} and isinstance(limit, int) and isinstance(seats, int)
    if not known or limit < 1 or seats < 1:
        return ["params"]
    return ["options"] if len(pool.costs) < max(limit, seats, 2) else []


def canonical_choice(pool, params, choice):
    return canonical_set(pool, choice, limit=_limit(pool, params))


def longest_choice(pool, params):
    return longest_set(pool, limit=_limit(pool, params))


def count(pool, params, groups, resolve):
    """Return {"winners", "totals", "rounds", "ties"}; an option nobody chose never wins a seat."""
    return elect(votes_per_option(pool, groups), seats=params.get("seats", 1), resolve=resolve)


def _limit(pool, params):
    return min(params.get("k", pool.max_choices), pool.max_choices)
