"""The doors: who may walk in, which roles open what, and how long a staff session lasts."""

import time

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from members import permissions
from members.middleware import SEEN_AT, SIGNED_IN_AT
from members.models import StaffRole
from members.services import invitations, staffing
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db
EVERY_ROLE = StaffRole.Role.values


@pytest.mark.parametrize(
    "address", ["/staff/people/", "/staff/team/", "/portal/people/", "/portal/account/", "/account/", "/join/"]
)
def test_anonymous_are_sent_to_sign_in(client, address):
    assert client.get(address).url == f"/accounts/login/?next={address}"


@pytest.mark.parametrize(
    ("who", "staff_page", "portal_page"), [("staff", 200, 403), ("member", 403, 200), ("citizen", 403, 403)]
)
def test_each_door_lets_its_own_people_in(client, request, who, staff_page, portal_page):
    client.force_login(request.getfixturevalue(who))

    assert client.get("/staff/people/").status_code == staff_page
    assert client.get("/portal/people/").status_code == portal_page


@pytest.mark.parametrize("role", EVERY_ROLE)
def test_team_is_for_network_managers_and_readable_by_auditors(client, role):
    client.force_login(staff_user(role))

    expected = 200 if role in ("network_manager", "auditor") else 403
    assert client.get("/staff/team/").status_code == expected


def test_staff_without_any_role_enter_nowhere(client, staff):
    staff.staff_roles.all().delete()
    client.force_login(staff)

    assert client.get("/staff/people/").status_code == 403


@pytest.mark.parametrize("role", EVERY_ROLE)
def test_who_may_enter_a_staff_door(role):
    user = staff_user(role)

    may_read = {"network_manager", "auditor", "editor"}
    assert permissions.can_enter_staff(user, ["editor"], is_reading=True) is (role in may_read)
    assert permissions.can_enter_staff(user, ["editor"], is_reading=False) is (role in may_read - {"auditor"})
    assert permissions.can_enter_staff(user, [], is_reading=False) is (role != "auditor")


def aged(client, **stamps):
    session = client.session
    session.update({key: time.time() - age for key, age in stamps.items()})
    session.save()


def test_idle_staff_session_ends_after_half_an_hour(client, staff):
    client.force_login(staff)

    aged(client, **{SIGNED_IN_AT: 3600, SEEN_AT: 29 * 60})
    assert client.get("/staff/people/").status_code == 200
    aged(client, **{SIGNED_IN_AT: 3600, SEEN_AT: 31 * 60})

    assert client.get("/staff/people/").url.startswith("/accounts/login/")
    assert "_auth_user_id" not in client.session


def test_busy_staff_session_ends_after_twelve_hours(client, staff):
    client.force_login(staff)

    aged(client, **{SIGNED_IN_AT: 11.9 * 3600, SEEN_AT: 1})
    assert client.get("/staff/people/").status_code == 200
    aged(client, **{SIGNED_IN_AT: 12.1 * 3600, SEEN_AT: 1})

    assert client.get("/staff/people/").url.startswith("/accounts/login/")


def test_looking_at_pages_keeps_a_staff_session_alive(client, staff):
    client.force_login(staff)
    aged(client, **{SIGNED_IN_AT: 3600, SEEN_AT: 29 * 60})

    client.get("/staff/people/")

    assert time.time() - client.session[SEEN_AT] < 60


def test_session_of_a_member_is_not_held_to_the_staff_limits(client, member):
    client.force_login(member)
    aged(client, **{SIGNED_IN_AT: 24 * 3600, SEEN_AT: 24 * 3600})

    assert client.get("/portal/people/").status_code == 200


def roles_page(user):
    return f"/staff/team/{user.person.public_id}/roles/"


def test_change_of_roles_ends_the_sessions_of_the_person(client, staff, confirm_password):
    editor = staff_user("editor")
    elsewhere = Client()
    elsewhere.force_login(editor)
    elsewhere.get("/staff/people/")
    confirm_password(staff)

    client.post(roles_page(editor), {"roles": ["moderator"]})

    assert list(editor.staff_roles.values_list("role", flat=True)) == ["moderator"]
    assert elsewhere.get("/staff/people/").url.startswith("/accounts/login/")


def test_taking_the_last_role_ends_the_work_as_staff(client, staff, confirm_password):
    editor = staff_user("editor")
    confirm_password(staff)

    client.post(roles_page(editor), {})

    editor.refresh_from_db()
    assert (editor.is_staff, editor.staff_roles.count()) == (False, 0)


def test_roles_are_granted_only_after_typing_the_password_again(client, staff):
    editor = staff_user("editor")
    client.force_login(staff)

    answer = client.post(roles_page(editor), {"roles": ["network_manager"]})

    assert answer.url.startswith("/accounts/reauthenticate/")
    assert list(editor.staff_roles.values_list("role", flat=True)) == ["editor"]


@pytest.mark.parametrize("role", ["editor", "auditor"])
def test_only_network_managers_grant_roles(client, confirm_password, role):
    user = staff_user(role)
    confirm_password(user)

    assert client.post(roles_page(user), {"roles": ["network_manager"]}).status_code == 403
    assert list(user.staff_roles.values_list("role", flat=True)) == [role]


@pytest.mark.parametrize("role", ["editor", "auditor"])
def test_services_of_the_team_ask_for_the_right_themselves(staff, role):
    user = staff_user(role)

    for attempt in (
        lambda: staffing.set_roles(user, roles=["network_manager"], by=user),
        lambda: staffing.deactivate(staff, by=user),
        lambda: staffing.reactivate(staff, by=user),
        lambda: invitations.invite_staff(email="nowa@example.org", roles=["editor"], by=user),
    ):
        with pytest.raises(PermissionDenied):
            attempt()
    assert list(user.staff_roles.values_list("role", flat=True)) == [role]


def test_last_network_manager_stays(staff):
    for attempt in (
        lambda: staffing.set_roles(staff, roles=["editor"], by=staff),
        lambda: staffing.deactivate(staff, by=staff),
    ):
        with pytest.raises(ValidationError) as error:
            attempt()
        assert error.value.code == "last_manager"


def test_second_manager_may_step_down_and_is_signed_out(client, staff, confirm_password):
    staff_user("network_manager")
    confirm_password(staff)

    client.post(roles_page(staff), {"roles": ["editor"]})

    assert "_auth_user_id" not in client.session
    assert list(staff.staff_roles.values_list("role", flat=True)) == ["editor"]


def test_closed_staff_account_is_out_and_can_be_opened_again(client, staff):
    editor = staff_user("editor")
    elsewhere = Client()
    elsewhere.force_login(editor)
    elsewhere.get("/staff/people/")
    client.force_login(staff)

    client.post(f"/staff/team/{editor.person.public_id}/deactivate/")
    assert elsewhere.get("/staff/people/").url.startswith("/accounts/login/")

    client.post(f"/staff/team/{editor.person.public_id}/reactivate/")
    elsewhere.force_login(editor)
    assert elsewhere.get("/staff/people/").status_code == 200
