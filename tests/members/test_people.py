"""Our people: roles, ending access, handing over, and the rules that keep somebody in charge."""

import threading
from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.models import Affiliation, ApiToken
from members.services import people, tokens
from tests.factories.members import OrganisationFactory, PersonFactory, member_of, staff_user

pytestmark = pytest.mark.django_db


def affiliation_of(user):
    return Affiliation.objects.get(person__user=user)


def test_ended_access_is_gone_with_the_next_request(client, owner, member):
    colleague = Client()
    colleague.force_login(member)
    assert colleague.get("/portal/people/").status_code == 200
    client.force_login(owner)

    client.post(f"/portal/people/{affiliation_of(member).public_id}/end/")

    assert colleague.get("/portal/people/").status_code == 403


def test_page_before_the_end_changes_nothing(client, owner, member):
    client.force_login(owner)

    assert client.get(f"/portal/people/{affiliation_of(member).public_id}/end/").status_code == 200

    assert Affiliation.objects.current().filter(person=member.person).exists()


def test_ending_access_ends_the_tokens_made_for_the_organisation(owner, organisation):
    second = member_of(organisation, role="owner")
    token, _ = tokens.issue(second, organisation, "intranet", ["events:read"], timezone.now() + timedelta(days=1))

    people.end_affiliation(affiliation_of(second), by=owner)

    assert ApiToken.objects.get(pk=token.pk).revoked_at


def test_last_owner_cannot_leave_nor_step_down(owner, member):
    own = affiliation_of(owner)

    for attempt in (
        lambda: people.end_affiliation(own, by=owner),
        lambda: people.change_role(own, role="editor", by=owner),
    ):
        with pytest.raises(ValidationError) as error:
            attempt()
        assert error.value.code == "last_owner"
    assert Affiliation.objects.current().get(person=owner.person).role == "owner"


def test_page_says_why_the_last_owner_stays(client, owner):
    client.force_login(owner)

    answer = client.post(f"/portal/people/{affiliation_of(owner).public_id}/end/")

    assert "Najpierw" in answer.content.decode()


def test_owner_changes_a_role_and_the_colleague_is_signed_out(client, owner, member, confirm_password):
    colleague = Client()
    colleague.force_login(member)
    colleague.get("/portal/people/")
    confirm_password(owner)

    client.post(f"/portal/people/{affiliation_of(member).public_id}/role/", {"role": "reader"})

    assert affiliation_of(member).role == "reader"
    assert colleague.get("/portal/people/").status_code == 302


def test_roles_change_only_after_typing_the_password_again(client, owner, member):
    client.force_login(owner)

    answer = client.post(f"/portal/people/{affiliation_of(member).public_id}/role/", {"role": "owner"})

    assert answer.url.startswith("/accounts/reauthenticate/")
    assert affiliation_of(member).role == "editor"


@pytest.mark.parametrize("act", ["role", "end", "hand-over"])
@pytest.mark.parametrize("role", ["editor", "reader"])
def test_only_owners_change_people(client, organisation, owner, confirm_password, act, role):
    confirm_password(member_of(organisation, role=role))
    path = f"/portal/people/{affiliation_of(owner).public_id}/{act}/"

    assert client.get(path).status_code == 403
    assert client.post(path, {"role": "reader"}).status_code == 403
    assert affiliation_of(owner).role == "owner"


@pytest.mark.parametrize("role", ["editor", "reader"])
def test_service_asks_for_the_right_itself(organisation, owner, role):
    colleague, own = member_of(organisation, role=role), affiliation_of(owner)

    for attempt in (people.end_affiliation, people.hand_over, partial(people.change_role, role="reader")):
        with pytest.raises(PermissionDenied):
            attempt(own, by=colleague)
    assert affiliation_of(owner).role == "owner"


@pytest.mark.parametrize("act", ["role", "end", "hand-over"])
def test_people_of_another_organisation_are_not_found(client, owner, other_member, confirm_password, act):
    confirm_password(owner)

    answer = client.post(f"/portal/people/{affiliation_of(other_member).public_id}/{act}/", {"role": "reader"})

    assert answer.status_code == 404
    assert affiliation_of(other_member).role == "editor"


def test_owner_hands_over_and_stays_as_editor(client, owner, member, confirm_password):
    confirm_password(owner)

    client.post(f"/portal/people/{affiliation_of(member).public_id}/hand-over/")

    assert (affiliation_of(member).role, affiliation_of(owner).role) == ("owner", "editor")


def test_primary_contact_passes_to_somebody_who_stays(organisation, owner):
    primary = member_of(organisation, is_primary_contact=True)

    people.end_affiliation(affiliation_of(primary), by=owner)

    assert Affiliation.objects.current().get(organisation=organisation, is_primary_contact=True).person == owner.person


def test_first_speaker_becomes_the_primary_contact(organisation):
    first = people.start_affiliation(PersonFactory(), organisation, role="owner")
    second = people.start_affiliation(PersonFactory(), organisation, role="owner")

    assert (first.is_primary_contact, second.is_primary_contact) == (True, False)


def test_page_of_people_costs_the_same_with_one_person_and_with_three(client, owner, organisation):
    client.force_login(owner)
    client.get("/portal/people/")

    def statements():
        with CaptureQueriesContext(connection) as captured:
            client.get("/portal/people/")
        return len(captured)

    with_one = statements()
    member_of(organisation)
    member_of(organisation)

    assert statements() == with_one


def test_staff_list_of_people_costs_the_same_with_many(client, staff):
    client.force_login(staff)
    client.get("/staff/people/")

    def statements():
        with CaptureQueriesContext(connection) as captured:
            client.get("/staff/people/")
        return len(captured)

    member_of(OrganisationFactory())
    with_one = statements()
    for _ in range(3):
        member_of(OrganisationFactory())

    assert statements() == with_one


def test_staff_find_people_without_polish_letters_and_page_by_key(client, staff):
    for family in ["Źdźbło", "Zdun", "Ąk"]:
        PersonFactory(given_name="Jan", family_name=family)
    client.force_login(staff)

    found = client.get("/staff/people/?q=źdźb").context["page"].rows
    assert [person.family_name for person in found] == ["Źdźbło"]
    assert [p.family_name for p in client.get("/staff/people/?kind=citizens").context["page"].rows] == []


@pytest.mark.parametrize("who", ["member", "citizen"])
def test_people_of_the_network_are_for_staff_only(client, request, who):
    client.force_login(request.getfixturevalue(who))

    assert client.get("/staff/people/").status_code == 403


def test_auditor_reads_people_and_team(client):
    client.force_login(staff_user("auditor"))

    assert client.get("/staff/people/").status_code == 200
    assert client.get("/staff/team/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_end_each_other_do_not_both_succeed():
    organisation = OrganisationFactory()
    first, second = [member_of(organisation, role="owner") for _ in range(2)]
    refusals = []

    def end_the_first():
        try:
            people.end_affiliation(affiliation_of(first), by=second)
        except PermissionDenied as error:  # no longer an owner
            refusals.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=end_the_first)
    with transaction.atomic():
        people.end_affiliation(affiliation_of(second), by=first)
        thread.start()
        thread.join(timeout=1)  # it waits for us
    thread.join()

    assert len(refusals) == 1
    assert Affiliation.objects.current().filter(organisation=organisation, role="owner").count() == 1
