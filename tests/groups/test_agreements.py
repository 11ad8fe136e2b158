"""Agreements: in force when all signed the same hash, signed by who may sign now, and what is signed never changes."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from config.todo import SOURCES
from members.errors import IllegalTransition
from members.models import Affiliation
from network.groups import permissions, tasks
from network.groups.models import Agreement, AgreementVersion, Signatory, Signature
from network.groups.queries import agreements as queries
from network.groups.services import agreements, signing
from network.messaging.models import Message
from tests.events.test_race import at_once
from tests.factories.groups import AgreementFactory, GroupFactory, add_paper, sent_agreement
from tests.factories.members import OrganisationFactory, member_of, staff_user
from tests.groups.races import met_before

pytestmark = pytest.mark.django_db
PAPER = b"%PDF-1.7 porozumienie"


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def park(network):
    park = OrganisationFactory(kind="park")
    network.coordinators.add(park)
    return park


@pytest.fixture
def signer(organisation):
    return member_of(organisation, role="owner", can_sign=True)


@pytest.fixture
def agreement(park, organisation, staff):
    """It waits for the park (on paper) and for the organisation."""
    return sent_agreement(staff, park, organisation)


def record(agreement, organisation, staff, **fields):
    paper = {"method": "wet", "signer": "Dyrekcja", "evidence": "Segregator 3", "signed_on": timezone.localdate()}
    words = paper | {"sha256": agreement.version.sha256}
    return signing.record(agreement, organisation=organisation, by=staff, **(words | fields))


def accept(agreement, organisation, signer):
    return signing.accept(agreement, organisation=organisation, sha256=agreement.version.sha256, by=signer)


def state_of(agreement):
    return Agreement.objects.values_list("state", flat=True).get(pk=agreement.pk)


def refused(act, *, match):
    """Assert that the database refuses `act`."""
    with pytest.raises((IntegrityError, InternalError), match=match), transaction.atomic():
        act()


# --- through the pages ---


def test_an_agreement_is_written_signed_by_both_parties_printed_and_ended(client, park, organisation, signer, staff):
    client.force_login(staff)
    words = {
        "kind": "mou",
        "title_pl": "Porozumienie",
        "title_en": "Memorandum",
        "valid_from": "2026-02-01",
        "valid_to": "2026-01-01",
    }
    wrong = client.post("/staff/agreements/new/", words)
    page = client.post("/staff/agreements/new/", words | {"valid_to": "2099-01-01"}).url
    client.post(f"{page}send/")  # nothing to sign yet
    early = state_of(Agreement.objects.get())
    client.post(f"{page}versions/", {"file": SimpleUploadedFile("umowa.pdf", PAPER)})
    for side, one in (("first", park), ("second", organisation)):
        client.post(f"{page}signatories/", {"organisation": str(one.public_id), "side": side, "is_required": "on"})
    client.post(f"{page}send/")
    paper = {"method": "wet", "signer": "Dyrekcja", "evidence": "Segregator 3"}
    future = client.post(
        f"{page}signatories/{park.public_id}/record/",
        paper | {"signed_on": "2090-01-01"},
    )
    client.post(f"{page}signatories/{park.public_id}/record/", paper | {"signed_on": "2026-01-02"})
    agreement = Agreement.objects.get()
    assert (
        client.get(page).status_code == client.get("/staff/agreements/?q=lodki&state=in_signature").status_code == 200
    )
    assert list(queries.searched(queries.register(), text="lodki")) == [agreement]

    client.force_login(signer)
    todo = [item.title for source in SOURCES for item in source(signer.person, organisation)]
    portal = f"/portal/agreements/{agreement.public_id}/"
    read = client.get(portal)
    stale = client.post(portal, {"sha256": "0" * 64, "is_read": "on"})
    unread = client.post(portal, {"sha256": agreement.version.sha256})
    signed = client.post(portal, {"sha256": agreement.version.sha256, "is_read": "on"}, follow=True)
    receipt = signed.content.decode()

    agreement.refresh_from_db()
    signature = Signature.objects.get(method="portal")
    assert (early, wrong.context["form"].errors.keys()) == ("draft", {"__all__"})
    assert "Porozumienie" in todo
    assert list(future.context["form"].errors) == ["signed_on"]
    assert agreement.version.sha256 == sha256(PAPER).hexdigest()
    assert (read.status_code, stale.status_code, list(unread.context["form"].errors)) == (200, 409, ["is_read"])
    assert (agreement.state, signature.person) == ("in_force", signer.person)
    for told in (agreement.version.sha256, str(signature.public_id), organisation.legal_name, str(signer.person)):
        assert told in receipt
    assert not queries.portal_todo(signer.person, organisation)
    client.force_login(staff)
    client.post(f"{page}terminate/", {"reason": "Za porozumieniem stron"})
    assert state_of(agreement) == "terminated"


def test_parties_are_told_what_to_sign_and_that_it_is_in_force(agreement, park, organisation, signer, staff):
    record(agreement, park, staff)
    accept(agreement, organisation, signer)

    told = [(one.dedup_key.split(":")[2], one.title_pl.split(":")[0]) for one in Message.objects.order_by("pk")]
    assert told == [("sign", "Do podpisu")] * 2 + [("in_force", "Obowiązuje")] * 2


def test_an_owner_says_who_may_sign(client, organisation, member):
    owner = member_of(organisation, role="owner")
    seat = member.person.affiliations.get()
    page = f"/portal/people/{seat.public_id}/role/"
    client.force_login(owner)
    client.post("/accounts/reauthenticate/", {"password": "kolejka-do-parku-2030"})

    client.post(page, {"role": seat.role, "can_sign": "on"})
    assert permissions.can_sign_for(member, organisation)
    client.post(page, {"role": seat.role})

    assert not permissions.can_sign_for(member, organisation)


# --- G4: the same hash ---


def test_in_force_only_when_all_who_must_have_signed(agreement, park, organisation, signer, staff):
    accept(agreement, organisation, signer)
    assert state_of(agreement) == "in_signature"
    refused(
        lambda: Agreement.objects.filter(pk=agreement.pk).update(state="in_force"),
        match="all who must have signed the same file",
    )

    record(agreement, park, staff)

    assert state_of(agreement) == "in_force"


def test_a_new_file_needs_new_signatures(agreement, park, organisation, signer, staff):
    accept(agreement, organisation, signer)
    agreements.return_to_draft(agreement, by=staff)
    with pytest.raises(ValidationError):
        agreements.send_for_signature(agreement, by=staff)  # the old file is taken back
    add_paper(agreement, staff, content=b"%PDF-1.7 nowe")
    again = agreements.send_for_signature(agreement, by=staff)

    record(again, park, staff)
    assert state_of(agreement) == "in_signature"
    accept(again, organisation, signer)

    assert state_of(agreement) == "in_force"
    assert Signature.objects.count() == 3  # the first one stays as history


def test_a_signature_is_of_the_version_that_is_being_signed(agreement, organisation, signer, staff):
    """Whatever the code does: another hash, an older version, a draft."""
    signatory, version = agreement.signatories.get(organisation=organisation), agreement.version
    row = {
        "signatory": signatory,
        "version": version,
        "person": signer.person,
        "recorded_by": signer,
        "method": "portal",
    }
    draft = AgreementFactory()
    other = Signatory.objects.create(agreement=draft, organisation=organisation, side="first")
    paper = add_paper(draft, staff)

    refused(lambda: Signature.objects.create(**row, sha256="0" * 64), match="with its own hash")
    refused(
        lambda: Signature.objects.create(**row | {"signatory": other, "version": paper}, sha256=paper.sha256),
        match="with its own hash",
    )
    with pytest.raises(IllegalTransition):
        signing.accept(agreement, organisation=organisation, sha256="0" * 64, by=signer)


@pytest.mark.django_db(transaction=True)
def test_two_last_parties_who_sign_at_once_put_it_in_force(monkeypatch, staff, organisation):
    first, second = (OrganisationFactory() for _ in range(2))
    signers = {one: member_of(one, can_sign=True) for one in (first, second)}
    agreement = sent_agreement(staff, first, second)
    monkeypatch.setattr(signing, "_put_in_force", met_before(signing._put_in_force))

    errors = at_once(*[lambda one=one: accept(agreement, one, signers[one]) for one in (first, second)])

    assert (errors, state_of(agreement)) == ([], "in_force")


@pytest.mark.django_db(transaction=True)
def test_colleagues_who_sign_at_once_sign_once(staff, organisation):
    signers = [member_of(organisation, can_sign=True) for _ in range(2)]
    agreement = sent_agreement(staff, OrganisationFactory(), organisation)

    errors = at_once(*[lambda one=one: accept(agreement, organisation, one) for one in signers])

    assert (errors, Signature.objects.count()) == ([], 1)


# --- G5: who signs, and what never changes ---


@pytest.mark.parametrize("who", ["may not sign", "of another party", "has left", "a token"])
def test_only_who_may_sign_now_signs(agreement, park, organisation, signer, who):
    user = {
        "may not sign": member_of(organisation, role="owner"),
        "of another party": member_of(park, can_sign=True),
    }.get(who, signer)
    if who == "has left":
        Affiliation.objects.filter(person=user.person).update(valid=["2020-01-01", "2021-01-01"])
    if who == "a token":
        user.bound_to = organisation

    with pytest.raises(PermissionDenied):
        accept(agreement, organisation, user)
    if who != "a token":  # the database knows people, not tokens
        signatory = agreement.signatories.get(organisation=organisation)
        row = {
            "signatory": signatory,
            "version": agreement.version,
            "sha256": agreement.version.sha256,
            "method": "portal",
        }
        refused(lambda: Signature.objects.create(**row, person=user.person, recorded_by=user), match="may sign")


def test_signed_rows_and_files_never_change(agreement, park, organisation, signer, staff):
    accept(agreement, organisation, signer)
    one = Agreement.objects.filter(pk=agreement.pk)

    refused(lambda: Signature.objects.update(sha256="1" * 64), match="Cannot update or delete")
    refused(lambda: Signature.objects.all()._raw_delete("default"), match="Cannot update or delete")
    refused(lambda: AgreementVersion.objects.update(sha256="1" * 64), match="version of an agreement does not change")
    refused(lambda: AgreementVersion.objects.all()._raw_delete("default"), match="does not change")
    refused(lambda: Signatory.objects.update(is_required=False), match="who signs is fixed")
    refused(lambda: one.update(valid_to="2099-01-01"), match="what is signed does not change")
    refused(lambda: one._raw_delete("default"), match="stays")
    record(agreement, park, staff)
    refused(lambda: one.update(state="draft", version=None), match="what is signed does not change")
    for act in (
        lambda: agreements.add_version(agreement, upload=SimpleUploadedFile("x.pdf", PAPER), by=staff),
        lambda: agreements.return_to_draft(agreement, by=staff),
        lambda: agreements.send_for_signature(agreement, by=staff),
    ):
        with pytest.raises(IllegalTransition):
            act()


def test_only_staff_editors_write_and_record(agreement, organisation, signer):
    for act in (
        lambda: agreements.save_agreement(AgreementFactory(), by=signer),
        lambda: agreements.terminate(agreement, by=signer, reason="x"),
        lambda: agreements.publish(agreement, is_published=True, by=signer),
        lambda: record(agreement, organisation, signer),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_an_amendment_replaces_what_it_amends(agreement, park, organisation, signer, staff):
    record(agreement, park, staff)
    accept(agreement, organisation, signer)

    later = sent_agreement(staff, park, organisation, amends=agreement)
    record(later, park, staff)
    accept(later, organisation, signer)

    assert (state_of(agreement), state_of(later)) == ("amended", "in_force")


# --- who reads what ---


def test_titles_are_for_all_of_a_party_texts_for_those_who_speak_or_sign(
    client, agreement, organisation, signer, other_member
):
    """Section 9: own people title, own editors all, the coordinator those of its group, others nothing."""
    reader, editor = member_of(organisation, role="reader"), member_of(organisation)
    coordinator = OrganisationFactory()
    leader = member_of(coordinator)
    grouped = sent_agreement(
        staff_user(), OrganisationFactory(), OrganisationFactory(), group=GroupFactory(coordinator=coordinator)
    )

    def sees(user, one):
        client.force_login(user)
        return (
            client.get(f"/portal/agreements/{one.public_id}/").status_code,
            client.get(f"/agreements/files/{one.version.public_id}/").status_code,
        )

    assert agreement.title_pl in (client.force_login(reader), client.get("/portal/agreements/"))[1].content.decode()
    assert sees(reader, agreement) == (403, 404)
    assert sees(editor, agreement) == sees(signer, agreement) == (200, 200)
    assert sees(leader, grouped) == (200, 200)
    assert sees(editor, grouped) == sees(other_member, agreement) == (404, 404)
    assert not permissions.can_read_agreement(editor, AgreementFactory())


def test_the_register_costs_the_same_with_one_and_with_three(client, staff, park):
    client.force_login(staff)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/staff/agreements/").status_code == 200
        return len(captured)

    sent_agreement(staff, park, OrganisationFactory())
    statements()
    with_one = statements()
    for _more in range(2):
        sent_agreement(staff, park, OrganisationFactory())

    assert statements() == with_one
    assert client.get("/staff/agreements/csv/").getvalue().decode().count("\n") == 4


# --- the end ---


def test_agreements_end_after_their_last_day_and_are_reminded_of_once(park, organisation, signer, staff):
    today = timezone.localdate()
    ends = {"over": today - timedelta(days=1), "soon": today + timedelta(days=29), "later": today + timedelta(days=90)}
    made = {}
    for name, day in ends.items():
        made[name] = sent_agreement(staff, park, organisation, valid_to=day)
        record(made[name], park, staff)
        accept(made[name], organisation, signer)

    tasks.watch_agreements()
    tasks.watch_agreements()

    assert {name: state_of(one) for name, one in made.items()} == {
        "over": "expired",
        "soon": "in_force",
        "later": "in_force",
    }
    reminders = Message.objects.filter(dedup_key__contains=":ends:")
    assert reminders.count() == 2  # each party once
    assert all(f":{ends['soon']}:30:" in one.dedup_key for one in reminders)
    assert list(queries.searched(queries.register(), expiring=True)) == [made["soon"]]
