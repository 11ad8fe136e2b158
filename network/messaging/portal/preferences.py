"""How I want to be told."""

from django.views.decorators.http import require_http_methods

from members.doors import member_required
from network.messaging.preferences_page import preferences_page


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    return preferences_page(request, template="messaging/portal/preferences.html", back="messaging:portal-preferences")
