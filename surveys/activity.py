"""What members did with surveys, for their activity: answers that were submitted."""

from django.db.models.functions import TruncDate
from django.dispatch import receiver

from network.groups.models import ActivityEntry
from network.groups.services.activity import record_activity
from network.groups.signals import activity_wanted
from surveys.models import Response


@receiver(activity_wanted)
def tell(sender, *, since, **kwargs):
    submitted = Response.objects.filter(state=Response.State.SUBMITTED, submitted_at__gte=since)
    record_activity(
        ActivityEntry.Kind.SURVEY,
        submitted.values_list("wave__survey__network_id", "organisation_id", TruncDate("submitted_at")),
    )
