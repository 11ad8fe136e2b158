"""Factories of networks and groups."""

import factory

from network.groups.models import Group, GroupMember, Membership, Network


class NetworkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Network
        django_get_or_create = ["slug"]

    slug = "kielce"
    name_pl = "Sieć Kielce Smart City 2030+"
    name_en = "Kielce Smart City 2030+ Network"


class GroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Group

    network = factory.SubFactory(NetworkFactory)
    kind = Group.Kind.THEMATIC
    name_pl = factory.Sequence(lambda n: f"Gospodarka i innowacje {n}")
    name_en = factory.Sequence(lambda n: f"Economy and innovation {n}")


def join(network, *organisations):
    """Make the organisations active members of the network."""
    for organisation in organisations:
        Membership.objects.create(network=network, organisation=organisation, state=Membership.State.ACTIVE)


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    network = factory.SubFactory(NetworkFactory)
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
    state = Membership.State.ACTIVE


class GroupMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GroupMember

    group = factory.SubFactory(GroupFactory)
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
