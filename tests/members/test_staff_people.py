"""The staff's list of people as a file."""

import pytest

from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of, staff_user

pytestmark = pytest.mark.django_db


def rows_of(answer):
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    return [line.split(";") for line in lines]


def test_the_file_has_a_row_for_each_organisation_a_person_acts_for(client):
    user = member_of(OrganisationFactory(short_name="Łódki"), role="owner", email="zaneta@lodki.example")
    AffiliationFactory(person=user.person, organisation=OrganisationFactory(short_name="Żagle"))
    client.force_login(staff_user("network_manager"))

    header, *rows = rows_of(client.get("/staff/people/csv/?q=zaneta@lodki"))

    assert header[:3] == ["id", "name", "email"]
    assert sorted(row[4] for row in rows) == ["Łódki", "Żagle"]
    assert {row[2] for row in rows} == {"zaneta@lodki.example"}


def test_a_name_that_a_spreadsheet_would_run_is_guarded(client):
    user = member_of(OrganisationFactory())
    user.person.given_name = "=HYPERLINK(1)"
    user.person.save()
    client.force_login(staff_user("network_manager"))

    assert any(row[1].startswith("'=") for row in rows_of(client.get("/staff/people/csv/")))


def test_the_file_is_for_network_managers(client):
    client.force_login(staff_user("editor"))

    assert client.get("/staff/people/csv/").status_code == 403


def test_the_file_costs_the_same_statements_for_more_people(client, django_assert_max_num_queries):
    for _each in range(6):
        member_of(OrganisationFactory())
    client.force_login(staff_user("network_manager"))
    client.get("/staff/people/")

    with django_assert_max_num_queries(14):
        rows_of(client.get("/staff/people/csv/"))
