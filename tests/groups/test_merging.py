"""Merging a coordinator: the kept organisation takes over without a gap, and nobody sits or is a member twice."""

import pytest

from members.services import merging
from network.groups.models import CoordinatorTerm, GroupMember, Membership
from network.groups.services.coordinators import name_coordinator
from tests.factories.groups import GroupFactory, join
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_the_kept_organisation_coordinates_on_and_sits_once(network, staff):
    kept, merged = OrganisationFactory(), OrganisationFactory()
    group = GroupFactory(network=network)
    for organisation in (kept, merged):
        join(network, organisation)
        GroupMember.objects.create(group=group, organisation=organisation)
    name_coordinator(group, merged, by=staff)

    merging.merge_organisations(kept, merged, by=staff)

    group.refresh_from_db()
    assert group.coordinator == kept
    terms = list(CoordinatorTerm.objects.filter(group=group).order_by("valid"))
    assert [term.organisation for term in terms] == [merged, kept]
    assert terms[0].valid.upper == terms[1].valid.lower
    assert list(GroupMember.objects.values_list("organisation", "role")) == [(kept.pk, "coordinator")]
    states = dict(Membership.objects.values_list("organisation", "state"))
    assert states == {kept.pk: "active", merged.pk: "left"}
