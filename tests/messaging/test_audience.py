"""Audiences: what may be asked, who matches, and what is refused."""

import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.utils import timezone, translation

from members.models import Affiliation, Consent, ContactPoint, Person
from network.messaging import queries
from network.messaging.audience import Relation, fields, parse, register_audience_field
from tests.factories.groups import GroupFactory, GroupMemberFactory, NetworkFactory
from tests.factories.members import (
    AffiliationFactory,
    BranchTagFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
)
from tests.factories.messaging import EVERYBODY, joined

pytestmark = pytest.mark.django_db


def matched(definition, network, *, message_class="service"):
    """The ids of organisations that somebody gets it in."""
    relation = Relation.of(definition, message_class=message_class, network=network)
    return {row["organisation_id"] for row in relation.fetch("SELECT * FROM entry WHERE exclusion = ''")}


@pytest.fixture
def software(network):
    organisation = joined(kind="tenant_sme", helix="business", nuts="PL721")
    organisation.branches.add(BranchTagFactory(slug="ict"))
    return organisation


@pytest.fixture
def office(network):
    return joined(kind="city_department", helix="public", nuts="PL213")


def test_each_field_finds_its_organisations(network, software, office):
    group = GroupFactory(network=network)
    GroupMemberFactory(group=group, organisation=office)

    found = {
        name: matched({name: value}, network)
        for name, value in {
            "branch": "ict",
            "kind": "city_department",
            "helix": "business",
            "nuts": "PL72",
            "organisation": str(office.public_id),
            "group": str(group.public_id),
            "function": "contact",
            "role": "owner",
        }.items()
    }

    assert found == {
        "branch": {software.pk},
        "kind": {office.pk},
        "helix": {software.pk},
        "nuts": {software.pk},
        "organisation": {office.pk},
        "group": {office.pk},
        "function": {software.pk, office.pk},
        "role": set(),
    }


def test_conditions_combine(network, software, office):
    assert matched({"all": [{"kind": "tenant_sme"}, {"branch": "ict"}]}, network) == {software.pk}
    assert matched({"any": [{"kind": "city_department"}, {"branch": "ict"}]}, network) == {software.pk, office.pk}
    assert matched({"not": {"branch": "ict"}}, network) == {office.pk}
    assert matched({"kind": ["tenant_sme", "city_department"]}, network) == {software.pk, office.pk}
    assert matched(EVERYBODY, network) == {software.pk, office.pk}
    assert matched({"any": []}, network) == set()


def test_only_current_members_of_the_network_match(network, software):
    OrganisationFactory()  # knows nobody, belongs to nothing
    member_of(OrganisationFactory())  # has people, but is no member
    joined(network=NetworkFactory(slug="inna"))  # is a member elsewhere
    left = joined()
    left.memberships.update(state="left")
    unverified = joined()
    type(unverified).objects.filter(pk=unverified.pk).update(state="proposed")

    assert matched(EVERYBODY, network) == {software.pk}


def test_a_single_person_in_a_group_gets_it_and_colleagues_do_not(network, software):
    colleague = member_of(software)
    group = GroupFactory(network=network)
    GroupMemberFactory(group=group, organisation=software, person=colleague.person)

    rows = queries.preview_rows({"group": str(group.public_id)}, message_class="service", network=network)

    assert [row["person"] for row in rows] == [str(colleague.person)]


@pytest.mark.parametrize(
    ("definition", "code"),
    [
        ({}, "audience_empty"),
        ({"salary": "high"}, "unknown_field"),
        ({"kind": "city_department", "branch": "ict"}, "unknown_field"),
        ([], "audience_empty"),
        ("kind", "unknown_field"),
        ({"kind": "spaceport"}, "bad_value"),
        ({"organisation": "1 OR 1=1"}, "bad_value"),
        ({"branch": 7}, "bad_value"),
        ({"branch": []}, "bad_value"),
        ({"branch": "a\nb"}, "bad_value"),
        ({"all": {"kind": "ngo"}}, "bad_value"),
        ({"any": [{"kind": "ngo"}] * 200}, "too_complex"),
        (
            {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"kind": "ngo"}}}}}}}}}},
            "too_complex",
        ),
    ],
)
def test_a_wrong_definition_is_refused(definition, code):
    with pytest.raises(ValidationError) as refusal:
        parse(definition)

    assert refusal.value.code == code


def test_values_never_become_sql(network, software):
    assert matched({"branch": "ict' OR 'a'='a"}, network) == set()
    assert matched({"branch": "100%"}, network) == set()


def test_another_app_may_add_a_field(network, software, monkeypatch):
    monkeypatch.setattr(fields, "FIELDS", fields.FIELDS.copy())
    monkeypatch.setattr("network.messaging.audience.tree.FIELDS", fields.FIELDS)
    guest = software.users[0].person
    register_audience_field(
        "attended", label="event", resolve=lambda values: Person.objects.filter(family_name__in=values).values("pk")
    )

    assert matched({"attended": [guest.family_name, "100%s"]}, network) == {software.pk}
    assert matched({"not": {"attended": guest.family_name}}, network) == set()
    with pytest.raises(ImproperlyConfigured):
        register_audience_field("attended", label="event", resolve=None)


def test_preview_counts_people_organisations_and_reasons(network, software, office):
    member_of(software)
    silent = joined(people=0)
    bounced = joined()
    ContactPoint.objects.filter(person=bounced.users[0].person).update(state="undeliverable")

    preview = queries.audience_preview(EVERYBODY, message_class="network_info", network=network)

    assert preview == {
        "people": 3,
        "organisations": 4,
        "not_reachable": 2,
        "excluded": {"no_contact": 1},
        "needs_approval": False,
    }
    assert silent.pk not in matched(EVERYBODY, network)


