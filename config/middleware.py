"""Small middleware of the whole house."""

import uuid

import structlog
from allauth.usersessions.middleware import UserSessionsMiddleware
from django.conf import settings
from django.core.exceptions import BadRequest
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.cache import patch_cache_control
from django.utils.translation import activate, get_language
from django.utils.translation import gettext as _
from pghistory.middleware import HistoryMiddleware
from psycopg2.errors import LockNotAvailable, UniqueViolation

from config import place
from config.rest.problems import problem_page
from members.errors import IllegalTransition

UTF8 = {"utf-8", "utf8", "us-ascii"}
# An empty header would forbid nothing; each name must be given an empty list.
NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"


class RequestId:
    """Give each request an id, in the answer's `X-Request-ID` and in every log line."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.id = uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request.id)
        response = self.get_response(request)
        response["X-Request-ID"] = request.id
        response.setdefault("Permissions-Policy", NO_DEVICES)
        return response


class Languages(LocaleMiddleware):
    """As Django chooses a language, among those that the network offers; its first one for who asks for none."""

    def process_request(self, request):
        super().process_request(request)
        offered = place.languages()
        has_asked = request.headers.get("Accept-Language") or settings.LANGUAGE_COOKIE_NAME in request.COOKIES
        if get_language() not in offered or not has_asked:
            activate(offered[0])
            request.LANGUAGE_CODE = offered[0]


class Private:
    """What depends on who is signed in is kept by no shared cache, and by no browser without asking us again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if "cookie" in response.get("Vary", "").lower() and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response


class UnreadableAs400:
    """Refuse what no text of ours may be: a NUL in the query string, which the database would answer with an error, and
    any encoding but UTF-8 (`config.wsgi` looks none up)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "%00" in request.META.get("QUERY_STRING", ""):
            return _refused(request, "nul", _("The address holds a NUL, which no text may hold."))
        if request.content_params.get("charset", "utf-8").lower() not in UTF8:
            return _refused(request, "encoding", _("Send the text in UTF-8."))
        return self.get_response(request)


def _refused(request, code, detail):
    if request.path.startswith("/api/v1/"):
        return problem_page(400, code=code, detail=detail)
    raise BadRequest


class IllegalTransitionAs409:
    """Answer 409 with the reason when a page asks for a step that the object's state does not allow."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, IllegalTransition):
            return render(request, "409.html", {"reason": str(exception)}, status=409)
        return None


class TwiceAs409:
    """Answer 409 in words when two presses at once wanted the same new row, and the database kept the second one out."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception.__cause__, UniqueViolation):
            return None
        reason = _("The same was saved a moment ago, perhaps by a second press. Look there first.")
        if request.path.startswith("/api/v1/"):
            return problem_page(409, code="twice", detail=reason)
        return render(request, "409.html", {"reason": reason}, status=409)


class LockTimeoutAs503:
    """Answer 503 with Retry-After when a row stayed locked too long: many people want the same thing at once."""

    RETRY_AFTER_SECONDS = 3

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception.__cause__, LockNotAvailable):
            return None
        if request.path.startswith("/api/v1/"):
            response = problem_page(
                503, code="busy", detail=_("Many people are doing this right now. Try again in a moment.")
            )
        else:
            response = render(request, "503.html", status=503)
        response["Retry-After"] = self.RETRY_AFTER_SECONDS
        return response


class _NotOnVotePages:
    """Steps aside for views marked `leaves_no_trace`: the way of a voter, where we note neither who, when nor whence."""

    def __call__(self, request):
        return self.get_response(request) if _leaves_no_trace(request) else super().__call__(request)


class UserSessions(_NotOnVotePages, UserSessionsMiddleware):
    """Remember the last use of a session, except for voting."""


class History(_NotOnVotePages, HistoryMiddleware):
    """Name the user and address of a change in the audit tables, except for voting."""


def _leaves_no_trace(request):
    if not hasattr(request, "leaves_no_trace"):  # two ask, and finding a view among all addresses takes a while
        try:
            request.leaves_no_trace = getattr(resolve(request.path_info).func, "leaves_no_trace", False)
        except Resolver404:
            request.leaves_no_trace = False
    return request.leaves_no_trace
