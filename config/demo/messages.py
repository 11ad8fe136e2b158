"""What the demo network was told in eight weeks: invented messages of six senders."""

from dataclasses import dataclass, field

from config.demo.accounts import TENANT
from config.demo.facts import CULTURE, HEALTH_TOURISM, IT_SYSTEMS, PARK, REVITALISATION, STAROPOLSKA

TENANTS = {"kind": "tenant_sme"}
EVERYBODY = {"helix": ["public", "business", "science", "society"]}


@dataclass(frozen=True)
class Told:
    """One message of the past. Days count back from today; `pull` is how much it interests people, 0 to 1."""

    days_ago: int
    sender: str
    message_class: str
    topic: str
    title_pl: str
    title_en: str
    summary_pl: str
    summary_en: str
    audience: dict = field(default_factory=lambda: TENANTS)
    pull: float = 0.6
    deadline_days: int | None = None  # from today; negative lies in the past
    minutes: int = 1
    legal_basis: str = ""


TO_A_GROUP = Told(
    8, TENANT, "network_info", "building", "Czujniki ciepła: porównanie pierwszych pomiarów", "Heat sensors: the first measurements compared",
    "Cztery firmy, cztery sposoby pomiaru. We wtorek o 14:00 porównujemy wyniki w sali 2.",
    "Four firms, four ways to measure. On Tuesday at 14:00 we compare the results in room 2.",
    pull=0.8, deadline_days=3, minutes=2,
)  # fmt: skip
NEXT_TO_A_GROUP = {
    "title_pl": "Wspólne zamówienie czujników CO₂",
    "summary_pl": "Przy dwudziestu sztukach cena spada o jedną piątą. Napiszcie, ile sztuk potrzebujecie.",
    "body_pl": "Zbieramy zamówienia do końca miesiąca.",
}

