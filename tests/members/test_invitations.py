"""Coming in by invitation, by asking to join; staff invitations; who may send them and what closes them."""

import re
import threading
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import Affiliation, Invitation, JoinRequest, Person, StaffInvitation, User
from members.models.access import InvitationState
from members.services import invitations, joining, people
from tests.factories.members import PASSWORD, PersonFactory, UserFactory, member_of, staff_user

pytestmark = pytest.mark.django_db
NEWCOMER = {"given_name": "Łucja", "family_name": "Żak", "password": "zielony-tramwaj-9"}


@pytest.fixture(autouse=True)
def _no_rate_limits_left_over():
    cache.clear()


@pytest.fixture
def invite(organisation, owner, account_mails):
    """Invite an address; return the invitation and the path in its mail."""

    def send(email="nowa@example.org", role="editor"):
        invitation = invitations.invite(organisation, email=email, role=role, by=owner)
        return invitation, path_in(account_mails[-1])

    return send


def path_in(mail):
    return re.search(r"http://testserver(/invitations/\S+)", mail["text"])[1]


def test_invitation_is_mailed_and_only_its_hash_is_stored(invite, account_mails, organisation):
    invitation, path = invite()

    token = path.split("/")[2]
    assert token not in str(Invitation.objects.values().get())
    assert invitation.token_hash == invitations.hash_token(token)
    mail = account_mails[-1]
    assert (mail["address"], mail["subject"]) == ("nowa@example.org", f"Działaj w imieniu: {organisation}")
    assert timedelta(days=13) < invitation.expires_at - timezone.now() <= timedelta(days=14)


def test_invitation_says_in_the_mail_who_invites_and_to_what(invite, account_mails, organisation):
    invite(role="owner")

    mail = account_mails[-1]
    sentence = f"{organisation} zaprasza Cię do swojego konta w sieci. Rola: właściciel."
    assert mail["text"].splitlines()[0] == sentence
    assert sentence in mail["html"]


def test_newcomer_accepts_and_acts_for_the_organisation(client, invite, organisation):
    _, path = invite(role="editor")

    assert client.get(path).status_code == 200
    answer = client.post(path, NEWCOMER)

    affiliation = Affiliation.objects.current().get(person__user__email="nowa@example.org")
    assert (affiliation.organisation, affiliation.role, str(affiliation.person)) == (
        organisation,
        "editor",
        "Łucja Żak",
    )
    assert affiliation.person.is_citizen is False
    assert answer.url == "/portal/"
    assert client.get("/portal/people/").wsgi_request.organisation == organisation
    assert EmailAddress.objects.get(email="nowa@example.org").verified


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_the_link_changes_nothing(client, invite, method):
    invitation, path = invite()

    for _ in range(3):
        assert getattr(client, method)(path).status_code == 200

    invitation.refresh_from_db()
    assert invitation.state == InvitationState.SENT
    assert not User.objects.filter(email="nowa@example.org").exists()


def test_press_without_a_form_token_changes_nothing(invite):
    _, path = invite()

    answer = Client(enforce_csrf_checks=True).post(path, NEWCOMER)

    assert answer.status_code == 403
    assert not User.objects.filter(email="nowa@example.org").exists()


def test_newcomer_with_a_weak_password_is_asked_again(client, invite):
    _, path = invite()

    answer = client.post(path, {**NEWCOMER, "password": "krotkie"})

    assert "password" in answer.context["form"].errors
    assert not User.objects.filter(email="nowa@example.org").exists()


def test_somebody_with_an_account_signs_in_and_comes_back_to_accept(client, invite, organisation):
    user = UserFactory(email="nowa@example.org")
    PersonFactory(user=user)
    _, path = invite()

    assert client.post(path).url == "/accounts/login/"
    answer = client.post("/accounts/login/", {"login": user.email, "password": PASSWORD}, follow=True)
    assert answer.redirect_chain[-1][0] == path
    client.post(path)

    assert Affiliation.objects.current().filter(person=user.person, organisation=organisation).exists()


def test_invitation_of_one_address_is_worthless_to_another(client, invite, citizen):
    invitation, path = invite()
    client.force_login(citizen)

    answer = client.post(path)

    assert answer.context["is_for_another"] is True
    with pytest.raises(PermissionDenied):
        invitations.accept(invitation, user=citizen)
    assert not Affiliation.objects.filter(person=citizen.person).exists()


def test_unverified_address_does_not_open_an_invitation(invite):
    user = UserFactory(email="nowa@example.org")
    PersonFactory(user=user)
    EmailAddress.objects.filter(user=user).update(verified=False)
    invitation, _ = invite()

    with pytest.raises(PermissionDenied):
        invitations.accept(invitation, user=user)


@pytest.mark.parametrize("how", ["expired", "withdrawn", "accepted"])
def test_closed_invitation_says_so_and_names_nobody(client, invite, organisation, how):
    invitation, path = invite()
    change = {"expires_at": timezone.now()} if how == "expired" else {"state": how}
    Invitation.objects.filter(pk=invitation.pk).update(**change)

    for answer in (client.get(path), client.post(path, NEWCOMER)):
        assert answer.status_code == 410
        page = answer.content.decode()
        assert "nowa@example.org" not in page
        assert str(organisation) not in page
    assert not User.objects.filter(email="nowa@example.org").exists()


