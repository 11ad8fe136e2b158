"""What is wrong with a choice, and the shape shared by methods whose ballot is a set of options."""


class InvalidChoice(ValueError):
    """A ballot that the rules do not allow. `code` says why, `pool` where (None: the ballot as a whole)."""

    def __init__(self, code, pool=None):
        super().__init__(code if pool is None else f"{code} in {pool}")
        self.code = code
        self.pool = pool


def canonical_set(pool, choice, *, limit):
    """Return choice as a sorted list of at most `limit` different options of the pool; [] is a blank ballot."""
    if not isinstance(choice, list | tuple) or not all(isinstance(code, str) for code in choice):
        raise InvalidChoice("malformed", pool.code)
    if len(set(choice)) != len(choice):
        raise InvalidChoice("repeated_option", pool.code)
    if not set(choice) <= pool.costs.keys():
        raise InvalidChoice("unknown_option", pool.code)
    if len(choice) > limit:
        raise InvalidChoice("too_many", pool.code)
    if len(choice) < pool.min_choices:
        raise InvalidChoice("too_few", pool.code)
    return sorted(choice)


def longest_set(pool, *, limit):
    """Return the legal set whose canonical JSON is longest."""
    return sorted(sorted(pool.costs, key=lambda code: len(code.encode()))[-limit:])
