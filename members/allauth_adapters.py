"""How allauth fits our house: people get a Person, mails go through the outbox, secrets are encrypted at rest."""

import base64
import hashlib
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from nacl.secret import SecretBox

from members import contacts, mails
from members.models import Person
from members.queries import access


def shown_name(user):
    """What allauth calls a person in its sentences."""
    return user.shown_name


class AccountAdapter(DefaultAccountAdapter):
    """Whoever signs up alone is a citizen; people of organisations and staff come by invitation."""

    @transaction.atomic
    def save_user(self, request, user, form, commit=True):
        user = super().save_user(request, user, form, commit)
        Person.objects.create(user=user, is_citizen=True, locale=get_language()[:2])
        return user

    def clean_email(self, email):
        """Refuse an office mailbox: whoever signs in is a person, and a mailbox that several read proves none."""
        email = super().clean_email(email)
        if contacts.is_shared_mailbox(email):
            raise ValidationError(
                _("This is an office mailbox. Use an address that only you read."), code="shared_mailbox"
            )
        return email

    def send_account_already_exists_mail(self, email):
        """Take as long as making an account would: else a clock tells who has one."""
        make_password(email)
        super().send_account_already_exists_mail(email)

    def send_mail(self, template_prefix, email, context):
        """Hand the mail to the outbox in the language of the person behind the address, else of the page."""
        locale = access.locale_of_address(email) or get_language()[:2]
        mails.send(template_prefix, to=email, locale=locale, **{k: v for k, v in context.items() if k != "request"})


class MFAAdapter(DefaultMFAAdapter):
    """Encrypts TOTP secrets and recovery seeds with MFA_SECRETS_KEY, which is not in the database."""

    def _box(self):
        return SecretBox(hashlib.sha256(settings.MFA_SECRETS_KEY.encode()).digest())

    def encrypt(self, text):
        return base64.b64encode(self._box().encrypt(text.encode())).decode()

    def decrypt(self, encrypted_text):
        return self._box().decrypt(base64.b64decode(encrypted_text)).decode()

    def get_public_key_credential_rp_entity(self):
        """Security keys belong to the configured address, never to the Host header."""
        return {"id": urlsplit(settings.BASE_URL).hostname, "name": settings.PLACE["name"]}