def test_new_invitation_can_be_asked_for_once_a_day(client, invite, owner, account_mails):
    invitation, path = invite()
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=timezone.now())
    before = len(account_mails)

    answers = [client.post(f"{path}again/") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert [mail["address"] for mail in account_mails[before:]] == [owner.email]


def test_unknown_link_is_not_found(client):
    assert client.get("/invitations/nothing-like-this/").status_code == 404


def test_password_reset_does_not_revive_an_expired_invitation(client, invite, account_mails):
    invitation, path = invite()
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=timezone.now())

    client.post("/accounts/password/reset/", {"email": "nowa@example.org"})

    assert "/accounts/password/reset/key/" not in account_mails[-1]["text"]
    assert client.post(path, NEWCOMER).status_code == 410
    assert not User.objects.filter(email="nowa@example.org").exists()


def test_invitation_is_accepted_once(invite):
    invitation, _ = invite()
    user = UserFactory(email="nowa@example.org")
    PersonFactory(user=user)
    invitations.accept(invitation, user=user)

    with pytest.raises(IllegalTransition):
        invitations.accept(invitation, user=user)


def test_newcomer_who_presses_twice_gets_one_account(invite):
    invitation, _ = invite()
    invitations.accept_as_newcomer(invitation, **NEWCOMER)

    with pytest.raises(IllegalTransition):
        invitations.accept_as_newcomer(invitation, **NEWCOMER)


def test_office_mailbox_is_not_invited(organisation, owner):
    with pytest.raises(ValidationError) as error:
        invitations.invite(organisation, email="biuro@zuraw.example.org", role="reader", by=owner)

    assert "email" in error.value.message_dict


def test_pages_behind_the_link_are_kept_nowhere(client, invite):
    _, path = invite()

    answer = client.get(path)

    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_owner_invites_and_withdraws_by_the_page(client, owner, organisation):
    client.force_login(owner)

    client.post("/portal/people/invite/", {"email": "nowa@example.org", "role": "reader"})
    invitation = organisation.invitations.get()
    client.post(f"/portal/invitations/{invitation.public_id}/withdraw/")

    invitation.refresh_from_db()
    assert (invitation.role, invitation.state) == ("reader", InvitationState.WITHDRAWN)


@pytest.mark.parametrize("role", ["editor", "reader"])
def test_only_owners_invite(client, organisation, role):
    client.force_login(member_of(organisation, role=role))

    answer = client.post("/portal/people/invite/", {"email": "nowa@example.org", "role": "owner"})

    assert answer.status_code == 403
    assert not Invitation.objects.exists()


def test_owner_cannot_withdraw_an_invitation_of_others(client, invite, other_organisation):
    invitation, _ = invite()
    client.force_login(member_of(other_organisation, role="owner"))

    assert client.post(f"/portal/invitations/{invitation.public_id}/withdraw/").status_code == 404
    invitation.refresh_from_db()
    assert invitation.state == InvitationState.SENT


def test_one_open_invitation_per_address_and_an_expired_one_makes_room(invite, organisation, owner):
    invitation, _ = invite()
    with pytest.raises(ValidationError) as error:
        invitations.invite(organisation, email="NOWA@example.org", role="reader", by=owner)
    assert "email" in error.value.message_dict

    Invitation.objects.filter(pk=invitation.pk).update(expires_at=timezone.now())
    again, _ = invite()

    assert again.is_open
    assert organisation.invitations.filter(state=InvitationState.SENT).count() == 1


def test_colleague_is_not_invited_twice(organisation, owner, member):
    with pytest.raises(ValidationError) as error:
        invitations.invite(organisation, email=member.email.upper(), role="reader", by=owner)

    assert "email" in error.value.message_dict


# --- staff ---


def test_invited_staff_accept_and_sign_in_again(client, staff, account_mails):
    invitation = invitations.invite_staff(email="nowa@example.org", roles=["editor", "roll_clerk"], by=staff)

    answer = client.post(path_in(account_mails[-1]), NEWCOMER)

    user = User.objects.get(email="nowa@example.org")
    assert user.is_staff
    assert set(user.staff_roles.values_list("role", flat=True)) == {"editor", "roll_clerk"}
    assert set(user.staff_roles.values_list("granted_by", flat=True)) == {staff.pk}
    assert answer.url == "/accounts/login/"
    assert "_auth_user_id" not in client.session
    invitation.refresh_from_db()
    assert invitation.state == InvitationState.ACCEPTED


@pytest.mark.parametrize("role", ["editor", "consultation_officer", "roll_clerk", "moderator", "auditor"])
def test_only_network_managers_invite_staff(client, confirm_password, role):
    confirm_password(staff_user(role))

    answer = client.post("/staff/team/invite/", {"email": "nowa@example.org", "roles": ["network_manager"]})

    assert answer.status_code == 403
    assert not StaffInvitation.objects.exists()


