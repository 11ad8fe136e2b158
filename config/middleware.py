"""Small middleware of the whole house."""

import uuid

import structlog
from django.shortcuts import render

from members.errors import IllegalTransition


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
        response.setdefault("Permissions-Policy", "")
        return response


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
