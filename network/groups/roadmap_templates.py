"""Roadmaps that begin with goals and milestones. Each network keeps its own list (`Network.roadmap_templates`).

One of them: {"slug": "pilot", "pl": label, "en": label, "days_apart": days from one milestone to the next,
"goal": {"pl", "en"}, "milestones": [{"pl", "en"}]}.
"""

from members.text import localized_text


def usual_templates():
    """Return the templates of a new network: what a pilot goes through, its seven milestones."""
    return [
        {
            "slug": "pilot",
            "pl": "pilotaż: siedem kamieni milowych",
            "en": "pilot: seven milestones",
            "days_apart": 60,
            "goal": {"pl": "Pilotaż sprawdzony z firmami i miastem", "en": "A pilot tried with firms and the city"},
            "milestones": [
                {"pl": "Faza przygotowania pilotażu", "en": "Pilot preparation phase"},
                {"pl": "Wersja próbna gotowa do testów", "en": "Testing version ready to be tested"},
                {
                    "pl": "Ostatnie poprawki po opiniach grup docelowych",
                    "en": "Final improvement after feedback from target groups",
                },
                {"pl": "Wydarzenia związane z pilotażem", "en": "Events related to the pilot"},
                {"pl": "Analiza wyników pilotażu", "en": "Analysis of results of the pilot"},
                {"pl": "Ewaluacja pilotażu", "en": "Evaluation of the pilot"},
                {"pl": "Doświadczenia innych pilotaży", "en": "Cross-pilot experiences"},
            ],
        }
    ]


def choices(network):
    """Return [(slug, label in the reader's language)] of the network's templates."""
    return [(one["slug"], localized_text(one)) for one in network.roadmap_templates]


def named(network, slug):
    """Return the network's template `slug`; raises KeyError when there is none."""
    return {one["slug"]: one for one in network.roadmap_templates}[slug]
