"""Facts of messaging, for the floors above. All are sent after commit."""

from django.dispatch import Signal

message_activated = Signal()  # message: all its mail is out
message_closed = Signal()  # message
organisation_reached = Signal()  # message, organisation_id
receipt_acknowledged = Signal()  # receipt
feedback_given = Signal()  # feedback
recipient_unsubscribed = Signal()  # suppression
contact_undeliverable = Signal()  # address
