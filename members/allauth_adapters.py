"""How allauth fits our house: people get a Person, secrets of the second factor are encrypted at rest."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from nacl.secret import SecretBox


class AccountAdapter(DefaultAccountAdapter):
    pass


class MFAAdapter(DefaultMFAAdapter):
    """Encrypts TOTP secrets and recovery seeds with MFA_SECRETS_KEY, which is not in the database."""

    def _box(self):
        return SecretBox(hashlib.sha256(settings.MFA_SECRETS_KEY.encode()).digest())

    def encrypt(self, text):
        return base64.b64encode(self._box().encrypt(text.encode())).decode()

    def decrypt(self, encrypted_text):
        return self._box().decrypt(base64.b64decode(encrypted_text)).decode()
