"""The staff's board: organisations by status, the people behind them, whom to call."""


def reach_board(message):
    """Return one dict per organisation, unreachable and waiting first, in a constant number of queries.

    {"organisation": Organisation, "status": "pending", "first_at": datetime | None, "phone": "+48..." (only when not reached, else ""),
     "people": [{"name": "Żaneta Łoś", "function": "contact", "strength": "session", "seen_at": None, "acknowledged_at": datetime | None,
                 "exclusion": "" , "is_suspect": False}]}
    """
    raise NotImplementedError


def call_list(message):
    """Return one dict per organisation not reached: {"organisation", "status", "contact": "Żaneta Łoś", "function": "board", "phones": ["+48..."]}."""
    raise NotImplementedError


def staff_recent_reach(limit=5):
    """Return the last messages sent: [{"message": Message, "total": 72, "counts": {"acted": 14, "reached": 31, ...}}], all statuses present."""
    raise NotImplementedError
