"""API tokens: who may make them, what they may do, and that the secret is shown once and stored never."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from members import permissions
from members.api_tokens import hash_secret
from members.models import ApiToken
from members.services import tokens
from tests.factories.members import AffiliationFactory, member_of, staff_user

pytestmark = pytest.mark.django_db
TOMORROW = timedelta(days=1)


def issue(user, organisation, *, scopes=("events:read",), expires_in=TOMORROW):
    return tokens.issue(user, organisation, "intranet", list(scopes), timezone.now() + expires_in)


def form(**changes):
    return {"name": "intranet", "scopes": ["events:read"], "expires_on": str(timezone.localdate() + TOMORROW)} | changes


def test_owner_makes_a_token_and_only_its_hash_is_stored(owner, organisation):
    token, secret = issue(owner, organisation)

    prefix, key_id, plain = secret.split("_", 2)
    assert (prefix, key_id, len(key_id)) == ("pn", token.key_id, 12)
    assert token.secret_hash == hash_secret(plain)
    assert plain not in str(ApiToken.objects.values().get())


def test_page_shows_the_secret_once(client, owner, organisation, confirm_password):
    confirm_password(owner)

    answer = client.post("/portal/tokens/new/", form())

    secret = answer.context["secret"]
    assert secret in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert secret not in client.get("/portal/tokens/").content.decode()


@pytest.mark.parametrize("who", ["owner", "staff"])
def test_tokens_are_made_only_after_typing_the_password_again(client, request, who):
    client.force_login(request.getfixturevalue(who))
    door = "staff" if who == "staff" else "portal"

    answer = client.post(f"/{door}/tokens/new/", form())

    assert answer.url.startswith("/accounts/reauthenticate/")
    assert not ApiToken.objects.exists()


@pytest.mark.parametrize("role", ["editor", "reader"])
def test_only_owners_make_tokens_of_an_organisation(client, organisation, confirm_password, role):
    user = member_of(organisation, role=role)
    confirm_password(user)

    assert client.post("/portal/tokens/new/", form()).status_code == 403
    with pytest.raises(PermissionDenied):
        issue(user, organisation)


def test_auditor_makes_no_tokens(client, confirm_password):
    auditor = staff_user("auditor")
    confirm_password(auditor)

    assert client.post("/staff/tokens/new/", form()).status_code == 403
    with pytest.raises(PermissionDenied):
        issue(auditor, None)


def test_staff_make_tokens_of_the_network(client, staff, confirm_password):
    confirm_password(staff)

    answer = client.post("/staff/tokens/new/", form(scopes=["messages:write", "reach:read"]))

    assert answer.context["secret"]
    assert ApiToken.objects.get().scopes == ["messages:write", "reach:read"]


@pytest.mark.parametrize("scopes", [[], ["messages:write"], ["people:read"], ["everything"]])
def test_organisation_cannot_have_the_rights_of_staff(owner, organisation, scopes):
    with pytest.raises(ValidationError) as error:
        issue(owner, organisation, scopes=scopes)

    assert "scopes" in error.value.message_dict


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_token_lives_at_most_twelve_months(owner, organisation, days):
    with pytest.raises(ValidationError) as error:
        issue(owner, organisation, expires_in=timedelta(days=days))

    assert "expires_at" in error.value.message_dict


def test_page_says_what_is_wrong_with_the_day(client, owner, confirm_password):
    confirm_password(owner)

    answer = client.post("/portal/tokens/new/", form(expires_on="2020-01-01"))

    assert "expires_on" in answer.context["form"].errors


def test_owner_revokes_a_token(client, owner, organisation):
    token, _ = issue(owner, organisation)
    client.force_login(owner)

    client.post(f"/portal/tokens/{token.public_id}/revoke/")

    token.refresh_from_db()
    assert token.revoked_at


def test_editor_and_strangers_revoke_nothing(client, owner, member, other_organisation, organisation):
    token, _ = issue(owner, organisation)

    client.force_login(member)
    assert client.post(f"/portal/tokens/{token.public_id}/revoke/").status_code == 403
    client.force_login(member_of(other_organisation, role="owner"))
    assert client.post(f"/portal/tokens/{token.public_id}/revoke/").status_code == 404

    token.refresh_from_db()
    assert token.revoked_at is None


def test_a_token_of_one_organisation_speaks_for_no_other(owner, organisation, other_organisation):
    AffiliationFactory(person=owner.person, organisation=other_organisation, role="owner")

    owner.bound_to = organisation  # as while a token acts

    assert permissions.can_speak_for(owner, organisation)
    assert not permissions.can_speak_for(owner, other_organisation)
