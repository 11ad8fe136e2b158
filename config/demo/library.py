"""Three good practices of the demo."""

from config.demo.past import day
from network.groups.models import Network, Theme
from network.library.models import GoodPractice

PRACTICES = [
    ("Osika Kod", "internal", "digital-kielce", "Zmiana klucza co piątek", "Change of keys every Friday", "Co piątek inna osoba przejmuje nadzór nad wdrożeniami. Nikt nie jest niezastąpiony, a urlop nie zatrzymuje pracy.", "Every Friday another person takes over deployments. Nobody is irreplaceable, and holidays stop no work.", "Dwa lata bez wdrożenia w weekend", "Two years without a weekend deployment"),
    ("Jesion Pompy Ciepła", "external_stakeholders", "environment-space", "Ciepło z serwerowni sąsiada", "Heat from a neighbour's server room", "Dwie firmy z jednego budynku połączyły serwerownię z instalacją grzewczą. Umowa mieści się na dwóch stronach.", "Two firms of one building joined a server room to the heating. The contract fits two pages.", "Rachunek za ciepło niższy o 31% w dwa sezony", "Heating bill 31% lower in two seasons"),
    ("Ryś Automatyka", "impact", "economy-innovation", "Praktykant z własnym zadaniem", "An intern with a task of their own", "Praktyka zaczyna się od listy trzech prawdziwych problemów; student wybiera jeden i pokazuje wynik całej firmie.", "An internship begins with a list of three real problems; the student picks one and shows the result to the whole firm.", "7 z 11 praktykantów pracuje w firmie", "7 of 11 interns work in the firm"),
]  # fmt: skip


def write(organisations, rng):
    """Publish the practices."""
    network = Network.objects.get()
    for age, (host, category, theme, title_pl, title_en, text_pl, text_en, evidence_pl, evidence_en) in enumerate(
        PRACTICES, start=1
    ):
        GoodPractice.objects.create(
            network=network, organisation=organisations[host], category=category, theme=Theme.objects.get(slug=theme), title_pl=title_pl, title_en=title_en,
            text_pl=text_pl, text_en=text_en, evidence_pl=evidence_pl, evidence_en=evidence_en,
            state=GoodPractice.State.PUBLISHED, published_at=day(-9 * age),
        )  # fmt: skip
