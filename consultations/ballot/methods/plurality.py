"""plurality/1: one option a ballot; most votes."""

from consultations.ballot.choices import canonical_set, longest_set
from consultations.ballot.methods.totals import elect, votes_per_option


def faults(pool, params):
    return [
        name
        for name, wrong in (
            ("options", len(pool.costs) < 2),
            ("max_choices", pool.max_choices != 1),
            ("params", params),
        )
        if wrong
    ]


def canonical_choice(pool, params, choice):
    return canonical_set(pool, choice, limit=1)


def longest_choice(pool, params):
    return longest_set(pool, limit=1)


def count(pool, params, groups, resolve):
    """Return {"winners", "totals", "rounds", "ties"}; nobody wins without a vote."""
    return elect(votes_per_option(pool, groups), seats=1, resolve=resolve)
