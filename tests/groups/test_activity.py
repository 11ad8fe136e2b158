"""Activity: one entry a day and kind, collected from every app; the index, quiet members, the board."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from consultations.services import remarks
from network.groups import tasks
from network.groups.models import ActivityEntry
from network.groups.queries import activity as queries
from network.groups.services import charters, membership, work
from network.groups.services.activity import record_activity
from network.messaging.models import OrganisationReach
from tests.factories.consultations import open_consultation
from tests.factories.events import OccurrenceFactory, fill
from tests.factories.groups import (
    ActionItemFactory,
    GroupFactory,
    MembershipFactory,
    NetworkFactory,
    publish_charter,
)
from tests.factories.members import OrganisationFactory, member_of
from tests.factories.surveys import open_wave, submitted
from tests.messaging import told

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def entry(organisation, network, days_ago, kind="receipt"):
    return ActivityEntry.objects.create(
        organisation=organisation, network=network, kind=kind, day=TODAY() - timedelta(days=days_ago)
    )


def row_of(organisation, network):
    return queries.board(network).get(organisation=organisation)


# --- G11 ---


def test_one_entry_for_each_organisation_kind_and_day(network, organisation):
    entry(organisation, network, 0)
    with pytest.raises(IntegrityError), transaction.atomic():
        entry(organisation, network, 0)
    entry(organisation, network, 0, kind="survey")
    entry(organisation, network, 1)

    assert ActivityEntry.objects.count() == 3


@pytest.mark.parametrize(
    ("days_ago", "percent"),
    [
        ([], 0),
        ([0], 8),
        ([0, 1, 6], 8),  # one week
        ([6, 7], 15),  # two weeks
        ([90], 8),
        ([91], 0),  # the fourteenth week
        ([7 * week for week in range(13)], 100),
    ],
)
def test_the_index_is_the_share_of_weeks_with_an_entry_among_the_last_13(network, organisation, days_ago, percent):
    MembershipFactory(network=network, organisation=organisation)
    for days in days_ago:
        entry(organisation, network, days)

    assert queries.index_percent(row_of(organisation, network).weeks) == percent


@pytest.mark.parametrize(
    ("last", "joined", "is_quiet"),
    [(44, 400, False), (45, 400, True), (None, 400, True), (None, 10, False), (None, None, True), (80, 10, False)],
)
def test_45_days_without_an_entry_make_a_quiet_member(network, organisation, last, joined, is_quiet):
    since = None if joined is None else TODAY() - timedelta(days=joined)
    MembershipFactory(network=network, organisation=organisation, valid_from=since)
    if last is not None:
        entry(organisation, network, last)

    assert row_of(organisation, network).is_quiet == is_quiet


def test_what_is_done_in_one_network_does_not_count_in_another(network, organisation):
    MembershipFactory(network=network, organisation=organisation)
    entry(organisation, NetworkFactory(slug="inna"), 0)

    assert row_of(organisation, network).weeks == 0


# --- where it comes from ---


def test_every_app_tells_what_members_did(network, organisation, member, staff, settings, tmp_path):
    owner = member_of(organisation, role="owner")
    MembershipFactory(network=network, organisation=organisation)
    message = told.sent(network, staff, organisation)
    OrganisationReach.objects.filter(message=message, organisation=organisation).update(first_at=timezone.now())
    submitted(open_wave(organisation), organisation, {"q1": "c1"})
    registration, *_ = fill(OccurrenceFactory(), 2)
    type(registration).objects.filter(pk=registration.pk).update(organisation=organisation)
    remarks.send_remark(open_consultation(), body="Więcej cienia.", user=owner, organisation=organisation)
    membership.give_seat(GroupFactory(network=network), organisation, by=staff)
    charters.accept(publish_charter(network, by=staff), organisation=organisation, by=owner)
    work.close_item(ActionItemFactory(organisation=organisation), by=owner)

    tasks.collect_activity()
    found = set(ActivityEntry.objects.filter(organisation=organisation).values_list("kind", "day"))
    tasks.collect_activity()

    assert found >= {(kind, TODAY()) for kind in ("receipt", "survey", "event", "remark", "group", "charter", "action")}
    assert ActivityEntry.objects.filter(organisation=organisation).count() == len(found)


def test_recording_any_number_of_rows_is_one_statement(network):
    made = [MembershipFactory(network=network) for _ in range(5)]
    rows = type(made[0]).objects.values_list("network_id", "organisation_id", "valid_from")
    type(made[0]).objects.update(valid_from=TODAY())

    with CaptureQueriesContext(connection) as captured:
        new = record_activity("receipt", rows)

    assert (new, len(captured), ActivityEntry.objects.count()) == (5, 1, 5)
    assert record_activity("receipt", rows) == 0


# --- the board ---


def test_the_board_shows_whom_to_call_and_takes_it_along(client, network, staff):
    network.coordinators.add(OrganisationFactory(kind="park"))
    busy, quiet = member_of(OrganisationFactory(short_name="Żwawi")), member_of(OrganisationFactory(short_name="Cisi"))
    alone = OrganisationFactory(short_name="Sami")
    for user in (busy, quiet):
        MembershipFactory(
            network=network,
            organisation=user.person.affiliations.get().organisation,
            valid_from=TODAY() - timedelta(days=400),
        )
    MembershipFactory(network=network, organisation=alone)
    MembershipFactory(network=network, state="left")
    entry(busy.person.affiliations.get().organisation, network, 2)
    client.force_login(staff)

    page = client.get("/staff/activity/?sort=index").context["page"].rows
    only_quiet = client.get("/staff/activity/?quiet=1&helix=business").context["page"].rows
    lines = b"".join(client.get("/staff/activity/csv/").streaming_content).decode().splitlines()
    home = client.get("/staff/").content.decode()

    assert [(row.organisation.short_name, row.percent) for row in page] == [("Cisi", 0), ("Sami", 0), ("Żwawi", 8)]
    assert [row.action for row in page] == [
        "Zadzwoń i zapytaj, czego potrzebują",
        "Znajdź działający adres",
        "Zaproś do grupy",
    ]
    assert [row.organisation.short_name for row in only_quiet] == ["Cisi", "Sami"]
    assert len(lines) == 4
    assert "milczący członek" in home


def test_the_balance_names_a_missing_side(network):
    for helix in ("business", "business", "public"):
        made = MembershipFactory(network=network, organisation=OrganisationFactory(helix=helix))
        if helix == "public":
            entry(made.organisation, network, 0)

    sides = {side.helix: (side.count, side.index, side.quiet) for side in queries.helix_sides(network)}

    assert sides == {"business": (2, 0, 2), "public": (1, 8, 0), "science": (0, 0, 0), "society": (0, 0, 0)}


def test_the_board_costs_the_same_with_one_member_and_with_three(client, network, staff):
    MembershipFactory(network=network)
    client.force_login(staff)
    client.get("/staff/activity/")

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/staff/activity/").status_code == 200
        return len(captured)

    one = statements()
    for _ in range(2):
        entry(MembershipFactory(network=network).organisation, network, 3)

    assert statements() == one
