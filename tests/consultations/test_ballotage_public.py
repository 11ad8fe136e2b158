"""The voter's journey through the pages, and what each page refuses."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from consultations.models import Ballotage, OpenedBallot, ProposedAct, RollMark, SealedBallot
from consultations.public import ballotage as door
from consultations.services.ballotage import casting, proving
from consultations.services.ballotage.desk import desk_of
from network.messaging.models import Delivery
from tests.consultations.votes import close_and_count, do, make_draft, make_officers, make_open, vote, voter

pytestmark = pytest.mark.django_db
Act = ProposedAct.Act


@pytest.fixture
def officers():
    return make_officers()


@pytest.fixture
def ballotage(officers):
    return make_open(officers)


@pytest.fixture(autouse=True)
def _clean(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    cache.clear()


def url(name, ballotage, *args):
    return reverse(f"consultations:public-ballotage{name}", args=[ballotage.public_id, *args])


def mailed_links():
    return [re.search(r"http://testserver(/\S+)", mail.rendered["text"])[1] for mail in Delivery.objects.order_by("pk")]


def enter(client, ballotage, name="anna"):
    """Walk in by a mail link, without asking for the mail."""
    desk = desk_of(ballotage.public_id)
    token = proving.link_token(desk, "E1", voter(desk, name).voter_key)
    return client.post(url("-proof", ballotage, token))


def to_confirm(client, ballotage, data=None):
    return client.post(url("-confirm", ballotage), data or {"choice-skwer": "A"})


def cast_data(confirm_page, **extra):
    """Return what the confirm page's form would send."""
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', confirm_page.content.decode())
    return {name: value for name, value in fields if name != "csrfmiddlewaretoken"} | extra


def counts():
    return RollMark.objects.count(), SealedBallot.objects.count()


# --- the journey ---


def test_from_the_question_to_the_receipt(client, ballotage):
    page = client.get(url("", ballotage))
    assert page.status_code == 200
    assert "Nie możemy obiecać" in page.content.decode()
    assert ballotage.spec_sha256 in page.content.decode()

    sent = client.post(url("-link", ballotage), {"email": "anna@example.org"})
    assert (sent.status_code, sent.url) == (302, url("-link-sent", ballotage))
    assert client.get(sent.url).status_code == 200
    (link,) = mailed_links()

    assert client.get(link)["Referrer-Policy"] == "no-referrer"
    entered = client.post(link)
    assert (entered.status_code, entered.url) == (302, url("-choose", ballotage))
    assert client.get(entered.url).status_code == 200

    confirm = to_confirm(client, ballotage)
    assert "Wariant A" in confirm.content.decode()
    assert counts() == (0, 0)

    cast = client.post(url("-cast", ballotage), cast_data(confirm))
    assert (cast.status_code, cast["Location"]) == (303, url("-recorded", ballotage))
    assert client.get(cast["Location"]).status_code == 200
    assert counts() == (1, 1)


def test_the_code_shown_is_the_code_published(client, ballotage, officers):
    enter(client, ballotage)
    shown = re.search(r'data-copy="([^"]+)"', to_confirm(client, ballotage).content.decode())[1]
    own = client.post(url("-confirm", ballotage), cast_data(to_confirm(client, ballotage), **{"own-skwer": "kot"}))
    with_own = re.search(r'data-copy="([^"]+)"', own.content.decode())[1]
    assert with_own.endswith("-K0T")
    assert shown != with_own

    client.post(url("-cast", ballotage), cast_data(own, **{"own-skwer": "kot"}))
    close_and_count(ballotage)

    assert OpenedBallot.objects.get().check_code == with_own


def test_own_characters_not_yet_seen_are_shown_before_the_cast(client, ballotage):
    enter(client, ballotage)
    confirm = to_confirm(client, ballotage)

    again = client.post(url("-cast", ballotage), cast_data(confirm, **{"own-skwer": "kot"}))

    assert again.status_code == 200
    assert "-K0T" in again.content.decode()
    assert counts() == (0, 0)


def test_a_blank_vote_is_said_to_be_blank_and_counts(client, ballotage):
    enter(client, ballotage)

    confirm = to_confirm(client, ballotage, {"choice-skwer": ""})

    assert "Głos pusty" in confirm.content.decode()
    assert client.post(url("-cast", ballotage), cast_data(confirm)).status_code == 303


def test_the_journey_in_english(client, ballotage):
    client.cookies["django_language"] = "en"
    enter(client, ballotage)

    assert "Which variant of the green" in client.get(url("", ballotage)).content.decode()
    assert "Variant A" in to_confirm(client, ballotage).content.decode()