MESSAGES = [
    Told(54, PARK, "network_info", "grants", "Ścieżka SMART: pierwszy nabór w tym roku", "SMART path: the first call this year", "Dofinansowanie badań i wdrożeń dla małych i średnich firm, wnioski do końca miesiąca.", "Funding of research and roll-out for small and medium firms, applications until the end of the month.", pull=0.7, deadline_days=-28),
    Told(51, IT_SYSTEMS, "network_info", "city", "Otwarte dane o przystankach i rozkładach", "Open data on stops and timetables", "Miasto udostępniło pliki GTFS i interfejs programistyczny. Szukamy firm, które je sprawdzą.", "The city published GTFS files and an API. We look for firms that will try them.", audience={"branch": "ict"}, pull=0.65),
    Told(49, PARK, "mandatory", "building", "Przegląd instalacji elektrycznej, budynek A", "Electrical inspection, building A", "W sobotę od 8:00 do 12:00 nie będzie prądu w budynku A. Wyłączcie serwery w piątek.", "On Saturday from 8:00 to 12:00 building A has no power. Switch servers off on Friday.", pull=0.9, deadline_days=-46, legal_basis="umowa najmu, § 12: wyłączenia mediów"),
    Told(46, STAROPOLSKA, "network_info", "events", "Misja gospodarcza do Brna", "Trade mission to Brno", "Trzy dni spotkań z firmami z branży metalowej. Przejazd opłaca Izba, zostało 14 miejsc.", "Three days of meetings with metal firms. The Chamber pays the journey, 14 places left.", audience={"any": [{"branch": "machines"}, {"branch": "construction"}]}, pull=0.55, deadline_days=-30),
    Told(44, PARK, "network_info", "jobs", "Praktyki studenckie: zgłoście miejsca", "Student internships: offer places", "Politechnika szuka 40 miejsc na praktyki od lipca. Wystarczy jedno zdanie o zadaniu.", "The university looks for 40 internships from July. One sentence about the task is enough.", pull=0.5, deadline_days=-20, minutes=3),
    Told(42, REVITALISATION, "network_info", "city", "Plan remontów podwórek Śródmieścia", "Courtyard repairs in the city centre", "Kolejność remontów zależy też od firm z okolicy. Przeczytajcie plan, zanim ruszą konsultacje.", "The order of repairs depends on local firms too. Read the plan before the consultation opens.", audience=EVERYBODY, pull=0.4),
    Told(40, PARK, "network_info", "events", "Śniadanie technologiczne: pomiary drgań", "Technology breakfast: vibration measurement", "Dwie firmy z parku pokażą, jak wykrywają awarie frezarek przed postojem.", "Two park firms show how they detect failures of milling machines before they stop.", audience={"any": [{"branch": "machines"}, {"branch": "ict"}]}, pull=0.6, deadline_days=-35),
    Told(38, CULTURE, "network_info", "city", "Święto Kielc: stoiska dla firm", "Kielce Days: stands for firms", "Stoisko w Rynku kosztuje tyle co prąd. Zgłoszenia przyjmujemy przez tydzień.", "A stand in the market square costs as much as its power. Applications for one week.", pull=0.45, deadline_days=-31),
    Told(36, HEALTH_TOURISM, "network_info", "grants", "Nabór: cyfryzacja uzdrowisk", "Call: digital health resorts", "Uzdrowiska szukają wykonawców systemów rezerwacji i opasek pomiarowych.", "Health resorts look for suppliers of booking systems and measuring wristbands.", audience={"any": [{"branch": "ict"}, {"branch": "chemical-cosmetic"}]}, pull=0.5, deadline_days=-15),
    Told(34, PARK, "mandatory", "building", "Nowe karty wejściowe od poniedziałku", "New entry cards from Monday", "Stare karty przestaną działać w niedzielę o 24:00. Nowe czekają w recepcji budynku B.", "Old cards stop working on Sunday at midnight. New ones wait at the reception of building B.", pull=0.92, deadline_days=-30, legal_basis="umowa najmu, § 4: zasady dostępu"),
    Told(32, PARK, "commercial", "offers", "Oferta członka: druk wielkoformatowy taniej o 15%", "Member's offer: large-format print 15% off", "Firma z parku drukuje plansze targowe ze zniżką dla sąsiadów do końca miesiąca.", "A park firm prints fair boards at a discount for neighbours until the end of the month.", pull=0.35),
    Told(30, IT_SYSTEMS, "network_info", "grants", "Dialog techniczny: monitoring sieci ciepłowniczej", "Technical dialogue: monitoring of the heating network", "Miasto pyta firmy, co jest możliwe, zanim ogłosi przetarg. Rozmowy trwają po 30 minut.", "The city asks firms what is possible before it opens a tender. Talks take 30 minutes each.", audience={"any": [{"branch": "ict"}, {"branch": "energy"}]}, pull=0.7, deadline_days=-16, minutes=5),
    Told(27, PARK, "network_info", "building", "Ładowarki samochodów przy budynku C", "Car chargers at building C", "Sześć punktów ładowania działa od dziś. Stawka jest taka sama jak za prąd w biurze.", "Six charging points work from today. The rate equals that of office power.", pull=0.65),
    Told(25, STAROPOLSKA, "network_info", "events", "Targi Kielce: wspólne stoisko parku", "Kielce Trade Fairs: a joint stand", "Wspólne stoisko na targach przemysłowych: 40 m² i jedna recepcja. Zgłoszenia do piątku.", "A joint stand at the industrial fair: 40 m² and one reception. Applications until Friday.", pull=0.6, deadline_days=-18, minutes=2),
    Told(23, PARK, "network_info", "jobs", "Wspólny dzień rekrutacji", "A joint recruitment day", "Jedna hala, trzydzieści stolików, kandydaci z trzech uczelni. Zgłoście stanowiska.", "One hall, thirty tables, candidates from three universities. Tell us your openings.", pull=0.45, deadline_days=-9),
    Told(21, CULTURE, "network_info", "city", "Noc Kultury: szukamy sal z prądem", "Night of Culture: we look for rooms with power", "Teatr uliczny potrzebuje ośmiu sal na jeden wieczór. Miasto ubezpiecza wydarzenie.", "A street theatre needs eight rooms for one evening. The city insures the event.", audience=EVERYBODY, pull=0.3),
    Told(18, PARK, "mandatory", "building", "Przegląd gaśnic: dostęp do lokali", "Fire extinguishers: access to offices", "Serwis wejdzie do wszystkich lokali między 7:00 a 9:00. Wskażcie osobę, która otworzy.", "The service enters all offices between 7:00 and 9:00. Name a person who opens.", pull=0.93, deadline_days=-12, legal_basis="rozporządzenie MSWiA o ochronie przeciwpożarowej, § 3"),
    Told(16, REVITALISATION, "network_info", "city", "Spacer badawczy: podwórka przy Głowackiego", "Research walk: courtyards at Głowackiego", "Przejdziemy trasę z architektką. Uwagi z marszu mają taką samą wagę jak pisemne.", "We walk the route with an architect. Remarks on foot weigh as much as written ones.", audience=EVERYBODY, pull=0.35),
    Told(14, PARK, "commercial", "offers", "Oferta członka: audyt energetyczny hali", "Member's offer: energy audit of a hall", "Audyt z raportem w dwa tygodnie, dla firm z parku w stałej cenie.", "An audit with a report in two weeks, at a fixed price for park firms.", audience={"any": [{"branch": "machines"}, {"branch": "construction"}, {"branch": "energy"}]}, pull=0.4),
    Told(12, HEALTH_TOURISM, "network_info", "grants", "Partnerzy do projektu norweskiego", "Partners for a Norwegian project", "Potrzebna firma od czujników i firma od kosmetyków z ziół. Budżet partnera do 60 000 euro.", "A sensor firm and a herbal cosmetics firm are needed. Partner budget up to 60,000 euro.", audience={"any": [{"branch": "ict"}, {"branch": "chemical-cosmetic"}]}, pull=0.6, deadline_days=4, minutes=4),
    Told(9, PARK, "network_info", "grants", "Nabór: Energia dla przedsiębiorstw", "Call: Energy for enterprises", "Do 300 000 zł na fotowoltaikę, pompy ciepła i magazyny energii. Pierwszy krok to deklaracja.", "Up to PLN 300,000 for photovoltaics, heat pumps and storage. The first step is a declaration.", pull=0.68, deadline_days=8, minutes=3),
    Told(6, IT_SYSTEMS, "network_info", "city", "Testerzy aplikacji miejskiej", "Testers of the city app", "Szukamy dwudziestu firm, które przez miesiąc będą zgłaszać usterki jednym przyciskiem.", "We look for twenty firms that will report faults with one button for a month.", pull=0.5, deadline_days=6),
    Told(2, PARK, "mandatory", "building", "Wyłączenie prądu, budynek B: czwartek 6:00–9:00", "Power cut, building B: Thursday 6:00–9:00", "Operator wymienia transformator. Zabezpieczcie serwery i chłodnie; windy staną.", "The operator replaces a transformer. Secure servers and cold stores; lifts will stop.", pull=0.72, deadline_days=2, legal_basis="umowa najmu, § 12: wyłączenia mediów"),
    Told(1, PARK, "network_info", "events", "Ścieżka SMART: jak złożyć wniosek", "SMART path: how to apply", "Warsztat w parku z ekspertką, która ocenia wnioski. Przynieście szkic swojego projektu.", "A workshop in the park with an expert who assesses applications. Bring a sketch of your project.", pull=0.5, deadline_days=5, minutes=2),
]  # fmt: skip
