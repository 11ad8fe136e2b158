"""Seventy-two invented tenants over the eight branches. Their domains are reserved ones that reach nobody."""

from dataclasses import dataclass

from config.demo.facts import BRANCHES

NATURE = ["Żuraw", "Tur", "Osika", "Łoś", "Lipa", "Mięta", "Jesion", "Wierzba", "Szałwia", "Dzik", "Konwalia", "Sokół", "Brzoza", "Ryś", "Klon", "Bóbr", "Jarzębina", "Czapla", "Modrzew", "Żubr", "Kalina", "Puchacz", "Sosna", "Wilga", "Olcha", "Jastrząb", "Buk", "Szpak", "Leszczyna", "Kuna", "Dąb", "Kos", "Rokitnik", "Borsuk", "Grab", "Dzięcioł", "Głóg", "Wydra", "Tarnina", "Jaskółka", "Cis", "Perkoz", "Wrzos", "Bielik", "Malwa", "Rybitwa", "Topola", "Orzeł", "Szyszka", "Kania", "Chaber", "Jeleń", "Paproć", "Trznadel", "Wiąz", "Łasica", "Nagietek", "Sójka", "Świerk", "Zięba", "Rumianek", "Sarna", "Jawor", "Pliszka", "Macierzanka", "Bocian", "Żyto", "Bażant", "Storczyk", "Lis", "Żabieniec", "Słonka"]  # fmt: skip

# branch: [(trade in the name, offer in Polish, offer in English, main PKD)]
TRADES = {
    "ict": [
        ("IoT", "Czujniki drgań i temperatury, bramki LoRaWAN, pomiary zdalne dla budynków i maszyn.", "Vibration and temperature sensors, LoRaWAN gateways, remote metering for buildings and machines.", "62.10.B"),
        ("Kod", "Aplikacje internetowe i mobilne na zamówienie, integracje systemów, utrzymanie.", "Custom web and mobile applications, system integration, maintenance.", "62.10.B"),
        ("Dane", "Hurtownie danych, raporty zarządcze, prognozy sprzedaży i zużycia energii.", "Data warehouses, management reports, sales and energy forecasts.", "62.20.B"),
        ("Chmura", "Przeniesienie serwerów do chmury, kopie zapasowe, nadzór całodobowy.", "Moving servers to the cloud, backups, round-the-clock monitoring.", "63.10.D"),
        ("Sieci", "Sieci światłowodowe i Wi-Fi w halach, audyt cyberbezpieczeństwa, zapory.", "Fibre and Wi-Fi networks in halls, security audits, firewalls.", "62.20.A"),
        ("CAD", "Modele 3D z pomiarów laserowych, konfiguratory produktów, szkolenia CAD.", "3D models from laser scans, product configurators, CAD training.", "62.10.B"),
        ("Mapy", "Systemy informacji przestrzennej, naloty dronem, mapy dla gmin i leśników.", "Geographic information systems, drone surveys, maps for municipalities and foresters.", "62.10.B"),
        ("Głos", "Rozpoznawanie mowy po polsku, napisy na żywo, asystenci telefoniczni.", "Polish speech recognition, live captions, phone assistants.", "62.10.B"),
    ],
    "machines": [
        ("Frezowanie", "Frezowanie i toczenie CNC w małych seriach, pomiary współrzędnościowe.", "CNC milling and turning in small series, coordinate measurement.", "25.53.Z"),
        ("Automatyka", "Stanowiska zrobotyzowane, sterowniki PLC, modernizacja linii.", "Robot cells, PLC controls, line upgrades.", "28.99.Z"),
        ("Konstrukcje", "Projekty maszyn pakujących i podajników, dokumentacja CE.", "Design of packing machines and feeders, CE documentation.", "28.93.Z"),
        ("Hydraulika", "Siłowniki i zasilacze hydrauliczne, serwis pras.", "Hydraulic cylinders and power units, press service.", "28.12.Z"),
    ],
    "energy": [
        ("Pompy Ciepła", "Pompy ciepła i magazyny ciepła dla hal i biur, audyt energetyczny.", "Heat pumps and heat storage for halls and offices, energy audits.", "35.30.Z"),
        ("Biogaz", "Mikrobiogazownie rolnicze, badanie substratów.", "Farm-scale biogas plants, substrate tests.", "35.21.Z"),
        ("Magazyny", "Magazyny energii i ładowarki, zarządzanie mocą w budynku.", "Energy storage and chargers, power management in buildings.", "35.12.B"),
        ("Fotowoltaika", "Instalacje fotowoltaiczne na dachach przemysłowych, serwis i mycie paneli.", "Photovoltaic systems on industrial roofs, service and cleaning.", "35.12.B"),
    ],
    "construction": [
        ("Projekt", "Projekty domów zeroemisyjnych i przebudowy kamienic, modele BIM.", "Zero-emission houses and rebuilding of tenements, BIM models.", "71.11.Z"),
        ("Prefabrykat", "Prefabrykaty drewniane, ściany i stropy, montaż w tydzień.", "Timber prefabricates, walls and floors, assembly in a week.", "41.00.A"),
        ("Geotechnika", "Badania gruntu, nadzór wykopów, odwodnienia.", "Soil tests, supervision of excavations, drainage.", "43.13.Z"),
        ("Instalacje", "Instalacje sanitarne i wentylacja z odzyskiem ciepła.", "Plumbing and ventilation with heat recovery.", "43.22.Z"),
    ],
    "chemical-cosmetic": [
        ("Chem", "Farby wodne i kleje bez rozpuszczalników, partie próbne od 5 kg.", "Water-based paints and solvent-free glues, trial batches from 5 kg.", "20.30.Z"),
        ("Kosmetyki", "Kosmetyki z ziół świętokrzyskich, produkcja pod marką klienta.", "Cosmetics from local herbs, private-label production.", "20.42.Z"),
        ("Badania", "Badania stabilności i mikrobiologii kosmetyków, komora EMC.", "Stability and microbiology tests of cosmetics, EMC chamber.", "72.10.Z"),
    ],
    "business-services": [
        ("Księgi", "Księgowość spółek i projektów unijnych, kadry i płace.", "Accounting of companies and EU projects, payroll.", "69.20.Z"),
        ("Dotacje", "Wnioski o dotacje, rozliczanie projektów, studia wykonalności.", "Grant applications, project settlement, feasibility studies.", "70.20.Z"),
        ("Kadry", "Rekrutacja inżynierów, praktyki studenckie, szkolenia kierowników.", "Recruitment of engineers, student internships, training for managers.", "78.10.Z"),
        ("Tłumaczenia", "Tłumaczenia techniczne: angielski, niemiecki, ukraiński.", "Technical translation: English, German, Ukrainian.", "74.30.Z"),
    ],
    "advertising": [
        ("Marka", "Nazwy, znaki i strony marek, wydruki i oznakowanie budynków.", "Names, logos and brand sites, prints and building signage.", "73.11.Z"),
        ("Druk", "Druk wielkoformatowy, wystawy, oklejanie pojazdów.", "Large-format printing, exhibitions, vehicle wrapping.", "18.12.Z"),
        ("Film", "Filmy szkoleniowe i reklamowe, transmisje konferencji.", "Training and advertising films, conference streaming.", "59.11.Z"),
    ],
    "other": [
        ("Bistro", "Obiady w parku, catering konferencji, stół dla 200 osób.", "Lunches in the park, conference catering, tables for 200.", "56.11.Z"),
        ("Przedszkole", "Przedszkole przy parku, zajęcia przyrodnicze.", "Nursery school by the park, nature classes.", "85.10.Z"),
        ("Rowery", "Serwis i wynajem rowerów firmowych.", "Service and hire of company bicycles.", "95.29.Z"),
    ],
}  # fmt: skip
BUILDINGS = ("A", "B", "C", "D")
ASCII = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


