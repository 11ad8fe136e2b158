"""How messaging writes: the text of a message."""

from django import template

from network.messaging.markup import to_html

register = template.Library()


@register.filter
def message_html(text):
    """Return the Markdown of a message as safe HTML."""
    return to_html(text)
