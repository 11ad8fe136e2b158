"""The registry: numbers, the tree, states, rights, list and record pages."""

import threading

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from members import contacts
from members.errors import IllegalTransition
from members.models import Organisation
from members.models.numbers import validate_krs, validate_nip, validate_nuts, validate_regon
from members.queries import contact_data_health, phone_numbers, visible_to, working_email
from members.services import organisations as services
from tests.factories.members import (
    AffiliationFactory,
    BranchTagFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
    staff_user,
)

pytestmark = pytest.mark.django_db
State = Organisation.State


# --- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("validate", "value"),
    [
        (validate_nip, "1234563219"),
        (validate_nip, "0000000000"),
        (validate_nip, "123-456-32-18"),
        (validate_regon, "123456789"),
        (validate_regon, "000000000"),
        (validate_regon, "00000000000000"),
        (validate_krs, "123"),
        (validate_krs, "0000000000"),
        (validate_krs, "１２３４５６７８９０"),
        (validate_nuts, "Kielce"),
    ],
)
def test_a_wrong_number_is_refused(validate, value):
    with pytest.raises(ValidationError):
        validate(value)


@pytest.mark.parametrize(
    ("validate", "value"),
    [
        (validate_nip, "1234563218"),
        (validate_regon, "123456785"),
        (validate_regon, "12345678512347"),
        (validate_krs, "0000012345"),
        (validate_nuts, "PL721"),
    ],
)
def test_a_right_number_is_accepted(validate, value):
    assert validate(value) is None


@pytest.mark.parametrize("value", ["41 278 72 00", "(41) 278-72-00", "+48 41 278 72 00", "0048412787200"])
def test_phone_numbers_are_kept_in_one_form(value):
    assert contacts.normalise_phone(value) == "+48412787200"


def test_phone_numbers_are_shown_as_people_read_them():
    assert contacts.readable_phone("+48412787200") == "41\u00a0278\u00a072\u00a000"


# --- the tree ---------------------------------------------------------------------------------------------------------


def chain(length):
    units = [OrganisationFactory()]
    for _level in range(length - 1):
        units.append(OrganisationFactory(parent=units[-1]))
    return units


def test_five_levels_stand_and_a_sixth_is_refused_by_the_database():
    units = chain(5)

    with pytest.raises(IntegrityError), transaction.atomic():
        OrganisationFactory(parent=units[-1])

    assert Organisation.objects.count() == 5


def test_a_cycle_is_refused_by_the_database_even_in_a_bulk_update():
    first, second = OrganisationFactory(), OrganisationFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.filter(pk__in=[first.pk, second.pk]).update(parent=second)

    Organisation.objects.filter(pk=first.pk).update(parent=second)
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.filter(pk=second.pk).update(parent=first)


def test_the_form_says_what_is_wrong_with_the_tree(staff):
    units = chain(5)
    top = OrganisationFactory()

    with pytest.raises(ValidationError) as cycle:
        services.update_organisation(units[0], {"parent": units[4]}, by=staff)
    with pytest.raises(ValidationError) as depth:
        services.update_organisation(units[0], {"parent": top}, by=staff)

    assert cycle.value.error_dict["parent"][0].code == "tree_cycle"
    assert depth.value.error_dict["parent"][0].code == "tree_depth"


@pytest.mark.django_db(transaction=True)
def test_two_moves_at_once_close_no_cycle():
    first, second = OrganisationFactory(), OrganisationFactory()
    barrier, failures = threading.Barrier(2), []

    def move(unit, parent):
        try:
            with transaction.atomic():
                barrier.wait()
                Organisation.objects.filter(pk=unit.pk).update(parent=parent)
        except IntegrityError as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=move, args=pair) for pair in [(first, second), (second, first)]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(failures) == 1


# --- the registry -----------------------------------------------------------------------------------------------------


def test_entering_an_organisation_verifies_it_and_copies_its_branches_into_the_search(staff):
    branch = BranchTagFactory(slug="energy", name_pl="Energetyka / OZE", name_en="Energy")

    organisation = services.create_organisation(
        {"legal_name": "Klaster Jodła", "kind": "ngo", "krs": "0000012345", "branches": [branch]}, by=staff
    )

    assert (organisation.state, organisation.verified_by, organisation.helix) == (State.VERIFIED, staff, "society")
    assert organisation.search_words == "Energetyka / OZE Energy"


def test_a_nip_belongs_to_one_organisation_but_units_may_share_it(staff):
    whole = OrganisationFactory(nip="1234563218")

    with pytest.raises(ValidationError) as refused:
        services.create_organisation({"legal_name": "Druga", "kind": "company", "nip": "1234563218"}, by=staff)
    unit = services.create_organisation(
        {"legal_name": "Oddział", "kind": "company", "nip": "1234563218", "parent": whole}, by=staff
    )

    assert "nip_exists" in [error.code for error in refused.value.error_dict["__all__"]]
    assert unit.parent == whole


