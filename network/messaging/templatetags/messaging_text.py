"""How messaging writes: the text of a message, phone numbers."""

from django import template

from network.messaging.markup import to_html

register = template.Library()


@register.filter
def message_html(text):
    """Return the Markdown of a message as safe HTML."""
    return to_html(text)


@register.filter
def phone(number):
    """Return a Polish number in groups that do not break apart: +48410001107 -> 41 000 11 07 with fixed spaces."""
    digits = number.removeprefix("+48")
    return (
        "\u00a0".join([digits[:2], digits[2:5], digits[5:7], digits[7:]])
        if len(digits) == 9 and digits.isdigit()
        else number
    )
