"""Pages about addresses that take no mail: staff see the evidence and free them, organisations correct them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from members.models import Affiliation, ContactPoint, StaffRole
from network.messaging.models import Bounce, Delivery, InboundMail, Receipt
from network.messaging.portal.home import todo
from network.messaging.queries import contact_health
from network.messaging.services import addresses, inbound
from tests.factories.members import AffiliationFactory, ContactPointFactory, PersonFactory, member_of, staff_user
from tests.factories.messaging import joined, sent
from tests.messaging import returned
from tests.messaging.test_bounces import send_mandatory

pytestmark = pytest.mark.django_db
PAGE, CSV = reverse("messaging:staff-contact-health"), reverse("messaging:staff-contact-health-csv")
QUEUE, OURS = reverse("messaging:staff-returned-mail"), reverse("messaging:portal-addresses")
SAID = "550 5.1.1 no such user here"


@pytest.fixture
def mail(editor, network, sink, send_all):
    """A mail that its server refused in the conversation; its reader's address is blocked."""
    firm = joined(short_name="Żuraw IoT")
    sink.behaviour[firm.users[0].email] = {"rcpt": SAID}
    mail = sent(by=editor).deliveries.get(channel="email")
    send_all()
    return mail


def point_of(mail):
    return ContactPoint.objects.get(pk=mail.contact_point_id)


# --- staff ---


def test_the_board_shows_who_refuses_mail_and_what_the_server_said(client, editor, mail):
    paused = ContactPointFactory(
        person=PersonFactory(), state="paused", paused_until=timezone.now() + timedelta(days=3)
    )
    ContactPointFactory(person=PersonFactory(), state="paused", paused_until=timezone.now() - timedelta(days=3))
    client.force_login(editor)

    page = client.get(PAGE)
    text = page.content.decode()

    assert [row["point"] for row in page.context["rows"]] == [point_of(mail), paused]
    assert all(words in text for words in ("Żuraw IoT", mail.address, SAID, str(mail.person)))
    assert [count for _name, _label, count in page.context["kinds"]] == [1, 1, 0]
    assert [row["point"] for row in client.get(PAGE, {"state": "paused"}).context["rows"]] == [paused]


def test_staff_write_to_an_address_again_and_the_evidence_counts_no_more(client, editor, mail):
    client.force_login(editor)

    response = client.post(PAGE, {"address": mail.address}, follow=True)

    assert (point_of(mail).state, Bounce.objects.get().settled_at is None, response.context["rows"]) == (
        "ok",
        False,
        [],
    )


def test_an_auditor_sees_how_many_but_no_address_and_cannot_act(client, mail, confirm_password):
    confirm_password(staff_user(StaffRole.Role.AUDITOR))

    text = client.get(PAGE).content.decode()

    assert "Żuraw IoT" in text
    assert not any(words in text for words in (mail.address, SAID, mail.person.family_name, "csv"))
    assert [client.get(CSV).status_code, client.post(PAGE, {"address": mail.address}).status_code] == [403, 403]
    assert point_of(mail).state == "undeliverable"


def test_the_file_holds_the_evidence_and_runs_no_formula(client, editor, mail, confirm_password):
    Bounce.objects.update(text="=HYPERLINK(1)")
    client.force_login(editor)
    assert client.get(CSV).url.startswith("/accounts/reauthenticate/")
    confirm_password(editor)

    lines = b"".join(client.get(CSV).streaming_content).decode().splitlines()

    assert len(lines) == 2
    assert all(words in lines[1] for words in ("Żuraw IoT", mail.address, "undeliverable", "5.1.1", "'=HYPERLINK(1)"))


def test_complaints_are_shown(client, editor, network, sink, send_all):
    joined()
    mail = sent(by=editor).deliveries.get(channel="email")
    send_all()
    inbound.take_in(returned.arf(sink.mails[0], to="fbl@x.pl"), source="pipe")
    client.force_login(editor)

    page = client.get(PAGE, {"state": "complaints"})

    assert [row["bounce"].delivery for row in page.context["complaints"]] == [mail]
    assert mail.address in page.content.decode()


def test_mandatory_mail_that_did_not_arrive_is_a_task_until_it_has(client, editor, network, sink, send_all):
    firm = joined(short_name="Osika")
    sink.behaviour[firm.users[0].email] = {"rcpt": SAID}
    message = send_mandatory(editor)
    send_all()
    assert not contact_health.mandatory_not_arrived().exists()  # the same address is tried once more

    Delivery.objects.filter(kind="redirect").update(not_before=timezone.now())
    send_all()
    client.force_login(editor)
    [row] = client.get(PAGE).context["mandatory"]
    assert (row["mail"].message, [str(one) for one in row["organisations"]]) == (message, ["Osika"])

    Receipt.objects.create(
        message=message, person=firm.users[0].person, acknowledged_at=timezone.now(), strength="session"
    )
    assert client.get(PAGE).context["mandatory"] == []


