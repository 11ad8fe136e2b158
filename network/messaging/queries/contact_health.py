"""Addresses that take no mail, with the evidence; complaints; mandatory mail that did not arrive; returned mail to look at."""

from collections import defaultdict
from datetime import datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from members.models import Affiliation, ContactPoint
from network.messaging import permissions
from network.messaging.models import Bounce, Delivery, InboundMail, Message, Receipt

S = Delivery.State
LONG_AGO = Value(datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
COMPLAINTS_SHOWN = timedelta(days=90)
CANDIDATES_WITHIN, CANDIDATES = timedelta(days=60), 5
BOUNCED = [S.BOUNCED_HARD, S.BOUNCED_SOFT]

REFUSES = Q(state=ContactPoint.State.UNDELIVERABLE)
PAUSED = Q(state=ContactPoint.State.PAUSED) & (Q(paused_until=None) | Q(paused_until__gt=Now()))
KINDS = {"refuses": REFUSES, "paused": PAUSED}


def blocked_addresses():
    """Return the e-mail contact points that get no mail now, each with `blocked_at`, when the last evidence came."""
    last = Bounce.objects.filter(address=OuterRef("value"), settled_at=None).order_by("-at")
    points = ContactPoint.objects.filter(REFUSES | PAUSED, kind=ContactPoint.Kind.EMAIL)
    return points.annotate(blocked_at=Coalesce(Subquery(last.values("at")[:1]), LONG_AGO)).select_related(
        "person", "organisation"
    )


def blocked_counts():
    """Return {"refuses": 5, "paused": 2, "complaints": 1}."""
    counted = {kind: Count("pk", filter=condition) for kind, condition in KINDS.items()}
    numbers = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL).aggregate(**counted)
    return numbers | {"complaints": complaints().count()}


def evidence(addresses):
    """Return {address: [Bounce, newest first]}: what counts against each of these addresses."""
    found = defaultdict(list)
    for bounce in Bounce.objects.filter(address__in=addresses, settled_at=None).order_by("-at", "-pk"):
        found[bounce.address].append(bounce)
    return found


def complaints():
    """Return the complaints of the last 90 days."""
    found = Bounce.objects.filter(kind=Bounce.Kind.COMPLAINT, at__gte=timezone.now() - COMPLAINTS_SHOWN)
    return found.select_related("delivery__message", "delivery__person", "delivery__contact_point__organisation")


def organisations_of_points(points):
    """Return {contact point pk: [Organisation]} in Polish order: whose mailbox it is, or for whom its person acts now."""
    current = Affiliation.objects.current().filter(person__in=[one.person_id for one in points if one.person_id])
    of_person = defaultdict(list)
    for one in current.select_related("organisation").order_by("organisation__sort_key"):
        of_person[one.person_id].append(one.organisation)
    return {one.pk: [one.organisation] if one.organisation else of_person[one.person_id] for one in points}


def mandatory_not_arrived():
    """Return the refused mails of running mandatory messages whose reader has neither confirmed nor got another one."""
    readers = Q(person=OuterRef("person"), person__isnull=False) | Q(address=OuterRef("address"))
    same = Delivery.objects.filter(readers, message=OuterRef("message"), channel=Delivery.Channel.EMAIL)
    on_its_way = same.exclude(state__in=[*BOUNCED, S.DEAD, S.CANCELLED, S.SUPPRESSED])
    confirmed = Receipt.objects.filter(
        message=OuterRef("message"), person=OuterRef("person"), acknowledged_at__isnull=False
    )
    running = [Message.State.FROZEN, Message.State.DISPATCHING, Message.State.ACTIVE]
    refused = Delivery.objects.filter(
        state__in=BOUNCED, message__message_class=Message.Class.MANDATORY, message__state__in=running
    )
    refused = refused.filter(~Exists(on_its_way), ~Exists(confirmed)).exclude(kind=Delivery.Kind.REDIRECT)
    return refused.select_related("message", "person", "contact_point", "organisation").order_by("-created_at", "pk")


def waiting_mail():
    """Return the returned mails that wait for a person."""
    return InboundMail.objects.filter(handled_at=None).select_related("delivery__message", "delivery__person")


def returned_mail_count(user):
    """Return how many returned mails wait for `user` to look at."""
    return waiting_mail().count() if permissions.can_judge_bounces(user) else 0


def candidates(addresses):
    """Return the last mails to these addresses, newest first: one of them may be what a returned mail is about."""
    points = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value__in=addresses)
    recent = Delivery.objects.filter(contact_point__in=points, accepted_at__gte=timezone.now() - CANDIDATES_WITHIN)
    return recent.select_related("message", "person").order_by("-accepted_at", "pk")[:CANDIDATES]


def broken_addresses(organisation):
    """Return the e-mail contact points of `organisation` and its current people that refuse mail, people first."""
    people = Affiliation.objects.current().filter(organisation=organisation).values("person")
    points = ContactPoint.objects.filter(REFUSES, kind=ContactPoint.Kind.EMAIL)
    mine = points.filter(Q(organisation=organisation) | Q(person__in=people))
    return mine.select_related("person__user", "organisation").order_by("person__sort_key", "pk")
