"""The invariants of members, each with its test: here, or where its story is told.

I1 one NIP, units share it, zeros refused: test_organisations. I2 somebody in charge: here and test_people.
I3 one primary contact: here, test_invitations (race), test_people. I4 spans never overlap: here. I5 merging: test_merging.
I6 no organisation signs in, an office mailbox is no person: here and test_import. I7 who leaves keeps the past: here.
I8 the tree: test_organisations (race). I9 suppression belongs to the address: tests/messaging and test_merging.
I10 saving without a change writes nothing: test_organisations, test_profile. I11 old codes are asked about: test_classification.
I12 nobody finds an erased person, and I2 after an account is deleted: test_erasing. I13 no PESEL: here.
"""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members import permissions, working_days
from members.errors import IllegalTransition
from members.models import Affiliation, JoinRequest, Organisation
from members.queries.organisations import without
from members.services import joining, people
from network.messaging.models import Receipt
from tests.config.test_forms import every_form
from tests.factories.members import AffiliationFactory, OrganisationFactory, PersonFactory, member_of, staff_user

pytestmark = pytest.mark.django_db


def affiliation_of(user):
    return Affiliation.objects.get(person__user=user)


# --- I2, I3 ---


def test_staff_may_end_the_last_editor_and_the_organisation_stands_in_their_list(client, staff, member, organisation):
    client.force_login(staff)
    page = f"/staff/affiliations/{affiliation_of(member).public_id}/end/"

    warned = client.get(page, headers={"accept-language": "pl"}).content.decode()
    client.post(page)

    assert "na liście organizacji bez redaktora" in warned
    assert list(without("editor")) == [organisation]
    shown = client.get("/staff/organisations/?contacts=editor").context["page"].rows
    assert [str(one) for one in shown] == [str(organisation)]
    assert 'contacts=editor"' in client.get("/staff/").content.decode()


def test_only_network_managers_end_others_and_owners_their_own(client, member, other_member):
    for user in (staff_user("editor"), other_member):
        with pytest.raises(PermissionDenied):
            people.end_affiliation(affiliation_of(member), by=user)


def test_an_owner_names_another_primary_contact_and_there_is_one(client, organisation, owner):
    first = member_of(organisation, is_primary_contact=True)
    second = member_of(organisation, role="reader")
    client.force_login(owner)

    client.post(f"/portal/people/{affiliation_of(second).public_id}/primary/")

    assert list(organisation.affiliations.filter(is_primary_contact=True)) == [affiliation_of(second)]
    client.force_login(first)
    assert client.post(f"/portal/people/{affiliation_of(first).public_id}/primary/").status_code == 403


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_name_two_primary_contacts_at_once_leave_one():
    organisation = OrganisationFactory()
    owner, one, two = (member_of(organisation, role=role) for role in ("owner", "reader", "reader"))
    errors, together = [], threading.Barrier(2)

    def name(user):
        together.wait()
        try:
            people.make_primary_contact(affiliation_of(user), by=owner)
        except IntegrityError as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=name, args=[user]) for user in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert organisation.affiliations.filter(is_primary_contact=True).count() == 1


# --- I4 ---


def test_the_database_refuses_spans_of_one_person_that_overlap(organisation):
    person = PersonFactory()
    now = timezone.now()
    AffiliationFactory(person=person, organisation=organisation, valid=DateTimeTZRange(now - timedelta(days=9), now))

    AffiliationFactory(person=person, organisation=organisation, valid=DateTimeTZRange(now, None))  # side by side

    since = DateTimeTZRange(now + timedelta(days=5), None)
    with pytest.raises(IntegrityError, match="affiliation_spans_do_not_overlap"), transaction.atomic():
        AffiliationFactory(person=person, organisation=organisation, valid=since)


# --- I6 ---


@pytest.mark.parametrize("email", ["biuro@kos.example.org", "Sekretariat@kos.example.org"])
def test_an_office_mailbox_never_becomes_a_person(client, staff, email):
    client.post("/accounts/signup/", {"email": email, "password1": "kolejka-do-parku-2030"})
    client.force_login(staff)
    client.post("/accounts/email/", {"action_add": "", "email": email})

    assert not type(staff).objects.filter(email__iexact=email).exists()
    assert not staff.emailaddress_set.filter(email__iexact=email).exists()


def test_organisations_have_nothing_to_sign_in_with():
    names = {field.name for field in Organisation._meta.get_fields()}

    assert not names & {"user", "password", "login", "email"}


# --- I7 ---