def test_the_board_costs_the_same_for_one_and_for_three(client, editor, mail, sink, send_all):
    client.force_login(editor)

    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(PAGE)
        return len(queries)

    client.get(PAGE)  # the first look also opens the session
    before = cost()
    for firm in (joined(), joined()):
        sink.behaviour[firm.users[0].email] = {"rcpt": SAID}
    sent(by=editor)
    send_all()

    assert len(client.get(PAGE).context["rows"]) == 3
    assert cost() == before


# --- returned mail ---


@pytest.fixture
def unread(editor, network, sink, send_all):
    """A returned mail without our mark that names a reader of ours."""
    joined()
    mail = sent(by=editor).deliveries.get(channel="email")
    send_all()
    raw = returned.in_words(
        f"Poczta dla {mail.address} nie idzie.\n<b>x</b>", to="siec@x.pl", sender="a@b.pl", subject="Zwrot?"
    )
    waiting = inbound.take_in(raw, source="pipe")
    waiting.about = mail
    return waiting


def detail(waiting):
    return reverse("messaging:staff-returned-mail-detail", args=[waiting.public_id])


def test_staff_read_what_it_says_and_find_our_mail(client, editor, unread):
    client.force_login(editor)

    assert "Zwrot?" in client.get(QUEUE).content.decode()
    page = client.get(detail(unread))

    assert "&lt;b&gt;x&lt;/b&gt;" in page.content.decode()
    assert [value for value, _label in page.context["form"].fields["mail"].choices] == [str(unread.about.public_id)]


@pytest.mark.parametrize(("verdict", "state"), [("hard", "undeliverable"), ("soft", "ok"), ("complaint", "ok")])
def test_what_staff_say_counts_once(client, editor, unread, verdict, state):
    client.force_login(editor)
    said = {"act": "assign", "mail": str(unread.about.public_id), "verdict": verdict}

    codes = [client.post(detail(unread), said).status_code for _press in range(2)]

    unread.refresh_from_db()
    assert (codes, unread.handled_by, unread.match, unread.delivery) == ([302, 404], editor, "staff", unread.about)
    assert (point_of(unread.about).state, Bounce.objects.get().kind) == (state, verdict)


def test_set_aside_changes_nothing(client, editor, unread):
    client.force_login(editor)

    client.post(detail(unread), {"act": "set_aside"})

    unread.refresh_from_db()
    assert (unread.handled_by, Bounce.objects.count(), client.get(QUEUE).context["rows"]) == (editor, 0, [])


def test_nothing_but_our_mail_to_an_address_in_it_can_be_chosen(client, editor, unread, sink, send_all):
    foreign = sent(by=editor, network=unread.about.message.network).deliveries.filter(channel="email").first()
    Delivery.objects.filter(pk=foreign.pk).update(address="inny@example.org", contact_point=None)
    client.force_login(editor)

    response = client.post(detail(unread), {"act": "assign", "mail": str(foreign.public_id), "verdict": "hard"})

    assert (response.status_code, list(response.context["form"].errors), Bounce.objects.count()) == (200, ["mail"], 0)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\0\xfe",
        b"Subject: =?utf-7?Q?+2AA-?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+2AA-",
        b"Subject: =?x-none?q?=FF?=\r\nContent-Type: text/plain; charset=none\r\n\r\n\xff",
    ],
)
def test_any_mail_can_be_shown(client, editor, network, raw):
    waiting = inbound.take_in(raw, source="pipe")
    client.force_login(editor)

    assert [client.get(QUEUE).status_code, client.get(detail(waiting)).status_code] == [200, 200]


def test_a_mail_whose_octets_are_forgotten_is_in_no_queue(client, editor, unread):
    InboundMail.objects.update(received_at=timezone.now() - timedelta(days=91))
    inbound.forget_raw()
    client.force_login(editor)

    assert [client.get(QUEUE).context["rows"], client.get(detail(unread)).status_code] == [[], 404]


# --- the organisation ---


@pytest.fixture
def mailbox(organisation):
    return ContactPointFactory(
        organisation=organisation, person=None, value="biuro@stara.example", state="undeliverable"
    )


