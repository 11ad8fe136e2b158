"""What groups put on the staff home: what is overdue, late or to be followed up."""

from django import template

from network.groups.queries import roadmaps, stakeholders, work

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
