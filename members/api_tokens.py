"""Bearer tokens of the REST API: `Authorization: Bearer pn_<key id>_<secret>`.

Only the sha256 of the secret is stored. A token sees no more than its owner, and dies when the owner leaves its organisation.
A token of an organisation speaks for that one only, also when its owner belongs to others or to the staff.
"""

import hashlib
import hmac

from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import SAFE_METHODS, BasePermission

from members.models import Affiliation, ApiToken

PREFIX = "pn"
BAD_TOKEN = _("This token is not valid: it may be mistyped, expired or revoked. Make a new one in your account.")


def hash_secret(secret):
    """Return the sha256 hex under which a token's secret is stored."""
    return hashlib.sha256(secret.encode()).hexdigest()


class TokenAuthentication(BaseAuthentication):
    """Sets `request.user` to the token's owner and `request.auth` to the token."""

    def authenticate(self, request):
        scheme, __, credential = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != "bearer":
            return None
        token = _live_token(credential.strip())
        if token is None:
            raise AuthenticationFailed(BAD_TOKEN)
        request._request.organisation = token.owner.bound_to = token.organisation
        _note_use(token)
        return token.owner, token

    def authenticate_header(self, request):
        return 'Bearer realm="Parknet API"'


def _live_token(credential):
    prefix, __, rest = credential.partition("_")
    key_id, __, secret = rest.partition("_")
    if prefix != PREFIX or not secret or "\x00" in credential:
        return None
    token = (
        ApiToken.objects.select_related("owner", "organisation")
        .filter(key_id=key_id, revoked_at=None, expires_at__gt=Now(), owner__is_active=True)
        .first()
    )
    if token is None or not hmac.compare_digest(token.secret_hash, hash_secret(secret)):
        return None
    return token if _owner_still_belongs(token) else None


def _owner_still_belongs(token):
    if token.organisation is None:
        return True
    return Affiliation.objects.current().filter(person__user=token.owner, organisation=token.organisation).exists()


def _note_use(token):
    today = timezone.localdate()
    if token.last_used_on != today:
        ApiToken.objects.filter(pk=token.pk).update(last_used_on=today)


class HasScope(BasePermission):
    """A token needs the scope its view declares; a signed-in person needs none (rows are still guarded by `visible_to`).

    `required_scopes = {"read": "surveys:read", "write": "surveys:write", "<action>": "..."}`.
    """

    def has_permission(self, request, view):
        if not request.user.is_authenticated:
            return False
        if request.auth is None or view.action is None:  # no action: this verb does not exist here, and DRF says 405
            return True
        scopes = view.required_scopes
        kind = "read" if request.method in SAFE_METHODS else "write"
        return scopes.get(view.action, scopes.get(kind)) in request.auth.scopes


class TokenScheme(OpenApiAuthenticationExtension):
    target_class = "members.api_tokens.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema):
        return {"type": "http", "scheme": "bearer", "bearerFormat": "pn_<id>_<secret>"}
