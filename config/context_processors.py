"""What every page knows: the place, the chosen colours, the address of the accessibility declaration."""

from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from config.place import place
from members import queries

THEMES = ("light", "dark")
THEME_COOKIE = "parknet_theme"


def page(request):
    """Return the variables of the frames. The list of organisations is lazy: only the portal frame asks for it."""
    theme = request.COOKIES.get(THEME_COOKIE, "")
    return {
        "place": place(),
        "theme": theme if theme in THEMES else "",
        "accessibility_address": request.build_absolute_uri(reverse("accessibility")),
        "my_organisations": SimpleLazyObject(lambda: list(queries.current_organisations(request.user))),
    }
