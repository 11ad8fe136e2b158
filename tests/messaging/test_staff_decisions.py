"""The page of mail in doubt and mail given up."""

from html import unescape
from uuid import uuid4

import pytest
from django.urls import reverse

from members import keyset
from members.models import StaffRole
from network.messaging import services
from network.messaging.models import Delivery
from tests.factories.members import ContactPointFactory, staff_user
from tests.factories.messaging import joined, sent
from tests.messaging.told import statements

pytestmark = pytest.mark.django_db
LIST = "/staff/mail-to-decide/"
ANSWER = "450 4.2.1 <ewa@example.org> mailbox busy"


@pytest.fixture
def message(editor, network):
    """A message to one person of each of two firms: one mail is in doubt, one was given up."""
    firms = [joined(short_name=name) for name in ("Łódki 3", "Żuraw IoT")]
    message = sent(by=editor)
    for firm, state in zip(firms, ("in_doubt", "dead"), strict=True):
        mail = message.deliveries.filter(person=firm.users[0].person, channel="email")
        mail.update(state=state, last_error=ANSWER if state == "dead" else "TimeoutError")
    return message


def url_of(message):
    return reverse("messaging:staff-message-decisions", args=[message.public_id])


def mail_in(message, state):
    return message.deliveries.get(state=state)


def press(client, mail, act, url=LIST):
    return client.post(url, {"mail": mail.public_id, "act": act}, follow=True)


def notices(page):
    return [(notice.level_tag, str(notice)) for notice in page.context["messages"]]


def test_it_says_whose_mail_it_is_since_when_and_what_the_server_said(client, editor, message):
    client.force_login(editor)

    page = client.get(LIST)

    [group] = page.context["groups"]
    shown = {row["organisations"]: (row["reader"], row["address"], row["kind"], row["answer"]) for row in group["rows"]}
    people = {mail.state: mail.person for mail in message.deliveries.filter(channel="email")}
    addresses = dict(message.deliveries.filter(channel="email").values_list("state", "address"))
    assert shown == {
        "Łódki 3": (str(people["in_doubt"]), addresses["in_doubt"], "in_doubt", ""),
        "Żuraw IoT": (str(people["dead"]), addresses["dead"], "dead", ANSWER),
    }
    text = page.content.decode()
    assert all(word in text for word in (message.title_pl, "Wyślij ponownie", "Uznaj za wysłany", "Odłóż", ANSWER[:9]))


def test_since_is_when_it_came_into_this_state(client, editor, message):
    mail = mail_in(message, "dead")
    given_up = mail.events.create(type="dead", source="smtp")
    services.decide_mail(mail, "set_aside", by=editor)
    client.force_login(editor)

    [group] = client.get(LIST, {"state": "set_aside"}).context["groups"]

    assert [row["mail"].since for row in group["rows"]] == [given_up.at]


def test_an_auditor_sees_neither_people_nor_what_could_name_them_and_has_nothing_to_press(client, editor, message):
    [mail, other] = message.deliveries.filter(channel="email")
    words = [ANSWER, mail.address, mail.person.family_name, other.address, other.person.family_name, 'name="mail"']
    seen = []

    for user in (editor, staff_user(StaffRole.Role.AUDITOR)):
        client.force_login(user)
        page = unescape(client.get(LIST).content.decode())
        seen.append([word in page for word in (*words, "450")])

    assert seen == [[True] * 7, [False] * 6 + [True]]


def test_who_may_enter_and_who_may_press(client, editor, member, citizen, message):
    mail, statuses = mail_in(message, "dead"), {}
    for user in (editor, *(staff_user(role) for role in ("auditor", "roll_clerk")), member, citizen):
        client.force_login(user)
        role = user.staff_roles.values_list("role", flat=True).first()
        press_status = client.post(LIST, {"mail": mail.public_id, "act": "set_aside"}).status_code
        statuses[role or user.pk] = (client.get(LIST).status_code, press_status)

    assert statuses == {
        "editor": (200, 302),
        "auditor": (200, 403),
        "roll_clerk": (403, 403),
        member.pk: (403, 403),
        citizen.pk: (403, 403),
    }


@pytest.mark.parametrize(
    ("act", "state", "after"),
    [("resend", "in_doubt", "queued"), ("count", "in_doubt", "accepted"), ("requeue", "dead", "queued")],
)
def test_a_press_decides_and_leads_back_and_a_second_one_says_that_it_was_decided(
    client, editor, message, act, state, after
):
    client.force_login(editor)
    mail, url = mail_in(message, state), f"{url_of(message)}?state={state}"

    first, second = press(client, mail, act, url), press(client, mail, act, url)

    mail.refresh_from_db()
    assert (mail.state, mail.events.filter(source="staff").count()) == (after, 1)
    assert first.redirect_chain == [(url, 302)]
    assert [level for page in (first, second) for level, _text in notices(page)] == ["success", "info"]
    assert notices(second)[0][1] == "Nic się nie zmieniło: ktoś już o tym zdecydował."


def test_what_is_set_aside_has_a_filter_of_its_own_and_can_still_be_sent(client, editor, message):
    client.force_login(editor)
    mail = mail_in(message, "dead")

    press(client, mail, "set_aside")
    waiting, aside = client.get(LIST), client.get(LIST, {"state": "set_aside"})

    assert [row["mail"].state for group in waiting.context["groups"] for row in group["rows"]] == ["in_doubt"]
    assert [row["acts"] for group in aside.context["groups"] for row in group["rows"]] == [
        [("requeue", "Wyślij ponownie")]
    ]
    press(client, mail, "requeue")
    mail.refresh_from_db()
    assert mail.state == "queued"