def test_saving_without_a_change_writes_nothing(staff):
    organisation = OrganisationFactory()
    events = organisation.events.count()

    assert (
        services.update_organisation(
            organisation, {"legal_name": organisation.legal_name, "branches": [], "public_email": ""}, by=staff
        )
        == []
    )
    assert organisation.events.count() == events

    assert services.update_organisation(organisation, {"legal_name": "Nowa"}, by=staff) == ["legal_name"]
    assert organisation.events.count() == events + 1


def test_only_staff_editors_enter_and_change(member, organisation):
    for user in [member, staff_user("moderator"), staff_user("auditor")]:
        with pytest.raises(PermissionDenied):
            services.update_organisation(organisation, {"legal_name": "Nowa"}, by=user)


@pytest.mark.parametrize(
    ("state", "step", "after"),
    [
        (State.PROPOSED, services.verify_organisation, State.VERIFIED),
        (State.ARCHIVED, services.verify_organisation, State.VERIFIED),
        (State.PROPOSED, services.refuse_organisation, State.REFUSED),
        (State.VERIFIED, services.archive_organisation, State.ARCHIVED),
        (State.VERIFIED, services.verify_organisation, None),
        (State.REFUSED, services.verify_organisation, None),
        (State.VERIFIED, services.refuse_organisation, None),
        (State.ARCHIVED, services.refuse_organisation, None),
        (State.PROPOSED, services.archive_organisation, None),
    ],
)
def test_states_follow_the_allowed_ways_only(staff, state, step, after):
    organisation = OrganisationFactory(state=state)
    reason = {} if step is services.verify_organisation else {"reason": "dubel"}

    if after is None:
        with pytest.raises(IllegalTransition):
            step(organisation, by=staff, **reason)
    else:
        step(organisation, by=staff, **reason)

    organisation.refresh_from_db()
    assert organisation.state == (after or state)


def test_staff_never_verify_an_organisation_of_their_own():
    organisation = OrganisationFactory(state=State.PROPOSED)
    user = staff_user()
    AffiliationFactory(person=user.person, organisation=organisation)

    with pytest.raises(PermissionDenied):
        services.verify_organisation(organisation, by=user)


def test_visible_to_shows_staff_all_members_their_own_and_others_the_public(staff, member, organisation, citizen):
    public, hidden = OrganisationFactory(), OrganisationFactory(is_public=False)
    Organisation.objects.filter(pk=organisation.pk).update(is_public=False)

    assert set(visible_to(staff)) == {organisation, public, hidden}
    assert set(visible_to(member)) == {organisation, public}
    assert set(visible_to(citizen)) == {public}


# --- reaching people --------------------------------------------------------------------------------------------------


def test_working_email_is_a_verified_one_that_is_not_refused():
    person = PersonFactory()
    ContactPointFactory(person=person, value="nie@example.org", verified_at=None)
    ContactPointFactory(person=person, value="tak@example.org")
    ContactPointFactory(person=person, value="wraca@example.org", state="undeliverable")

    assert working_email(person) == "tak@example.org"
    assert working_email(PersonFactory()) is None


def test_phone_numbers_prefer_the_primary_contact_to_a_colleague_and_to_the_office():
    organisation, office_only = OrganisationFactory(), OrganisationFactory()
    colleague, primary = member_of(organisation).person, member_of(organisation, is_primary_contact=True).person
    for owner, value in [
        ({"person": colleague}, "+48412000001"),
        ({"person": primary}, "+48412000002"),
        ({"organisation": office_only}, "+48412000003"),
    ]:
        ContactPointFactory(kind="phone", value=value, **owner)
    ContactPointFactory(kind="phone", organisation=organisation, value="+48412000004")

    assert phone_numbers([organisation, office_only]) == {
        organisation.pk: "+48412000002",
        office_only.pk: "+48412000003",
    }


def test_contact_data_health_counts_organisations_by_people_with_a_working_address(client, staff):
    for people in (0, 1, 2):
        organisation = OrganisationFactory(short_name=f"Firma {people}")
        for _person in range(people):
            member_of(organisation)
    ContactPointFactory(organisation=organisation, state="undeliverable", verified_at=None)

    health = contact_data_health()

    assert (health.total, health.reachable, health.one_person, health.nobody, health.to_mend) == (3, 2, 1, 1, 2)
    assert (health.addresses, health.checked_addresses, health.refused_addresses) == (4, 3, 1)
    client.force_login(staff)
    page = client.get("/staff/organisations/?contacts=mend").context["page"]
    assert [str(row) for row in page.rows] == ["Firma 0", "Firma 1"]


# --- pages ------------------------------------------------------------------------------------------------------------