# --- one vote ---


def test_the_same_form_sent_again_says_already_recorded(client, ballotage):
    enter(client, ballotage)
    data = cast_data(to_confirm(client, ballotage))
    cookie = client.cookies[door.COOKIE].value
    client.post(url("-cast", ballotage), data)
    assert client.cookies[door.COOKIE].value == ""
    client.cookies[door.COOKIE] = cookie  # the line was cut before the answer came

    again = client.post(url("-cast", ballotage), data)

    assert again.status_code == 409
    assert "już odnotowany" in again.content.decode()
    assert counts() == (1, 1)


def test_a_link_opened_twice_still_votes_once(client, ballotage):
    for browser in (client, Client()):
        enter(browser, ballotage)
        last = browser.post(url("-cast", ballotage), cast_data(to_confirm(browser, ballotage)))

    assert last.status_code == 409
    assert counts() == (1, 1)


def test_one_mailbox_in_two_spellings_is_one_voter(client, ballotage):
    for address in ("Anna.Nowak+park@gmail.com", "annanowak@googlemail.com"):
        client.post(url("-link", ballotage), {"email": address})

    desk = desk_of(ballotage.public_id)
    keys = {
        proving._proof(desk, link.strip("/").rpartition("/")[2], proving.LINK_SALT).voter_key for link in mailed_links()
    }
    assert len(keys) == 1


# --- asking for a link ---


def test_asking_answers_the_same_for_any_address(client, officers):
    closed_roll = make_draft(roll_kind="closed")
    closed_roll_key = b"x" * 32
    closed_roll_row = {"ballotage": closed_roll, "voter_key": closed_roll_key, "level": "E1", "batch": 1}
    from consultations.models import EligibleKey  # noqa: PLC0415 -- only this test needs a roll

    EligibleKey.objects.create(**closed_roll_row)
    do(closed_roll, Act.FREEZE, officers)

    answer = client.post(url("-link", closed_roll), {"email": "nobody@example.org"})

    assert (answer.status_code, answer.url) == (302, url("-link-sent", closed_roll))
    assert mailed_links() == []


def test_a_mailbox_is_not_flooded(client, ballotage):
    for _ in range(5):
        assert client.post(url("-link", ballotage), {"email": "anna@example.org"}).status_code == 302

    assert len(mailed_links()) == proving.LINKS_PER_ADDRESS


@pytest.mark.parametrize("email", ["", "anna", "anna@", "@example.org", "anna@example"])
def test_a_wrong_address_comes_back_with_a_sentence(client, ballotage, email):
    answer = client.post(url("-link", ballotage), {"email": email})

    assert answer.status_code == 400
    assert "err-summary" in answer.content.decode()
    assert mailed_links() == []


def test_the_link_and_its_row_hold_no_address_no_key_of_the_roll_and_are_short(ballotage):
    desk = desk_of(ballotage.public_id)
    key = voter(desk, "anna").voter_key

    token = proving.link_token(desk, "E1", key)

    assert len(token) <= 200
    assert key.hex() not in token
    assert "anna" not in token


def test_a_link_is_good_for_one_vote_one_hour_and_not_as_a_cookie(client, ballotage, officers, monkeypatch):
    other, desk = make_open(officers), desk_of(ballotage.public_id)
    token = proving.link_token(desk, "E1", voter(desk, "anna").voter_key)

    assert client.post(url("-proof", other, token)).status_code == 403
    assert client.post(url("-proof", ballotage, token[:-1])).status_code == 403
    client.cookies[door.COOKIE] = token
    assert client.get(url("-choose", ballotage)).status_code == 403
    monkeypatch.setattr(proving, "LINK_MINUTES", -1)
    assert client.post(url("-proof", ballotage, token)).status_code == 403


# --- bad input ---


@pytest.mark.parametrize("data", [{"choice-skwer": ["A", "B"]}, {"choice-skwer": "X"}, {"choice-skwer": ["A", "A"]}])
def test_an_invalid_ballot_comes_back_and_leaves_the_roll_unmarked(client, ballotage, data):
    enter(client, ballotage)
    good = cast_data(to_confirm(client, ballotage))

    for step in ("-confirm", "-cast"):
        answer = client.post(url(step, ballotage), good | data)
        assert answer.status_code == 400
        assert "err-summary" in answer.content.decode()
    assert counts() == (0, 0)


def test_wrong_own_characters_come_back_with_the_same_code(client, ballotage):
    enter(client, ballotage)
    good = cast_data(to_confirm(client, ballotage))

    answer = client.post(url("-cast", ballotage), good | {"own-skwer": "żółw"})

    assert answer.status_code == 400
    assert good["token"] in answer.content.decode()
    assert counts() == (0, 0)


