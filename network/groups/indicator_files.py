"""Values of indicators as a file, for staff and for everybody."""

from django.utils.translation import gettext as _

from members.csv_files import csv_response
from members.text import localized
from network.groups.queries import indicators as queries


def values_csv(indicators):
    """Return all values of `indicators` as a CSV file, a row for each year."""
    header = [_("Of what"), _("Indicator"), _("Unit"), _("Year"), _("Value"), _("Source"), "id"]
    rows = (
        [
            queries.subject(one),
            localized(one, "name"),
            localized(one, "unit"),
            value.year,
            value.value,
            value.source,
            str(one.public_id),
        ]
        for one in indicators
        for value in one.all_values
    )
    return csv_response("indicators.csv", header, rows)
