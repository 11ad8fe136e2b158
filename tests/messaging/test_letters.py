"""The print channel: whom no mail reaches gets one letter, and a letter is never a receipt."""

import io

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation
from pypdf import PdfReader

from members.errors import IllegalTransition
from members.models import Consent, ContactPoint, Location, StaffRole, Suppression
from network.messaging import queries, services
from network.messaging.models import Delivery, Message, Receipt
from network.messaging.paper import blocks, pdf
from network.messaging.queries.letters import letter_counts
from network.messaging.services import letters
from tests.factories.members import member_of, staff_user
from tests.factories.messaging import MessageFactory, joined, sent, with_english
from tests.messaging.told import statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def firms(network):
    """One that is reached, one nobody of which has an address, one that stopped such mail, and one with a person without an address."""
    reached, silent, unwilling, half = (
        joined(short_name=name, legal_name=f"{name} sp. z o.o.") for name in ("Bez", "Cis", "Dąb", "Ewa")
    )
    ContactPoint.objects.filter(person=silent.users[0].person).delete()
    Suppression.objects.create(contact_point=unwilling.users[0].person.contact_points.get(), reason="unsubscribed")
    half.quiet = member_of(half)
    ContactPoint.objects.filter(person=half.quiet.person).delete()
    for firm, building in ((reached, "B"), (silent, "C"), (unwilling, "C")):
        Location.objects.create(organisation=firm, building=building, room="7", street="Olszewskiego 6", city="Kielce")
    return {"reached": reached, "silent": silent, "unwilling": unwilling, "half": half}


@pytest.fixture
def message(editor, firms):
    return sent(by=editor, requires_ack=True)


def on_list(message):
    return [(str(one.organisation), one.state) for one in letters.letters(message)]


def test_whom_no_mail_reaches_is_put_on_the_list_once_and_whoever_stopped_mail_is_not(editor, firms, message):
    assert letters.plan_letters(message, by=editor, is_unreachable=True) == 1
    assert on_list(message) == [("Cis", "planned")]

    choice = {"is_unreachable": True, "has_people_unreachable": True, "buildings": ["B"]}
    assert letters.plan_letters(message, by=editor, **choice) == 2
    assert letters.plan_letters(message, by=editor, **choice) == 0
    assert on_list(message) == [("Bez", "planned"), ("Cis", "planned"), ("Ewa", "planned")]
    assert letters.plan_letters(message, by=editor, buildings=["C"]) == 1  # the same letter goes to a whole building


def test_a_letter_is_printed_then_handed_out_and_confirms_nothing(editor, firms, message):
    reach = queries.reach(message)
    letters.plan_letters(message, by=editor, is_unreachable=True, buildings=["B"])

    assert letters.hand_out(message, by=editor) == 0  # nothing was printed yet
    assert [one.state for one in letters.print_letters(message, by=editor)] == ["queued", "queued"]
    first, second = letters.letters(message)
    assert letters.hand_out(message, by=editor, letter=first) == 1
    assert letters.take_off(message, by=editor, letter=second) is True
    assert letters.take_off(message, by=editor, letter=first) is False

    assert on_list(message) == [("Bez", "accepted")]
    assert letter_counts(message) == {"accepted": 1, "cancelled": 1}
    assert list(first.events.order_by("pk").values_list("type", "source", "note")) == [
        ("queued", "staff", str(editor.pk)),
        ("accepted", "staff", str(editor.pk)),
    ]
    assert letters.plan_letters(message, by=editor, is_unreachable=True) == 1  # taken off by mistake
    assert (queries.reach(message), Receipt.objects.count()) == (reach, 0)


def test_the_database_refuses_a_second_letter_and_one_to_nobody(editor, firms, message):
    letters.plan_letters(message, by=editor, is_unreachable=True)

    for organisation in (firms["silent"], None):
        with pytest.raises(IntegrityError), transaction.atomic():
            Delivery.objects.create(message=message, organisation=organisation, channel="print")


