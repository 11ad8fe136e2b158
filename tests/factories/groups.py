"""Factories of networks and groups."""

import factory

from network.groups.models import Group, Network


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
