"""What groups put on the staff home: what is overdue, late or to be followed up, who asks to join, and who is quiet."""

from django import template

from network.groups.models import Network
from network.groups.queries import activity, memberships, roadmaps, stakeholders, work

register = template.Library()
SHOWN = 5


@register.inclusion_tag("groups/home/staff.html")
def groups_staff_home():
    """Draw overdue action items, late milestones, contacts to follow up and stakeholders to look at again."""
    overdue = work.overdue_items()
    return {
        "items": overdue[:SHOWN],
        "item_count": overdue.count(),
        "late": roadmaps.late_milestones()[:SHOWN],
        "follow_ups": work.due_follow_ups()[:SHOWN],
        "reviews": stakeholders.to_review()[:SHOWN],
    }


@register.inclusion_tag("groups/home/members.html")
def members_staff_alerts():
    """Draw what memberships ask for, and the members that have been quiet for longest."""
    network = Network.objects.filter(is_hosted=True).order_by("pk").first()
    if network is None:
        return {}
    quiet = activity.board(network, quiet=True)
    return {
        "attention": memberships.attention(),
        "waiting": memberships.waiting()[:SHOWN],
        "quiet": quiet.order_by(*activity.ORDERS["quiet"])[:SHOWN],
        "quiet_count": quiet.count(),
    }
