"""Accounts to try the demo with. Passwords and tokens are random per install and stand in one private file."""

import json
import os
import secrets
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.utils import timezone

from config.demo.facts import PARK
from members.models import Affiliation, ContactPoint, Person, StaffRole, User
from members.services import tokens

Role = StaffRole.Role
TENANT, OTHER_TENANT = "Żuraw IoT", "Osika Kod"
FEW_ROUNDS = 20_000
TOKEN_LIFE = timedelta(days=300)
READING = [
    "directory:read",
    "messages:read",
    "reach:read",
    "surveys:read",
    "consultations:read",
    "events:read",
    "groups:read",
]

# key in demo.json: (address, given name, family name, staff roles)
STAFF = {
    "staff": ("kierownik@kpt.example.org", "Halina", "Zawadzka", [Role.NETWORK_MANAGER]),
    "second_staff": ("redakcja@kpt.example.org", "Robert", "Sikora", [Role.EDITOR, Role.CONSULTATION_OFFICER]),
    "auditor": ("audyt@kpt.example.org", "Iwona", "Pawlak", [Role.AUDITOR]),
}


def open_accounts(organisations, *, path, base_url):
    """Create the accounts (or only give them new passwords) and write `path`, readable by its owner alone."""
    accounts = {key: _staff(*who, organisation=organisations[PARK]) for key, who in STAFF.items()}
    accounts["tenant"] = _owner(organisations[TENANT])
    accounts["other_tenant"] = _owner(organisations[OTHER_TENANT])
    accounts["citizen"] = _citizen()
    content = {
        "base_url": base_url,
        "accounts": {key: {"email": user.email, "password": _new_password(user)} for key, user in accounts.items()},
        "api_token": {
            "staff": _token(accounts["staff"], None, tokens.STAFF_SCOPES),
            "tenant": _token(accounts["tenant"], organisations[TENANT], tokens.MEMBER_SCOPES),
            "integrator": _token(accounts["second_staff"], None, READING),
        },
        "mail_dir": ".local/mail",
    }
    _write_private(path, content)


def _staff(email, given, family, roles, *, organisation):
    user, __ = User.objects.get_or_create(email=email, defaults={"is_staff": True})
    for role in roles:
        StaffRole.objects.get_or_create(user=user, role=role)
    _person(user, given, family)
    return user


def _owner(organisation):
    return Affiliation.objects.filter(organisation=organisation, role=Affiliation.Role.OWNER).earliest("pk").person.user


def _citizen():
    user, __ = User.objects.get_or_create(email="mieszkanka@example.org")
    _person(user, "Zofia", "Łęcka", is_citizen=True)
    return user


def _person(user, given, family, **fields):
    person, __ = Person.objects.get_or_create(
        user=user, defaults={"given_name": given, "family_name": family, **fields}
    )
    ContactPoint.objects.get_or_create(
        person=person, kind="email", value=user.email, defaults={"verified_at": timezone.now()}
    )


def _new_password(user):
    """Give the account a random password. Few rounds are enough for 96 random bits; signing in makes them the usual number."""
    password = secrets.token_urlsafe(12)
    hasher = PBKDF2PasswordHasher()
    user.password = hasher.encode(password, hasher.salt(), iterations=FEW_ROUNDS)
    user.save(update_fields=["password"])
    EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})
    return password


def _token(owner, organisation, scopes):
    owner.api_tokens.all().delete()
    __, secret = tokens.issue(
        owner, organisation=organisation, name="demo", scopes=scopes, expires_at=timezone.now() + TOKEN_LIFE
    )
    return secret


def _write_private(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=2)
    partial.replace(path)