@pytest.mark.parametrize("token", ["", "x", None])
def test_a_form_not_issued_here_is_refused(client, ballotage, token):
    enter(client, ballotage)
    data = cast_data(to_confirm(client, ballotage))

    answer = client.post(url("-cast", ballotage), data | {"token": token or data["token"][:-3]})

    assert answer.status_code == 403
    assert counts() == (0, 0)


def test_a_form_of_another_session_is_refused(client, ballotage):
    enter(client, ballotage)
    data = cast_data(to_confirm(client, ballotage))
    other = Client()
    enter(other, ballotage, "ewa")

    assert other.post(url("-cast", ballotage), data).status_code == 403
    assert Client().post(url("-cast", ballotage), data).status_code == 403
    assert counts() == (0, 0)


def test_without_csrf_token_nothing_is_cast(ballotage):
    strict = Client(enforce_csrf_checks=True)

    for name in ("-link", "-confirm", "-cast"):
        assert strict.post(url(name, ballotage), {}).status_code == 403
    assert counts() == (0, 0)


def test_out_of_hours_paused_and_closed_answer_403_with_the_hours(client, ballotage, officers):
    enter(client, ballotage)
    data = cast_data(to_confirm(client, ballotage))

    paused = do(ballotage, Act.PAUSE, officers, reason="Awaria poczty.")
    refused = client.post(url("-cast", ballotage), data)
    assert refused.status_code == 403
    assert "Awaria poczty." in client.get(url("", ballotage)).content.decode()
    do(paused, Act.RESUME, officers)
    close_and_count(ballotage)
    refused = client.post(url("-cast", ballotage), data)

    assert refused.status_code == 403
    assert "Godziny głosowania" in refused.content.decode()
    assert client.post(url("-link", ballotage), {"email": "anna@example.org"}).status_code == 403
    assert counts() == (0, 0)


def test_when_the_database_fails_the_page_says_not_confirmed(client, ballotage, monkeypatch):
    enter(client, ballotage)
    data = cast_data(to_confirm(client, ballotage))

    def fail(*args, **kwargs):
        raise OperationalError

    monkeypatch.setattr(casting, "cast", fail)
    answer = client.post(url("-cast", ballotage), data)

    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "niepotwierdzony" in answer.content.decode()


# --- nothing but a press acts ---


def test_get_and_head_change_nothing(client, ballotage):
    enter(client, ballotage)
    desk = desk_of(ballotage.public_id)
    link = url("-proof", ballotage, proving.link_token(desk, "E1", voter(desk, "ewa").voter_key))
    visitor = Client()
    with CaptureQueriesContext(connection) as queries:
        for method in (visitor.get, visitor.head):
            for address in (
                url("", ballotage),
                link,
                url("-choose", ballotage),
                url("-recorded", ballotage),
                url("-link-sent", ballotage),
            ):
                method(address)
            for name in ("-cast", "-confirm", "-link"):
                assert method(url(name, ballotage)).status_code == 405

    assert not [q for q in queries if re.match(r"\s*(INSERT|UPDATE|DELETE)", q["sql"])]
    assert door.COOKIE not in visitor.cookies
    assert counts() == (0, 0)


# --- secrecy ---


def test_the_receipt_has_one_length_and_no_choice_or_code(ballotage):
    receipts = set()
    for name, choice in (("anna", "A"), ("ewa", "B"), ("jan", "")):
        browser = Client()
        enter(browser, ballotage, name)
        confirm = to_confirm(browser, ballotage, {"choice-skwer": choice})
        code = re.search(r'data-copy="([^"]+)"', confirm.content.decode())[1]
        cast = browser.post(url("-cast", ballotage), cast_data(confirm))
        receipt = browser.get(cast["Location"])
        assert code not in receipt.content.decode()
        receipts.add((cast["Location"], len(receipt.content), len(cast.content)))

    assert len(receipts) == 1


def test_vote_pages_are_stored_by_no_cache(client, ballotage):
    enter(client, ballotage)

    for answer in (
        client.get(url("", ballotage)),
        client.get(url("-choose", ballotage)),
        to_confirm(client, ballotage),
    ):
        assert "no-store" in answer["Cache-Control"]


