"""What a browser says of itself, in words that its owner recognises."""

from django.utils.translation import gettext as _

# The first sign found decides: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def device(user_agent):
    """Return "Firefox, Windows" for a User-Agent header, or that it is unknown."""
    found = [name for signs in (BROWSERS, SYSTEMS) for name in [_first(signs, user_agent)] if name]
    return ", ".join(found) or _("unknown program")


def _first(signs, text):
    return next((name for sign, name in signs if sign in text), "")
