"""The history of a profile: proposals with what became of them, and what staff changed by themselves."""

from datetime import timedelta

from members.models import Person, ProfileChange
from members.profile_differences import differences
from members.queries.organisations import history
from members.services.profile import TEXT_FIELDS

SHOWN = 30
SAME_MOMENT = timedelta(seconds=5)  # an approval and what it wrote


def profile_history(organisation):
    """Return [{"at", "who", "decided_by", "change", "differences"}], the newest first. `change` is None for what staff wrote."""
    changes = organisation.profile_changes.select_related("proposed_by", "decided_by__person", "organisation")
    entries = [
        {
            "at": change.decided_at or change.created_at,
            "who": change.proposed_by,
            "decided_by": change.decided_by.shown_name if change.decided_by else "",
            "change": change,
            "differences": differences(change),
        }
        for change in changes.order_by("-created_at")[:SHOWN]
    ]
    approved = [entry["at"] for entry in entries if entry["change"].state == ProfileChange.State.APPROVED]
    entries += _by_staff(organisation, approved)
    return sorted(entries, key=lambda entry: entry["at"], reverse=True)[:SHOWN]


def _by_staff(organisation, approved):
    found = history(organisation, limit=SHOWN)
    users = {entry["user_id"] for entry in found} - {None}
    people = {person.user_id: person for person in Person.objects.filter(user__in=users)}
    texts = {str(organisation._meta.get_field(name).verbose_name) for name in TEXT_FIELDS}
    for entry in found:
        is_own = any(abs(entry["at"] - at) < SAME_MOMENT for at in approved)
        changes = [one for one in entry["changes"] if str(one[0]) in texts]
        if changes and not is_own:
            yield {
                "at": entry["at"],
                "who": people.get(entry["user_id"]),
                "decided_by": "",
                "change": None,
                "differences": [{"label": label, "old": old, "new": new} for label, old, new in changes],
            }