def test_staff_are_invited_only_after_typing_the_password_again(client, staff, confirm_password):
    invitation = {"email": "nowa@example.org", "roles": ["editor"]}
    client.force_login(staff)
    assert client.post("/staff/team/invite/", invitation).url.startswith("/accounts/reauthenticate/")
    assert not StaffInvitation.objects.exists()

    confirm_password(staff)
    client.post("/staff/team/invite/", invitation)

    assert StaffInvitation.objects.get().roles == ["editor"]


# --- asking to join ---


@pytest.fixture
def asked(citizen, organisation, owner):
    return joining.ask_to_join(citizen.person, organisation, note="Prowadzę projekty.")


def test_citizen_asks_to_join_and_the_owners_get_a_mail(client, citizen, organisation, owner, account_mails):
    client.force_login(citizen)

    answer = client.post(f"/join/{organisation.public_id}/", {"note": "Prowadzę projekty."})

    assert answer.status_code == 200
    assert JoinRequest.objects.get().person == citizen.person
    assert [mail["address"] for mail in account_mails] == [owner.email]
    assert not Affiliation.objects.filter(person=citizen.person).exists()


def test_asking_twice_is_one_request(citizen, organisation, asked):
    with pytest.raises(ValidationError) as error:
        joining.ask_to_join(citizen.person, organisation)

    assert error.value.code == "already_asked"
    assert JoinRequest.objects.count() == 1


def test_owner_lets_somebody_in_with_a_role(client, owner, citizen, organisation, asked, account_mails):
    client.force_login(owner)

    client.post(f"/portal/join-requests/{asked.public_id}/", {"answer": "approve", "role": "editor"})

    assert Affiliation.objects.current().get(person=citizen.person).role == "editor"
    assert account_mails[-1]["address"] == citizen.email


def test_owner_refuses(client, owner, citizen, asked, account_mails):
    client.force_login(owner)

    client.post(f"/portal/join-requests/{asked.public_id}/", {"answer": "refuse"})

    asked.refresh_from_db()
    assert asked.state == JoinRequest.State.REFUSED
    assert not Affiliation.objects.filter(person=citizen.person).exists()


def test_answered_request_is_not_answered_again(client, owner, asked):
    joining.refuse(asked, by=owner)
    client.force_login(owner)

    answer = client.post(f"/portal/join-requests/{asked.public_id}/", {"answer": "approve", "role": "owner"})

    assert answer.status_code == 409


def test_whoever_came_in_by_invitation_meanwhile_is_let_in_without_an_error(
    client, owner, citizen, organisation, asked
):
    people.start_affiliation(citizen.person, organisation, role="reader")
    client.force_login(owner)

    answer = client.post(f"/portal/join-requests/{asked.public_id}/", {"answer": "approve", "role": "editor"})

    assert answer.status_code == 302
    assert Affiliation.objects.current().get(person=citizen.person).role == "reader"


@pytest.mark.django_db(transaction=True)
def test_two_first_speakers_at_once_both_come_in(organisation):
    newcomers, errors, together = [PersonFactory(), PersonFactory()], [], threading.Barrier(2)

    def start(person):
        together.wait()
        try:
            people.start_affiliation(person, organisation, role="editor")
        except DatabaseError as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=start, args=[person]) for person in newcomers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert Affiliation.objects.current().filter(is_primary_contact=True).count() == 1


@pytest.mark.parametrize("role", ["editor", "reader"])
def test_only_owners_answer(client, organisation, citizen, asked, role):
    client.force_login(member_of(organisation, role=role))

    answer = client.post(f"/portal/join-requests/{asked.public_id}/", {"answer": "approve", "role": "owner"})

    assert answer.status_code == 403
    assert not Affiliation.objects.filter(person=citizen.person).exists()


def test_owner_of_another_organisation_does_not_see_the_request(client, other_organisation, asked):
    client.force_login(member_of(other_organisation, role="owner"))

    answer = client.post(f"/portal/join-requests/{asked.public_id}/", {"answer": "approve", "role": "owner"})

    assert answer.status_code == 404


def test_network_manager_may_answer_and_other_staff_may_not(client, staff, citizen, asked):
    approve = {"answer": "approve", "role": "reader"}
    client.force_login(staff_user("editor"))
    assert client.post(f"/staff/join-requests/{asked.public_id}/", approve).status_code == 403

    JoinRequest.objects.filter(pk=asked.pk).update(created_at=timezone.now() - timedelta(days=20))
    client.force_login(staff)
    client.post(f"/staff/join-requests/{asked.public_id}/", approve)

    assert Affiliation.objects.current().filter(person=citizen.person).exists()


def test_nobody_answers_their_own_request(staff, organisation):
    asked = joining.ask_to_join(staff.person, organisation)

    with pytest.raises(PermissionDenied):
        joining.approve(asked, role="owner", by=staff)


def test_hidden_organisation_cannot_be_asked(client, citizen, organisation):
    type(organisation).objects.filter(pk=organisation.pk).update(is_public=False)
    client.force_login(citizen)

    assert client.post(f"/join/{organisation.public_id}/", {}).status_code == 404
    assert Person.objects.filter(join_requests__isnull=False).count() == 0