def test_needs_approval_follows_class_and_size(network, software, settings):
    settings.FOUR_EYES_ABOVE_PEOPLE = 0

    needs = {
        kind: queries.audience_preview(EVERYBODY, message_class=kind, network=network)["needs_approval"]
        for kind in ("mandatory", "service", "network_info", "commercial")
    }

    # Nobody consented to commercial mail; its size does not matter.
    assert needs == {"mandatory": True, "service": False, "network_info": True, "commercial": True}


def test_preview_rows_go_on_where_the_last_page_ended(network):
    for _ in range(3):
        joined(people=2)
    ask = {"message_class": "service", "network": network}

    whole = queries.preview_rows(EVERYBODY, **ask)
    pages = queries.preview_rows(EVERYBODY, **ask, limit=4)
    pages += queries.preview_rows(EVERYBODY, **ask, limit=4, after=pages[-1]["key"])

    assert len(whole) == 6
    assert pages == whole


def test_the_reason_is_the_clause_that_matched(network, software, office):
    BranchTagFactory(slug="ict")
    definition = {"any": [{"branch": "ict"}, {"all": [{"kind": "city_department"}, {"not": {"helix": "science"}}]}]}

    with translation.override("en"):
        rows = queries.preview_rows(definition, message_class="service", network=network)

    assert {(row["organisation_id"], row["clause"]) for row in rows} == {
        (software.public_id, "branch: ICT"),
        (office.public_id, "kind: city department and (not (side of the helix: science))"),
    }


@pytest.mark.parametrize(
    ("value", "words"), [("PL721", "NUTS: Kielce subregion"), (["PL721", "CZ0"], "NUTS: Kielce subregion, CZ0")]
)
def test_a_region_is_put_in_words(value, words):
    with translation.override("en"):
        assert parse({"nuts": value}).words() == words


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        (lambda us, them: {"organisation": [us, them]}, "wybrano Waszą organizację z nazwy"),
        (
            lambda us, them: {"all": [{"kind": "ngo"}, {"not": {"organisation": [them]}}]},
            "rodzaj: organizacja pozarządowa",
        ),
        (lambda us, them: {"not": {"any": [{"organisation": [them]}]}}, "cała sieć"),
        (
            lambda us, them: {
                "any": [{"organisation": [us]}, {"all": [{"kind": "ngo"}, {"not": {"organisation": [them]}}]}]
            },
            "wybrano Waszą organizację z nazwy lub (rodzaj: organizacja pozarządowa)",
        ),
    ],
)
def test_readers_learn_why_and_never_who_else_was_chosen(software, office, shape, sentence):
    definition = shape(str(software.public_id), str(office.public_id))

    words = parse(definition).words_for_reader()

    assert words == sentence
    assert str(office) not in words


def test_explain_counts_each_clause(network, software, office):
    definition = {"any": [{"branch": "ict"}, {"kind": "city_department"}]}

    assert [count for _words, count in queries.explain(definition, network=network)] == [1, 1]


def test_the_shared_mailbox_stands_in_when_no_person_can_be_written_to(network):
    reached = joined()
    ContactPointFactory(person=None, organisation=reached, is_shared=True)
    quiet = joined(people=0)
    mailbox = ContactPointFactory(person=None, organisation=quiet, is_shared=True)

    rows = Relation.of(EVERYBODY, message_class="service", network=network).fetch(
        "SELECT * FROM entry ORDER BY organisation_id"
    )

    assert [(row["organisation_id"], row["person_id"], row["contact_point_id"] == mailbox.pk) for row in rows] == [
        (reached.pk, reached.users[0].person.pk, False),
        (quiet.pk, None, True),
    ]


def test_one_address_gets_one_mail_even_when_two_people_share_it(network):
    organisation = joined()
    twin = PersonFactory()
    AffiliationFactory(person=twin, organisation=organisation)
    ContactPointFactory(person=twin, value=organisation.users[0].email)

    preview = queries.audience_preview(EVERYBODY, message_class="service", network=network)

    assert preview["people"] == 1
    assert preview["excluded"] == {"duplicate_address": 1}


def test_a_person_of_two_organisations_counts_once_and_stands_for_both(network):
    first, second = joined(), joined(people=0)
    AffiliationFactory(person=first.users[0].person, organisation=second, function=Affiliation.Function.BOARD)

    preview = queries.audience_preview(EVERYBODY, message_class="service", network=network)

    assert (preview["people"], preview["organisations"], preview["not_reachable"]) == (1, 2, 0)


def test_somebody_who_left_is_not_in_the_audience(network):
    organisation = joined()
    AffiliationFactory._meta.model.objects.update(valid=("2020-01-01", "2021-01-01"))

    preview = queries.audience_preview(EVERYBODY, message_class="service", network=network)

    assert preview | {"excluded": {}} == {
        "people": 0,
        "organisations": 1,
        "not_reachable": 1,
        "excluded": {},
        "needs_approval": False,
    }
    assert organisation.users


def test_commercial_mail_goes_only_to_people_who_consented_and_still_do(network):
    first, second, third = (joined().users[0].person for _ in range(3))
    consent(first)
    consent(second, withdrawn_at=timezone.now())

    rows = queries.preview_rows(EVERYBODY, message_class="commercial", network=network)

    outcomes = {row["person"]: row["exclusion"] for row in rows}
    assert outcomes == {str(first): "", str(second): "no_consent", str(third): "no_consent"}


def consent(person, **fields):
    return Consent.objects.create(
        person=person,
        channel="email",
        purpose="commercial",
        text_version="1",
        given_at=timezone.now(),
        evidence="test",
        **fields,
    )
