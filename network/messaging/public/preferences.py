"""How I want to be told, for people without an organisation."""

from django.views.decorators.http import require_http_methods

from network.messaging.preferences_page import preferences_page


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    return preferences_page(request, template="messaging/public/preferences.html", back="messaging:public-preferences")
