"""What every staff page about a message begins with."""

from django.contrib import messages as notices
from django.shortcuts import get_object_or_404

from network.messaging import queries


def message_or_404(request, public_id):
    """Return the message with its sender and topic, when `request.user` may see it."""
    rows = queries.visible_to(request.user).select_related("sender_organisation", "sender", "topic", "network")
    return get_object_or_404(rows, public_id=public_id)


def say_why_not(request, error):
    """Show the sentences of a ValidationError on the next page."""
    for sentence in error.messages:
        notices.error(request, sentence)
