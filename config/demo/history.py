"""Sends the demo's messages through the real services, then moves them into the past with believable receipts."""

import math
import random
from datetime import time, timedelta

from django.utils import timezone

from config.demo.accounts import STAFF
from config.demo.messages import MESSAGES, NEXT_TO_A_GROUP, TO_A_GROUP
from config.demo.past import analyze, backdate, day
from members.models import Affiliation, Consent, ContactPoint, Organisation, Person, User
from network.groups.models import Network
from network.messaging import services
from network.messaging.models import Feedback, Message, Receipt, SnapshotEntry, Topic, TopicFollow

ANALYZED_MESSAGES = 2
TYPICAL_HOURS = 9.0  # half of those who answer do so within this time
SHARE_OF_TOKEN_PRESSES = 0.55
SHARE_SEEN_ONLY = 0.12
SHARE_WITH_FEEDBACK = 0.45
PUBLIC_TOPIC, FOLLOWERS = "city", 12  # what the city tells is also in the newsroom


def write(organisations, rng):
    """Eight weeks of messages from six senders, with receipts and feedback."""
    _consents(rng)
    _followers()
    temper = {organisation.pk: rng.betavariate(4, 2) for organisation in organisations.values()}
    for number, told in enumerate(MESSAGES):
        if number < ANALYZED_MESSAGES:
            analyze()
        message = _send(told, organisations)
        moment = day(-told.days_ago)
        backdate(message, moment, deadline=told.deadline_days and day(told.deadline_days, time(16)))
        _receipts(message, moment, told, temper, rng)
    _to_a_group(organisations, temper)


def _to_a_group(organisations, temper):
    """What a tenant wrote to the group that it coordinates, and a draft of the next message."""
    tenant, told = organisations[TO_A_GROUP.sender], TO_A_GROUP
    seat = Affiliation.objects.filter(organisation=tenant, role=Affiliation.Role.OWNER).earliest("pk")
    Affiliation.objects.filter(pk=seat.pk).update(can_publish=True)
    sender = {"sender": seat.person, "sender_organisation": tenant, "from_portal": True}
    group = tenant.coordinated_groups.get()
    common = {"network": group.network, "audience": {"group": [str(group.public_id)]}, "message_class": "network_info"}
    message = services.draft_message(
        **sender,
        **common,
        topic=Topic.objects.get(slug=told.topic),
        title_pl=told.title_pl,
        title_en=told.title_en,
        summary_pl=told.summary_pl,
        summary_en=told.summary_en,
        body_pl="Weźcie ze sobą jeden tydzień pomiarów. Resztę przygotujemy na miejscu.",
        body_en="Bring one week of measurements. We prepare the rest.",
    )
    services.publish(message, by=seat.person.user)
    backdate(message, day(-told.days_ago), deadline=day(told.deadline_days, time(16)))
    _receipts(message, day(-told.days_ago), told, temper, random.Random(told.days_ago))  # noqa: S311 -- as all of the demo
    services.draft_message(**sender, **common, **NEXT_TO_A_GROUP)


def _send(told, organisations):
    author, second = (User.objects.get(email=STAFF[key][0]) for key in ("staff", "second_staff"))
    message = services.draft_message(
        network=Network.objects.get(),
        sender=author.person,
        sender_organisation=organisations[told.sender],
        message_class=told.message_class,
        topic=Topic.objects.get(slug=told.topic),
        legal_basis=told.legal_basis,
        title_pl=told.title_pl,
        title_en=told.title_en,
        summary_pl=told.summary_pl,
        summary_en=told.summary_en,
        body_pl="Szczegóły są w biurze parku i u nadawcy. Wystarczy, że przeczyta i potwierdzi jedna osoba z firmy.",
        body_en="Details at the park's office and from the sender. One person of the firm is enough to read and confirm.",
        audience=told.audience,
        effort_minutes=told.minutes,
        is_public=told.topic == PUBLIC_TOPIC,
    )
    if told.message_class in ("mandatory", "commercial"):
        services.submit(message, by=author)
        services.approve(message, by=second)
    services.publish(message, by=author)
    return Message.objects.get(pk=message.pk)


def _receipts(message, moment, told, temper, rng):
    """Who confirmed when: organisations differ in temper, messages in pull, hours are log-normal."""
    now = timezone.now()
    receipts = {}
    entries = SnapshotEntry.objects.filter(
        snapshot__message=message, outcome="included", person__isnull=False, organisation__isnull=False
    )
    for entry in entries.order_by("person__sort_key", "person_id", "organisation__sort_key"):
        if entry.person_id in receipts:
            continue
        chance = (
            told.pull * (0.2 + 0.5 * temper[entry.organisation_id]) * (0.75 if "employee" in entry.functions else 1)
        )
        at = _in_office_hours(moment + timedelta(hours=TYPICAL_HOURS * math.exp(rng.gauss(0, 1.2))), rng)
        dice, by_mail = rng.random(), rng.random() < SHARE_OF_TOKEN_PRESSES
        if at >= now or dice > chance + SHARE_SEEN_ONLY:
            continue
        is_confirmed = dice <= chance
        receipts[entry.person_id] = Receipt(
            message=message,
            person_id=entry.person_id,
            first_seen_at=at,
            acknowledged_at=at if is_confirmed else None,
            strength=(Receipt.Strength.TOKEN if by_mail else Receipt.Strength.SESSION) if is_confirmed else "",
            created_at=at,
        )
    _feedback(Receipt.objects.bulk_create(receipts.values()), rng)


def _in_office_hours(moment, rng):
    """People do not confirm at night: what falls after 20:00 or before 7:00 moves to the next morning."""
    local = timezone.localtime(moment)
    if 7 <= local.hour < 20:
        return moment
    morning = local.replace(hour=7, minute=rng.randint(10, 59))
    return morning if local.hour < 7 else morning + timedelta(days=1)


def _feedback(receipts, rng):
    judged = [receipt for receipt in receipts if receipt.acknowledged_at and rng.random() < SHARE_WITH_FEEDBACK]
    Feedback.objects.bulk_create(_verdict(receipt, rng) for receipt in judged)


def _verdict(receipt, rng):
    verdict = rng.choices(["useful", "partly", "not_useful"], [6, 3, 2])[0]
    reason = rng.choice(["not_for_us", "not_for_us", "known", "too_late"]) if verdict == "not_useful" else ""
    return Feedback(receipt=receipt, verdict=verdict, reason=reason, revision=1, created_at=receipt.acknowledged_at)


def _followers():
    """Residents who follow what the city tells."""
    people = Person.objects.bulk_create([Person(is_citizen=True) for _ in range(FOLLOWERS)])
    ContactPoint.objects.bulk_create(
        ContactPoint(person=one, kind="email", value=f"sasiad{number}@example.org", verified_at=day(-80))
        for number, one in enumerate(people, start=1)
    )
    topic = Topic.objects.get(slug=PUBLIC_TOPIC)
    TopicFollow.objects.bulk_create(TopicFollow(person=one, topic=topic) for one in people)


def _consents(rng):
    """Every second person agreed to offers by mail, on paper, when the firm moved in."""
    given_at = timezone.now() - timedelta(days=200)
    people = (
        Person.objects.filter(affiliations__organisation__kind=Organisation.Kind.TENANT_SME)
        .distinct()
        .order_by("sort_key", "pk")
    )
    Consent.objects.bulk_create(
        Consent(
            person=person,
            channel="email",
            purpose="commercial",
            text_version="2026-1",
            given_at=given_at,
            evidence="deklaracja najemcy",
        )
        for person in people
        if rng.random() < 0.5
    )
