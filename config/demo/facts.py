"""Public facts about the first network: institutions, areas, consortia. No personal data; tenants are synthetic elsewhere."""

NETWORK = {
    "slug": "kielce",
    "name_pl": "Sieć Kielce Smart City 2030+",
    "name_en": "Kielce Smart City 2030+ Network",
    "mission_pl": "Z udziałem mieszkańców wyznaczyć ramy rozwoju Kielc jako zrównoważonego inteligentnego miasta.",
    "mission_en": "With the participation of the local community, set out a guiding framework for the development of Kielce as a sustainable smart city.",
    "population": 200_000,
}
NUTS = "PL721"

# slug, Polish, English
THEMES = [
    ("society", "Społeczeństwo", "Society"),
    ("environment-space", "Środowisko i ład przestrzenny", "Environment and spatial order"),
    ("economy-innovation", "Gospodarka i innowacje", "Economy and innovation"),
    ("security", "Bezpieczeństwo", "Security"),
    ("infrastructure-transport", "Infrastruktura i transport", "Infrastructure and transport"),
    ("digital-kielce", "Cyfrowe Kielce", "Digital Kielce"),
]

# slug, Polish, English, PKD prefixes, number of demo tenants (72 together; ICT about 30 percent)
BRANCHES = [
    ("construction", "Budownictwo", "Construction", ["41", "42", "43", "71.1"], 8),
    ("chemical-cosmetic", "Chemiczno-kosmetyczna", "Chemical and cosmetic", ["20", "21"], 7),
    ("energy", "Energetyka / OZE", "Energy / renewable energy", ["35"], 8),
    ("ict", "ICT", "ICT", ["61", "62", "63"], 22),
    ("advertising", "Reklama", "Advertising", ["73", "18"], 6),
    ("machines", "Projektowanie i budowa maszyn", "Design and construction of machines", ["25", "28"], 11),
    ("business-services", "Usługi biznesowe", "Business services", ["69", "70", "78", "82"], 7),
    ("other", "Inne", "Other", [], 3),
]

PARK = "Kielecki Park Technologiczny"
CITY_HALL = "Urząd Miasta Kielce"
CULTURE = "Wydział Kultury, Sportu i Promocji Miasta"
IT_SYSTEMS = "Wydział Systemów Zarządzania i Usług Informatycznych"
REVITALISATION = "Wydział Rewitalizacji Miasta"
HEALTH_TOURISM = "Izba Gospodarcza „Krąg Turystyki Zdrowotnej”"
STAROPOLSKA = "Staropolska Izba Przemysłowo-Handlowa"
RURAL = "Ośrodek Promowania i Wspierania Przedsiębiorczości Rolnej"
REGIONAL_AGENCY = "Fundacja Agencja Rozwoju Regionalnego"

# short name, full name, kind, helix, parent, is founding
INSTITUTIONS = [
    (PARK, PARK, "park", "public", None, True),
    (CITY_HALL, CITY_HALL, "city_department", "public", None, False),
    (CULTURE, f"{CITY_HALL} – {CULTURE}", "city_department", "public", CITY_HALL, True),
    (IT_SYSTEMS, f"{CITY_HALL} – {IT_SYSTEMS}", "city_department", "public", CITY_HALL, True),
    (REVITALISATION, f"{CITY_HALL} – {REVITALISATION}", "city_department", "public", CITY_HALL, True),
    ("Smart Factor", "Smart Factor", "company", "business", None, True),
    (HEALTH_TOURISM, HEALTH_TOURISM, "cluster", "society", None, True),
    (STAROPOLSKA, STAROPOLSKA, "chamber", "business", None, False),
    (RURAL, RURAL, "support_body", "society", None, False),
    (REGIONAL_AGENCY, REGIONAL_AGENCY, "support_body", "society", None, False),
]

VOIVODESHIP = "Województwo Świętokrzyskie"
LEGAL_BASIS = "Uchwała Zarządu Województwa Świętokrzyskiego nr 8391/23"
# slug, Polish, English, coordinator; the seventh had no applicant, and its call was opened again until 31 January 2024
CONSORTIA = [
    ("metal", "Branża metalowo-odlewnicza", "Metal and foundry industry", STAROPOLSKA),
    ("construction", "Zasobooszczędne budownictwo", "Resource-efficient construction", STAROPOLSKA),
    ("food", "Nowoczesne rolnictwo i przetwórstwo rolno-spożywcze", "Modern agriculture and food processing", RURAL),
    ("health-tourism", "Turystyka zdrowotna", "Health tourism", HEALTH_TOURISM),
    ("ict", "Technologie informacyjno-komunikacyjne", "Information and communication technologies", PARK),
    ("energy", "Zrównoważony rozwój energetyczny", "Sustainable energy development", REGIONAL_AGENCY),
    ("fairs", "Branża targowo-kongresowa", "Trade fair and congress industry", None),
]
REOPENED_CALL_UNTIL = (2024, 1, 31)

# slug, Polish, English
TOPICS = [
    ("building", "Sprawy techniczne i budynek", "Building and technology"),
    ("grants", "Projekty i dotacje", "Projects and grants"),
    ("events", "Spotkania i szkolenia", "Meetings and training"),
    ("city", "Miasto i konsultacje", "The city and consultations"),
    ("jobs", "Praca i praktyki", "Jobs and internships"),
    ("offers", "Oferty członków", "Members' offers"),
]
