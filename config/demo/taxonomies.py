"""The demo's classification: NACE, a short sample of the official PKD lists, synonyms, and four invented buildings on the map."""

from pathlib import Path

from members.models import Building, PkdCode, SearchSynonym
from members.services import taxonomies

HERE = Path(__file__).parent
SYNONYMS = [
    "AI, sztuczna inteligencja, uczenie maszynowe",
    "fotowoltaika, panele słoneczne, PV",
    "IT, informatyka, oprogramowanie",
    "catering, obiady, jedzenie",
]
WEST, SOUTH = 20.5862, 50.8921  # near the park; the outlines are invented
WIDE, TALL, GAP = 0.0011, 0.0004, 0.0004  # degrees


def load():
    taxonomies.load_nace()
    for revision, file in ((PkdCode.Revision.NEW, "pkd_2025.csv"), (PkdCode.Revision.OLD, "pkd_2007.csv")):
        taxonomies.import_codes((HERE / file).read_text(encoding="utf-8"), revision=revision)
    taxonomies.import_transitions((HERE / "pkd_transitions.csv").read_text(encoding="utf-8"))
    SearchSynonym.objects.bulk_create(SearchSynonym(words=words) for words in SYNONYMS)
    Building.objects.bulk_create(
        Building(name=name, outline=_outline(column, row))
        for name, (column, row) in {"A": (0, 0), "B": (1, 0), "C": (0, 1), "D": (1, 1)}.items()
    )


def _outline(column, row):
    """Return the GeoJSON outline of an L-shaped house in the grid of the park."""
    west, south = WEST + column * (WIDE + GAP), SOUTH + row * (TALL + GAP)
    corners = [(0, 0), (WIDE, 0), (WIDE, TALL), (WIDE / 2, TALL), (WIDE / 2, TALL / 2), (0, TALL / 2), (0, 0)]
    return {"type": "Polygon", "coordinates": [[[round(west + x, 6), round(south + y, 6)] for x, y in corners]]}
