"""The staff's list of people: finding them, one of them, and all as a file."""

import pytest

from members.models import Person
from members.services import people
from tests.factories.members import (
    AffiliationFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
    staff_user,
)

pytestmark = pytest.mark.django_db


def rows_of(answer):
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    return [line.split(";") for line in lines]


def test_the_file_has_a_row_for_each_organisation_a_person_acts_for(client, confirm_password):
    user = member_of(OrganisationFactory(short_name="Łódki"), role="owner", email="zaneta@lodki.example")
    AffiliationFactory(person=user.person, organisation=OrganisationFactory(short_name="Żagle"))
    confirm_password(staff_user("network_manager"))

    header, *rows = rows_of(client.get("/staff/people/csv/?q=zaneta@lodki"))

    assert header[:3] == ["id", "name", "email"]
    assert sorted(row[4] for row in rows) == ["Łódki", "Żagle"]
    assert {row[2] for row in rows} == {"zaneta@lodki.example"}


def test_a_name_that_a_spreadsheet_would_run_is_guarded(client, confirm_password):
    user = member_of(OrganisationFactory())
    user.person.given_name = "=HYPERLINK(1)"
    user.person.save()
    confirm_password(staff_user("network_manager"))

    assert any(row[1].startswith("'=") for row in rows_of(client.get("/staff/people/csv/")))


def test_the_file_is_for_network_managers(client):
    client.force_login(staff_user("editor"))

    assert client.get("/staff/people/csv/").status_code == 403


def test_the_file_is_given_only_after_typing_the_password_again(client):
    client.force_login(staff_user("network_manager"))

    assert client.get("/staff/people/csv/?q=a").url.startswith("/accounts/reauthenticate/?next=%2Fstaff%2Fpeople%2Fcsv")


def test_the_file_costs_the_same_statements_for_more_people(client, confirm_password, django_assert_max_num_queries):
    for _each in range(6):
        member_of(OrganisationFactory())
    confirm_password(staff_user("network_manager"))
    client.get("/staff/people/")

    with django_assert_max_num_queries(15):
        rows_of(client.get("/staff/people/csv/"))


@pytest.mark.parametrize(
    "query", ["zolc", "żółć", "ŻÓŁĆ", "gesla", "gęśla żółć", "zolc@example", "biuro-zolci@", "olc"]
)
def test_people_are_found_without_polish_letters_and_by_any_address(client, query):
    wanted = PersonFactory(given_name="Gęśla", family_name="Żółć", user__email="zolc@example.org")
    ContactPointFactory(person=wanted, value="biuro-zolci@example.org")
    PersonFactory(given_name="Adam", family_name="Zolnierz", user__email="adam@example.org")
    client.force_login(staff_user())

    found = list(client.get("/staff/people/", {"q": query}).context["page"].rows)

    assert found == [wanted]


def test_a_contact_without_an_account_is_found_by_address_and_its_address_is_shown(client):
    contact = Person.objects.create(given_name="Jan", family_name="Kot")
    ContactPointFactory(person=contact, value="jan@kos.example.org")
    client.force_login(staff_user())

    page = client.get("/staff/people/", {"q": "jan@kos"})

    assert page.context["page"].rows == [contact]
    assert "jan@kos.example.org" in page.content.decode()


@pytest.mark.parametrize("query", ["?", "(", "[", "*", "a{2}", "\\"])
def test_signs_of_patterns_find_nothing_special(client, query):
    client.force_login(staff_user())

    assert client.get("/staff/people/", {"q": query}).status_code == 200


def test_name_leads_to_the_person_with_the_organisations_they_act_and_acted_for(client):
    now, before = OrganisationFactory(short_name="Łódki"), OrganisationFactory(short_name="Żagle")
    user = member_of(now, role="owner")
    member_of(before, role="owner")
    old = AffiliationFactory(person=user.person, organisation=before, role="reader")
    staff = staff_user()
    people.end_affiliation(old, by=staff)
    client.force_login(staff)

    listed = client.get("/staff/people/").content.decode()
    page = client.get(f"/staff/people/{user.person.public_id}/")

    assert f"/staff/people/{user.person.public_id}/" in listed
    assert [one.organisation for one in page.context["person"].current_affiliations] == [now]
    assert [one.organisation for one in page.context["past"]] == [before]
    assert user.email in page.content.decode()
