"""Who coordinates a group: one organisation, without a gap; calls for one, in time by the database's clock."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members.errors import IllegalTransition
from network.groups.models import CoordinatorApplication, CoordinatorCall, CoordinatorTerm, Group
from network.groups.queries import calls as queries
from network.groups.queries.groups import terms_of
from network.groups.services import calls, coordinators
from tests.events.test_race import at_once
from tests.factories.groups import CallFactory, GroupFactory, MembershipFactory, join
from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of, staff_user
from tests.groups.races import met_before

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def look_now():
    """Let the database look now at what it looks at when a transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def close(call):
    CoordinatorCall.objects.filter(pk=call.pk).update(closes_at=timezone.now() - HOUR)
    return call


# --- terms ---


def test_a_change_ends_one_term_and_begins_the_next_at_the_same_moment(staff):
    """G6"""
    first, second = (MembershipFactory().organisation for _ in range(2))
    group = GroupFactory(coordinator=first)

    coordinators.name_coordinator(group, second, by=staff, note="Trzy segregatory.")
    coordinators.name_coordinator(group, second, by=staff)  # again: nothing

    new, old = terms_of(group)
    assert (new.organisation, old.organisation) == (second, first)
    assert new.valid.lower == old.valid.upper
    assert (new.valid.upper, new.handover_note) == (None, "Trzy segregatory.")
    seats = dict(group.members.values_list("organisation", "role"))
    assert seats == {first.pk: "member", second.pk: "coordinator"}
    look_now()


@pytest.mark.parametrize("organisation_of", ["another network", "the same term"])
def test_a_coordinator_is_of_the_network_and_begins_after_the_one_before(staff, organisation_of):
    group = GroupFactory(coordinator=MembershipFactory().organisation)
    stranger, member = OrganisationFactory(), MembershipFactory().organisation
    who, since = (
        (stranger, None) if organisation_of == "another network" else (member, timezone.now() - 400 * 24 * HOUR)
    )

    with pytest.raises(ValidationError):
        coordinators.name_coordinator(group, who, by=staff, since=since)


def refused(act, *, match):
    """Assert that the database refuses what `act` leaves behind."""
    with pytest.raises(IntegrityError, match=match), transaction.atomic():
        act()


def test_the_database_refuses_an_active_group_without_its_coordinator():
    GroupFactory(coordinator=OrganisationFactory())

    refused(lambda: Group.objects.update(coordinator=None), match="active_group_has_a_coordinator")


def test_the_database_refuses_another_coordinator_than_that_of_the_open_term():
    GroupFactory(coordinator=OrganisationFactory())

    def replace():
        Group.objects.update(coordinator=OrganisationFactory())
        look_now()

    refused(replace, match="open term")


def test_the_database_refuses_a_gap_between_terms():
    second, now = OrganisationFactory(), timezone.now()
    group = GroupFactory(coordinator=OrganisationFactory())

    def leave_a_gap():
        term = CoordinatorTerm.objects.get()
        CoordinatorTerm.objects.update(valid=DateTimeTZRange(term.valid.lower, now - HOUR))
        CoordinatorTerm.objects.create(group=group, organisation=second, valid=DateTimeTZRange(now, None))
        Group.objects.update(coordinator=second)
        look_now()

    refused(leave_a_gap, match="without a gap")


def test_the_database_keeps_the_past_of_coordinators(staff):
    first, second = OrganisationFactory(), MembershipFactory().organisation
    group = GroupFactory(coordinator=first)
    coordinators.name_coordinator(group, second, by=staff)
    past = CoordinatorTerm.objects.filter(organisation=first)
    now = DateTimeTZRange(timezone.now(), None)

    refused(lambda: CoordinatorTerm.objects.create(group=group, organisation=first, valid=now), match="at_a_time")
    refused(lambda: past.update(organisation=OrganisationFactory()), match="only be ended, once")
    refused(lambda: past.update(valid=DateTimeTZRange(timezone.now() - 500 * HOUR, None)), match="only be ended, once")
    refused(lambda: past._raw_delete("default"), match="only be ended, once")


@pytest.mark.django_db(transaction=True)
def test_two_staff_who_name_at_once_leave_one_coordinator_and_no_gap(staff, monkeypatch):
    other = staff_user()
    monkeypatch.setattr(coordinators, "end_term", met_before(coordinators.end_term))
    first, second = (MembershipFactory().organisation for _ in range(2))
    group = GroupFactory(coordinator=MembershipFactory().organisation)

    errors = at_once(
        lambda: coordinators.name_coordinator(group, first, by=staff),
        lambda: coordinators.name_coordinator(group, second, by=other),
    )

    terms = list(terms_of(group))
    group.refresh_from_db()
    assert errors == []
    assert len(terms) == 3
    assert [term.valid.upper for term in terms] == [None, *(term.valid.lower for term in terms[:-1])]
    assert group.coordinator == terms[0].organisation


# --- calls ---


