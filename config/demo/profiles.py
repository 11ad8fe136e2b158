"""What tenants say about themselves beside their offer: what they can do, for whom they worked, languages, drawn logos."""

import io

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from members import pictures
from members.models import Picture, ProfileTag, Reference
from members.services.classification import refresh_search_words

Kind = ProfileTag.Kind
# trade: (competences, technologies, [(customer, year, what in Polish, in English)])
ABLE = {
    "IoT": (["pomiary zdalne", "diagnostyka drgań"], ["LoRaWAN", "MQTT"], [("zakład wodociągów", 2025, "odczyt 400 wodomierzy przez radio", "remote reading of 400 water meters")]),
    "Kod": (["integracje systemów", "testy dostępności"], ["Django", "PostgreSQL"], [("przychodnia specjalistyczna", 2024, "rejestracja wizyt przez internet", "online booking of appointments")]),
    "Dane": (["hurtownie danych", "prognozowanie zużycia"], ["Python", "dbt"], []),
    "Chmura": (["kopie zapasowe", "nadzór całodobowy"], ["Kubernetes", "Ceph"], []),
    "Sieci": (["audyt cyberbezpieczeństwa"], ["światłowody", "Wi-Fi 7"], [("hala logistyczna", 2025, "sieć bezprzewodowa na 12 000 m²", "wireless network over 12,000 m²")]),
    "CAD": (["inżynieria odwrotna"], ["skanowanie laserowe"], []),
    "Mapy": (["naloty dronem", "mapy dla gmin"], ["QGIS", "fotogrametria"], [("nadleśnictwo", 2023, "mapa drzewostanu z powietrza", "aerial map of a forest")]),
    "Frezowanie": (["małe serie", "pomiary współrzędnościowe"], ["frezowanie pięcioosiowe"], [("producent pomp", 2025, "korpusy pomp, 40 sztuk w miesiącu", "pump housings, 40 pieces a month")]),
    "Automatyka": (["stanowiska zrobotyzowane"], ["PLC", "roboty współpracujące"], []),
    "Konstrukcje": (["oznakowanie CE"], ["obliczenia MES"], []),
    "Hydraulika": (["serwis pras"], ["siłowniki na zamówienie"], []),
    "Pompy Ciepła": (["audyt energetyczny"], ["pompy gruntowe"], [("szkoła podstawowa", 2024, "ogrzewanie z gruntu zamiast kotła", "ground heat in place of a boiler")]),
    "Fotowoltaika": (["serwis instalacji"], ["inwertery", "mycie bez chemii"], []),
    "Projekt": (["domy zeroemisyjne"], ["BIM"], [("wspólnota mieszkaniowa", 2023, "przebudowa kamienicy z 1911 roku", "rebuilding of a tenement of 1911")]),
    "Prefabrykat": (["montaż w tydzień"], ["drewno klejone krzyżowo"], []),
    "Kosmetyki": (["produkcja pod marką klienta"], ["ekstrakcja na zimno"], []),
    "Badania": (["badania stabilności"], ["komora EMC"], []),
    "Dotacje": (["studia wykonalności", "rozliczanie projektów"], [], [("spółdzielnia rolnicza", 2025, "wniosek i rozliczenie suszarni owoców", "application and settlement of a fruit dryer")]),
    "Tłumaczenia": (["dokumentacja maszyn"], [], []),
    "Druk": (["wystawy", "oklejanie pojazdów"], ["druk wielkoformatowy"], []),
    "Film": (["transmisje konferencji"], ["nagrania z drona"], []),
}  # fmt: skip
LANGUAGES = (["pl", "en"], ["pl"], ["pl", "en", "de"], ["pl", "en", "uk"])
LOGO_EACH, SIDE, INKS = 4, 192, ("#0b5d5e", "#14213d", "#c8451b", "#7a5c00")
SHAPES = (("trzy kręgi", "three rings"), ("schody", "stairs"), ("promienie", "rays"), ("fala", "a wave"))


def lay_out(organisations):
    """Fill in profiles of {short name: Organisation} by their trade; the others stay as empty as real ones are."""
    tags, references = [], []
    for number, (name, one) in enumerate(organisations.items()):
        competences, technologies, done = ABLE.get(name.partition(" ")[2], ([], [], []))
        said = [(Kind.COMPETENCE, competences), (Kind.TECHNOLOGY, technologies)]
        said += [(Kind.LANGUAGE, LANGUAGES[number % len(LANGUAGES)] if competences else [])]
        tags += [ProfileTag(organisation=one, kind=kind, name=word) for kind, words in said for word in words]
        references += [
            Reference(organisation=one, customer=customer, year=year, what_pl=pl, what_en=en)
            for customer, year, pl, en in done
        ]
        if number % LOGO_EACH == 0:
            _give_logo(one, number // LOGO_EACH)
    ProfileTag.objects.bulk_create(tags)
    Reference.objects.bulk_create(references)
    refresh_search_words(organisations.values())


def _give_logo(organisation, number):
    shape = number % len(SHAPES)
    png = io.BytesIO()
    _drawn(shape, INKS[number // len(SHAPES) % len(INKS)]).save(png, "PNG")
    made = pictures.remake(ContentFile(png.getvalue(), name="logo.png"), kind=Picture.Kind.LOGO)
    pl, en = SHAPES[shape]
    picture = Picture(
        organisation=organisation, kind=Picture.Kind.LOGO, width=made.width, height=made.height, size_bytes=made.file.size,
        alt_pl=f"Znak firmy {organisation}: {pl}", alt_en=f"Logo of {organisation}: {en}", is_shown=True,
    )  # fmt: skip
    picture.file.save(f"{picture.public_id}{pictures.SUFFIX}", made.file)


def _drawn(shape, ink):
    """Return a square with one of the SHAPES in `ink`, drawn at four times its size so that its edges are smooth."""
    large, unit = SIDE * 4, SIDE // 4
    square = Image.new("RGB", (large, large), "#ffffff")
    pen = ImageDraw.Draw(square)
    if shape == 0:
        for radius in (7, 5, 3):
            box = [(8 - radius) * unit, (8 - radius) * unit, (8 + radius) * unit, (8 + radius) * unit]
            pen.ellipse(box, outline=ink, width=unit)
    elif shape == 1:
        for step in range(4):
            pen.rectangle(
                [(1 + step * 3.5) * unit, (11 - step * 3) * unit, (4 + step * 3.5) * unit, 15 * unit], fill=ink
            )
    elif shape == 2:
        for start in range(0, 360, 45):
            pen.pieslice([unit, unit, 15 * unit, 15 * unit], start, start + 22, fill=ink)
    else:
        for row in range(3):
            for place, start in ((0, 180), (1, 0)):
                left, top = (1 + place * 7) * unit, (1 + row * 4) * unit
                pen.arc([left, top, left + 7 * unit, top + 6 * unit], start, start + 180, fill=ink, width=unit)
    return square.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
