"""Names of the regions (NUTS) that this installation's organisations lie in."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "PL7": _("Central macroregion"),
    "PL72": _("Świętokrzyskie Voivodeship"),
    "PL721": _("Kielce subregion"),
    "PL722": _("Sandomierz–Jędrzejów subregion"),
}


def name(code):
    """Return the region's name, or its code when we have no name for it."""
    return NAMES.get(code, code)


def choices():
    """Return [(code, name)] of the named regions."""
    return list(NAMES.items())