@dataclass(frozen=True)
class Tenant:
    """One invented tenant, before it becomes rows."""

    name: str
    legal_name: str
    branch: str
    offer_pl: str
    offer_en: str
    pkd: str
    building: str
    room: str
    domain: str


def tenants(rng):
    """Return the 72 tenants in the order of the nature words; the first is always "Żuraw IoT"."""
    branches = [slug for slug, *_, count in BRANCHES for __ in range(count)]
    branches.remove("ict")
    rng.shuffle(branches)
    used = dict.fromkeys(TRADES, 0)
    made = []
    for word, branch in zip(NATURE, ["ict", *branches], strict=True):
        trades = TRADES[branch]
        trade, offer_pl, offer_en, pkd = trades[used[branch] % len(trades)]
        used[branch] += 1
        made.append(
            Tenant(
                name=f"{word} {trade}",
                legal_name=f"{word} {trade} {rng.choice(['sp. z o.o.', 'sp. z o.o.', 'spółka jawna', 'S.A.'])}",
                branch=branch,
                offer_pl=offer_pl,
                offer_en=offer_en,
                pkd=pkd,
                building=rng.choice(BUILDINGS),
                room=str(rng.randint(1, 4) * 100 + rng.randint(1, 24)),
                domain=f"{word.lower()}-{trade.lower().replace(' ', '-')}.example.org".translate(ASCII),
            )
        )
    return made


def valid_nip(number):
    """Return the first valid NIP (ten digits) made from the nine digits of `number` or of one after it."""
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    while True:
        digits = f"{number:09d}"
        check = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11
        if check != 10:
            return f"{digits}{check}"
        number += 1
