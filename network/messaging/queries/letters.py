"""The print channel: who can only be told on paper, and what became of each letter."""

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Value, When
from django.utils.translation import gettext_lazy

from members.models import Location, Organisation, User
from network.groups.models import Membership
from network.messaging.models import Delivery, DeliveryEvent, OrganisationReach, SnapshotEntry

PRINT, S = Delivery.Channel.PRINT, Delivery.State
# Who stopped our mail, or never agreed to offers, is not written to on paper instead.
BY_CHOICE = [SnapshotEntry.Exclusion.OPTED_OUT, SnapshotEntry.Exclusion.NO_CONSENT]
# What the states of a delivery are called on paper, in the order of work.
LETTER_STATES = {
    S.PLANNED: gettext_lazy("letters to print"),
    S.QUEUED: gettext_lazy("letters printed"),
    S.ACCEPTED: gettext_lazy("letters handed out"),
}
ORDER = list(LETTER_STATES)


def letters(message):
    """Return the letters of a message (Delivery rows with `organisation`): to print, to hand out, handed out; then by name."""
    place = Case(
        *[When(state=state, then=Value(number)) for number, state in enumerate(ORDER)],
        output_field=IntegerField(),
    )
    rows = Delivery.objects.filter(message=message, channel=PRINT, state__in=ORDER).select_related("organisation")
    return rows.prefetch_related("organisation__locations").order_by(place, "organisation__sort_key", "pk")


def letter_counts(message):
    """Return {"planned": 2, "queued": 1, "accepted": 4}, in letters, with the states that occur."""
    rows = Delivery.objects.filter(message=message, channel=PRINT).values_list("state").annotate(n=Count("pk"))
    return dict(rows.order_by())


def handed_out_by(deliveries):
    """Return {delivery pk: (User, datetime)} of the letters that were handed out, in two queries."""
    events = DeliveryEvent.objects.filter(delivery__in=deliveries, type=S.ACCEPTED, source="staff")
    found = {one.delivery_id: one for one in events}
    users = {
        str(one.pk): one
        for one in User.objects.select_related("person").filter(pk__in={one.note for one in found.values()})
    }
    return {pk: (users.get(event.note), event.at) for pk, event in found.items()}


def unreachable(message):
    """Return the organisations of a message in which nobody can be written to, and not because they wished so."""
    entries = SnapshotEntry.objects.filter(snapshot__message=message, organisation=OuterRef("pk"), outcome="excluded")
    rows = OrganisationReach.objects.filter(message=message, organisation=OuterRef("pk"), status="not_reachable")
    return Organisation.objects.filter(Exists(rows), Exists(entries.exclude(exclusion__in=BY_CHOICE)))


def with_people_unreachable(message):
    """Return the organisations of a message in which somebody has no address that works."""
    return Organisation.objects.filter(Exists(_without_contact(message).filter(organisation=OuterRef("pk"))))


def in_buildings(message, buildings):
    """Return the members of the message's network that sit in one of these buildings, whether it was meant for them or not."""
    inside = Location.objects.filter(organisation=OuterRef("pk"), building__in=buildings)
    return _members(message).filter(Exists(inside))


def buildings(message):
    """Return [("B", 27), ...]: the buildings in which members of the message's network sit, with how many."""
    rows = Location.objects.filter(organisation__in=_members(message)).exclude(building="")
    counted = rows.values_list("building").annotate(n=Count("organisation", distinct=True))
    return list(counted.order_by("building"))


def people_without_contact(message):
    """Return {organisation pk: ["Żaneta Łoś", ...]}: whom a letter is for, because no mail reaches them."""
    names = {}
    rows = _without_contact(message).select_related("person").order_by("person__sort_key", "pk")
    for entry in rows:
        names.setdefault(entry.organisation_id, []).append(str(entry.person))
    return names


def _without_contact(message):
    return SnapshotEntry.objects.filter(
        snapshot__message=message, person__isnull=False, exclusion=SnapshotEntry.Exclusion.NO_CONTACT
    )


def _members(message):
    return Organisation.objects.filter(
        state=Organisation.State.VERIFIED,
        memberships__network=message.network_id,
        memberships__state__in=Membership.MEMBER_STATES,
    )
