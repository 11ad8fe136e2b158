"""Merging a coordinator: the kept organisation takes over without a gap, and nobody sits or is a member twice."""

import pytest
from django.utils import timezone

from members.services import merging
from network.groups.models import CoordinatorCall, CoordinatorTerm, GroupMember, Membership
from network.groups.services import calls
from network.groups.services.coordinators import name_coordinator
from tests.factories.groups import CallFactory, GroupFactory, join, sent_agreement
from tests.factories.members import OrganisationFactory, member_of

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


def test_applications_and_signatures_that_wait_follow_the_kept_organisation(network, staff, settings, tmp_path):
    """Also where the database fixes who applied and who signs."""
    settings.MEDIA_ROOT = tmp_path
    kept, merged = OrganisationFactory(), OrganisationFactory()
    join(network, merged)
    call = CallFactory()
    calls.apply(call, organisation=merged, text="My.", by=member_of(merged))
    CoordinatorCall.objects.update(closes_at=timezone.now())
    agreement = sent_agreement(staff, OrganisationFactory(), merged)

    merging.merge_organisations(kept, merged, by=staff)

    assert call.applications.get().organisation == kept
    assert agreement.signatories.filter(organisation=kept).exists()