def test_whoever_leaves_keeps_the_account_and_the_past(client, member, organisation, owner):
    affiliation = affiliation_of(member)
    client.force_login(member)
    assert client.get(f"/portal/people/{affiliation.public_id}/end/").status_code == 200

    client.post(f"/portal/people/{affiliation.public_id}/end/")

    assert client.get("/portal/").status_code == 403
    affiliation.refresh_from_db()
    assert affiliation.person.user == member
    assert member.is_active
    assert affiliation.valid.upper is not None
    assert Receipt._meta.get_field("person").remote_field.on_delete.__name__ == "SET_NULL"


def test_a_reader_may_leave_but_not_end_a_colleague(client, organisation, member):
    reader = member_of(organisation, role="reader")
    client.force_login(reader)

    assert client.post(f"/portal/people/{affiliation_of(member).public_id}/end/").status_code == 403
    client.post(f"/portal/people/{affiliation_of(reader).public_id}/end/")

    assert not Affiliation.objects.current().filter(person=reader.person).exists()


def test_the_last_editor_does_not_leave(client, member):
    client.force_login(member)

    page = client.post(f"/portal/people/{affiliation_of(member).public_id}/end/", headers={"accept-language": "pl"})

    assert "Najpierw" in page.content.decode()
    assert Affiliation.objects.current().filter(person=member.person).exists()


# --- asking to join: owners first ---


@pytest.mark.parametrize(
    ("asked_on", "day", "is_staffs_turn"),
    [
        ((2026, 5, 4), (2026, 5, 11), False),  # Monday + 5 working days
        ((2026, 5, 4), (2026, 5, 12), True),
        ((2026, 12, 23), (2027, 1, 4), False),  # Christmas Eve, Christmas, New Year are no working days
        ((2026, 12, 23), (2027, 1, 5), True),
    ],
)
def test_staff_answer_for_owners_after_five_working_days(
    monkeypatch, staff, citizen, organisation, owner, asked_on, day, is_staffs_turn
):
    asked = joining.ask_to_join(citizen.person, organisation)
    JoinRequest.objects.filter(pk=asked.pk).update(
        created_at=datetime(*asked_on, 23, 30, tzinfo=UTC) - timedelta(hours=9)
    )
    asked.refresh_from_db()
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(*day))

    assert permissions.can_answer_join_request(staff, asked) == is_staffs_turn
    assert permissions.can_answer_join_request(owner, asked)


def test_staff_answer_at_once_where_no_owner_can(client, staff, citizen, organisation, owner):
    asked = joining.ask_to_join(citizen.person, organisation)
    client.force_login(staff)
    page = client.get("/staff/people/", headers={"accept-language": "pl"}).content.decode()
    assert "właściciel odpowiada do" in page
    with pytest.raises(PermissionDenied):
        joining.approve(asked, role="reader", by=staff)

    type(owner).objects.filter(pk=owner.pk).update(is_active=False)

    client.post(f"/staff/join-requests/{asked.public_id}/", {"answer": "approve", "role": "reader"})
    assert Affiliation.objects.current().filter(person=citizen.person).exists()


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_answer_at_once_answer_once():
    organisation = OrganisationFactory()
    first, second = (member_of(organisation, role="owner") for _ in range(2))
    asked = joining.ask_to_join(PersonFactory(), organisation)
    late = []

    def refuse():
        try:
            joining.refuse(asked, by=second)
        except IllegalTransition as error:
            late.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=refuse)
    with transaction.atomic():
        joining.approve(asked, role="reader", by=first)
        thread.start()
        thread.join(timeout=1)  # it waits for us
    thread.join()

    assert len(late) == 1
    asked.refresh_from_db()
    assert asked.state == JoinRequest.State.APPROVED


def test_an_organisation_to_join_is_found_by_its_nip(client, citizen):
    OrganisationFactory(short_name="Kos", nip="1234563218")
    OrganisationFactory(short_name="Inna")
    client.force_login(citizen)

    for text in ("123-456-32-18", "kos"):
        assert [str(row) for row in client.get("/join/", {"q": text}).context["page"].rows] == ["Kos"]


def test_holidays_of_poland():
    assert working_days.easter(2026) == date(2026, 4, 5)
    assert working_days.easter(2038) == date(2038, 4, 25)
    assert date(2026, 6, 4) in working_days.holidays(2026)  # Corpus Christi
    assert date(2024, 12, 24) not in working_days.holidays(2024)
    assert working_days.after(date(2026, 4, 30), 1) == date(2026, 5, 4)


# --- I13 ---


def test_nobody_is_asked_for_a_pesel_and_no_column_could_keep_it():
    columns = {f"{model._meta.label}.{field.name}" for model in apps.get_models() for field in model._meta.get_fields()}
    asked = {f"{form}.{name}" for _module, form, fields in every_form() for name in fields}

    assert len(columns) > 500
    assert [name for name in columns | asked if "pesel" in name.lower()] == []
