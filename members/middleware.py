"""Sets `request.organisation`, and asks staff for their second factor."""

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse

from members import queries

SESSION_KEY = "organisation"


class CurrentOrganisation:
    """`request.organisation` is the organisation the signed-in person acts for in the portal, or None."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        request.organisation = None
        if request.user.is_authenticated:
            request.organisation = queries.current_organisation(request.user, chosen=request.session.get(SESSION_KEY))


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
        return redirect(reverse("mfa_index"))
