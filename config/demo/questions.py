"""Two surveys: one that runs now, one closed with its results released."""

from datetime import timedelta

from config.demo.accounts import OTHER_TENANT, STAFF, TENANT
from config.demo.messages import TENANTS
from config.demo.past import announced, day
from members.models import Affiliation, User
from network.groups.models import Network
from surveys import answers, queries, services, validation
from surveys.models import Answer, Response, Wave

BARRIERS = {
    "kind": "barriers",
    "title_pl": "Bariery małych i średnich firm, edycja 2",
    "title_en": "Barriers of small and medium firms, wave 2",
    "intro_pl": "Sześć minut. Wynik zobaczycie pierwsi, a park odpowie na trzy najczęstsze bariery.",
    "intro_en": "Six minutes. You see the result first, and the park answers the three most frequent barriers.",
}
PARKING = {
    "kind": "satisfaction",
    "title_pl": "Parking przy budynku C",
    "title_en": "Parking at building C",
    "intro_pl": "Trzy pytania o dojazd. Od wyniku zależy liczba stojaków i miejsc.",
    "intro_en": "Three questions about commuting. The result decides how many racks and spaces there are.",
}
PLAIN = {
    "help_pl": "",
    "help_en": "",
    "is_required": True,
    "min": None,
    "max": None,
    "decimals": 0,
    "last_choice": 0,
    "choices": [],
}
BARRIER_CHOICES = [
    ("Brak ludzi do pracy", "Lack of people"), ("Koszt energii", "Cost of energy"), ("Zmienne przepisy", "Changing rules"),
    ("Dostęp do finansowania", "Access to finance"), ("Czas na wnioski o dotacje", "Time for grant applications"), ("Brak miejsca na halę", "No room for a hall"),
]  # fmt: skip
COMMUTES = [("Samochód", "Car"), ("Autobus", "Bus"), ("Rower", "Bicycle"), ("Pieszo", "On foot")]


def write(organisations, rng):
    """Ask both surveys of all tenants and answer them believably."""
    tenants = [one for one in organisations.values() if one.kind == "tenant_sme" and one.affiliations.exists()]
    barriers = _ask(BARRIERS, _barrier_questions(), closes_in_days=6, goal=50, minutes=6)
    others = [one for one in tenants if one.short_name not in (TENANT, OTHER_TENANT)]  # who tries the demo can answer
    speakers = _answer(barriers, rng.sample(others, 38), _barrier_answers, rng, at=day(-6))
    announced(barriers, day(-8), deadline=barriers.closes_at, acted=speakers)
    Wave.objects.filter(pk=barriers.pk).update(opens_at=day(-8))

    parking = _ask(PARKING, _parking_questions(), closes_in_days=1, goal=50, minutes=2)
    speakers = _answer(parking, rng.sample(tenants, 51), _parking_answers, rng, at=day(-18))
    staff = User.objects.get(email=STAFF["staff"][0])
    services.close_wave(parking, by=staff)
    services.release_wave(parking, by=staff)
    announced(parking, day(-24), deadline=day(-10), acted=speakers)
    Wave.objects.filter(pk=parking.pk).update(opens_at=day(-24), closes_at=day(-10), released_at=day(-8))


def _ask(texts, questions, *, closes_in_days, goal, minutes):
    staff = User.objects.get(email=STAFF["staff"][0])
    survey = services.create_survey(network=Network.objects.get(), by=staff, **texts)
    for question in questions:
        services.add_question(survey, by=staff, values=PLAIN | question)
    opens_at = day(0) - timedelta(days=1)
    return services.plan_wave(
        survey,
        by=staff,
        audience=TENANTS,
        opens_at=opens_at,
        closes_at=day(closes_in_days),
        goal=goal,
        minutes_estimate=minutes,
    )


def _question(type_, label_pl, label_en, choices=(), **values):
    rows = [{"code": f"c{n}", "label_pl": pl, "label_en": en} for n, (pl, en) in enumerate(choices, start=1)]
    return {
        "type": type_,
        "label_pl": label_pl,
        "label_en": label_en,
        "choices": rows,
        "last_choice": len(rows),
    } | values


def _barrier_questions():
    return [
        _question("multi", "Co najbardziej przeszkadza firmie?", "What hinders the firm most?", BARRIER_CHOICES),
        _question("rating", "Jak oceniacie warunki w parku?", "How do you rate the conditions in the park?", min=1, max=5),
        _question("single", "Czy w tym roku zatrudnicie nowe osoby?", "Will you employ new people this year?", [("Tak", "Yes"), ("Nie", "No"), ("Jeszcze nie wiemy", "Not known yet")]),
        _question("decimal", "Ile osób pracuje dziś w firmie?", "How many people work in the firm today?", min=1, max=500, is_required=False),
        _question("long", "Jedna rzecz, którą park mógłby zmienić", "One thing the park could change", is_required=False),
    ]  # fmt: skip


def _parking_questions():
    return [
        _question("single", "Jak najczęściej dojeżdżacie do parku?", "How do you mostly come to the park?", COMMUTES),
        _question("decimal", "Ile miejsc postojowych potrzebuje firma?", "How many parking spaces does the firm need?", min=0, max=60),
        _question("rating", "Czy stojak rowerowy pod dachem coś zmieni?", "Would a covered bicycle rack change anything?", min=1, max=5),
    ]  # fmt: skip


def _barrier_answers(rng):
    wishes = [
        "Więcej sal na rozmowy po 10 osób.",
        "Autobus o 7:10 z dworca.",
        "Wspólny zakup energii.",
        "Kontener na odpady chemiczne.",
        "Prysznice dla rowerzystów.",
        "",
    ]
    return {
        "q1": sorted(rng.sample([f"c{n}" for n in range(1, 7)], rng.randint(1, 3))),
        "q2": str(rng.choices([1, 2, 3, 4, 5], [1, 3, 8, 14, 8])[0]),
        "q3": rng.choices(["c1", "c2", "c3"], [5, 3, 4])[0],
        "q4": str(max(1, round(rng.lognormvariate(2.3, 0.8)))),
        "q5": rng.choice(wishes),
    }  # fmt: skip


def _parking_answers(rng):
    return {
        "q1": rng.choices(["c1", "c2", "c3", "c4"], [10, 3, 4, 1])[0],
        "q2": str(rng.randint(0, 12)),
        "q3": str(rng.choices([1, 2, 3, 4, 5], [2, 3, 5, 8, 6])[0]),
    }


def _answer(wave, organisations, make, rng, *, at):
    """Write a submitted response of each organisation, all in a few statements; return the ids of the people who answered."""
    speakers = dict(
        Affiliation.objects.filter(organisation__in=organisations, role__in=["owner", "editor"])
        .order_by("-pk")
        .values_list("organisation_id", "person_id")
    )
    responses = Response.objects.bulk_create(
        Response(
            wave=wave, version=wave.version, policy=wave.policy, organisation=organisation, state=Response.State.SUBMITTED, revision=1,
            started_by_id=speakers[organisation.pk], saved_by_id=speakers[organisation.pk], submitted_by_id=speakers[organisation.pk],
            saved_at=at, submitted_at=at,
        )
        for organisation in organisations
    )  # fmt: skip
    questions = list(queries.questions(wave.version))
    Answer.objects.bulk_create(
        row
        for response in responses
        for row in answers.rows(response, validation.clean_answers(questions, make(rng), is_final=True), questions)
    )
    return list(speakers.values())