def test_the_organisation_has_one_task_for_those_who_can_correct_it(
    mailbox, organisation, member, other_organisation, other_member
):
    reader = member_of(organisation, role=Affiliation.Role.READER)

    [line] = todo(member.person, organisation)

    assert ("biuro@stara.example" in line.title, line.url) == (True, OURS)
    assert (todo(reader.person, organisation), todo(other_member.person, other_organisation)) == ([], [])


def test_a_reader_has_a_task_about_their_own_address(organisation):
    reader = member_of(organisation, role=Affiliation.Role.READER)
    ContactPoint.objects.filter(person=reader.person).update(state="undeliverable")

    assert [line.url for line in todo(reader.person, organisation)] == [OURS]


def test_an_editor_corrects_the_mailbox(client, mailbox, organisation, member):
    client.force_login(member)

    page = client.post(OURS, {"address": mailbox.value, "act": "correct", "value": " Biuro@Nowa.Example "}, follow=True)

    mailbox.refresh_from_db()
    assert (mailbox.value, mailbox.state, mailbox.verified_at) == ("biuro@nowa.example", "ok", None)
    assert (page.context["rows"], todo(member.person, organisation)) == ([], [])


def test_an_editor_says_that_it_works_again(client, mailbox, member):
    client.force_login(member)

    client.post(OURS, {"address": mailbox.value, "act": "confirm"})

    mailbox.refresh_from_db()
    assert mailbox.state == "ok"


def test_a_wrong_address_is_said_beside_its_field(client, mailbox, member):
    client.force_login(member)

    page = client.post(OURS, {"address": mailbox.value, "act": "correct", "value": "biuro"})

    [row] = page.context["rows"]
    assert (page.status_code, list(row["form"].errors)) == (200, ["value"])


@pytest.mark.parametrize("act", ["correct", "confirm"])
def test_a_reader_looks_and_corrects_nothing(client, organisation, mailbox, act):
    client.force_login(member_of(organisation, role=Affiliation.Role.READER))

    said = {"address": mailbox.value, "act": act, "value": "moj@example.org"}
    codes = [client.get(OURS).status_code, client.post(OURS, said).status_code]

    mailbox.refresh_from_db()
    assert (codes, mailbox.value, mailbox.state) == ([200, 403], "biuro@stara.example", "undeliverable")


@pytest.mark.parametrize("act", ["correct", "confirm"])
def test_nobody_corrects_the_address_with_which_a_colleague_signs_in(client, organisation, member, act):
    colleague = member_of(organisation)
    ContactPoint.objects.filter(person=colleague.person).update(state="undeliverable")
    client.force_login(member)

    response = client.post(OURS, {"address": colleague.email, "act": act, "value": "moj@example.org"})

    assert (response.status_code, ContactPoint.objects.get(person=colleague.person).value) == (403, colleague.email)


def test_a_person_without_an_account_is_corrected_by_their_organisation_only(
    client, organisation, member, other_member
):
    person = PersonFactory(user=None)
    AffiliationFactory(person=person, organisation=organisation)
    point = ContactPointFactory(person=person, state="undeliverable")
    said = {"address": point.value, "act": "correct", "value": "nowy@example.org"}

    client.force_login(other_member)
    assert client.post(OURS, said).status_code == 404
    client.force_login(member)
    client.post(OURS, said)

    point.refresh_from_db()
    assert (point.value, point.state) == ("nowy@example.org", "ok")


def test_an_address_that_is_known_already_takes_its_place(client, mailbox, organisation, member):
    other = ContactPointFactory(organisation=organisation, person=None, value="inne@nowa.example")
    client.force_login(member)

    client.post(OURS, {"address": mailbox.value, "act": "correct", "value": other.value})

    assert list(organisation.contact_points.all()) == [other]


# --- behind the doors ---


def test_only_those_who_may_write_messages_decide(mail, unread, member):
    for user in (member, staff_user(StaffRole.Role.AUDITOR), staff_user(StaffRole.Role.ROLL_CLERK)):
        for decide in (
            lambda user=user: addresses.free(mail.address, by=user),
            lambda user=user: inbound.assign(unread, unread.about, "hard", by=user),
            lambda user=user: inbound.set_aside(unread, by=user),
        ):
            with pytest.raises(PermissionDenied):
                decide()


def test_of_two_people_the_first_decides(editor, second_editor, unread):
    assert inbound.set_aside(unread, by=editor)

    assert not inbound.assign(unread, unread.about, "hard", by=second_editor)

    unread.refresh_from_db()
    assert (unread.handled_by, Bounce.objects.count()) == (editor, 0)
