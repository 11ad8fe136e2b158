"""The organisations of a search by building: what the map draws and the lists beneath it tell."""

from dataclasses import dataclass, field

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from members.models import Building, Location, Organisation

SHOWN = 30  # names under one building; the list shows the others


@dataclass
class Place:
    """One building, or with an empty name all that sit elsewhere: how many organisations, and the first of them by name."""

    name: str
    count: int = 0
    outline: dict | None = None
    rows: list = field(default_factory=list)


def places(organisations, *, with_rows=True):
    """Return [Place] of the queryset `organisations`: buildings with outlines or people in them, then elsewhere."""
    found = organisations.order_by().values("pk")
    sitting = Location.objects.filter(organisation__in=found).exclude(building="")
    counts = dict(sitting.order_by().values_list("building").annotate(Count("organisation", distinct=True)))
    outlines = {building.name: building.outline for building in Building.objects.all()}
    result = [Place(name, counts.get(name, 0), outlines.get(name)) for name in sorted({*counts, *outlines})]
    if not with_rows:
        return result
    result.append(Place("", organisations.exclude(pk__in=sitting.values("organisation")).count()))
    rows = _first_of_each(sitting)
    for place in result[:-1]:
        place.rows = rows.get(place.name, [])
    elsewhere = Organisation.objects.filter(pk__in=found).exclude(pk__in=sitting.values("organisation"))
    result[-1].rows = list(elsewhere.order_by("sort_key", "public_id")[:SHOWN])
    return [place for place in result if place.count or place.outline]


def _first_of_each(sitting):
    """Return {building: [Organisation with `room`]}, at most SHOWN each, in one statement and one for the rows."""
    order = Window(
        RowNumber(), partition_by="building", order_by=[F("organisation__sort_key"), F("organisation__public_id")]
    )
    numbered = (
        sitting.annotate(number=order).filter(number__lte=SHOWN).select_related("organisation").order_by("number")
    )
    rows = {}
    for location in numbered:
        location.organisation.room = location.room
        rows.setdefault(location.building, []).append(location.organisation)
    return rows
