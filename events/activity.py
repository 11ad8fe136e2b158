"""What members did about events, for their activity: registrations in the name of an organisation."""

from django.db.models.functions import TruncDate
from django.dispatch import receiver

from events.models import Registration
from network.groups.models import ActivityEntry
from network.groups.services.activity import record_activity
from network.groups.signals import activity_wanted


@receiver(activity_wanted)
def tell(sender, *, since, **kwargs):
    made = Registration.objects.filter(created_at__gte=since, organisation__isnull=False)
    record_activity(
        ActivityEntry.Kind.EVENT,
        made.values_list("occurrence__event__network_id", "organisation_id", TruncDate("created_at")),
    )
