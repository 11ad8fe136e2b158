"""Reach in numbers. Each names what it counts: organisations, people or deliveries."""


def reach(message, *, at=None):
    """Return {"denominator", "reached", "acted", "declined", "seen", "pending", "not_reachable"}, in organisations, as of `at`.

    `reached`, `acted` and `declined` together are the organisations reached. With `at` only what was known then counts.
    """
    raise NotImplementedError


def reach_numbers(message):
    """Return the API's answer: {"organisations": {"total", "reachable", "reached", "confirmed", "pending", "not_reachable"},
    "people": {"addressed", "delivered", "seen", "confirmed", "useful", "not_useful"}, "as_of": datetime}.

    organisations: total = reached + pending + not_reachable; reached = the reach rule is met; confirmed = at least one
    person confirmed. people: delivered = the mail server took their mail; useful includes "partly".
    """
    raise NotImplementedError


def delivery_counts(message):
    """Return {"queued": 3, "accepted": 94, ...}, in mail deliveries, and "was_in_doubt": n."""
    raise NotImplementedError


def strength_counts(message):
    """Return {"act": 14, "session": 19, "token": 13, "assisted": 4, "suspect": 2}, in receipts (suspect ones apart)."""
    raise NotImplementedError


def feedback_counts(message):
    """Return {"useful": 29, "partly": 8, "not_useful": 22, "reasons": {"not_for_us": 9, ...}}, in people, latest verdict of each."""
    raise NotImplementedError


def unreached(message):
    """Return the OrganisationReach rows of organisations not reached, by name."""
    raise NotImplementedError
