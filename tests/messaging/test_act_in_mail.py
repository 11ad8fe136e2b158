"""A message that asks for an act leads to it: in the mail, and on the page behind its link."""

import re
from datetime import datetime
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from network.messaging.mail import render, tokens
from tests.messaging.told import mail_to, sent

pytestmark = pytest.mark.django_db
ACT = {"act_kind": "answer", "act_url": "/portal/surveys/"}


@pytest.mark.parametrize(
    ("fields", "path", "label"),
    [
        (ACT, "/portal/surveys/", "Odpowiedz"),
        ({**ACT, "act_kind": "register"}, "/portal/surveys/", "Zapisz się"),
        ({**ACT, "act_kind": "remark"}, "/portal/surveys/", "Dodaj uwagę"),
        ({}, "/r/", "Przeczytaj i potwierdź za organizację"),
    ],
)
def test_the_one_button_of_the_mail_is_the_act(network, staff, organisation, member, settings, fields, path, label):
    message = sent(network, staff, organisation, **fields)
    settings.BASE_URL = "https://siec.example.org"

    mail = render.merge(
        render.message_letter(message, "pl", "first"),
        public_id=mail_to(message, member).public_id,
        address=member.email,
        first_attempt_at=message.frozen_at,
    )

    html, text = _parts(mail)
    assert re.search(r'font-weight:bold;text-decoration:none;">([^<]+)</a>', html)[1] == label
    assert f"{label}:\n{settings.BASE_URL}{path}" in text
    assert ("Chcę tylko potwierdzić" in html, "Chcę tylko potwierdzić" in text) == (bool(fields), bool(fields))
    assert tokens.receipt_url(mail_to(message, member).public_id) in text


@pytest.mark.parametrize("fields", [ACT, {}])
def test_the_page_behind_the_link_leads_to_the_act(client, network, staff, organisation, member, fields):
    message = sent(network, staff, organisation, **fields)

    page = client.get(
        reverse("messaging:public-link", args=[tokens.make("receipt", mail_to(message, member).public_id)])
    ).content.decode()

    assert re.findall(r'<a class="btn btn-primary btn-tall" href="([^"]+)">', page) == [ACT["act_url"]] * bool(fields)
    assert "Potwierdzam" in page


def test_a_deadline_at_midnight_belongs_to_the_day_that_ends(network, staff, organisation, member):
    midnight = datetime(2027, 12, 2, tzinfo=ZoneInfo("Europe/Warsaw"))
    message = sent(network, staff, organisation, deadline=midnight)

    assert "środa 1 grudnia, godz. 24:00" in render.preview(message, "pl")["text"]


def _parts(octets):
    mail = message_from_bytes(octets, policy=policy.SMTP)
    return [mail.get_body([kind]).get_content().replace("\r\n", "\n") for kind in ("html", "plain")]
