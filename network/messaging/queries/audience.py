"""Who would get it, who not, and why: the same relation that the freeze writes."""


def audience_preview(definition, *, message_class, network, topic=None):
    """Return {"people": 95, "organisations": 44, "not_reachable": 3, "excluded": {"no_contact": 4}, "needs_approval": False}.

    `people` are those who would get it (shared mailboxes count as one), `organisations` all of the audience,
    `not_reachable` those of them without anybody to write to, `excluded` people left out by reason.
    Raises ValidationError (unknown_field, too_complex).
    """
    raise NotImplementedError


def preview_rows(definition, *, message_class, network, topic=None, after=None, limit=50):
    """Return up to `limit` dicts, by organisation and person, after the keyset `after` (the `key` of the last row seen).

    {"key": "lodki 3|los1|17", "organisation": "Łódki 3", "organisation_id": UUID, "person": "Żaneta Łoś" or "" (shared mailbox or nobody),
     "function": "contact", "outcome": "included" | "excluded", "exclusion": "", "clause": "branch: ICT"}
    """
    raise NotImplementedError


def explain(definition, *, network):
    """Return [("branch: ICT", 41), ...]: each clause of the tree in words, with the number of organisations it matches."""
    raise NotImplementedError
