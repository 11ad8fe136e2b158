"""What members did in groups, for their activity: joining, signing, accepting the charter, closing action items."""

from django.db.models.functions import TruncDate
from django.dispatch import receiver

from network.groups import signals
from network.groups.models import ActionItem, ActivityEntry, CharterAcceptance, GroupMember, Signature
from network.groups.services.activity import record_activity

Kind = ActivityEntry.Kind


@receiver(signals.activity_wanted)
def tell(sender, *, since, **kwargs):
    joined = GroupMember.pgh_event_model.objects.filter(pgh_label="insert", pgh_created_at__gte=since)
    record_activity(Kind.GROUP, joined.values_list("group__network_id", "organisation_id", TruncDate("pgh_created_at")))
    signed = Signature.objects.filter(signed_at__gte=since).values_list(
        "version__agreement__network_id", "signatory__organisation_id", TruncDate("signed_at")
    )
    record_activity(Kind.SIGNATURE, signed)
    accepted = CharterAcceptance.objects.filter(at__gte=since)
    record_activity(Kind.CHARTER, accepted.values_list("version__network_id", "organisation_id", TruncDate("at")))
    done = ActionItem.objects.filter(state=ActionItem.State.DONE, closed_at__gte=since)
    record_activity(Kind.ACTION, done.values_list("network_id", "organisation_id", TruncDate("closed_at")))
