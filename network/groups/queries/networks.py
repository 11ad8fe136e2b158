"""Reads about networks and who belongs to them."""

from dataclasses import dataclass

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, Value
from django.db.models.functions import Coalesce, NullIf

from members import regions
from members.models import Organisation
from network.groups.models import Membership, Network


def default_network():
    """Return the network that this installation runs (the oldest one); raises Network.DoesNotExist on an empty install."""
    return Network.objects.filter(is_hosted=True).earliest("pk")


def organisations_of(network):
    """Return the verified organisations that belong to `network`: its members and its coordinators; none for no network."""
    members = Membership.objects.current().filter(network=network, organisation__isnull=False).values("organisation")
    coordinators = Network.coordinators.through.objects.filter(network=network).values("organisation")
    return Organisation.objects.filter(Q(pk__in=members) | Q(pk__in=coordinators), state=Organisation.State.VERIFIED)


UNNAMED = "network"  # the address of a network that nobody has named yet


@dataclass(frozen=True)
class Identity:
    """How a network shows itself: names {"pl", "en"}, its coordinators' names, the languages and words of its pages."""

    names: dict
    coordinators: list
    languages: list
    labels: dict
    is_named: bool


def identity():
    """Return the Identity of this installation's network, in one statement; None when there is no network."""
    name = Coalesce(NullIf("coordinators__short_name", Value("")), "coordinators__legal_name")
    named = ArrayAgg(name, filter=Q(coordinators__isnull=False), order_by="coordinators__pk", default=Value([]))
    row = Network.objects.filter(is_hosted=True).annotate(coordinator_names=named).order_by("pk").first()
    if row is None:
        return None
    return Identity(
        names={"pl": row.name_pl, "en": row.name_en},
        coordinators=row.coordinator_names,
        languages=row.languages,
        labels=row.labels,
        is_named=row.slug != UNNAMED,
    )


def regions_of(network):
    """Return [(NUTS code, name, organisations)] of the members now, most first; the code is "" where none is known."""
    rows = Membership.objects.current().filter(network=network, organisation__isnull=False)
    counted = rows.values_list("organisation__nuts").annotate(n=Count("pk")).order_by("-n", "organisation__nuts")
    return [(code, regions.name(code), count) for code, count in counted]


def observed_by(organisation):
    """Return the networks run here to which a network belongs that `organisation` coordinates: its people may look inside."""
    joined = Membership.objects.current().filter(member_network__coordinators=organisation).values("network")
    return networks_with_counts().filter(pk__in=joined, is_hosted=True)


def networks_with_counts():
    """Return all networks, those run here first, each with `member_count`: members now, organisations and networks."""
    now = Q(memberships__state__in=Membership.MEMBER_STATES)
    counted = Network.objects.annotate(member_count=Count("memberships", filter=now, distinct=True))
    return counted.order_by("-is_hosted", "name_pl", "pk")
