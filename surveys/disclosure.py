"""Which cells of a published line must stay hidden, so that nobody can compute them from the rest.

Domain rules 2 and 3: a cell with fewer than k answers is hidden, zero too; and a line whose sum is known hides no cell, or
at least two that together hold k or more.
"""


def hidden_cells(counts, k, *, has_known_sum=True):
    """Return the keys of `counts` {key: number of answers} that must not be shown."""
    hidden = {key for key, count in counts.items() if count < k}
    if not has_known_sum or not hidden:
        return hidden
    by_size = sorted((key for key in counts if key not in hidden), key=counts.get, reverse=True)
    while by_size and (len(hidden) < 2 or sum(counts[key] for key in hidden) < k):
        hidden.add(by_size.pop())
    return hidden
