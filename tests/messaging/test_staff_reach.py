"""The reach board, reminders, the call list, the demo's mail."""

import mailbox
from datetime import timedelta
from email.message import EmailMessage

import pgtrigger
import pytest
import structlog
from django.urls import reverse
from django.utils import timezone

from members.models import StaffRole
from network.messaging import services
from network.messaging.models import Delivery, Message, OrganisationReach, Receipt
from tests.factories.members import ContactPointFactory, OrganisationFactory, staff_user
from tests.messaging.told import mail_to, sent, statements

pytestmark = pytest.mark.django_db


def _url(name, message, *more):
    return reverse(f"messaging:staff-{name}", args=[message.public_id, *more])


@pytest.fixture
def message(network, staff, member, organisation, other_organisation):
    """Sent to two organisations; nobody can be reached in the second."""
    return sent(network, staff, organisation, other_organisation)


def test_board_shows_each_organisation_with_those_to_call_first(
    client, staff, message, member, organisation, other_organisation
):
    services.acknowledge(message, person=member.person, strength="session")
    client.force_login(staff)

    response = client.get(_url("message", message))

    assert [(cell["name"], cell["status"]) for cell in response.context["cells"]] == [
        (str(other_organisation), "not_reachable"),
        (str(organisation), "reached"),
    ]
    assert {name: response.context["reach"][name] for name in ("denominator", "reached")} == {
        "denominator": 2,
        "reached": 1,
    }


def test_board_filters_by_status_and_name(client, staff, message, organisation, other_organisation):
    client.force_login(staff)

    by_status = client.get(_url("message", message), {"status": "pending"})
    by_name = client.get(_url("message", message), {"q": other_organisation.short_name.lower()})

    assert [cell["name"] for cell in by_status.context["cells"]] == [str(organisation)]
    assert [cell["name"] for cell in by_name.context["cells"]] == [str(other_organisation)]


def test_people_behind_an_organisation_have_names_for_those_who_may_call(client, staff, message, member, organisation):
    client.force_login(staff)
    editor = client.get(_url("organisation", message, organisation.public_id))
    client.force_login(staff_user(StaffRole.Role.AUDITOR))
    auditor = client.get(_url("organisation", message, organisation.public_id))

    assert member.person.family_name in editor.content.decode()
    assert member.person.family_name not in auditor.content.decode()


def test_reach_as_csv(client, staff, message, organisation, other_organisation):
    client.force_login(staff)

    response = client.get(_url("reach-csv", message))
    rows = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()

    assert rows == [
        "organizacja;potwierdzenie;od kiedy;identyfikator organizacji;potwierdzenie, kod",
        f"{other_organisation};bez kontaktu;;{other_organisation.public_id};not_reachable",
        f"{organisation};czeka;;{organisation.public_id};pending",
    ]
    assert 'filename="zasieg-wylaczenie-pradu-w-budynku-b.csv"' in response["Content-Disposition"]


def test_reminder_page_says_how_many_and_the_press_reaches_as_many(client, staff, message, member, organisation):
    with pgtrigger.ignore("messaging.Message:content_is_frozen"):
        Message.objects.filter(pk=message.pk).update(frozen_at=timezone.now() - timedelta(days=3))
    client.force_login(staff)

    question = client.get(_url("remind", message))
    client.post(_url("remind", message))

    assert "1" in question.context["explanation"]
    assert [mail.person for mail in message.deliveries.filter(kind="reminder")] == [member.person]


def test_reminder_too_soon_is_refused_with_a_sentence(client, staff, message):
    client.force_login(staff)

    question = client.get(_url("remind", message))
    response = client.post(_url("remind", message), follow=True)

    assert "48" in question.context["explanation"]
    assert "button" not in question.context  # what would be refused is not offered
    assert [notice.level_tag for notice in response.context["messages"]] == ["error"]
    assert not message.deliveries.filter(kind="reminder").exists()


def test_a_draft_has_nothing_to_remind_of(client, staff, message):
    with pgtrigger.ignore("messaging.Message:content_is_frozen"):
        Message.objects.filter(pk=message.pk).update(state="draft", frozen_at=None)
    client.force_login(staff)

    assert client.get(_url("remind", message)).status_code == 409


def test_told_by_phone_counts_and_carries_the_staff_name(client, staff, message, organisation):
    client.force_login(staff)

    client.post(_url("told", message, organisation.public_id), {"channel": "phone", "note": "Recepcja przekaże."})

    receipt = Receipt.objects.get()
    assert (receipt.strength, receipt.recorded_by, receipt.organisation) == ("assisted", staff, organisation)
    assert OrganisationReach.objects.get(organisation=organisation).status == "reached"


def test_call_list_shows_phone_numbers_of_organisations_not_reached(
    client, staff, message, member, organisation, other_organisation
):
    ContactPointFactory(organisation=other_organisation, kind="phone", value="+48410001107")
    services.acknowledge(message, person=member.person, strength="session")
    client.force_login(staff)

    response = client.get(_url("message-call-list", message))

    assert [call["organisation"] for group in response.context["groups"] for call in group["calls"]] == [
        other_organisation
    ]
    assert "41\u00a0000\u00a011\u00a007" in response.content.decode()


