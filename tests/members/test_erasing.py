"""I12: after erasing, no table and no file to take away says who somebody was; what they did for an organisation counts on."""

import json

import pgtrigger
import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.utils import timezone

from config.models import IdempotentAnswer
from consultations.services import remarks
from events.models import Registration
from members.errors import IllegalTransition
from members.models import Affiliation, Consent, ContactPoint, Erasure, Organisation, Person, User
from members.queries.organisations import without
from members.services import erasing, imports, invitations, tokens
from members.services.erasing.traces import traces_of
from network.messaging.models import Delivery, DeliveryEvent, InboundMail, Message, Receipt
from tests.factories.consultations import open_consultation
from tests.factories.events import OccurrenceFactory, fill
from tests.factories.groups import ContactFactory, GroupFactory, GroupMemberFactory
from tests.factories.members import (
    AffiliationFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
)
from tests.factories.surveys import open_wave, submitted
from tests.messaging import told

pytestmark = pytest.mark.django_db
ADDRESS, FORMER, PHONE = "zdzislawa.kwasniewicz@kos.example.org", "zk@dawna.example.org", "+48600123789"
NAME = ("Zdzisława", "Kwaśniewicz")
# However it is written: each is looked for in every text of every table.
NEEDLES = [
    ADDRESS, FORMER, "600123789", "600 123 789", "Zdzisława Kwaśniewicz", "Kwaśniewicz Zdzisława", "kwasniewicz", "Kwaśniewicz",
    "zdzislawa", "kwas{niewicz",
]  # fmt: skip


