"""What messaging adds to the evaluation report of a group: the messages to it and how many organisations they reached."""

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.text import localized
from network.groups.reporting import Part, register_part
from network.messaging.models import OrganisationReach
from network.messaging.queries.groups import sent_to_group

Status = OrganisationReach.Status


def _rows(group):
    asked = Q(reach__is_late=False)
    reached = asked & Q(reach__status__in=[Status.ACTED, Status.REACHED])
    found = sent_to_group(group).annotate(of=Count("reach", filter=asked), reached=Count("reach", filter=reached))
    for message in found:
        yield [localized(message, "title"), timezone.localdate(message.frozen_at), message.reached, message.of]


register_part(
    Part("messages", _("Messages to the group"), (_("Title"), _("Sent"), _("Organisations reached"), _("of")), _rows)
)