def test_letters_wait_for_people_and_hold_no_message_back(editor, firms, message, send_all):
    letters.plan_letters(message, by=editor, is_unreachable=True)
    letters.print_letters(message, by=editor)
    send_all()
    message.refresh_from_db()
    assert message.state == Message.State.ACTIVE

    services.cancel(message, by=editor, reason="odwołane")
    assert letter_counts(message) == {"cancelled": 1}
    with pytest.raises(IllegalTransition):
        letters.plan_letters(message, by=editor, is_unreachable=True)


def test_only_writers_print_and_offers_are_not_printed(editor, second_editor, firms, message):
    with pytest.raises(PermissionDenied):
        letters.plan_letters(message, by=staff_user(StaffRole.Role.AUDITOR), is_unreachable=True)
    with pytest.raises(PermissionDenied):
        letters.print_letters(message, by=firms["reached"].users[0])

    offer = sent_offer(editor, second_editor)
    with pytest.raises(ValidationError) as refusal:
        letters.plan_letters(offer, by=editor, buildings=["B"])
    assert (refusal.value.code, letter_counts(offer)) == ("consent_required", {})


def sent_offer(editor, second_editor):
    reader = joined().users[0].person
    Consent.objects.create(person=reader, channel="email", purpose="commercial", given_at=timezone.now())
    offer = MessageFactory(sender=editor.person, message_class="commercial")
    services.submit(offer, by=editor)
    services.approve(offer, by=second_editor)
    services.publish(offer, by=editor)
    return offer


def test_each_letter_is_a_tagged_page_with_the_address_and_the_frozen_words(editor, firms):
    message = sent(
        by=editor,
        is_public=True,
        title_pl="Woda < 2 $ #x",
        body_pl="# Kiedy\n\nWe **wtorek**.\n\n- raz\n- dwa",
        **with_english(),
    )
    letters.plan_letters(message, by=editor, is_unreachable=True, has_people_unreachable=True)

    paper = PdfReader(io.BytesIO(pdf.letters(message, letters.print_letters(message, by=editor))))
    words = [" ".join(page.extract_text().split()) for page in paper.pages]

    assert len(words) == 2
    assert all(
        part in words[0]
        for part in ("Cis sp. z o.o.", "budynek C, pokój 7", "Olszewskiego 6", "Woda < 2 $ #x", "Kiedy", "We wtorek.")
    )
    assert f"do rąk: {firms['half'].quiet.person}" in words[1]
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert paper.trailer["/Root"]["/Lang"] == "pl"
    with translation.override("en"):
        english = PdfReader(io.BytesIO(pdf.poster(message)))
    assert (english.trailer["/Root"]["/Lang"], len(english.pages)) == ("en", 1)
    assert f"/news/{message.public_id}/" in english.pages[0].extract_text()
    private = PdfReader(io.BytesIO(pdf.poster(sent(by=editor)))).pages[0].extract_text()
    assert "/news/" not in private


def test_text_for_paper_keeps_structure_and_shows_addresses():
    found = blocks.blocks("## A\n\nB *c* [d](https://x.pl)\nf\n\n1. e")

    assert [(one["kind"], one["mark"], "".join(run["text"] for run in one["runs"])) for one in found] == [
        ("h", "", "A"),
        ("p", "", "B c d (https://x.pl) f"),
        ("item", "1.", "e"),
    ]


def test_the_page_lists_prints_and_writes_down_who_handed_out(client, editor, firms, message):
    client.force_login(editor)
    url = reverse("messaging:staff-letters", args=[message.public_id])

    refused = client.post(url, {"act": "add"})
    assert "Wybierz choć jeden rodzaj odbiorców." in refused.content.decode()
    client.post(url, {"act": "add", "is_unreachable": "on"})
    one = statements(client, url)
    client.post(url, {"act": "add", "has_people_unreachable": "on", "buildings": ["B", "C"]})
    assert statements(client, url) == one

    paper = client.post(reverse("messaging:staff-letters-pdf", args=[message.public_id]))
    assert paper.content.startswith(b"%PDF")
    page = client.post(url, {"act": "handed_out"}, follow=True)
    assert [row["letter"].state for row in page.context["rows"]] == ["accepted"] * 4
    assert {row["done"][0] for row in page.context["rows"]} == {editor}
    board = client.get(reverse("messaging:staff-message", args=[message.public_id]))
    assert ("listy wręczone", 4) in board.context["deliveries"]
