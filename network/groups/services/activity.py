"""What members did, one row for each day and kind: collected each night from what every app keeps anyway."""

from datetime import datetime, time, timedelta

from django.db import connection, transaction
from django.utils import timezone

from network.groups import signals
from network.groups.models import ActivityEntry

LOOK_BACK_DAYS = 8  # a week of nights may be missed
FIRST_LOOK_BACK_DAYS = 91  # as far as the index reaches

RECORD = """
    INSERT INTO groups_activityentry (network_id, organisation_id, day, kind)
    SELECT DISTINCT found.network_id, found.organisation_id, found.day, %s
      FROM ({rows}) found(network_id, organisation_id, day)
     WHERE found.network_id IS NOT NULL AND found.organisation_id IS NOT NULL AND found.day IS NOT NULL
    ON CONFLICT DO NOTHING
"""


def record_activity(kind, rows):
    """Note that organisations did something of `kind` (of ActivityEntry.Kind); return how many entries are new.

    `rows` is a queryset of (network id, organisation id, day) in this order: `values_list("network", "organisation", day)`.
    One statement for any number of rows; the same rows again change nothing.
    """
    sql, params = rows.order_by().query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(RECORD.format(rows=sql), [ActivityEntry.Kind(kind).value, *params])
        return cursor.rowcount


@transaction.atomic
def collect():
    """Ask every app what happened lately, and keep it. Harmless twice."""
    days = LOOK_BACK_DAYS if ActivityEntry.objects.exists() else FIRST_LOOK_BACK_DAYS
    first = timezone.localdate() - timedelta(days=days)
    signals.activity_wanted.send(sender=ActivityEntry, since=timezone.make_aware(datetime.combine(first, time.min)))
