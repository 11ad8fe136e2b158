"""Sets `request.organisation`, asks staff for their second factor, and ends staff sessions that idle or grow old."""

import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from members import queries

ORGANISATION = "organisation"
SIGNED_IN_AT = "signed_in_at"
SEEN_AT = "seen_at"
SEEN_STEP_SECONDS = 60  # a page view is noted at most once a minute: a write for every page would be too dear


class CurrentOrganisation:
    """`request.organisation` is the organisation the signed-in person acts for in the portal, or None."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        request.organisation = None
        if request.user.is_authenticated and not getattr(view, "needs_no_organisation", False):
            request.organisation = queries.current_organisation(request.user, chosen=request.session.get(ORGANISATION))


class StaffSessionLimits:
    """A staff session ends after 30 minutes without a page, and 12 hours after signing in whatever happens."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated and request.user.is_staff:
            if _is_over(request.session):
                logout(request)
                messages.info(
                    request, _("You were signed out, because staff sessions end after a pause. Sign in again.")
                )
            elif time.time() - _seen_at(request.session) > SEEN_STEP_SECONDS:
                request.session[SEEN_AT] = time.time()
        return self.get_response(request)


def _is_over(session):
    now = time.time()
    is_idle = now - _seen_at(session) > settings.STAFF_SESSION_IDLE_SECONDS
    return is_idle or now - session.get(SIGNED_IN_AT, 0) > settings.STAFF_SESSION_ABSOLUTE_SECONDS


def _seen_at(session):
    return session.get(SEEN_AT, session.get(SIGNED_IN_AT, 0))


class SecondFactorForStaff:
    """Staff without a second factor are led to enrolment before any other page (off in the demo only)."""

    EXEMPT = ("/accounts/", "/static/", "/health/", "/i18n/", "/theme/")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not settings.STAFF_SECOND_FACTOR_REQUIRED or not request.user.is_authenticated or not request.user.is_staff:
            return None
        if request.path.startswith(self.EXEMPT) or queries.has_second_factor(request.user):
            return None
        messages.info(request, _("People of the staff need a second factor. Set one up, and every page opens."))
        return redirect("mfa_index")
