"""JSON that is sent as it is made, so that a long list needs no memory."""

import json


def array(rows):
    """Yield the pieces of one JSON array of `rows` (dicts)."""
    separator = "["
    for row in rows:
        yield f"{separator}\n{json.dumps(row, ensure_ascii=False)}"
        separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"
