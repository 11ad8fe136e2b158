"""API tokens `pn_<key id>_<secret>`: the secret is shown once, and only its hash is stored."""

import secrets
from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from members import permissions
from members.api_tokens import PREFIX, hash_secret
from members.models import ApiToken

MAX_LIFETIME = timedelta(days=366)
# What an organisation's integration may do, and what only the network's own may do beside it.
MEMBER_SCOPES = (
    "directory:read",
    "messages:read",
    "feedback:write",
    "preferences:read",
    "preferences:write",
    "surveys:read",
    "consultations:read",
    "consultations:write",
    "events:read",
    "events:write",
    "groups:read",
    "groups:write",
    "memberships:write",
)
STAFF_SCOPES = (
    *MEMBER_SCOPES,
    "imports:write",
    "messages:write",
    "reach:read",
    "people:read",
    "webhooks:read",
    "webhooks:write",
)


def allowed_scopes(organisation):
    """Return the scopes a token may have: of the organisation, or of the network's staff when it is None."""
    return STAFF_SCOPES if organisation is None else MEMBER_SCOPES


def issue(owner, organisation, name, scopes, expires_at):
    """Return (the new token, its full secret). The secret exists nowhere else: show it once and forget it."""
    if not permissions.can_issue_tokens(owner, organisation):
        raise PermissionDenied
    if not scopes or set(scopes) - set(allowed_scopes(organisation)):
        raise ValidationError({"scopes": _("Choose at least one of the listed rights.")}, code="scopes")
    if not timezone.now() < expires_at <= timezone.now() + MAX_LIFETIME:
        raise ValidationError({"expires_at": _("Choose a day within the next 12 months.")}, code="expires_at")
    key_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        owner=owner,
        organisation=organisation,
        name=name,
        scopes=sorted(set(scopes)),
        expires_at=expires_at,
        key_id=key_id,
        secret_hash=hash_secret(secret),
    )
    return token, f"{PREFIX}_{key_id}_{secret}"


def revoke(token, *, by):
    """Make a token worthless at once."""
    if not permissions.can_revoke_token(by, token):
        raise PermissionDenied
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=Now())
