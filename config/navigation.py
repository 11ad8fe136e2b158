"""The navigation of each frame: what stands in it, who sees it, and what waits there.

An entry whose address does not exist, or whose door the reader may not walk through, is left out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members import permissions
from members.models import StaffRole

Role = StaffRole.Role
COMMUNICATION, CITY, NETWORK, SETTINGS = _("Communication"), _("City"), _("Network"), _("Settings")


def _everybody(request):
    return True