@pytest.mark.parametrize("data", [{}, {"mail": "x", "act": "resend"}, {"act": "resend"}, {"mail": str(uuid4())}])
def test_a_press_that_says_nothing_sensible_is_refused(client, editor, data):
    client.force_login(editor)

    assert client.post(LIST, data).status_code == 400


def test_mail_that_is_not_there_of_another_message_or_no_mail_is_not_found(client, editor, message):
    client.force_login(editor)
    other = sent(by=editor)
    inbox = message.deliveries.filter(channel="inbox").first()

    assert client.post(LIST, {"mail": uuid4(), "act": "resend"}).status_code == 404
    assert client.post(LIST, {"mail": inbox.public_id, "act": "resend"}).status_code == 404
    assert press(client, mail_in(message, "dead"), "requeue", url_of(other)).status_code == 404
    assert client.get(reverse("messaging:staff-message-decisions", args=[uuid4()])).status_code == 404
    assert client.get(reverse("messaging:staff-decide-all", args=[uuid4(), "resend"])).status_code == 404
    assert client.get(reverse("messaging:staff-decide-all", args=[message.public_id, "burn"])).status_code == 404


def test_mail_of_a_message_that_is_over_offers_no_sending(client, editor, message):
    services.cancel(message, by=editor, reason="Pomyłka")
    client.force_login(editor)

    page = client.get(LIST)

    [group] = page.context["groups"]
    assert sorted(act for row in group["rows"] for act, _label in row["acts"]) == ["count", "set_aside"]
    assert client.post(LIST, {"mail": mail_in(message, "dead").public_id, "act": "requeue"}).status_code == 409


def test_all_of_a_message_asks_first_and_a_second_press_changes_nothing(client, editor, message):
    message.deliveries.filter(channel="email").update(state="dead")
    client.force_login(editor)
    url = reverse("messaging:staff-decide-all", args=[message.public_id, "requeue"])
    assert url in client.get(LIST).content.decode()

    question = client.get(url)
    asked_only = message.deliveries.filter(state="queued").count()
    first, second = client.post(url, follow=True), client.post(url, follow=True)

    assert "2 zaniechane listy wyjdą ponownie" in question.content.decode()
    assert (asked_only, message.deliveries.filter(state="queued").count()) == (0, 2)
    assert [notices(page) for page in (first, second)] == [
        [("success", "Gotowe: 2 listy.")],
        [("info", "Nic się nie zmieniło: ktoś już o tym zdecydował.")],
    ]


def test_mail_about_accounts_is_listed_without_its_text(client, editor):
    mail = services.send_account_mail(
        "login:1", address="ewa@example.org", locale="pl", subject="Kod 123456", text="Twój kod: 123456", html=""
    )
    Delivery.objects.filter(pk=mail.pk).update(state="dead")
    client.force_login(editor)

    page = client.get(LIST).content.decode()

    assert ("ewa@example.org" in page, "123456" in page) == (True, False)
    press(client, mail, "requeue")
    mail.refresh_from_db()
    assert mail.state == "queued"


def test_a_shared_mailbox_is_credited_to_its_organisation(client, editor, network):
    office = joined(people=0, short_name="Bóbr")
    ContactPointFactory(person=None, organisation=office, is_shared=True, value="biuro@example.org")
    sent(by=editor).deliveries.update(state="dead")
    client.force_login(editor)

    [group] = client.get(LIST).context["groups"]

    assert [(row["organisations"], row["reader"]) for row in group["rows"]] == [("Bóbr", "wspólna skrzynka")]


def test_the_list_costs_the_same_for_one_message_and_three(client, editor, message):
    client.force_login(editor)
    Delivery.objects.filter(state="in_doubt").update(state="accepted")
    cost_of_one = statements(client, LIST)
    for _again in range(2):
        sent(by=editor).deliveries.filter(channel="email").update(state="dead")

    assert len(client.get(LIST).context["groups"]) == 3
    assert statements(client, LIST) == cost_of_one


def test_pages_follow_one_another_and_an_emptied_page_leads_to_the_beginning(client, editor, message, monkeypatch):
    monkeypatch.setattr(keyset.page, "__kwdefaults__", keyset.page.__kwdefaults__ | {"size": 1})
    client.force_login(editor)

    first = client.get(LIST)
    second = client.get(LIST, {"cursor": first.context["page"].next_cursor})
    [last] = second.context["page"].rows
    services.decide_mail(last, "count" if last.state == "in_doubt" else "set_aside", by=editor)
    emptied = client.get(LIST, {"cursor": first.context["page"].next_cursor})

    assert [row.pk for row in first.context["page"].rows] != [last.pk]
    assert second.context["page"].next_cursor == ""
    assert [row.pk for row in emptied.context["page"].rows] == [row.pk for row in first.context["page"].rows]


def test_with_nothing_to_decide_it_says_so(client, editor):
    client.force_login(editor)

    assert "Nie ma o czym decydować" in client.get(LIST).content.decode()


def test_board_message_and_navigation_lead_here_while_something_waits(client, editor, message):
    client.force_login(editor)
    message_url = reverse("messaging:staff-message", args=[message.public_id])

    def links():
        home, page = client.get("/staff/").content.decode(), client.get(message_url).content.decode()
        return ("Do decyzji (2)" in home, f'href="{url_of(message)}">Do decyzji (2)' in page)

    waiting = links()
    Delivery.objects.filter(channel="email").update(state="accepted")

    assert (waiting, links()) == ((True, True), (False, False))
