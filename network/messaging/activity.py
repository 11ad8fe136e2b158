"""What members did with messages, for their activity: the first confirmation of each."""

from datetime import timedelta

from django.db.models.functions import TruncDate
from django.dispatch import receiver

from network.groups.models import ActivityEntry
from network.groups.services.activity import record_activity
from network.groups.signals import activity_wanted
from network.messaging.models import OrganisationReach

ANSWERED_WITHIN = timedelta(days=120)  # older messages are hardly confirmed any more


@receiver(activity_wanted)
def tell(sender, *, since, **kwargs):
    # By message, because reach has an index for that and none for the moment.
    lately = OrganisationReach.objects.filter(message__frozen_at__gte=since - ANSWERED_WITHIN, first_at__gte=since)
    record_activity(
        ActivityEntry.Kind.RECEIPT, lately.values_list("message__network_id", "organisation_id", TruncDate("first_at"))
    )
