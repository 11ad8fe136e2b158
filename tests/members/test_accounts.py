"""Signing up and in: the real forms, the mails they ask for, sessions, and what an outsider can learn."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.auth import hashers
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.test import Client
from django.utils import timezone

from members import mails
from members.models import Consent, ContactPoint, Person, User
from members.services import accounts
from tests.factories.members import PASSWORD, AffiliationFactory, OrganisationFactory, UserFactory, member_of
from tests.members.mail_names import MAIL_NAMES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rate_limits_left_over():
    cache.clear()


def link_in(mail):
    return re.search(r"http://testserver(/\S+)", mail["text"])[1]


def test_citizen_signs_up_confirms_the_address_and_comes_in(client, account_mails):
    answer = client.post("/accounts/signup/", {"email": "Zosia@example.org", "password1": "zielony-tramwaj-9"})
    assert answer.url == "/accounts/confirm-email/"

    page = link_in(account_mails[-1])
    client.get(page)
    assert not EmailAddress.objects.get().verified
    client.post(page)

    person = Person.objects.get()
    assert (person.is_citizen, person.locale) == (True, "pl")
    point = ContactPoint.objects.get()
    assert (point.person, point.value, point.verified_at is not None) == (person, "zosia@example.org", True)


def test_mails_are_written_in_the_language_of_the_person(client, account_mails):
    user = UserFactory()
    Person.objects.create(user=user, locale="en")

    client.post("/accounts/password/reset/", {"email": user.email}, HTTP_ACCEPT_LANGUAGE="pl")

    mail = account_mails[-1]
    assert (mail["locale"], mail["subject"], mail["address"]) == ("en", "Set a new password", user.email)


@pytest.mark.parametrize("locale", ["pl", "en"])
def test_every_account_mail_can_be_drawn(locale, account_mails):
    for name in MAIL_NAMES:
        mails.send(
            name, to="kto@example.org", locale=locale, expires_at=timezone.now(), timestamp=timezone.now(), ip="192.0.2.1",
            user_agent="Firefox <b>", code="ABC-123", password_reset_url="/x/", organisation="Łódki & Syn", person="Żaneta Łoś",
        )  # fmt: skip

    for mail in account_mails:
        assert mail["subject"]
        assert "\n" not in mail["subject"]
        assert "Łódki & Syn" in mail["text"] or "Łódki" not in mail["text"]
        assert "Firefox <b>" in mail["text"]
        assert "Firefox &lt;b&gt;" in mail["html"]
        assert "<b>" not in mail["html"]


def test_links_in_mails_keep_the_configured_address_whatever_host_was_asked(client, account_mails, settings):
    settings.BASE_URL = "https://siec.example.org"
    user = UserFactory()

    client.post("/accounts/password/reset/", {"email": user.email}, HTTP_HOST="localhost")

    assert "https://siec.example.org/accounts/password/reset/key/" in account_mails[-1]["text"]
    assert "localhost" not in account_mails[-1]["text"] + account_mails[-1]["html"]


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("/accounts/signup/", {"password1": "zielony-tramwaj-9"}),
        ("/accounts/password/reset/", {}),
        ("/accounts/login/code/", {}),
    ],
)
def test_outsider_cannot_tell_a_known_address_from_an_unknown_one(account_mails, address, fields):
    known = UserFactory().email

    answers = [Client().post(address, {"email": email, **fields}) for email in (known, "nikt@example.org")]

    assert {(a.status_code, a.url) for a in answers} == {(302, answers[0].url)}
    assert len(account_mails) == 2


def test_a_known_address_costs_a_sign_up_as_much_work_as_an_unknown_one(monkeypatch, account_mails):
    hashed, known = [], UserFactory().email
    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", lambda *args: hashed.append(args) or "md5$salt$x")

    Client().post("/accounts/signup/", {"email": known, "password1": "zielony-tramwaj-9"})

    assert len(hashed) == 1


@pytest.mark.parametrize(
    ("password", "is_taken"), [("jedenasciee", False), ("dwanascieeee", True), ("1234567890123", False)]
)
def test_password_has_twelve_characters_and_is_not_a_common_one(client, password, is_taken):
    client.post("/accounts/signup/", {"email": "zosia@example.org", "password1": password})

    assert User.objects.exists() is is_taken


def test_member_signs_in_by_the_form_and_lands_in_the_portal(client, member):
    answer = client.post("/accounts/login/", {"login": member.email, "password": PASSWORD}, follow=True)

    assert answer.redirect_chain[-1][0] == "/portal/"


@pytest.mark.parametrize(("who", "door"), [("staff", "/staff/"), ("member", "/portal/"), ("citizen", "/")])
def test_after_signing_in_everybody_comes_to_their_own_door(client, request, who, door):
    client.force_login(request.getfixturevalue(who))

    assert client.get("/accounts/after-login/").url == door


def test_sign_in_code_lets_in(client, member, account_mails):
    client.post("/accounts/login/code/", {"email": member.email})
    code = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]{3,})$", account_mails[-1]["text"], re.M)[1]

    client.post("/accounts/login/code/confirm/", {"code": code})

    assert client.get("/portal/").status_code == 200


def test_guessing_a_password_is_stopped_after_a_few_tries(client, member):
    for _ in range(5):
        client.post("/accounts/login/", {"login": member.email, "password": "zgaduje-zgaduje"})

    client.post("/accounts/login/", {"login": member.email, "password": PASSWORD})

    assert "_auth_user_id" not in client.session


def test_forged_forwarding_header_moves_no_limit(client):
    answers = [
        client.post("/accounts/password/reset/", {"email": f"n{n}@example.org"}, HTTP_X_FORWARDED_FOR=f"203.0.113.{n}")
        for n in range(21)
    ]

    assert [answer.status_code for answer in answers] == [302] * 20 + [429]


def test_rate_limits_are_kept_in_the_database(client, member):
    client.post("/accounts/login/", {"login": member.email, "password": "zgaduje-zgaduje"})

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM config_cache WHERE cache_key LIKE '%%login_failed%%' OR cache_key LIKE '%%:rl:%%'"
        )
        assert cursor.fetchone()[0] > 0


def test_deactivated_user_is_out_on_the_next_request(client, member):
    client.force_login(member)
    assert client.get("/portal/people/").status_code == 200

    accounts.deactivate(member)

    assert client.get("/portal/people/").url.startswith("/accounts/login/")
    assert not Session.objects.exists()
    assert User.objects.get(pk=member.pk).is_active is False


def test_inactive_flag_alone_is_enough_to_be_out(client, member):
    client.force_login(member)
    client.get("/portal/people/")

    User.objects.filter(pk=member.pk).update(is_active=False)

    assert client.get("/portal/people/").url.startswith("/accounts/login/")


def test_own_sessions_are_listed_and_can_be_ended(client, member):
    client.force_login(member)
    client.get("/portal/people/")
    elsewhere = Client()
    elsewhere.force_login(member)
    elsewhere.get("/portal/people/")
    assert UserSession.objects.filter(user=member).count() == 2

    client.post("/accounts/sessions/")

    assert elsewhere.get("/portal/people/").status_code == 302
    assert client.get("/portal/people/").status_code == 200


def test_changing_the_password_ends_every_session(client, member, confirm_password):
    elsewhere = Client()
    elsewhere.force_login(member)
    confirm_password(member)

    client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "nowe-haslo-do-parku", "password2": "nowe-haslo-do-parku"},
    )

    assert elsewhere.get("/portal/people/").status_code == 302
    assert client.get("/portal/people/").status_code == 302


def test_removed_address_is_no_longer_a_contact_point(client, member, confirm_password):
    ContactPoint.objects.create(person=member.person, kind="email", value="stary@example.org")
    EmailAddress.objects.create(user=member, email="stary@example.org", verified=True)
    confirm_password(member)

    client.post("/accounts/email/", {"action_remove": "", "email": "stary@example.org"})

    assert not ContactPoint.objects.filter(value="stary@example.org").exists()
    assert ContactPoint.objects.filter(value=member.email).exists()


@pytest.mark.parametrize(("who", "address"), [("member", "/portal/account/"), ("citizen", "/account/")])
def test_account_page_stores_name_language_and_consent_as_a_row(client, request, who, address):
    user = request.getfixturevalue(who)
    client.force_login(user)
    about_me = {"given_name": "Łucja", "family_name": "Żak", "locale": "en", "wants_commercial": "on"}

    client.post(address, about_me)
    client.post(address, about_me)
    client.post(address, {**about_me, "wants_commercial": ""})
    client.post(address, about_me)

    user.person.refresh_from_db()
    assert (str(user.person), user.person.locale, user.person.sort_key) == ("Łucja Żak", "en", "z|ak l{ucja")
    consents = Consent.objects.filter(person=user.person).order_by("pk")
    assert [consent.withdrawn_at is None for consent in consents] == [False, True]


def test_member_can_be_shown_as_contact_and_hidden_again(client, member, organisation):
    client.force_login(member)
    about_me = {"given_name": "Łucja", "family_name": "Żak", "locale": "pl"}

    client.post("/portal/account/", {**about_me, "is_public_contact": "on"})
    assert member.person.affiliations.get().is_public_contact

    client.post("/portal/account/", about_me)
    assert not member.person.affiliations.get().is_public_contact


def test_names_with_control_signs_are_refused(client, citizen):
    client.force_login(citizen)

    answer = client.post("/account/", {"given_name": "Zo\u202esia", "family_name": "Żak", "locale": "pl"})

    assert "given_name" in answer.context["form"].errors


def test_person_of_two_organisations_switches_between_them(client, member, organisation):
    other = OrganisationFactory(short_name="Zebra")
    AffiliationFactory(person=member.person, organisation=other)
    client.force_login(member)
    assert client.get("/portal/people/").wsgi_request.organisation == organisation

    client.post("/portal/switch/", {"organisation": str(other.public_id)})

    assert client.get("/portal/people/").wsgi_request.organisation == other


def test_nobody_switches_to_an_organisation_of_others(client, member, organisation, other_organisation):
    client.force_login(member)

    answer = client.post("/portal/switch/", {"organisation": str(other_organisation.public_id)})

    assert answer.status_code == 404
    assert client.get("/portal/people/").wsgi_request.organisation == organisation


def test_expired_affiliation_no_longer_opens_the_portal(client, organisation):
    now = timezone.now()
    member = member_of(organisation, valid=DateTimeTZRange(now - timedelta(days=9), now - timedelta(days=1)))
    client.force_login(member)

    assert client.get("/portal/people/").status_code == 403
