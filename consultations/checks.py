"""Checks of the database before the first vote: what a confirmed vote needs to survive a power cut."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import connections

DURABLE = ("fsync", "full_page_writes")  # synchronous_commit is set by every cast itself


@register(Tags.database)
def confirmed_votes_are_on_disk(app_configs, databases, **kwargs):
    """Refuse a production database that may lose what it has confirmed."""
    if settings.DEBUG:
        return []
    return [
        Error(f"{name} is off: a confirmed vote could be lost.", hint=f"Set {name} = on.", id="consultations.E001")
        for alias in databases or []
        for name in DURABLE
        if _setting(alias, name) != "on"
    ]


def _setting(alias, name):
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT current_setting(%s)", [name])
        return cursor.fetchone()[0]
