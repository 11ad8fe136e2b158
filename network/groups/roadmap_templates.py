"""Roadmaps that begin with goals and milestones: what a pilot goes through."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Template:
    """Titles in Polish and English of one goal and its milestones, `days_apart` from one to the next."""

    label: str | Promise
    goal: tuple[str, str]
    milestones: tuple[tuple[str, str], ...]
    days_apart: int = 60


TEMPLATES = {
    "pilot": Template(
        _("pilot: seven milestones"),
        ("Pilotaż sprawdzony z firmami i miastem", "A pilot tried with firms and the city"),
        (
            ("Faza przygotowania pilotażu", "Pilot preparation phase"),
            ("Wersja próbna gotowa do testów", "Testing version ready to be tested"),
            ("Ostatnie poprawki po opiniach grup docelowych", "Final improvement after feedback from target groups"),
            ("Wydarzenia związane z pilotażem", "Events related to the pilot"),
            ("Analiza wyników pilotażu", "Analysis of results of the pilot"),
            ("Ewaluacja pilotażu", "Evaluation of the pilot"),
            ("Doświadczenia innych pilotaży", "Cross-pilot experiences"),
        ),
    ),
}