def test_looking_at_the_call_list_is_logged(client, staff, message):
    client.force_login(staff)

    with structlog.testing.capture_logs() as logged:
        client.get(_url("message-call-list", message))

    looks = [entry for entry in logged if entry["event"] == "call_list_viewed"]
    assert [(look["user"], look["message"], look["purpose"]) for look in looks] == [
        (staff.pk, str(message.public_id), "call")
    ]


def test_auditor_sees_no_phone_numbers(client, message):
    client.force_login(staff_user(StaffRole.Role.AUDITOR))

    assert client.get(_url("message-call-list", message)).status_code == 403


def test_cancelled_message_stops_mail_that_has_not_left(client, staff, message):
    message.deliveries.filter(channel="email").update(state=Delivery.State.QUEUED)
    client.force_login(staff)

    client.post(_url("cancel", message), {"reason": "Odwołane przez dostawcę"})

    message.refresh_from_db()
    assert message.state == "cancelled"
    assert set(message.deliveries.filter(channel="email").values_list("state", flat=True)) == {"cancelled"}


def test_correction_is_a_new_draft_and_readers_are_led_to_it(client, staff, message):
    client.force_login(staff)

    response = client.post(_url("supersede", message))

    successor = Message.objects.get(supersedes=message)
    assert (response.url, successor.state, successor.title_pl) == (_url("edit", successor), "draft", message.title_pl)
    assert client.get(_url("message", message)).context["successor"] == successor


def test_progress_looks_again_only_while_something_waits(client, staff, message):
    client.force_login(staff)
    done = client.get(_url("progress", message))
    message.deliveries.filter(channel="email").update(state=Delivery.State.QUEUED)
    waiting = client.get(_url("progress", message))

    assert (done.context["is_moving"], waiting.context["is_moving"]) == (False, True)
    assert (
        'data-progress="moving"' in done.content.decode(),
        'data-progress="moving"' in waiting.content.decode(),
    ) == (False, True)


def test_suspect_press_counts_after_staff_looked(client, staff, message, member, organisation):
    services.acknowledge(message, strength="token", delivery=mail_to(message, member), is_hasty=True)
    client.force_login(staff)
    before = message.reach.get(organisation=organisation).status

    client.post(_url("accept-suspect", message, organisation.public_id))

    assert (before, message.reach.get(organisation=organisation).status) == ("pending", "reached")


def test_paused_message_waits_until_staff_go_on(client, staff, message):
    message.deliveries.filter(channel="email").update(state=Delivery.State.QUEUED)
    client.force_login(staff)

    paused = client.post(_url("pause", message), follow=True)
    resumed = client.post(_url("resume", message), follow=True)

    assert [(page.context["is_waiting"], page.context["is_moving"]) for page in (paused, resumed)] == [
        (True, False),
        (True, True),
    ]


def test_staff_home_shows_reach_calls_and_mail(client, staff, message):
    client.force_login(staff)

    page = client.get("/staff/").content.decode()

    assert message.title_pl in page


def test_board_and_staff_home_cost_the_same_for_two_and_four_organisations(
    client, network, staff, member, organisation, other_organisation
):
    client.force_login(staff)
    small = sent(network, staff, organisation, other_organisation)
    cost_of_two = [statements(client, url) for url in (_url("message", small), "/staff/")]
    large = sent(network, staff, *OrganisationFactory.create_batch(2))

    assert [statements(client, url) for url in (_url("message", large), "/staff/")] == cost_of_two


def test_mail_sink_is_unknown_outside_the_demo(client, staff, settings):
    settings.MAIL_SINK_DIR = ""
    client.force_login(staff)

    assert client.get(reverse("messaging:staff-mail-sink")).status_code == 404


@pytest.fixture
def caught(settings, tmp_path):
    """One mail in the sink; its key."""
    settings.MAIL_SINK_DIR = str(tmp_path / "mail")
    mail = EmailMessage()
    mail["Subject"], mail["To"] = "Wyłączenie prądu", "zaneta@example.org"
    mail.set_content("Czytaj: http://testserver/r/abc/")
    mail.add_alternative("<p>Czytaj</p><script>alert(1)</script>", subtype="html")
    return mailbox.Maildir(settings.MAIL_SINK_DIR, create=True).add(mail)


def test_mail_sink_lists_and_shows_mail_with_its_links(client, staff, caught):
    client.force_login(staff)

    listed = client.get(reverse("messaging:staff-mail-sink"))
    shown = client.get(reverse("messaging:staff-mail", args=[caught]))
    framed = client.get(reverse("messaging:staff-mail-html", args=[caught]))

    assert [mail["subject"] for mail in listed.context["mails"]] == ["Wyłączenie prądu"]
    assert shown.context["mail"]["links"] == ["http://testserver/r/abc/"]
    assert "<script" not in shown.content.decode().split("</head>")[1]
    assert "sandbox" in framed["Content-Security-Policy"]


def test_mail_sink_opens_no_other_file(client, staff, caught):
    client.force_login(staff)

    assert client.get("/staff/mail-sink/..%2F..%2Fpasswd/").status_code == 404
