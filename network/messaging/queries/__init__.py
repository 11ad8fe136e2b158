"""Nouns of messaging: everything one may ask. Each answer costs a constant number of queries."""

from network.messaging.queries.announcement import announcement_preview
from network.messaging.queries.audience import (
    audience_organisations,
    audience_preview,
    explain,
    forecast,
    preview_organisations,
    preview_rows,
)
from network.messaging.queries.board import call_list, organisation_board, reach_board, staff_recent_reach
from network.messaging.queries.contact_health import returned_mail_count
from network.messaging.queries.inbox import inbox, portal_todo, receipt_of, sent_to, unread_count, why
from network.messaging.queries.messages import approval_of, awaiting_approval, visible_to, written_by
from network.messaging.queries.preferences import preference_of, wanted_topics, ways_of, weekly_limit
from network.messaging.queries.proof import proof_of_reach
from network.messaging.queries.reach import (
    delivery_counts,
    feedback_counts,
    reach,
    reach_numbers,
    strength_counts,
    unreached,
    verdicts,
)
from network.messaging.queries.senders import sender_accountability, sender_board
from network.messaging.queries.subjects import subjects_told
from network.messaging.queries.undecided import undecided_count
from network.messaging.queries.webhooks import switched_off_count

__all__ = [
    "announcement_preview",
    "approval_of",
    "audience_organisations",
    "audience_preview",
    "awaiting_approval",
    "call_list",
    "delivery_counts",
    "explain",
    "feedback_counts",
    "forecast",
    "inbox",
    "organisation_board",
    "portal_todo",
    "preference_of",
    "preview_organisations",
    "preview_rows",
    "proof_of_reach",
    "reach",
    "reach_board",
    "reach_numbers",
    "receipt_of",
    "returned_mail_count",
    "sender_accountability",
    "sender_board",
    "sent_to",
    "staff_recent_reach",
    "strength_counts",
    "subjects_told",
    "switched_off_count",
    "undecided_count",
    "unreached",
    "unread_count",
    "verdicts",
    "visible_to",
    "wanted_topics",
    "ways_of",
    "weekly_limit",
    "why",
    "written_by",
]