def test_list_filters_by_state_kind_and_text_and_the_csv_has_the_same_rows(client, staff):
    OrganisationFactory(short_name="Łoś", legal_name="Łoś", nip="1234563218")
    OrganisationFactory(short_name="Nowa", legal_name="Nowa", state=State.PROPOSED)
    OrganisationFactory(short_name="Wydział", legal_name="Wydział", kind="city_department")
    client.force_login(staff)

    def names(query):
        return [str(row) for row in client.get(f"/staff/organisations/{query}").context["page"].rows]

    assert names("") == ["Łoś", "Nowa", "Wydział"]
    assert names("?state=proposed") == ["Nowa"]
    assert names("?kind=city_department") == ["Wydział"]
    assert names("?q=los") == ["Łoś"]
    assert names("?q=123-456-32-18") == ["Łoś"]
    body = b"".join(client.get("/staff/organisations/csv/?state=proposed").streaming_content).decode("utf-8-sig")
    assert len(body.strip().splitlines()) == 2


def test_list_costs_the_same_with_one_row_and_with_three(client, staff):
    client.force_login(staff)
    OrganisationFactory().branches.add(BranchTagFactory())
    client.get("/staff/organisations/")
    with CaptureQueriesContext(connection) as one:
        client.get("/staff/organisations/")
    for _more in range(2):
        member_of(OrganisationFactory())
    with CaptureQueriesContext(connection) as three:
        client.get("/staff/organisations/")

    assert len(three) == len(one)


def test_record_shows_people_contacts_and_what_changed(client, staff):
    organisation = OrganisationFactory(legal_name="Stara", short_name="")
    user = member_of(organisation)
    client.force_login(staff)
    client.post(f"/staff/organisations/{organisation.public_id}/edit/", form_data(legal_name="Nowa"))

    page = client.get(f"/staff/organisations/{organisation.public_id}/").content.decode()

    assert str(user.person) in page
    assert user.email in page
    assert '<del class="muted">Stara</del>' in page
    assert "<ins>Nowa</ins>" in page


def form_data(**changes):
    return {
        "legal_name": "Kos",
        "kind": "company",
        "helix": "business",
        "size_band": "not_stated",
        "is_public": "on",
    } | changes


def test_create_page_keeps_what_was_typed_and_says_what_to_do(client, staff):
    OrganisationFactory(nip="1234563218")
    client.force_login(staff)

    wrong = client.post("/staff/organisations/new/", form_data(nip="123", public_email="x"))
    taken = client.post("/staff/organisations/new/", form_data(nip="PL 123-456-32-18"))
    right = client.post("/staff/organisations/new/", form_data(krs="12345", public_phone="41 278 72 00"))

    assert set(wrong.context["form"].errors) == {"nip", "public_email"}
    assert 'value="123"' in wrong.content.decode()
    assert taken.context["form"].non_field_errors()
    created = Organisation.objects.get(legal_name="Kos")
    assert right.url == f"/staff/organisations/{created.public_id}/"
    assert created.krs == "0000012345"
    assert services.public_contact(created, "phone") == "+48412787200"


def test_steps_answer_409_when_the_state_does_not_allow_them(client, staff):
    organisation = OrganisationFactory()
    client.force_login(staff)

    assert client.post(f"/staff/organisations/{organisation.public_id}/verify/").status_code == 409
    assert (
        client.post(f"/staff/organisations/{organisation.public_id}/archive/", {"reason": "wyprowadzka"}).status_code
        == 302
    )
    organisation.refresh_from_db()
    assert (organisation.state, organisation.state_reason) == (State.ARCHIVED, "wyprowadzka")


@pytest.mark.parametrize("text", ["a\0b", "a\u202eb", "   "])
def test_control_and_direction_signs_and_bare_spaces_are_refused(client, staff, text):
    client.force_login(staff)

    response = client.post("/staff/organisations/new/", form_data(legal_name=text))

    assert "legal_name" in response.context["form"].errors
    assert Organisation.objects.count() == 0


@pytest.mark.parametrize(
    ("numbers", "state"), [({}, "proposed"), ({"nip": "1234563218"}, "verified"), ({"krs": "0000012345"}, "verified")]
)
def test_without_a_register_number_an_organisation_is_only_proposed(client, staff, numbers, state):
    client.force_login(staff)
    form = {"legal_name": "Koło sąsiedzkie", "kind": "citizen_group", "helix": "society", "size_band": "not_stated"}

    page = client.post("/staff/organisations/new/", form | numbers, follow=True)

    assert Organisation.objects.get(legal_name="Koło sąsiedzkie").state == state
    assert ("naciśnij „Zweryfikuj”" in page.content.decode()) == (state == "proposed")


def test_what_a_profile_lacks_is_said_to_staff_without_addressing_the_firm(client, staff, organisation):
    client.force_login(staff)

    page = client.get(f"/staff/organisations/{organisation.public_id}/").content.decode()

    assert "oferta po polsku; oferta po angielsku; opis; kompetencje i technologie" in page