def test_the_proof_is_a_cookie_for_this_vote_only(client, ballotage):
    enter(client, ballotage)

    cookie = client.cookies[door.COOKIE]

    assert (cookie["path"], cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (
        url("", ballotage),
        True,
        "Lax",
        3600,
    )


def test_nothing_about_the_vote_is_logged_or_kept_in_session_or_cache(client, ballotage, caplog, capsys):
    enter(client, ballotage)
    confirm = to_confirm(client, ballotage)
    caplog.clear()
    capsys.readouterr()
    with CaptureQueriesContext(connection) as queries:
        client.post(url("-cast", ballotage), cast_data(confirm))

    assert caplog.text == ""
    assert "".join(capsys.readouterr()) == ""
    assert client.session.keys() == set()
    written = {
        re.search(r'(?:INTO|UPDATE|FROM) "?(\w+)', q["sql"])[1]
        for q in queries
        if q["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}
    }
    assert written == {"consultations_rollmark", "consultations_rollalias", "consultations_sealedballot"}


def test_the_whole_cast_request_is_at_most_nine_queries(client, citizen, ballotage):
    for browser, name in ((client, "anna"), (Client(), "ewa")):
        if browser is client:
            browser.force_login(citizen)
        enter(browser, ballotage, name)
        data = cast_data(to_confirm(browser, ballotage))
        with CaptureQueriesContext(connection) as queries:
            assert browser.post(url("-cast", ballotage), data).status_code == 303
        statements = [q["sql"] for q in queries]
        assert len(statements) <= 9, statements


# --- results ---


def published(ballotage, officers):
    return do(do(close_and_count(ballotage), Act.VERIFY, officers), Act.PUBLISH, officers)


def test_until_publication_results_are_404_for_everyone(client, ballotage, officers):
    vote(ballotage, "anna")
    addresses = [url("-result", ballotage), url("-codes", ballotage, "skwer"), url("-bundle", ballotage)]
    client.force_login(officers[0])

    for state in (ballotage, close_and_count(ballotage)):
        assert [client.get(address).status_code for address in addresses] == [404, 404, 404], state.state


def test_the_result_page_list_and_bundle(client, ballotage, officers):
    codes = [vote(ballotage, f"voter{n}", "ABA"[n % 3])["skwer"] for n in range(31)]
    published(ballotage, officers)

    page = client.get(url("-result", ballotage)).content.decode()
    whole = client.get(url("-codes", ballotage, "skwer")).content.decode()
    found = client.get(url("-codes", ballotage, "skwer"), {"begins": codes[0][:2].lower()}).content.decode()
    bundle = client.get(url("-bundle", ballotage))

    assert "python3 -I verify_ballotage.py" in page
    assert "Wariant A" in page
    assert all(code in whole for code in codes)
    assert codes[0] in found
    assert "Wariant A" in found
    assert b"".join(bundle.streaming_content)[:2] == b"PK"
    assert client.get(url("-codes", ballotage, "other")).status_code == 404


def test_a_small_vote_shows_codes_without_choices_and_a_tiny_one_only_the_winner(client, officers):
    for votes, shows_figures in ((12, True), (3, False)):
        ballotage = make_open(officers)
        codes = [vote(ballotage, f"voter{n}", "B")["skwer"] for n in range(votes)]
        published(ballotage, officers)

        listed = client.get(url("-codes", ballotage, "skwer")).content.decode()
        page = client.get(url("-result", ballotage)).content.decode()

        assert all(code in listed for code in codes)
        assert "Wariant" not in listed
        assert "Wariant B" in page
        assert ("<table" in page.split("Policz")[0]) is shows_figures


def test_rules_and_checkpoints_are_public_from_the_start(client, ballotage):
    assert client.get(url("-rules", ballotage)).content.decode() == ballotage.spec
    assert client.get(url("-checkpoints", ballotage)).status_code == 200


def test_a_draft_is_nowhere(client):
    draft = make_draft()

    for name in ("", "-rules", "-checkpoints", "-result", "-choose", "-recorded", "-link-sent"):
        assert client.get(url(name, draft)).status_code == 404
    assert client.post(url("-link", draft), {"email": "anna@example.org"}).status_code == 404


def test_options_rotate_from_visit_to_visit(client, ballotage, monkeypatch):
    enter(client, ballotage)
    orders = set()
    for offset in range(3):
        monkeypatch.setattr(door.secrets, "randbelow", lambda _n, offset=offset: offset)
        page = client.get(url("-choose", ballotage)).content.decode()
        orders.add(tuple(re.findall(r'type="radio" name="choice-skwer" value="([ABC])"', page)))

    assert len(orders) == 3


def test_addresses_of_the_way_carry_no_choice(ballotage):
    assert {urlsplit(url(name, ballotage)).query for name in ("-choose", "-confirm", "-cast", "-recorded")} == {""}
    assert Ballotage.objects.get().closes_at - Ballotage.objects.get().opens_at == timedelta(hours=2)
