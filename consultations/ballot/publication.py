"""How much of a pool may be published: small groups keep their secret."""

FULL, PATTERNS, WITHHELD = "full", "patterns", "withheld"
SMALLEST_FIGURE = 10
SMALLEST_LIST = 30


def regime(spec, pool_result):
    """Return FULL (code and choice), PATTERNS (codes apart from counted choices) or WITHHELD (winners only).

    Level A with fewer than 30 ballots is published as level B; with 1 to 9 ballots that are not blank, only who won.
    """
    ballots = pool_result["ballots"]
    if ballots < SMALLEST_FIGURE or 0 < ballots - pool_result["blank"] < SMALLEST_FIGURE:
        return WITHHELD
    return FULL if spec["publication"] == "A" and ballots >= SMALLEST_LIST else PATTERNS


def public_result(spec, result):
    """Return the result without any figure below 10 ballots."""
    pools = {}
    for code, pool in result["pools"].items():
        if regime(spec, pool) == WITHHELD:
            pools[code] = {key: pool[key] for key in ("winners", "passed") if key in pool} | {"withheld": True}
        else:
            pools[code] = pool
    return result | {"pools": pools}
