"""How much there is of each thing: the numbers beside the staff navigation and on the board."""

from django.db.models import IntegerField, Subquery
from django.utils import timezone

from consultations.models import Consultation
from events import queries as events
from events.models import Occurrence
from members.models import Affiliation, Organisation
from network.groups.models import ActionItem, Agreement, Group, Membership, Network
from network.messaging.models import Message
from surveys.models import Wave

State = Message.State


class _Count(Subquery):
    template = "(SELECT count(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def staff_counts(request):
    """Return {"messages": 2, "people": 231, ...}: one statement, asked once per request; {} on an empty install."""
    if not hasattr(request, "staff_counts"):
        countable = _countable()
        counted = {f"{name}_count": _Count(rows.order_by().values("pk")) for name, rows in countable.items()}
        row = Network.objects.values(**counted).first()
        request.staff_counts = {name: row[f"{name}_count"] for name in countable} if row else {}
    return request.staff_counts


def _countable():
    """What waits or runs for what comes and goes, everything for what stays."""
    people = Affiliation.objects.current().filter(person__anonymised_at=None)
    return {
        "messages": Message.objects.filter(state__in=[State.DRAFT, State.REVIEW, State.APPROVED, State.SCHEDULED]),
        "surveys": Wave.objects.filter(state=Wave.State.OPEN, closes_at__gt=timezone.now()),
        "events": events.upcoming(Occurrence.objects.all()),
        "consultations": Consultation.objects.filter(state=Consultation.State.OPEN),
        "organisations": Organisation.objects.filter(state=Organisation.State.VERIFIED),
        "people": people.distinct("person"),
        "applications": Membership.objects.filter(state=Membership.State.SUBMITTED),
        "agreements": Agreement.objects.filter(state=Agreement.State.IN_SIGNATURE),
        "action_items": ActionItem.objects.filter(state=ActionItem.State.OPEN),
        "groups": Group.objects.exclude(state=Group.State.CLOSED),
    }
