"""When a person is erased: nothing more is sent to them, and returned mail that names them is forgotten. Receipts stay."""

from django.db import connection
from django.db.models import Q
from django.dispatch import receiver

from members.services.erasing import may_rewrite
from members.signals import person_erased
from network.messaging.models import Delivery, DigestItem, FollowRequest, Preference, TopicFollow
from network.messaging.services import states

# What happened to a mail: `note` holds what the other server answered, and with it often the address.
may_rewrite("messaging.DeliveryEvent", "append_only")

FORGET_RAW = "UPDATE messaging_inboundmail SET raw = NULL WHERE raw IS NOT NULL AND position(%s::bytea IN raw) > 0"


@receiver(person_erased)
def stop_mail(sender, person, traces, **kwargs):
    theirs = Delivery.objects.filter(Q(person=person) | Q(address__in=traces.emails))
    states.advance(theirs, Delivery.State.CANCELLED, source="erasure")
    theirs.exclude(rendered=None).update(rendered=None)
    for model in (Preference, DigestItem, TopicFollow):
        model.objects.filter(person=person).delete()
    FollowRequest.objects.filter(address__in=traces.emails).delete()
    with connection.cursor() as cursor:
        for email in traces.emails:
            cursor.execute(FORGET_RAW, [email.encode()])
