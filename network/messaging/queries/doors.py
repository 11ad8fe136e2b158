"""What the doors of messaging ask beside the figures: who dealt with it, whom it could go to, files, the newsroom."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.models import Count, Exists, F, Min, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Affiliation
from network.groups.models import Network
from network.messaging.models import (
    Attachment,
    Delivery,
    Message,
    OrganisationReach,
    OutboxRow,
    Receipt,
    SnapshotEntry,
)
from network.messaging.queries.messages import visible_to, written_with
from network.messaging.queries.reach import REACHED


def first_network():
    """Return the network that staff write for; one deployment may host several, then the oldest. Raises ValidationError."""
    network = Network.objects.filter(is_hosted=True).order_by("pk").first()
    if network is None:
        raise ValidationError(
            _("There is no network yet: create one in the administration first."), code="network_missing"
        )
    return network


def status_counts(messages):
    """Return {message pk: {"acted": 14, ...}}, in organisations, for several messages in one query; absent statuses are left out."""
    counts = {}
    meant = OrganisationReach.objects.filter(message__in=messages, is_late=False)
    rows = meant.values_list("message", "status").annotate(Count("pk"))
    for message, status, count in rows:
        counts.setdefault(message, {})[status] = count
    return counts


def reached_early(messages, *, hours):
    """Return {message pk: organisations reached in the first `hours`} for several messages in one query."""
    rows = (
        OrganisationReach.objects.filter(
            message__in=messages,
            is_late=False,
            status__in=REACHED,
            first_at__lte=F("message__frozen_at") + timedelta(hours=hours),
        )
        .values_list("message")
        .annotate(Count("pk"))
    )
    return dict(rows)


def handled(*organisations):
    """Return the OrganisationReach rows that people of `organisations` (or staff by phone) have dealt with, latest first."""
    roles = Affiliation.objects.current().filter(organisation__in=organisations)
    return (
        OrganisationReach.objects.filter(organisation__in=organisations, status__in=REACHED, first_at__isnull=False)
        .select_related("message", "by")
        .prefetch_related(Prefetch("by__affiliations", queryset=roles, to_attr="roles_here"))
        .order_by("-first_at")
    )


def colleagues(organisations, *, without=None):
    """Return the current affiliations of these organisations, by name, leaving out the person `without`."""
    people = (
        Affiliation.objects.current()
        .filter(organisation__in=organisations)
        .select_related("person")
        .order_by("person__sort_key")
    )
    return people.exclude(person=without) if without else people


def attachments_for(user):
    """Return the attachments `user` may open: of messages sent to them, or of their organisation; for staff of all messages.

    Cancelling takes the files back: that is the one way to withdraw a wrong one. The text was mailed and stays readable.
    """
    sent_to_them = Delivery.objects.filter(message=OuterRef("message"), person__user=user).exclude(
        message__state=Message.State.CANCELLED
    )
    may_open = Q(Exists(sent_to_them)) | Q(message__in=visible_to(user)) | Q(message__in=written_with(user))
    return Attachment.objects.filter(may_open).select_related("message")


def newsroom():
    """Return the messages that were also made public, without any recipient; cancelled and replaced ones are gone."""
    return (
        Message.objects.filter(is_public=True, frozen_at__isnull=False, superseded_by=None)
        .exclude(state=Message.State.CANCELLED)
        .select_related("sender_organisation")
    )


def snapshot_counts(message):
    """Return {"entries", "included", "no_contact", "suppressed", …}: who was meant, in entries of the snapshot."""
    kinds = SnapshotEntry.Exclusion.values
    return SnapshotEntry.objects.filter(snapshot__message=message).aggregate(
        entries=Count("pk"),
        included=Count("pk", filter=Q(exclusion="")),
        **{kind: Count("pk", filter=Q(exclusion=kind)) for kind in kinds},
    )


def mail_health():
    """Return {"queued", "sent_24h", "bounced_24h", "in_doubt", "dead": numbers of mails, "oldest_queued_at": datetime or None}."""
    state, day_ago = Delivery.State, timezone.now() - timedelta(hours=24)
    waiting = Q(state__in=[state.QUEUED, state.RETRY_WAIT, state.SENDING])
    bounced = Q(state__in=[state.BOUNCED_HARD, state.BOUNCED_SOFT], first_attempt_at__gte=day_ago)
    return Delivery.objects.filter(channel=Delivery.Channel.EMAIL).aggregate(
        queued=Count("pk", filter=waiting),
        sent_24h=Count("pk", filter=Q(accepted_at__gte=day_ago)),
        bounced_24h=Count("pk", filter=bounced),
        in_doubt=Count("pk", filter=Q(state=state.IN_DOUBT)),
        dead=Count("pk", filter=Q(state=state.DEAD, set_aside_at=None)),
        oldest_queued_at=Min("created_at", filter=waiting),
    )


def left_over():
    """Return {"receipts_suspect": presses of open messages that staff should look at, "outbox_dead": jobs given up}."""
    over = [Message.State.CLOSED, Message.State.CANCELLED]
    return {
        "receipts_suspect": Receipt.objects.filter(is_suspect=True).exclude(message__state__in=over).count(),
        "outbox_dead": OutboxRow.objects.filter(dead_at__isnull=False).count(),
    }
