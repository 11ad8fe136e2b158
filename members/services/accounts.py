"""Accounts: making one, and what its owner may change about it."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from members.models import Affiliation, Consent, Person, User
from members.services import contact
from members.services.classification import refresh_search_words
from members.sessions import end_sessions

COMMERCIAL_TEXT_VERSION = "commercial-email-2026-1"


@transaction.atomic
def create_account(*, email, password, given_name, family_name, locale="pl", is_citizen=False, person=None):
    """Return the user of a new person, or of `person`, who had no login; the address is proven already."""
    user = User.objects.create_user(email, password)
    EmailAddress.objects.create(user=user, email=user.email.lower(), verified=True, primary=True)
    person = person or Person(is_citizen=is_citizen)
    person.user, person.given_name, person.family_name, person.locale = user, given_name, family_name, locale
    person.save()
    contact.record_verified_address(person, email)
    return user


@transaction.atomic
def update_own_account(person, *, given_name, family_name, locale, wants_commercial, evidence):
    """Store what a person says about themselves; consent is a new row, or the withdrawal of the open one."""
    person.given_name, person.family_name, person.locale = given_name, family_name, locale
    person.save(update_fields=["given_name", "family_name", "locale", "sort_key"])
    if wants_commercial != has_commercial_consent(person):
        _record_consent(person, is_given=wants_commercial, evidence=evidence)


def has_commercial_consent(person):
    """True while an unwithdrawn consent to commercial mail stands."""
    return _commercial_consents(person).exists()


def _commercial_consents(person):
    return Consent.objects.filter(person=person, channel="email", purpose="commercial", withdrawn_at=None)


def _record_consent(person, *, is_given, evidence):
    if not is_given:
        _commercial_consents(person).update(withdrawn_at=Now())
        return
    Consent.objects.create(
        person=person,
        channel="email",
        purpose="commercial",
        text_version=COMMERCIAL_TEXT_VERSION,
        given_at=timezone.now(),
        evidence=evidence,
    )


def set_public_contact(person, organisation, *, is_shown, competences=""):
    """Show `person` as a contact in the organisation's public profile, with what they can help with, or stop showing them."""
    own = Affiliation.objects.current().filter(person=person, organisation=organisation)
    own.update(is_public_contact=is_shown, competences=competences)
    refresh_search_words([organisation])


@transaction.atomic
def deactivate(user):
    """Close an account: its sessions end now and its tokens are worthless. It can be opened again."""
    User.objects.filter(pk=user.pk).update(is_active=False)
    end_sessions(user)


def reactivate(user):
    """Open a closed account again."""
    User.objects.filter(pk=user.pk).update(is_active=True)
