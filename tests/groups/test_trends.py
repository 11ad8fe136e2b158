"""The diagnosis board: cards written together, weighed with points, adopted, and made goals."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.errors import IllegalTransition
from members.services import merging
from network.groups import signals
from network.groups.models import GroupMember, Theme, TrendCard, TrendPriority, TrendVote
from network.groups.queries import trends as queries
from network.groups.services import trends
from network.messaging.models import DigestItem, Message
from tests.factories.groups import GroupFactory, GroupMemberFactory, RoadmapFactory
from tests.factories.joint import TrendCardFactory, open_vote
from tests.factories.members import OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
State = TrendCard.State


@pytest.fixture
def group(network, organisation):
    """Its coordinator is another organisation; `organisation` is a member."""
    group = GroupFactory(network=network, coordinator=OrganisationFactory(short_name="Izba"))
    GroupMemberFactory(group=group, organisation=organisation)
    return group


@pytest.fixture
def leader(group):
    return member_of(group.coordinator)


def in_a_week():
    return timezone.now() + timedelta(days=7)


# --- one card from a first observation to a goal ---


def test_a_card_goes_from_an_observation_to_a_goal_of_the_roadmap(client, staff, group, organisation, member, leader):
    roadmap = RoadmapFactory(network=group.network, group=group)
    board = f"/portal/groups/{group.public_id}/trends/"
    client.force_login(member)
    page = client.post(f"{board}new/", {"title_pl": "Mniej studentów", "evidence": "Rocznik GUS"}).url
    card = TrendCard.objects.get()
    client.post(f"{page}edit/", {"title_pl": "Mniej studentów w Kielcach", "evidence": "Rocznik GUS"})
    refused = client.post(f"{page}move/", {"to": "draft"})
    client.force_login(leader)
    client.post(f"{page}move/", {"to": "draft"})
    client.post(f"{page}move/", {"to": "priority"})
    client.post(f"{board}vote/", {"closes_at_0": f"{in_a_week():%Y-%m-%d}", "points_each": "10"})
    client.force_login(member)
    too_many = client.post(f"{board}points/", {f"points-{card.public_id}": "11"})
    client.post(f"{board}points/", {f"points-{card.public_id}": "7"})
    while_open = client.get(board).content.decode()
    client.force_login(leader)
    client.post(f"{board}vote/", {"close": "1"})
    untranslated = client.post(f"{page}move/", {"to": "adopted"}, follow=True).content.decode()
    TrendCard.objects.update(title_en="Fewer students in Kielce")
    client.post(f"{page}move/", {"to": "adopted"})
    after = client.get(board)
    client.force_login(staff)
    client.post(f"/staff/trends/{card.public_id}/goal/", {"roadmap": str(roadmap.public_id)})
    client.post(f"/staff/trends/{card.public_id}/goal/", {"roadmap": str(roadmap.public_id)})
    client.logout()
    public = client.get("/trends/").content.decode()

    card.refresh_from_db()
    assert refused.status_code == 403
    assert list(too_many.context["form"].errors)
    assert "7 punktów" not in while_open.split("lane-priority")[1].split("</section>")[0]
    assert "po angielsku" in untranslated
    assert [(state, [one.total for one in cards]) for state, _label, cards in after.context["columns"]] == [
        ("diagnosis", []),
        ("draft", []),
        ("priority", []),
        ("adopted", [7]),
    ]
    assert (card.goal.title_pl, card.goal.roadmap, card.goal.trend) == ("Mniej studentów w Kielcach", roadmap, card)
    assert roadmap.goals.count() == 2
    assert "Mniej studentów w Kielcach" in public
    assert "Mniej studentów w Kielcach" in client.get(f"/roadmaps/{roadmap.public_id}/").content.decode()


def test_a_card_goes_one_column_at_a_time_and_an_adopted_one_stays(staff, group):
    card, adopted = TrendCardFactory(group=group), TrendCardFactory(group=group, adopted=True)

    with pytest.raises(IllegalTransition):
        trends.move(card, State.ADOPTED, by=staff)
    with pytest.raises(IllegalTransition):
        trends.move(adopted, State.PRIORITY, by=staff)
    assert trends.move(trends.move(card, State.DRAFT, by=staff), State.DIAGNOSIS, by=staff).state == State.DIAGNOSIS
    assert trends.move(card, State.DIAGNOSIS, by=staff).state == State.DIAGNOSIS  # a second press changes nothing


def test_nothing_is_weighed_without_evidence(staff, group):
    card = TrendCardFactory(group=group, evidence="", state=State.DRAFT)

    with pytest.raises(ValidationError):
        trends.move(card, State.PRIORITY, by=staff)
    with pytest.raises(IntegrityError, match="trend_is_weighed_with_evidence"), transaction.atomic():
        TrendCard.objects.update(state=State.PRIORITY)


def test_guests_read_adopted_cards_in_both_languages(group):
    TrendCardFactory(group=group)

    with pytest.raises(IntegrityError, match="adopted_trend_is_read_in_both_languages"), transaction.atomic():
        TrendCard.objects.update(state=State.ADOPTED, adopted_at=timezone.now())


# --- who writes ---


def test_authors_and_the_coordinator_write_a_card_together_until_it_is_weighed(group, organisation, member, leader):
    mate = GroupMemberFactory(group=group).organisation
    onlooker = GroupMemberFactory(group=group, role=GroupMember.Role.OBSERVER).organisation
    mates_editor = member_of(mate)
    card = trends.propose(TrendCard(group=group, title_pl="Ciepło"), by=member, organisation=organisation)

    with pytest.raises(PermissionDenied):
        trends.rewrite(card, by=mates_editor)
    with pytest.raises(PermissionDenied):
        trends.propose(TrendCard(group=group, title_pl="Ja też"), by=member_of(onlooker), organisation=onlooker)
    with pytest.raises(ValidationError):
        trends.add_author(card, OrganisationFactory(), by=member)
    trends.add_author(card, mate, by=member)
    card.evidence = "Ankieta"
    trends.rewrite(card, by=mates_editor)
    with pytest.raises(PermissionDenied):
        trends.remove_author(card, organisation, by=mates_editor)
    trends.remove_author(card, mate, by=leader)
    trends.move(trends.move(card, State.DRAFT, by=leader), State.PRIORITY, by=leader)
    with pytest.raises(IllegalTransition):
        trends.rewrite(card, by=leader)
    assert list(card.authors.all()) == [organisation]


def test_cards_of_other_groups_are_unknown_until_they_are_adopted(client, group, member, other_member):
    own, adopted = TrendCardFactory(group=group), TrendCardFactory(group=group, adopted=True)

    assert list(queries.visible_to(other_member)) == [adopted]
    assert set(queries.visible_to(member)) == {own, adopted}
    client.force_login(other_member)
    assert client.get(f"/portal/trends/{own.public_id}/").status_code == 404
    assert own.title_pl not in client.get("/trends/").content.decode()


# --- points ---


def test_an_organisation_has_so_many_points_and_no_more(group, organisation, member):
    cards = [TrendCardFactory(group=group, state=State.PRIORITY) for _ in range(2)]
    vote = open_vote(group)

    with pytest.raises(ValidationError):
        trends.give_points(vote, organisation=organisation, points={cards[0]: 6, cards[1]: 5}, by=member)
    trends.give_points(vote, organisation=organisation, points={cards[0]: 6, cards[1]: 4}, by=member)
    trends.give_points(vote, organisation=organisation, points={cards[0]: 0, cards[1]: 10}, by=member)
    with pytest.raises(IntegrityError, match="no more points"), transaction.atomic():
        TrendPriority.objects.create(vote=vote, card=cards[0], organisation=organisation, points=1)
    with pytest.raises(PermissionDenied):
        trends.give_points(vote, organisation=organisation, points={}, by=member_of(organisation, role="reader"))
    assert queries.points_of(vote, organisation) == {cards[1].pk: 10}
    assert queries.turnout(vote) == (1, 2)


def test_points_change_only_while_the_vote_is_open(group, organisation, member):
    card = TrendCardFactory(group=group, state=State.PRIORITY)
    vote = open_vote(group)
    trends.give_points(vote, organisation=organisation, points={card: 3}, by=member)
    vote = trends.close_vote(vote, by=member_of(group.coordinator))

    with pytest.raises(IllegalTransition):
        trends.give_points(vote, organisation=organisation, points={card: 9}, by=member)
    with pytest.raises(IntegrityError, match="while the vote is open"), transaction.atomic():
        TrendPriority.objects.all().delete()
    assert queries.cards().get(pk=card.pk).total == 3


def test_points_are_only_for_the_cards_that_are_weighed(group, organisation, member):
    vote, foreign = open_vote(group), TrendCardFactory(state=State.PRIORITY)

    for card in (foreign, TrendCardFactory(group=group)):
        with pytest.raises(IllegalTransition):
            trends.give_points(vote, organisation=organisation, points={card: 1}, by=member)
    assert not TrendPriority.objects.exists()


def test_one_vote_at_a_time_and_cards_stay_while_it_runs(staff, group):
    with pytest.raises(IllegalTransition):  # nothing to weigh yet
        trends.open_vote(group, closes_at=in_a_week(), points_each=10, by=staff)
    card = TrendCardFactory(group=group, state=State.PRIORITY)
    with pytest.raises(ValidationError):
        trends.open_vote(group, closes_at=timezone.now(), points_each=10, by=staff)
    vote = trends.open_vote(group, closes_at=in_a_week(), points_each=10, by=staff)

    with pytest.raises(IllegalTransition):
        trends.open_vote(group, closes_at=in_a_week(), points_each=10, by=staff)
    with pytest.raises(IntegrityError, match="one_trend_vote_at_a_time"), transaction.atomic():
        TrendVote.objects.create(group=group, runs=vote.runs)
    with pytest.raises(IllegalTransition):
        trends.move(card, State.DRAFT, by=staff)


@pytest.mark.django_db(transaction=True)
def test_two_people_of_one_organisation_at_once_do_not_double_its_points(group, organisation, member):
    cards = [TrendCardFactory(group=group, state=State.PRIORITY) for _ in range(2)]
    vote, both = open_vote(group), Barrier(2)

    def give(card):
        both.wait(5)
        trends.give_points(vote, organisation=organisation, points={card: 10}, by=member)
        connection.close()

    threads = [Thread(target=give, args=[card]) for card in cards]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)

    assert sum(queries.points_of(vote, organisation).values()) == 10


# --- pages ---


@pytest.mark.parametrize("door", ["portal", "staff"])
def test_the_board_costs_the_same_with_one_card_and_with_three(client, staff, member, group, door):
    client.force_login(staff if door == "staff" else member)
    url = f"/{door}/groups/{group.public_id}/trends/"
    theme = Theme.objects.create(network=group.network, slug="ciepło", name_pl="Ciepło", name_en="Heat")

    def statements():
        TrendCardFactory(group=group, theme=theme).authors.add(OrganisationFactory())
        client.get(url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    assert statements() == statements() == statements()


def test_the_csv_of_a_board_is_safe_for_a_spreadsheet(client, staff, group):
    TrendCardFactory(group=group, title_pl="=1+1")
    client.force_login(staff)

    lines = b"".join(client.get(f"/staff/groups/{group.public_id}/trends/csv/").streaming_content).decode()

    assert "'=1+1" in lines


def test_a_card_is_proposed_by_the_api(client, group, organisation, member):
    client.force_login(member)
    body = {"group": str(group.public_id), "title": "Ciepło", "evidence": "Ankieta"}

    made = client.post("/api/v1/trends/", body, content_type="application/json", headers={"Idempotency-Key": "a"})
    wrong = client.post("/api/v1/trends/", body | {"state": "adopted"}, content_type="application/json")
    listed = client.get("/api/v1/trends/?state=diagnosis").json()["results"]

    assert (made.status_code, wrong.status_code) == (201, 400)
    assert [(one["title"], one["state"], one["points"]) for one in listed] == [("Ciepło", "diagnosis", 0)]
    assert list(TrendCard.objects.get().authors.all()) == [organisation]


# --- what members are told ---


def test_members_are_asked_for_points_once(network, staff, group, organisation, member):
    network.coordinators.add(group.coordinator)
    TrendCardFactory(group=group, state=State.PRIORITY)

    vote = trends.open_vote(group, closes_at=in_a_week(), points_each=10, by=staff)
    signals.trend_vote_opened.send(sender=TrendVote, vote=vote)

    message = Message.objects.get()
    assert message.act_url == f"/portal/groups/{group.public_id}/trends/points/"
    assert member.person in {entry.person for entry in message.snapshot.entries.all()}
    assert not DigestItem.objects.exists()


def test_points_follow_a_merged_organisation_but_are_never_doubled(staff, group, organisation, member):
    kept = GroupMemberFactory(group=group).organisation
    cards = [TrendCardFactory(group=group, state=State.PRIORITY) for _ in range(2)]
    spent, over = open_vote(group), open_vote(GroupFactory(coordinator=organisation))
    trends.give_points(spent, organisation=organisation, points={cards[0]: 10}, by=member)
    trends.give_points(spent, organisation=kept, points={cards[1]: 10}, by=member_of(kept))
    card = TrendCardFactory(group=over.group, state=State.PRIORITY)
    trends.give_points(over, organisation=organisation, points={card: 4}, by=member)
    trends.close_vote(over, by=staff)

    merging.merge_organisations(kept, organisation, by=staff)

    assert queries.points_of(over, kept) == {card.pk: 4}
    assert queries.points_of(spent, kept) == {cards[1].pk: 10}
