"""Joint work of the demo's groups: a diagnosis board with its votes, an agenda, a pilot's feedback, a draft for comments."""

from datetime import time

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from config.demo import facts
from config.demo.accounts import STAFF, TENANT
from config.demo.past import day
from members.models import Organisation, User
from network.groups.models import (
    AgendaComment,
    AgendaItem,
    DraftComment,
    DraftReview,
    Goal,
    Group,
    GroupMember,
    JointAgenda,
    Milestone,
    PilotFeedback,
    Roadmap,
    Theme,
    TrendCard,
    TrendPriority,
    TrendVote,
)
from network.groups.queries.reviews import words_of
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


Severity, Answered = PilotFeedback.Severity, PilotFeedback.State
# title, text, priority, comment
AGENDA = [
    ("Magazyny ciepła dla osiedli i zakładów", "Latem ciepła jest za dużo, zimą za mało. Potrzebny jest pilotaż w jednym budynku parku i pomiar przez rok.", 1,
     "Dołączymy dane z naszej kotłowni za trzy lata."),
    ("Diagnostyka pomp z czujników drgań", "Awarie pomp zatrzymują linie. Wspólny zbiór danych pozwoli sprawdzić metody na prawdziwych zakłóceniach.", 1,
     "Prosimy o zasady anonimizacji, zanim zaczniemy zbierać."),
    ("Materiały z odzysku w drogownictwie", "Kruszywo z rozbiórek jest tańsze, ale brakuje badań trwałości po zimie.", None, ""),
]  # fmt: skip
# A goal of the draft, and what comes of it until when (days from today).
DRAFT_GOAL = ("Budynki zużywają o jedną piątą mniej energii", "Buildings use a fifth less energy")
DRAFT_STEPS = [
    ("Liczniki energii i wody w każdym budynku", "Meters of energy and water in each building", 120),
    ("Firmy widzą swoje zużycie co miesiąc", "Firms see what they use each month", 240),
    ("Fotowoltaika na dachach hal A i B", "Solar panels on the roofs of halls A and B", 480),
]
# page, text, how bad, state, release, answer
FEEDBACK = [
    ("/portal/", "Po potwierdzeniu nie widać, co jeszcze czeka.", Severity.HINDERS, Answered.DONE, "0.3", "Strona główna portalu jest teraz listą spraw do zrobienia."),
    ("/portal/people/", "Zaproszenie wysłało się na zły adres i nie dało się go cofnąć.", Severity.BLOCKS, Answered.DONE, "0.3", "Zaproszenie można wycofać, a stare przestaje działać."),
    ("/portal/inbox/", "Na telefonie tytuł komunikatu jest ucięty.", Severity.IRRITATES, Answered.PLANNED, "0.4", "Tytuły będą się łamać na małych ekranach."),
    ("/directory/", "Chcemy eksportu katalogu prosto do programu pocztowego.", Severity.IDEA, Answered.DECLINED, "", "Adresów nie oddajemy w paczkach. Wizytówkę każdej firmy można pobrać osobno."),
    ("/portal/events/", "Przydałby się zapis dwóch osób naraz.", Severity.IDEA, Answered.OPEN, "", ""),
]  # fmt: skip
DRAFT = ("Niskoemisyjny park 2032", "A low-emission park 2032", "Park zużywa mniej energii i wody, a firmy widzą swoje zużycie.", "The park uses less energy and water, and firms see what they use.")  # fmt: skip


def write(organisations, rng):
    """Fill the boards, agendas, pilots and drafts; `organisations` is {short name: Organisation}."""
    staff = User.objects.get(email=STAFF["staff"][0])
    _trends(Group.objects.get(kind=Group.Kind.THEMATIC), staff)
    _agenda(Group.objects.filter(kind=Group.Kind.CONSORTIUM, coordinator__isnull=False).first(), organisations, staff)
    _pilot(Group.objects.get(kind=Group.Kind.PILOT), organisations, staff)
    _review(organisations, staff)


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


def _agenda(group, organisations, staff):
    GroupMember.objects.bulk_create(
        [GroupMember(group=group, organisation=organisations[name]) for name in (TENANT, facts.PARK)],
        ignore_conflicts=True,
    )
    members = _working(group)
    agenda = JointAgenda.objects.create(
        group=group, number=1, title_pl="Wspólna agenda badawcza", title_en="Joint research agenda", created_by=staff
    )
    items = AgendaItem.objects.bulk_create(
        AgendaItem(
            agenda=agenda, organisation=members[number % len(members)], title=title, text=text, priority=priority
        )
        for number, (title, text, priority, _comment) in enumerate(AGENDA)
    )
    JointAgenda.objects.filter(pk=agenda.pk).update(state=JointAgenda.State.COMMENTING)
    AgendaComment.objects.bulk_create(
        AgendaComment(item=item, organisation=members[(number + 1) % len(members)], body=comment)
        for number, (item, (*_item, comment)) in enumerate(zip(items, AGENDA, strict=True))
        if comment
    )


def _pilot(group, organisations, staff):
    firms = [one for one in _working(group) if one != organisations[facts.PARK]]
    people = {one.pk: one.affiliations.select_related("person").first() for one in firms}
    PilotFeedback.objects.bulk_create(
        PilotFeedback(
            group=group,
            organisation=firms[number % len(firms)],
            person=getattr(people[firms[number % len(firms)].pk], "person", None),
            page=page,
            text=text,
            severity=severity,
            state=state,
            release=release,
            answer=answer,
            answered_by=staff if answer else None,
            answered_at=day(-5) if answer else None,
        )
        for number, (page, text, severity, state, release, answer) in enumerate(FEEDBACK)
    )


def _review(organisations, staff):
    group = Group.objects.get(kind=Group.Kind.REFERENCE)
    network = group.network
    title_pl, title_en, vision_pl, vision_en = DRAFT
    words = {"title_pl": title_pl, "title_en": title_en, "vision_pl": vision_pl, "vision_en": vision_en}
    roadmap = Roadmap.objects.create(network=network, **words)
    goal = Goal.objects.create(roadmap=roadmap, title_pl=DRAFT_GOAL[0], title_en=DRAFT_GOAL[1])
    Milestone.objects.bulk_create(
        Milestone(
            goal=goal, title_pl=step_pl, title_en=step_en, due_on=day(days).date(), owner=organisations[facts.PARK]
        )
        for step_pl, step_en, days in DRAFT_STEPS
    )
    review = DraftReview(group=group, roadmap=roadmap, due_at=day(9, time(0)), sent_by=staff)
    review.title, review.text = words_of(review)
    review.save()
    DraftComment.objects.create(
        review=review,
        organisation=organisations[facts.CITY_HALL],
        body="Dopiszcie, kto mierzy zużycie wody i jak często.",
        answer="Dopisaliśmy: zarządca budynku, co miesiąc.",
        answered_by=staff,
        answered_at=day(-1),
    )


def _working(group):
    """Return the organisations that work in a group, in Polish order."""
    seats = GroupMember.objects.filter(group=group).exclude(role=GroupMember.Role.OBSERVER)
    return list(Organisation.objects.filter(pk__in=seats.values("organisation")).order_by("sort_key"))
