"""Wall time and instants. An occurrence keeps what the clock on the wall says, its zone and fold, and the instant it means.

In the spring night an hour of the wall clock does not exist; in the autumn night an hour comes twice (fold 0, then 1).
"""

from datetime import UTC
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

DEFAULT_ZONE = "Europe/Warsaw"
FIRST, SECOND = 0, 1


def instant(local, zone, fold=FIRST):
    """Return the UTC instant of the naive wall time `local`. Raises ValidationError (nonexistent_time)."""
    if not exists(local, zone):
        raise ValidationError(
            _("There is no %(time)s that night: the clocks go forward. Choose an earlier or later hour."),
            code="nonexistent_time",
            params={"time": f"{local:%H:%M}"},
        )
    return local.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def wall(moment, zone):
    """Return the naive wall time of an instant and its fold."""
    local = moment.astimezone(ZoneInfo(zone))
    return local.replace(tzinfo=None, fold=0), local.fold


def exists(local, zone):
    """Does the wall clock of `zone` ever show `local`?"""
    aware = local.replace(tzinfo=ZoneInfo(zone), fold=FIRST)
    return aware.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local


def is_ambiguous(local, zone):
    """Does the wall clock of `zone` show `local` twice?"""
    aware = local.replace(tzinfo=ZoneInfo(zone))
    return exists(local, zone) and aware.replace(fold=FIRST).utcoffset() != aware.replace(fold=SECOND).utcoffset()
