"""Network managers invite people of organisations: the first one, and those whom an import brought."""

import re

import pytest
from django.core.exceptions import PermissionDenied

from members.models import Affiliation, Invitation, Organisation, Person
from members.queries.imports import organisations_of
from members.services import imports, invitations
from tests.factories.members import PASSWORD, OrganisationFactory, staff_user

pytestmark = pytest.mark.django_db
HEADER = "nazwa;nip;imię;nazwisko;email;rola"
KOS, JESION = "1234563218", "5260001246"
NEWCOMER = {"given_name": "Łucja", "family_name": "Żak", "password": PASSWORD}


@pytest.fixture
def imported(staff):
    """A committed import: an owner, an editor, a reader and somebody without an address."""
    lines = [
        f"Kos;{KOS};Jan;Kot;jan@kos.example.org;owner",
        f"Kos;{KOS};Ewa;Lis;ewa@kos.example.org;reader",
        f"Jesion;{JESION};Ida;Sowa;ida@jesion.example.org;redaktor",
        f"Jesion;{JESION};Iga;Wrona;;owner",
    ]
    run = imports.dry_run("\n".join([HEADER, *lines]).encode(), filename="firmy.csv", by=staff)
    imports.commit(run, by=staff)
    run.refresh_from_db()
    return run


def link_in(mail):
    return re.search(r"http://testserver(/invitations/\S+)", mail["text"])[1]


def test_first_person_of_an_empty_organisation_comes_in_through_the_pages(client, staff, account_mails):
    organisation = OrganisationFactory()
    client.force_login(staff)
    page = f"/staff/organisations/{organisation.public_id}/invite/"
    assert page in client.get(f"/staff/organisations/{organisation.public_id}/").content.decode()
    assert client.get(page).context["form"].initial == {"role": "owner"}

    client.post(page, {"email": "nowa@example.org", "role": "owner"})
    client.logout()
    answer = client.post(link_in(account_mails[-1]), NEWCOMER)

    assert answer.url == "/portal/"
    assert Affiliation.objects.current().get(organisation=organisation).role == "owner"


def test_whom_an_import_brought_stays_one_person_with_the_invited_role(client, staff, imported, account_mails):
    kos = Organisation.objects.get(nip=KOS)
    client.force_login(staff)
    client.post(f"/staff/organisations/{kos.public_id}/invite/", {"email": "ewa@kos.example.org", "role": "editor"})
    people = Person.objects.count()
    client.logout()

    client.post(link_in(account_mails[-1]), NEWCOMER)

    assert Person.objects.count() == people
    ewa = Affiliation.objects.current().get(organisation=kos, person__user__email="ewa@kos.example.org")
    assert (ewa.role, str(ewa.person)) == ("editor", "Łucja Żak")


def test_another_organisations_invitation_does_not_take_over_a_person_known_here(staff, imported, account_mails):
    other = OrganisationFactory()

    user = invitations.accept_as_newcomer(
        invitations.invite(other, email="jan@kos.example.org", role="reader", by=staff), **NEWCOMER
    )

    assert [affiliation.organisation for affiliation in user.person.affiliations.all()] == [other]


def test_an_import_ends_with_inviting_those_who_may_speak_and_none_twice(client, staff, imported):
    client.force_login(staff)
    page = f"/staff/imports/{imported.public_id}/"
    assert client.get(page).context["to_invite"] == 2

    for _ in range(2):
        client.post(f"{page}invite/")

    assert sorted(Invitation.objects.values_list("email", "role")) == [
        ("ida@jesion.example.org", "editor"),
        ("jan@kos.example.org", "owner"),
    ]
    assert client.get(page).context["to_invite"] == 0


def test_an_import_that_is_not_committed_invites_nobody(staff):
    run = imports.dry_run(f"{HEADER}\nKos;{KOS};Jan;Kot;jan@kos.example.org;owner".encode(), filename="f.csv", by=staff)

    assert invitations.invite_waiting(organisations_of(run), by=staff) == 0


def test_an_editor_invites_nobody(imported):
    with pytest.raises(PermissionDenied):
        invitations.invite_waiting(organisations_of(imported), by=staff_user("editor"))


def test_withdrawn_invitation_is_worthless(client, staff, account_mails):
    invitation = invitations.invite(OrganisationFactory(), email="nowa@example.org", role="owner", by=staff)
    client.force_login(staff)

    client.post(f"/staff/organisations/invitations/{invitation.public_id}/withdraw/")
    client.logout()

    assert client.post(link_in(account_mails[-1]), NEWCOMER).status_code == 410
    assert not Affiliation.objects.exists()


def test_a_network_manager_asked_again_is_led_to_the_page_of_the_organisation(staff, account_mails):
    organisation = OrganisationFactory()
    invitation = invitations.invite(organisation, email="nowa@example.org", role="owner", by=staff)

    invitations.ask_again(invitation)

    assert f"/staff/organisations/{organisation.public_id}/" in account_mails[-1]["text"]
