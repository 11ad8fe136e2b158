"""Audience fields about trade, size, place, groups, topics, events and surveys."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from events.models import Registration
from members.models import Location, OrganisationSector, Suppression
from network.groups.models import Network
from network.messaging import queries
from network.messaging.audience import Relation, check_within, parse
from network.messaging.forms import AudienceForm
from network.messaging.forms.audience import initial_from
from tests.factories.events import EventFactory, OccurrenceFactory
from tests.factories.groups import GroupFactory, GroupMemberFactory
from tests.factories.members import ContactPointFactory, PersonFactory, member_of
from tests.factories.messaging import TopicFactory, joined
from tests.factories.surveys import open_wave, submitted
from tests.messaging.test_audience import matched

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(network):
    return joined()


@pytest.fixture(autouse=True)
def other(network):
    """Another firm of the network that must not be found."""
    return joined()


def test_trade_is_asked_by_prefix(network, firm, other):
    OrganisationSector.objects.create(organisation=firm, pkd_code="62.10.B")
    OrganisationSector.objects.create(organisation=other, pkd_code="26.20.Z")

    assert [matched({"pkd": value}, network) for value in ("62", "62.10.B", "6", "62.1")] == [{firm.pk}] * 4
    assert matched({"pkd": "2.10"}, network) == set()


def test_size_and_building(network, firm, other):
    type(firm).objects.filter(pk=firm.pk).update(size_band="micro")
    Location.objects.create(organisation=firm, building="B")

    assert matched({"size_band": "micro"}, network) == {firm.pk}
    assert matched({"building": ["B", "C"]}, network) == {firm.pk}


def test_role_in_a_group_of_this_network(network, firm, other):
    GroupMemberFactory(group=GroupFactory(network=network), organisation=firm, role="coordinator")
    elsewhere = Network.objects.create(slug="elsewhere", name_pl="Inna", name_en="Other")
    GroupMemberFactory(group=GroupFactory(network=elsewhere), organisation=other, role="coordinator")

    assert matched({"group_role": "coordinator"}, network) == {firm.pk}


def test_topic_is_followed_until_it_is_stopped(network, firm, other):
    TopicFactory(slug="grants")
    point = other.users[0].person.contact_points.get(kind="email")
    Suppression.objects.create(
        contact_point=point, message_class="network_info", topic="grants", reason=Suppression.Reason.UNSUBSCRIBED
    )

    assert matched({"topic": "grants"}, network) == {firm.pk}
    assert matched({"topic": "unknown"}, network) == set()


def test_those_who_were_at_an_event(network, firm, other):
    event = EventFactory(network=network)
    occurrence = OccurrenceFactory(event=event)
    for queue_no, (user, state) in enumerate(((firm.users[0], "attended"), (other.users[0], "no_show")), start=1):
        Registration.objects.create(occurrence=occurrence, person=user.person, state=state, queue_no=queue_no)

    assert matched({"event_attended": str(event.public_id)}, network) == {firm.pk}


def test_those_who_have_not_answered_a_survey(network, firm, other):
    wave = open_wave(firm, other)
    submitted(wave, other, {})

    assert matched({"survey_unanswered": str(wave.survey.public_id)}, network) == {firm.pk}


@pytest.mark.parametrize(
    ("definition", "code"),
    [
        ({"size_band": "gigantic"}, "bad_value"),
        ({"group_role": "king"}, "bad_value"),
        ({"event_attended": "not-an-id"}, "bad_value"),
        ({"survey_unanswered": "not-an-id"}, "bad_value"),
        ({"pkd": ""}, "bad_value"),
        ({"salary": "high"}, "unknown_field"),
    ],
)
def test_wrong_values_and_unknown_fields_are_refused(definition, code):
    with pytest.raises(ValidationError) as refused:
        parse(definition)

    assert refused.value.code == code


def test_event_of_another_network_is_refused(network):
    elsewhere = EventFactory(network=Network.objects.create(slug="elsewhere", name_pl="Inna", name_en="Other"))

    with pytest.raises(ValidationError) as refused:
        check_within(parse({"event_attended": str(elsewhere.public_id)}), network)
    assert refused.value.code == "bad_value"


def test_each_clause_is_said_in_words_with_its_count(network, firm):
    event = EventFactory(network=network, title_pl="Dzień otwarty")
    OrganisationSector.objects.create(organisation=firm, pkd_code="62.10.B")

    with translation.override("pl"):
        told = queries.explain({"any": [{"pkd": "62"}, {"event_attended": str(event.public_id)}]}, network=network)

    assert told == [("PKD: 62", 1), ("osoby z wydarzenia: Dzień otwarty", 0)]


# --- one of each, and people by name ---


def reached(definition, network):
    """Return whom it goes to: (organisation, person or "mailbox")."""
    relation = Relation.of(definition, message_class="service", network=network)
    rows = relation.fetch("SELECT organisation_id, person_id FROM entry WHERE exclusion = ''")
    return {(row["organisation_id"], row["person_id"] or "mailbox") for row in rows}


def test_one_person_of_each_is_the_primary_contact_else_an_owner_else_the_mailbox(network, firm, other):
    chosen = member_of(firm, is_primary_contact=True).person
    member_of(firm, role="owner")
    owner = member_of(other, role="owner").person
    unit = joined(parent=firm, people=1)
    ContactPointFactory(person=None, organisation=unit, is_shared=True)
    silent = joined()

    assert reached({"one_per_unit": "organisation"}, network) == {
        (firm.pk, chosen.pk),
        (other.pk, owner.pk),
        (unit.pk, "mailbox"),
    }
    assert reached({"one_per_unit": "parent"}, network) == {(firm.pk, chosen.pk)}
    counts = queries.audience_preview({"one_per_unit": "organisation"}, message_class="service", network=network)
    assert (counts["organisations"], counts["not_reachable"]) == (
        4,
        1,
    )  # whoever has nobody to speak for it still counts
    assert silent.pk not in matched({"one_per_unit": "organisation"}, network)


def test_people_chosen_by_name_are_counted_in_words_and_told_only_that(network, firm, other):
    person, stranger = firm.users[0].person, PersonFactory()
    named = {"person": [str(person.public_id)]}

    assert reached(named, network) == {(firm.pk, person.pk)}
    tree = parse(named)
    assert (tree.words(), tree.words_for_reader()) == ("1 osoba wybrana z nazwiska", "wybrano Cię z nazwiska")
    assert queries.explain(named, network=network) == [("1 osoba wybrana z nazwiska", 1)]
    check_within(tree, network)
    with pytest.raises(ValidationError) as refusal:
        check_within(parse({"person": str(stranger.public_id)}), network)
    assert refusal.value.code == "bad_value"


def test_form_names_people_by_address_and_shows_them_again(network, firm, other):
    person, stranger = firm.users[0].person, PersonFactory()
    asked = {"join": "all", "one_per_unit": "organisation", "kinds": ["tenant_sme"]}
    form = AudienceForm(asked | {"people": f" {firm.users[0].email.upper()}\n\n"}, network=network)

    assert form.is_valid(), form.errors
    definition = form.definition()
    assert definition == {
        "all": [
            {"any": [{"all": [{"kind": ["tenant_sme"]}]}, {"person": [str(person.public_id)]}]},
            {"one_per_unit": "organisation"},
        ]
    }
    again = AudienceForm(initial=initial_from(definition), network=network)
    assert (again["people"].value(), again["one_per_unit"].value()) == (firm.users[0].email, "organisation")
    for line in (stranger.user.email, str(stranger.public_id), "nobody@example.org", "a" * 36):
        refused = AudienceForm(asked | {"people": line}, network=network)
        assert refused.errors["people"] == [f"Nikt w sieci nie ma adresu {line}: popraw go albo usuń."]
    assert initial_from({"all": [{"kind": ["npo"]}, {"not": {"any": [{"person": [str(person.public_id)]}]}}]}) is None
