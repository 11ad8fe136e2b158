"""How numbers of surveys are written."""

from django import template
from django.utils.formats import number_format

register = template.Library()


@register.filter
def short_number(value):
    """Return a number with at most two decimals and no empty ones: 12.500000 -> "12,5"."""
    return number_format(f"{round(value, 2).normalize():f}", force_grouping=True)
