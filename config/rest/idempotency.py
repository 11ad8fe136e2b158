"""`Idempotency-Key` on POST: same key and body, same answer; other body 422; still running 409.

The lock is an advisory one held to the end of the transaction; the answer is a row written in that same transaction,
so there is no moment in which the effect exists and the answer does not. A 5xx rolls both back and frees the key.

An answer may tell a secret that we keep nowhere: it is stored sealed, so that a copy of the database tells it nobody.
"""

import hashlib
import hmac

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import connection, transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from config.models import IdempotentAnswer
from config.rest.parsers import TOO_LONG
from config.rest.problems import problem_page

MAX_KEY_LENGTH = 255
SERVER_ERROR = 500
NOT_AN_ANSWER = {401, 429}  # nobody we know, or too early: nothing was tried, and the same key may be sent again


class IdempotencyKeys:
    """Middleware for POSTs under /api/v1/ that carry the header; others pass untouched."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        key = request.headers.get("Idempotency-Key")
        if key is None or request.method != "POST" or not request.path.startswith("/api/v1/"):
            return self.get_response(request)
        if not key.isprintable() or not 1 <= len(key) <= MAX_KEY_LENGTH:
            return problem_page(
                400, code="idempotency_key_invalid", detail=_("Idempotency-Key must be 1 to 255 printable characters.")
            )
        try:
            fingerprint = _fingerprint(request)
        except RequestDataTooBig:
            return problem_page(400, code="parse_error", detail=TOO_LONG)
        return self._once(request, key, fingerprint)

    def _once(self, request, key, fingerprint):
        credential = _credential(request)
        with transaction.atomic():
            if not _lock(credential, key):
                return problem_page(
                    409,
                    code="idempotency_in_flight",
                    detail=_("The first request with this Idempotency-Key is still running."),
                )
            stored = IdempotentAnswer.objects.filter(credential=credential, key=key).first()
            if stored:
                return _replay(stored, fingerprint)
            response = self.get_response(request)
            if response.status_code >= SERVER_ERROR:
                transaction.set_rollback(True)
            elif _is_answer(response):
                _store(response, credential=credential, key=key, fingerprint=fingerprint)
            return response


def _is_answer(response):
    """True for what was answered to somebody we know: strangers must not fill the table, nor share each other's keys."""
    asked = (getattr(response, "renderer_context", None) or {}).get("request")
    return asked is not None and asked.user.is_authenticated and response.status_code not in NOT_AN_ANSWER


def _credential(request):
    header = request.headers.get("Authorization", "")
    return hashlib.sha256((header or f"user:{request.user.pk}").encode()).hexdigest()


def _fingerprint(request):
    return hashlib.sha256(
        b"\n".join([request.method.encode(), request.get_full_path().encode(), request.body])
    ).hexdigest()


def _lock(credential, key):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"idempotency:{credential}:{key}"])
        return cursor.fetchone()[0]


def _replay(stored, fingerprint):
    body = _unsealed(stored)
    if stored.fingerprint != fingerprint or body is None:
        return problem_page(
            422,
            code="idempotency_key_reused",
            detail=_("This Idempotency-Key was used with another request. Use a new key."),
        )
    response = HttpResponse(body, status=stored.status, content_type=stored.content_type)
    if stored.location:
        response["Location"] = stored.location
    return response


def _store(response, *, credential, key, fingerprint):
    IdempotentAnswer.objects.create(
        credential=credential,
        key=key,
        fingerprint=fingerprint,
        status=response.status_code,
        content_type=response.get("Content-Type", ""),
        location=response.get("Location", ""),
        body=_box(credential).encrypt(response.content),
    )


def _unsealed(stored):
    """Return the octets of the answer, None when SECRET_KEY was changed since."""
    try:
        return _box(stored.credential).decrypt(bytes(stored.body))
    except CryptoError:
        return None


def _box(credential):
    return SecretBox(hmac.digest(settings.SECRET_KEY.encode(), f"idempotency:{credential}".encode(), "sha256"))
