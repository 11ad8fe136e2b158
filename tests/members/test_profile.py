"""Self-service of the public profile: proposed by the organisation, decided by staff."""

import pytest
from django.core.exceptions import PermissionDenied

from members.errors import IllegalTransition
from members.models import Organisation, ProfileChange
from members.queries import completeness
from members.services import profile as services
from tests.factories.members import AffiliationFactory, BranchTagFactory, ContactPointFactory, member_of, staff_user

pytestmark = pytest.mark.django_db
State = ProfileChange.State


def values(organisation, **changes):
    return services.current_profile(organisation) | changes


def test_a_proposal_waits_and_the_profile_stays(member, organisation):
    change = services.propose_profile_change(
        organisation, values(organisation, offer_pl="Łodzie na zamówienie"), by=member
    )

    organisation.refresh_from_db()
    assert (change.state, change.values, change.proposed_by) == (
        State.WAITING,
        {"offer_pl": "Łodzie na zamówienie"},
        member.person,
    )
    assert organisation.offer_pl == ""


def test_saving_without_a_change_writes_nothing(member, organisation):
    events = organisation.events.count()

    assert services.propose_profile_change(organisation, values(organisation), by=member) is None

    assert ProfileChange.objects.count() == 0
    assert organisation.events.count() == events


def test_a_second_proposal_takes_the_first_ones_place_and_returning_to_the_profile_withdraws_it(
    member, organisation, staff
):
    first = services.propose_profile_change(organisation, values(organisation, offer_pl="Jedno"), by=member)
    second = services.propose_profile_change(organisation, values(organisation, offer_pl="Drugie"), by=member)
    assert second.values == {"offer_pl": "Drugie"}
    with pytest.raises(IllegalTransition):  # whoever read the first cannot approve the second unread
        services.approve_profile_change(first, by=staff)

    services.propose_profile_change(organisation, values(organisation), by=member)

    assert set(ProfileChange.objects.values_list("state", flat=True)) == {State.WITHDRAWN}


def test_approval_writes_the_profile_with_branches_and_contacts(member, organisation, staff):
    BranchTagFactory()
    proposed = values(organisation, offer_pl="Łodzie", branches=["ict"], public_email="biuro@example.org")
    change = services.propose_profile_change(organisation, proposed, by=member)

    services.approve_profile_change(change, by=staff)

    organisation.refresh_from_db()
    assert services.current_profile(organisation) == proposed
    assert organisation.search_words == "ICT ICT"
    assert organisation.profile_checked_at == change.created_at


def test_return_keeps_the_profile_and_the_remarks(member, organisation, staff):
    change = services.propose_profile_change(organisation, values(organisation, offer_pl="Łodzie"), by=member)

    services.return_profile_change(change, by=staff, remarks="Dopiszcie, dla kogo.")

    change.refresh_from_db()
    organisation.refresh_from_db()
    assert (change.state, change.remarks, change.decided_by) == (State.RETURNED, "Dopiszcie, dla kogo.", staff)
    assert organisation.offer_pl == ""


def test_a_decided_proposal_cannot_be_decided_again(member, organisation, staff):
    change = services.propose_profile_change(organisation, values(organisation, offer_pl="Łodzie"), by=member)
    services.approve_profile_change(change, by=staff)

    with pytest.raises(IllegalTransition):
        services.return_profile_change(change, by=staff, remarks="Za późno")


def test_who_may_propose_and_who_may_decide(organisation, other_member, staff):
    reader = member_of(organisation, role="reader")
    for user in [reader, other_member]:
        with pytest.raises(PermissionDenied):
            services.propose_profile_change(organisation, values(organisation, offer_pl="x"), by=user)
    owner = member_of(organisation, role="owner")
    change = services.propose_profile_change(organisation, values(organisation, offer_pl="x"), by=owner)
    AffiliationFactory(person=staff.person, organisation=organisation)
    for user in [owner, staff, staff_user("moderator"), staff_user("auditor")]:
        with pytest.raises(PermissionDenied):
            services.approve_profile_change(change, by=user)


def test_completeness_counts_what_is_filled_in(organisation):
    before = completeness(organisation)
    Organisation.objects.filter(pk=organisation.pk).update(offer_pl="Łodzie", website="https://example.org")
    ContactPointFactory(organisation=organisation, is_public=True)
    member_of(organisation)
    member_of(organisation)
    organisation.refresh_from_db()

    after = completeness(organisation)

    assert (before.done, after.done, after.total, len(after.missing)) == (0, 4, 12, 8)
    assert all(missing.label and missing.brings for missing in after.missing)


def form_data(**changes):
    return {"short_name": "Łódki", "size_band": "small", "offer_pl": "", **changes}


def test_portal_pages_lead_from_form_to_waiting_proposal(client, member, organisation):
    client.force_login(member)
    assert client.get("/portal/organisation/edit/").status_code == 200

    response = client.post(
        "/portal/organisation/edit/", form_data(offer_pl="Łodzie", public_phone="41 278 72 00"), follow=True
    )

    change = ProfileChange.objects.get()
    assert change.values == {
        "short_name": "Łódki",
        "size_band": "small",
        "offer_pl": "Łodzie",
        "public_phone": "+48412787200",
    }
    assert "<ins>Łodzie</ins>" in response.content.decode()
    again = client.get("/portal/organisation/edit/").content.decode()
    assert "Łodzie</textarea>" in again


def test_a_wrong_field_is_named_and_nothing_is_proposed(client, member):
    client.force_login(member)

    response = client.post("/portal/organisation/edit/", form_data(public_email="nie", website="javascript:alert(1)"))

    assert set(response.context["form"].errors) == {"public_email", "website"}
    assert ProfileChange.objects.count() == 0


def test_readers_see_the_page_without_the_form(client, organisation):
    client.force_login(member_of(organisation, role="reader"))

    assert client.get("/portal/organisation/").status_code == 200
    assert client.get("/portal/organisation/edit/").status_code == 403
    assert client.post("/portal/organisation/confirm/").status_code == 403


def test_confirming_the_profile_dates_it(client, member, organisation):
    client.force_login(member)

    client.post("/portal/organisation/confirm/")

    organisation.refresh_from_db()
    assert organisation.profile_checked_at is not None


def test_staff_decide_in_the_queue(client, staff, member, organisation):
    change = services.propose_profile_change(
        organisation, values(organisation, offer_pl="<script>x</script>"), by=member
    )
    client.force_login(staff)
    queue = client.get("/staff/profile-changes/")
    detail = client.get(f"/staff/profile-changes/{change.public_id}/").content.decode()
    assert list(queue.context["changes"]) == [change]
    assert "&lt;script&gt;x&lt;/script&gt;" in detail

    without_remarks = client.post(f"/staff/profile-changes/{change.public_id}/", {"remarks": "  "})
    client.post(f"/staff/profile-changes/{change.public_id}/approve/")
    again = client.post(f"/staff/profile-changes/{change.public_id}/approve/")

    assert without_remarks.context["form"].errors
    organisation.refresh_from_db()
    assert organisation.offer_pl == "<script>x</script>"
    assert again.status_code == 409
