"""Errors as RFC 9457 `application/problem+json`, with per-field messages and a stable `code`."""

from http import HTTPStatus

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied
from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404, JsonResponse
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.response import Response

from members.errors import IllegalTransition

CONTENT_TYPE = "application/problem+json"


def problem(status, *, detail="", code="", errors=None):
    """Return the problem object: {type, title, status, detail, code, errors?}. `errors` is {field: [{code, detail}]}."""
    phrase = HTTPStatus(status).phrase
    body = {
        "type": "about:blank",
        "title": phrase,
        "status": status,
        "detail": detail or phrase,
        "code": code or phrase.lower().replace(" ", "_"),
    }
    if errors:
        body["errors"] = errors
    return body


def problem_page(status, **parts):
    """Return a problem as a plain Django response, for answers made outside the views."""
    return JsonResponse(problem(status, **parts), status=status, content_type=CONTENT_TYPE)


def problem_response(error, context):
    """DRF's exception handler. Unknown errors return None and become a 500 of Django."""
    if isinstance(error, IllegalTransition):
        return _response(problem(409, detail=str(error), code="illegal_transition"))
    if isinstance(error, DjangoValidationError):
        return _response(
            problem(400, detail=_("Some values are not right."), code=_code_of(error), errors=_django_errors(error))
        )
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    if isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied(str(error) or None)
    if not isinstance(error, exceptions.APIException):
        return None
    if isinstance(error, exceptions.ValidationError):
        return _response(
            problem(
                400,
                detail=_("Some values are not right."),
                code="invalid",
                errors=_field_errors(error.get_full_details()),
            )
        )
    response = _response(problem(error.status_code, detail=str(error.detail), code=str(error.get_codes())))
    if getattr(error, "auth_header", None):
        response["WWW-Authenticate"] = error.auth_header
    if getattr(error, "wait", None):
        response["Retry-After"] = str(int(error.wait) + 1)
    return response


def _response(body):
    return Response(body, status=body["status"], content_type=CONTENT_TYPE)


def _code_of(error):
    return getattr(error, "code", None) or "invalid"


def _django_errors(error):
    by_field = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.error_list}
    return {
        field.replace(NON_FIELD_ERRORS, "body"): [
            {"code": item.code or "invalid", "detail": " ".join(item.messages)} for item in items
        ]
        for field, items in by_field.items()
    }


def _field_errors(details, prefix=""):
    """Flatten DRF's nested details into {"audience.any.0": [{code, detail}]}."""
    if isinstance(details, dict) and set(details) == {"message", "code"}:
        return {prefix or "body": [{"code": details["code"], "detail": str(details["message"])}]}
    flat = {}
    items = details.items() if isinstance(details, dict) else enumerate(details)
    for name, value in items:
        is_leaf = isinstance(value, dict) and set(value) == {"message", "code"} and not isinstance(details, dict)
        part = "" if is_leaf or name == "non_field_errors" else str(name)
        for field, found in _field_errors(value, ".".join(filter(None, [prefix, part]))).items():
            flat.setdefault(field, []).extend(found)
    return flat
