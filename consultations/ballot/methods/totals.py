"""Adding up set ballots, and seating the options with most votes."""

from collections import Counter
from itertools import groupby


def votes_per_option(pool, groups):
    """Return {option: votes}, zeros included."""
    votes = Counter(dict.fromkeys(pool.costs, 0))
    for choice, ballots in groups:
        for code in choice:
            votes[code] += ballots
    return dict(votes)


def elect(totals, *, seats, resolve):
    """Return the result in which the `seats` options with most votes win; the tie chain decides only at the boundary."""
    winners, ties = [], []
    supported = sorted((code for code in totals if totals[code]), key=lambda code: (-totals[code], code))
    for votes, group in groupby(supported, key=totals.get):
        tied, left = list(group), seats - len(winners)
        if 0 < left < len(tied):
            tie = resolve(tied, where=f"{votes} votes")
            ties.append(tie._asdict())
            tied = tie.order
        winners += tied[:left]
    return {"winners": winners, "totals": totals, "rounds": [], "ties": ties}
