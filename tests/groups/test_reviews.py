"""Consultation before publication: drafts that a reference group reads first."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from config.todo import SOURCES
from members.errors import IllegalTransition
from network.groups.models import DraftReview, JointAgenda, Roadmap, TrendCard
from network.groups.queries import reviews as queries
from network.groups.services import reviews, roadmaps, trends
from network.messaging.models import Message
from tests.factories.groups import GroupFactory, GroupMemberFactory, RoadmapFactory
from tests.factories.joint import DraftReviewFactory, JointAgendaFactory, TrendCardFactory
from tests.factories.members import OrganisationFactory, member_of
from tests.messaging import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(network, organisation, other_organisation):
    """A reference group of two organisations that comment, and one that looks on."""
    group = GroupFactory(network=network, kind="reference")
    for one in (organisation, other_organisation):
        GroupMemberFactory(group=group, organisation=one)
    GroupMemberFactory(group=group, role="observer")
    return group


def publish(roadmap, by):
    roadmap.is_public = True
    return roadmaps.save(roadmap, by=by)


def test_a_draft_is_read_commented_on_answered_and_then_published(
    client, staff, group, organisation, member, other_member
):
    roadmap = RoadmapFactory(network=group.network, is_public=False)
    group.network.coordinators.add(organisation)
    last_day = f"{timezone.localdate() + timedelta(days=7)}"
    client.force_login(staff)
    page = client.post(
        f"/staff/reviews/new/roadmap/{roadmap.public_id}/", {"group": str(group.public_id), "due_at_0": last_day}
    ).url
    review = DraftReview.objects.get()
    edit = {"title_pl": "Nowa", "title_en": "New", "is_public": "on"}
    early = client.post(f"/staff/roadmaps/{roadmap.public_id}/edit/", edit)
    todo = [line.title for source in SOURCES for line in source(member.person, organisation)]
    client.force_login(member)
    client.post(f"/portal/reviews/{review.public_id}/", {"body": "Krócej."})
    client.force_login(other_member)
    client.post(f"/portal/reviews/{review.public_id}/", {"body": ""})
    client.force_login(staff)
    comment = review.comments.get(organisation=organisation)
    client.post(f"/staff/draft-comments/{comment.public_id}/", {"answer": "Skróciliśmy."})
    client.post(f"/staff/roadmaps/{roadmap.public_id}/edit/", edit)
    lines = b"".join(client.get(f"{page}csv/").streaming_content).decode()
    client.force_login(member)
    shown = client.get(f"/portal/reviews/{review.public_id}/")

    assert early.status_code == 409
    assert str(organisation) in early.content.decode()
    assert review.title in todo
    assert [line.title for source in SOURCES for line in source(member.person, organisation)] == []
    assert Roadmap.objects.get().is_public
    assert "Skróciliśmy." in shown.content.decode()
    assert "Skróciliśmy." in lines
    assert "Mniej aut" in review.text
    assert Message.objects.get().act_url == f"/portal/reviews/{review.public_id}/"


def test_nothing_is_published_while_the_group_reads_it(staff, group, organisation):
    review = DraftReviewFactory(group=group)

    with pytest.raises(IllegalTransition):
        publish(review.roadmap, staff)
    with pytest.raises(IntegrityError, match="waits for comments"), transaction.atomic():
        Roadmap.objects.update(is_public=True)
    DraftReview.objects.update(due_at=timezone.now())
    review.roadmap.refresh_from_db()
    assert publish(review.roadmap, staff).is_public


def test_cards_and_agendas_wait_too(staff, group):
    card = TrendCardFactory(group=group, state="priority", title_en="Heat")
    agenda = JointAgendaFactory(group=group)
    for draft in ({"card": card}, {"agenda": agenda}):
        DraftReviewFactory(group=group, roadmap=None, **draft)

    with pytest.raises(IllegalTransition):
        trends.move(card, TrendCard.State.ADOPTED, by=staff)
    with pytest.raises(IntegrityError, match="waits for comments"), transaction.atomic():
        TrendCard.objects.update(state="adopted", adopted_at=timezone.now())
    assert JointAgenda.objects.get().agreement is None


def test_a_review_is_about_one_draft_that_is_not_public(staff, group):
    with pytest.raises(IntegrityError, match="review_is_about_one_draft"), transaction.atomic():
        DraftReviewFactory(group=group, card=TrendCardFactory())
    for roadmap, due_at, error in (
        (RoadmapFactory(), timezone.now() + timedelta(days=1), IllegalTransition),
        (RoadmapFactory(is_public=False), timezone.now(), ValidationError),
    ):
        with pytest.raises(error):
            reviews.send(DraftReview(group=group, roadmap=roadmap, due_at=due_at), by=staff)


def test_comments_are_taken_until_the_day_and_answered_ones_stay(staff, group, organisation, member):
    review = DraftReviewFactory(group=group)
    said = reviews.comment(review, organisation=organisation, body="Krócej.", by=member)
    said = reviews.comment(review, organisation=organisation, body="Dużo krócej.", by=member)

    with pytest.raises(PermissionDenied):
        reviews.comment(review, organisation=organisation, body="x", by=member_of(OrganisationFactory()))
    with pytest.raises(ValidationError):
        reviews.answer(said, text=" ", by=staff)
    reviews.answer(said, text="Skróciliśmy.", by=staff)
    with pytest.raises(IllegalTransition):
        reviews.comment(review, organisation=organisation, body="Jednak nie.", by=member)
    late = DraftReviewFactory(group=group, due_at=timezone.now())
    with pytest.raises(IllegalTransition):
        reviews.comment(late, organisation=organisation, body="Za późno.", by=member)
    assert review.comments.get().body == "Dużo krócej."


def test_drafts_of_other_groups_are_unknown(client, group, member):
    ours, theirs = DraftReviewFactory(group=group), DraftReviewFactory()
    client.force_login(member)

    assert [client.get(f"/portal/reviews/{one.public_id}/").status_code for one in (ours, theirs)] == [200, 404]
    assert list(queries.visible_to(member)) == [ours]


@pytest.mark.parametrize("door", ["portal", "staff"])
def test_lists_of_drafts_cost_the_same_with_one_and_with_three(client, staff, member, group, door):
    client.force_login(staff if door == "staff" else member)
    url = "/staff/reviews/" if door == "staff" else f"/portal/groups/{group.public_id}/reviews/"

    def cost():
        DraftReviewFactory(group=group).comments.create(organisation=OrganisationFactory(), body="Tak.")
        return told.statements(client, url)

    cost()
    assert cost() == cost() == cost()
