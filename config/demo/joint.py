"""Joint work of the demo's groups: a diagnosis board with its votes, an agenda, a pilot's feedback, a draft for comments."""

from datetime import time

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from config.demo.accounts import STAFF, TENANT
from config.demo.past import day
from members.models import Organisation, User
from network.groups.models import Group, GroupMember, Theme, TrendCard, TrendPriority, TrendVote
from network.groups.services import trends

State = TrendCard.State
# state, theme, title, text, evidence in Polish; title, text in English
CARDS = [
    (State.ADOPTED, "economy-innovation", "Firmy parku szukają ludzi, a absolwenci wyjeżdżają",
     "Co trzeci absolwent informatyki wyjeżdża z Kielc w ciągu roku. Firmy parku mają wolne miejsca, o których nie wie uczelnia.",
     "Ankieta wśród firm parku; rozmowy w biurze karier.",
     "Firms of the park look for people, and graduates leave",
     "Every third graduate of computer science leaves Kielce within a year. Firms have vacancies of which the university does not know."),
    (State.PRIORITY, "digital-kielce", "Automatyzacja dociera do małych firm",
     "Małe zakłady chcą robotów i czujników, ale nie wiedzą, od czego zacząć i kto im doradzi.",
     "Siedem zapytań do parku w pół roku; dwa wdrożenia na zapleczu technologicznym.",
     "Automation reaches small firms", "Small works want robots and sensors but do not know where to begin and whom to ask."),
    (State.PRIORITY, "environment-space", "Energia jest drugim kosztem po płacach",
     "Firmy z halą płacą za prąd więcej niż za czynsz. Wspólny zakup i fotowoltaika na dachach są tańsze niż osobno.",
     "Rachunki pięciu firm z budynków A i B za ostatni rok.",
     "Energy is the second cost after wages", "Firms with a hall pay more for power than for rent. Buying together and panels on roofs cost less than each alone."),
    (State.PRIORITY, "infrastructure-transport", "Dojazd bez samochodu decyduje, gdzie ludzie chcą pracować",
     "Młodsi pracownicy pytają o autobus i stojak na rower, zanim zapytają o parking.",
     "Rozmowy rekrutacyjne w trzech firmach; zliczenie rowerów przed budynkiem C.",
     "A way to work without a car decides where people want to work", "Younger people ask for a bus and a bicycle rack before they ask for parking."),
    (State.DRAFT, "society", "Coraz więcej osób łączy pracę z opieką nad rodzicami", "Elastyczne godziny i klub opieki blisko parku zatrzymają doświadczonych ludzi.", "", "", ""),
    (State.DIAGNOSIS, "security", "Ataki na małe firmy przez pocztę", "Dwie firmy straciły w tym roku pieniądze po fałszywej fakturze.", "", "", ""),
]  # fmt: skip


def write(organisations, rng):
    """Fill the boards, agendas, pilots and drafts; `organisations` is {short name: Organisation}."""
    staff = User.objects.get(email=STAFF["staff"][0])
    _trends(Group.objects.get(kind=Group.Kind.THEMATIC), staff)


def _trends(group, staff):
    themes = {theme.slug: theme for theme in Theme.objects.filter(network=group.network)}
    members = _working(group)
    cards = TrendCard.objects.bulk_create(
        TrendCard(
            group=group,
            state=state,
            theme=themes.get(theme),
            title_pl=title,
            text_pl=text,
            evidence=evidence,
            title_en=title_en,
            text_en=text_en,
            created_by=staff,
            adopted_at=day(-70) if state == State.ADOPTED else None,
        )
        for state, theme, title, text, evidence, title_en, text_en in CARDS
    )
    authors = TrendCard.authors.through
    authors.objects.bulk_create(
        authors(trendcard=card, organisation=members[(2 * number + more) % len(members)])
        for number, card in enumerate(cards)
        for more in range(2)
    )
    runs = DateTimeTZRange(day(-4, time(9)), day(10, time(0)))
    vote = TrendVote.objects.create(group=group, runs=runs, points_each=10, opened_by=staff)
    weighed = [card for card in cards if card.state == State.PRIORITY]
    TrendPriority.objects.bulk_create(
        TrendPriority(vote=vote, card=card, organisation=member, points=points, given_by=staff)
        for number, member in enumerate(one for one in members[1::2] if one.short_name != TENANT)  # it is asked to
        for card, points in zip(weighed[number % 3 :] + weighed[: number % 3], (5, 3, 2), strict=True)
    )
    roadmap = group.network.roadmaps.filter(group=None).first()
    if roadmap:
        trends.make_goal(cards[0], roadmap, by=staff)


def _working(group):
    """Return the organisations that work in a group, in Polish order."""
    seats = GroupMember.objects.filter(group=group).exclude(role=GroupMember.Role.OBSERVER)
    return list(Organisation.objects.filter(pk__in=seats.values("organisation")).order_by("sort_key"))
