"""The second factor: staff cannot do without it, its secrets are unreadable in the database."""

import pytest
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.test import Client
from django.test.client import RequestFactory

from config import settings as real_settings
from tests.factories.members import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rate_limits_left_over():
    cache.clear()


@pytest.fixture
def required(settings):
    settings.STAFF_SECOND_FACTOR_REQUIRED = True


def with_totp(user):
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user, secret)
    return secret


def code_for(secret):
    return totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))


@pytest.mark.parametrize(
    "address", ["/staff/", "/staff/people/", "/staff/team/", "/", "/portal/people/", "/admin/", "/api/v1/docs/"]
)
def test_staff_without_a_second_factor_are_led_to_enrolment(client, staff, required, address):
    client.force_login(staff)

    assert client.get(address).url == "/accounts/2fa/"


def test_recovery_codes_alone_are_no_second_factor(client, staff, required):
    Authenticator.objects.create(user=staff, type=Authenticator.Type.RECOVERY_CODES, data={})
    client.force_login(staff)

    assert client.get("/staff/people/").url == "/accounts/2fa/"


@pytest.mark.parametrize("kind", [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])
def test_staff_with_a_second_factor_come_in(client, staff, required, kind):
    Authenticator.objects.create(user=staff, type=kind, data={})
    client.force_login(staff)

    assert client.get("/staff/people/").status_code == 200


def test_the_demo_lets_staff_in_without(client, staff, settings):
    settings.STAFF_SECOND_FACTOR_REQUIRED = False
    client.force_login(staff)

    assert client.get("/staff/people/").status_code == 200


def test_outside_the_demo_the_rule_is_on():
    assert (real_settings.DEMO, real_settings.STAFF_SECOND_FACTOR_REQUIRED) == (False, True)


def test_members_may_do_without(client, member, required):
    client.force_login(member)

    assert client.get("/portal/people/").status_code == 200


def test_enrolment_pages_open_for_staff_who_lack_a_factor(client, staff, required, confirm_password):
    confirm_password(staff)

    assert client.get("/accounts/2fa/").status_code == 200
    assert client.get("/accounts/2fa/totp/activate/").status_code == 200


def test_password_alone_does_not_sign_in_somebody_with_a_second_factor(client, member):
    secret = with_totp(member)

    answer = client.post("/accounts/login/", {"login": member.email, "password": PASSWORD})
    assert answer.url == "/accounts/2fa/authenticate/"
    assert "_auth_user_id" not in client.session

    client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})
    assert client.session["_auth_user_id"] == str(member.pk)


def test_wrong_code_does_not_sign_in(client, member):
    with_totp(member)
    client.post("/accounts/login/", {"login": member.email, "password": PASSWORD})

    client.post("/accounts/2fa/authenticate/", {"code": "000000"})

    assert "_auth_user_id" not in client.session


def test_secrets_are_encrypted_in_the_database(member):
    secret = with_totp(member)

    stored = Authenticator.objects.get().data["secret"]
    assert secret not in stored
    assert get_adapter().decrypt(stored) == secret


def test_secrets_cannot_be_read_with_another_key(member, settings):
    with_totp(member)
    settings.MFA_SECRETS_KEY = "x" * 60

    with pytest.raises(Exception, match="Decryption failed"):
        get_adapter().decrypt(Authenticator.objects.get().data["secret"])


def test_security_keys_belong_to_the_configured_address(settings):
    settings.BASE_URL = "https://siec.example.org"

    with context.request_context(RequestFactory().get("/", HTTP_HOST="evil.example.com")):
        assert get_adapter().get_public_key_credential_rp_entity()["id"] == "siec.example.org"


@pytest.mark.django_db(transaction=True)
def test_new_second_factor_ends_the_other_sessions(client, member, confirm_password):
    elsewhere = Client()
    elsewhere.force_login(member)
    elsewhere.get("/portal/people/")
    confirm_password(member)
    client.get("/accounts/2fa/totp/activate/")

    client.post("/accounts/2fa/totp/activate/", {"code": code_for(client.session["mfa.totp.secret"])})

    assert Authenticator.objects.filter(user=member, type="totp").exists()
    assert elsewhere.get("/portal/people/").status_code == 302
    assert client.get("/portal/people/").status_code == 200