def found(needles=tuple(NEEDLES)):
    """Return {table.column: rows} of every text, array and JSON column in which one of the needles stands."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)"
            " WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
            " AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'tsvector')"
        )
        columns = cursor.fetchall()
        assert len(columns) > 400
        rows = {}
        for table, column in columns:
            cursor.execute(
                f'SELECT count(*) FROM "{table}" WHERE "{column}"::text ILIKE ANY(%s)',
                [[f"%{one}%" for one in needles]],
            )
            if count := cursor.fetchone()[0]:
                rows[f"{table}.{column}"] = count
        cursor.execute(
            "SELECT count(*) FROM messaging_inboundmail WHERE position(%s::bytea IN raw) > 0", [ADDRESS.encode()]
        )
        rows["raw"] = cursor.fetchone()[0]
        cursor.execute(
            "SELECT count(*) FROM config_idempotentanswer WHERE position(%s::bytea IN body) > 0", [ADDRESS.encode()]
        )
        rows["answers"] = cursor.fetchone()[0]
    return {place: count for place, count in rows.items() if count}


@pytest.fixture
def firm():
    return OrganisationFactory(short_name="Kos", nip="1234563218")


@pytest.fixture
def zdzislawa(firm, network, staff, client):
    """Somebody who left traces in every corner of the house."""
    user = member_of(firm, role="owner", email=ADDRESS, title="Prezes Zdzisława Kwaśniewicz", is_primary_contact=True)
    person = user.person
    person.given_name, person.family_name = NAME
    person.save()
    ContactPointFactory(person=person, value=FORMER).delete()
    ContactPointFactory(person=person, kind="phone", value=PHONE)
    Affiliation.objects.filter(person=person).update(
        is_public_contact=True, competences="pomiary: Kwaśniewicz Zdzisława"
    )
    Consent.objects.create(
        person=person,
        channel="email",
        purpose="commercial",
        text_version="1",
        given_at=timezone.now(),
        evidence=f"pismo {ADDRESS}",
    )
    invitations.invite(firm, email=FORMER, role="reader", by=user)
    tokens.issue(
        user, firm, "Skrypt Zdzisława Kwaśniewicz", ["directory:read"], timezone.now() + timezone.timedelta(days=9)
    )
    rows = f"nazwa;nip;imię;nazwisko;email;telefon\nKos;1234563218;{NAME[0]};{NAME[1]};{ADDRESS};600 123 789\n"
    imports.dry_run(rows.encode(), filename="firmy.csv", by=staff)
    _messages(firm, network, staff, user)
    _others(firm, user)
    Organisation.objects.filter(pk=firm.pk).update(description_pl="Pytajcie o Zdzisława Kwaśniewicz, tel. 600-123-789.")
    IdempotentAnswer.objects.create(
        credential="c", key="k", fingerprint="f", status=200, content_type="x", body=f'"{ADDRESS}"'.encode()
    )
    return user


def _messages(firm, network, staff, user):
    message = told.sent(network, staff, firm)
    mail = told.mail_to(message, user)
    DeliveryEvent.objects.create(delivery=mail, type="bounced_soft", source="smtp", note=f"450 <{ADDRESS}> busy")
    Delivery.objects.filter(pk=mail.pk).update(last_error=f"450 <{ADDRESS}>: zajęte")
    InboundMail.objects.create(sha256="1" * 64, source="pipe", verdict="soft", raw=f"To: {ADDRESS}".encode())
    Receipt.objects.filter(person=user.person).delete()
    Receipt.objects.create(
        message=message,
        person=user.person,
        acknowledged_at=timezone.now(),
        strength="session",
        note="Kwaśniewicz Zdzisława dzwoniła",
    )


def _others(firm, user):
    person = user.person
    remarks.send_remark(open_consultation(), body="Ławki.", user=user)
    guest = remarks.send_remark(open_consultation(), body="Więcej cienia.", email=ADDRESS)
    guest.contact.name = "Zdzisława Kwaśniewicz"
    guest.contact.save()
    (own,) = fill(OccurrenceFactory(capacity=1), 1)
    Registration.objects.filter(pk=own.pk).update(person=person)
    own.occurrence.registrations.create(person=PersonFactory(), state="waitlisted", queue_no=99, source="portal")
    submitted(open_wave(firm), firm, {"q1": "c1"})
    GroupMemberFactory(group=GroupFactory(coordinator=firm), organisation=firm, person=person)
    contact = ContactFactory(
        title="Spotkanie", notes="Zdzisława Kwaśniewicz obiecała list, 600 123 789.", others="Kwaśniewicz Zdzisława"
    )
    contact.people.add(person)


def test_i12_nobody_finds_an_erased_person_in_any_table(zdzislawa, firm):
    before = found()
    receipts, answers = Receipt.objects.count(), firm.profile_changes.count()

    erasure = erasing.erase(zdzislawa.person, by=zdzislawa)

    for table in (
        "members_user.email", "members_person.family_name", "members_person.sort_key", "members_contactpoint.value",
        "members_contactpointevent.value", "members_affiliationevent.competences", "members_organisationevent.description_pl",
        "members_importrow.values", "members_invitation.email", "account_emailaddress.email",
        "messaging_delivery.address", "messaging_delivery.last_error", "messaging_deliveryevent.note", "messaging_receipt.note",
        "groups_contactlog.notes", "consultations_remarkcontact.email", "members_organisation.search_vector", "raw", "answers",
    ):  # fmt: skip
        assert table in before, table
    assert found() == {}
    assert (Receipt.objects.count(), firm.profile_changes.count()) == (
        receipts,
        answers,
    )  # what counts for the firm stays
    assert erasure.report["kept"] == {}
    assert json.dumps(erasure.report).count("kwa") == 0


def test_i12_exports_say_nothing_of_an_erased_person(client, staff, zdzislawa, firm, confirm_password):
    erasing.erase(zdzislawa.person, by=staff, reason="Pismo z 12 maja")
    confirm_password(staff)

    for page in (
        "/directory/csv/", "/directory/json/", f"/directory/{firm.public_id}/", f"/directory/{firm.public_id}/vcard/",
        "/staff/people/", "/staff/people/csv/", "/staff/organisations/csv/", f"/staff/organisations/{firm.public_id}/",
        "/staff/contacts/csv/", "/staff/erasures/",
    ):  # fmt: skip
        answer = client.get(page)
        assert answer.status_code == 200, page
        body = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode()
        assert [one for one in NEEDLES if one.lower() in body.lower()] == [], page


def test_an_erased_person_cannot_sign_in_and_nothing_is_sent_to_them(client, zdzislawa):
    mail = Delivery.objects.filter(person=zdzislawa.person, channel="email").first()
    Delivery.objects.filter(pk=mail.pk).update(state="queued", turn=None)
    erasing.erase(zdzislawa.person, by=zdzislawa)

    zdzislawa.refresh_from_db()
    mail.refresh_from_db()
    assert (zdzislawa.is_active, zdzislawa.has_usable_password(), mail.state) == (False, False, "cancelled")
    assert not EmailAddress.objects.filter(user=zdzislawa).exists()
    assert User.objects.filter(email__endswith="@parknet.invalid").count() == 1
    assert str(Person.objects.get(pk=Erasure.objects.get().person_id)) == "Osoba usunięta"


def test_i2_after_the_last_editor_is_erased_the_organisation_stands_in_the_list_of_staff(
    client, staff, zdzislawa, firm
):
    client.force_login(staff)
    assert erasing.keeps_organisations(zdzislawa.person) == [firm]

    erasing.erase(zdzislawa.person, by=zdzislawa)

    assert firm in without("editor")
    assert 'contacts=editor"' in client.get("/staff/").content.decode()
    assert not Affiliation.objects.current().filter(organisation=firm).exists()


def test_a_seat_of_an_erased_person_goes_to_whoever_is_first_in_line(zdzislawa):
    registration = Registration.objects.get(person=zdzislawa.person)

    erasing.erase(zdzislawa.person, by=zdzislawa)

    registration.refresh_from_db()
    assert registration.state == "cancelled_user"
    assert registration.occurrence.registrations.filter(state="confirmed").count() == 1


def test_an_address_or_number_that_others_have_too_is_not_touched(firm, zdzislawa):
    ContactPoint.objects.create(organisation=firm, kind="phone", value=PHONE)
    namesake = PersonFactory(given_name=NAME[0], family_name=NAME[1])

    traces = traces_of(zdzislawa.person)
    erasing.erase(zdzislawa.person, by=zdzislawa)

    assert (traces.phones, traces.names) == ([], [])
    assert ContactPoint.objects.filter(organisation=firm, value=PHONE).exists()
    namesake.refresh_from_db()
    assert namesake.family_name == "Kwaśniewicz"


def test_a_longer_address_a_hash_and_a_firm_of_the_same_name_stay(firm, zdzislawa):
    Organisation.objects.filter(pk=firm.pk).update(
        legal_name="Zdzisława Kwaśniewicz Pomiary", website="https://kos.example.org"
    )
    other = ContactPointFactory(person=PersonFactory(), value=f"x{ADDRESS}")

    erasing.erase(zdzislawa.person, by=zdzislawa)

    firm.refresh_from_db()
    other.refresh_from_db()
    assert (firm.legal_name, other.value) == ("Zdzisława Kwaśniewicz Pomiary", f"x{ADDRESS}")


def test_what_the_database_guards_is_kept_and_counted_in_the_report(zdzislawa, network, staff, firm):
    message = told.sent(network, staff, firm)
    with pgtrigger.ignore("messaging.Message:content_is_frozen", "messaging.Message:approval_is_for_this_text"):
        Message.objects.filter(pk=message.pk).update(summary_pl="Zdzisława Kwaśniewicz zaprasza.")

    erasure = erasing.erase(zdzislawa.person, by=zdzislawa)

    assert erasure.report["kept"] == {"messaging_message": 1}
    message.refresh_from_db()
    assert message.summary_pl == "Zdzisława Kwaśniewicz zaprasza."


def test_who_may_erase_whom(staff, zdzislawa, other_member, firm):
    for by in (other_member, member_of(firm, role="owner")):
        with pytest.raises(PermissionDenied):
            erasing.erase(zdzislawa.person, by=by)
    with pytest.raises(ValidationError, match=r"zespole|staff"):
        erasing.erase(staff.person, by=staff)

    erasing.erase(zdzislawa.person, by=staff, reason="Pismo")

    with pytest.raises(IllegalTransition):
        erasing.erase(zdzislawa.person, by=staff, reason="Pismo")


def test_an_account_is_deleted_on_its_page_after_the_password_and_a_tick(client, zdzislawa, confirm_password):
    client.force_login(zdzislawa)
    assert "/accounts/reauthenticate/" in client.post("/account/delete/", {"is_sure": "on"}).url
    confirm_password(zdzislawa)
    page = client.get("/account/delete/").content.decode()
    assert "Kos" in page  # nobody would be in charge there

    assert client.post("/account/delete/", {}).context["form"].errors
    answer = client.post("/account/delete/", {"is_sure": "on"})

    assert answer.url == "/"
    assert "_auth_user_id" not in client.session
    assert Erasure.objects.get().by is None


def test_staff_erase_on_request_and_the_register_says_why(client, staff, zdzislawa, confirm_password):
    confirm_password(staff)
    page = f"/staff/people/{zdzislawa.person.public_id}/erase/"
    assert client.post(page, {"reason": " "}).context["form"].errors

    client.post(page, {"reason": "Pismo z 12 maja, 84/2026"})

    register = client.get("/staff/erasures/").content.decode()
    assert "Pismo z 12 maja, 84/2026" in register
    assert client.get(f"/staff/people/{Erasure.objects.get().person.public_id}/").status_code == 404


def test_an_erased_record_stays_empty():
    from django.db import IntegrityError, transaction  # noqa: PLC0415 -- only here

    person = PersonFactory(user=None)
    with pytest.raises(IntegrityError, match="erased_person_is_empty"), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(anonymised_at=timezone.now())


def test_somebody_of_two_firms_is_erased_in_both(zdzislawa):
    other = OrganisationFactory()
    AffiliationFactory(person=zdzislawa.person, organisation=other, role="editor")

    erasing.erase(zdzislawa.person, by=zdzislawa)

    assert not Affiliation.objects.current().filter(person=zdzislawa.person).exists()