def test_a_call_runs_from_opening_to_a_decision(client, staff, organisation, member):
    """FORMING -> open call -> active, through the pages."""
    group = GroupFactory(consortium=True)
    join(group.network, organisation)
    client.force_login(staff)
    texts = {"text_pl": "Szukamy.", "text_en": "We look."}
    wrong = client.post(f"/staff/groups/{group.public_id}/call/", texts | {"opens_at": "2026-01-02T10:00"})
    opened = client.post(
        f"/staff/groups/{group.public_id}/call/", texts | {"opens_at": "2026-01-02T10:00", "closes_at_0": "2090-01-31"}
    )
    call = CoordinatorCall.objects.get()
    again = client.post(
        f"/staff/groups/{group.public_id}/call/", texts | {"opens_at": "2026-01-02T10:00", "closes_at_0": "2090-01-31"}
    )
    client.force_login(member)
    public = client.get(f"/groups/{group.public_id}/").content.decode()
    listed = client.get("/portal/groups/").content.decode()
    for text in ("Umiemy.", "Umiemy to dobrze."):
        client.post(f"/portal/calls/{call.public_id}/", {"text": text})
    application = CoordinatorApplication.objects.get()
    client.post(f"/portal/calls/{call.public_id}/withdraw/")
    client.post(f"/portal/calls/{call.public_id}/", {"text": "Jednak my."})
    client.force_login(staff)
    too_early = client.post(f"/staff/calls/{call.public_id}/choose/{application.public_id}/")
    close(call)
    client.post(f"/staff/calls/{call.public_id}/choose/{application.public_id}/", {"note": "Powodzenia."})

    group.refresh_from_db()
    application.refresh_from_db()
    assert list(wrong.context["form"].errors) == ["closes_at"]
    assert (again.status_code, too_early.status_code) == (409, 409)
    assert "31 stycznia" in public
    assert str(call.public_id) in listed
    assert (application.text, application.result) == ("Jednak my.", "chosen")
    assert (group.state, group.coordinator) == ("active", organisation)
    assert terms_of(group).get().handover_note == "Powodzenia."
    assert queries.calls().get().phase == "decided"
    assert client.get(opened.url).status_code == 200


def test_a_closed_call_is_opened_again_once(client, staff, organisation, member):
    call = close(CallFactory())
    join(call.group.network, organisation)
    client.force_login(staff)
    form = {"opens_at": "2026-01-02T10:00", "closes_at_0": "2090-01-31"}

    first = client.post(f"/staff/calls/{call.public_id}/reopen/", form)
    second = client.post(f"/staff/calls/{call.public_id}/reopen/", form)

    again = CoordinatorCall.objects.get(outcome="")
    assert (first.status_code, second.status_code) == (302, 409)
    assert (again.reopened_from, again.text_pl) == (call, call.text_pl)
    assert calls.apply(again, organisation=organisation, text="Znowu my.", by=member).result == "waiting"


@pytest.mark.parametrize("when", ["before", "after", "decided"])
def test_applications_out_of_time_are_refused_also_by_the_database(organisation, member, when):
    """G7"""
    now = timezone.now()
    times = {
        "before": (now + HOUR, now + 2 * HOUR),
        "after": (now - 2 * HOUR, now - HOUR),
        "decided": (now - HOUR, now + HOUR),
    }
    call = CallFactory(
        opens_at=times[when][0], closes_at=times[when][1], outcome="decided" if when == "decided" else ""
    )
    join(call.group.network, organisation)

    with pytest.raises(IllegalTransition):
        calls.apply(call, organisation=organisation, text="My.", by=member)
    refused(
        lambda: CoordinatorApplication.objects.create(call=call, organisation=organisation, text="My."),
        match="while the call is open",
    )


def test_only_who_speaks_for_a_member_of_the_network_applies(organisation, member, other_member, other_organisation):
    call = CallFactory()
    join(call.group.network, organisation)

    for who, where in [(member_of(organisation, role="reader"), organisation), (other_member, other_organisation)]:
        with pytest.raises(PermissionDenied):
            calls.apply(call, organisation=where, text="My.", by=who)


def test_who_belongs_to_an_applicant_does_not_decide(staff, organisation, member):
    call = CallFactory()
    join(call.group.network, organisation)
    application = calls.apply(call, organisation=organisation, text="My.", by=member)
    close(call)
    staff_of_theirs = staff_user()
    AffiliationFactory(person=staff_of_theirs.person, organisation=organisation)

    with pytest.raises(PermissionDenied):
        calls.decide(call, application, by=staff_of_theirs)
    calls.decide(call, application, by=staff)
    assert queries.calls().get().phase == "decided"


@pytest.mark.django_db(transaction=True)
def test_two_staff_who_decide_at_once_choose_one(staff):
    other, call = staff_user(), CallFactory()
    applications = []
    for _each in range(2):
        organisation = OrganisationFactory()
        join(call.group.network, organisation)
        applications.append(calls.apply(call, organisation=organisation, text="My.", by=member_of(organisation)))
    close(call)

    errors = at_once(
        lambda: calls.decide(call, applications[0], by=staff), lambda: calls.decide(call, applications[1], by=other)
    )

    assert [type(error) for error in errors] == [IllegalTransition]
    assert CoordinatorApplication.objects.filter(result="chosen").count() == 1
    assert CoordinatorTerm.objects.count() == 1
