"""What members did in consultations, for their activity: remarks in the name of an organisation."""

from django.db.models.functions import TruncDate
from django.dispatch import receiver

from consultations.models import Remark
from network.groups.models import ActivityEntry
from network.groups.services.activity import record_activity
from network.groups.signals import activity_wanted


@receiver(activity_wanted)
def tell(sender, *, since, **kwargs):
    sent = Remark.objects.filter(submitted_at__gte=since, organisation__isnull=False)
    record_activity(
        ActivityEntry.Kind.REMARK,
        sent.values_list("consultation__network_id", "organisation_id", TruncDate("submitted_at")),
    )
