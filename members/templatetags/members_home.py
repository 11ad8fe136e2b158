"""What members put on the three homes: find a firm, the state of contact data, our firm."""

from django import template

from members import permissions, queries, regions
from members.devices import device
from members.models import Affiliation
from members.queries import directory
from members.queries.organisations import people_by_function, without

register = template.Library()
register.filter(device)
register.filter("region", regions.name)

register.filter("owners_answer_until", permissions.left_to_staff_after)

Function = Affiliation.Function
# Who should get what: functions for which the network has messages of their own.
WANTED_FUNCTIONS = (Function.TECH, Function.RD, Function.FINANCE, Function.HR)


@register.inclusion_tag("members/home/public.html")
def members_public_home():
    """Draw the search box of the directory and its branches with their counts."""
    return {"branches": directory.branch_counts(), "total": directory.public_organisations().count()}


@register.inclusion_tag("members/home/staff.html")
def members_staff_home():
    """Draw the state of contact data on the board."""
    return {"health": queries.contact_data_health(), "without_editor": without("editor").count()}


@register.inclusion_tag("members/home/portal.html", takes_context=True)
def members_portal_home(context):
    """Draw our firm: how complete its profile is, and who gets what."""
    request = context["request"]
    people = people_by_function(request.organisation)
    return {
        "completeness": queries.completeness(request.organisation),
        "functions": [(function.label, people.get(function.value, 0)) for function in WANTED_FUNCTIONS],
        "can_edit": permissions.can_edit_organisation(request.user, request.organisation),
        "can_manage": permissions.can_manage_people(request.user, request.organisation),
    }
