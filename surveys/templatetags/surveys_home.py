"""What surveys put on the home pages of the other doors."""

from django import template

from surveys import queries

register = template.Library()


@register.inclusion_tag("surveys/home/staff.html")
def surveys_staff_home():
    """Running and just closed waves with their response rates and goals."""
    return {"waves": queries.waves_for_board()}
