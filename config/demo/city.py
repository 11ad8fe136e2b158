"""Two consultations: one answered, with a vote that runs now; one that takes remarks now. And a trial vote to recount."""

from datetime import timedelta

from django.utils import timezone

from config.demo.accounts import STAFF
from config.demo.facts import PARK, REVITALISATION
from config.demo.past import announced, day, settle
from consultations.models import (
    Ballotage,
    Consultation,
    MaterialVersion,
    Option,
    Pool,
    Promise,
    Remark,
    RemarkDecision,
    Section,
)
from consultations.services import answers, process, remarks
from consultations.services.ballotage import acts
from members.models import User
from network.groups.models import Network
from network.messaging.models import Delivery

SQUARE = {
    "slug": "skwer-olszewskiego",
    "title_pl": "Skwer przy ul. Olszewskiego: który z trzech wariantów",
    "title_en": "The square at Olszewskiego Street: which of three designs",
    "summary_pl": "Między parkiem technologicznym a przystankiem powstanie skwer o powierzchni 0,6 ha. Wynik jest radą; decyzję podejmuje Prezydent Miasta i podaje uzasadnienie.",
    "summary_en": "A square of 0.6 ha will be made between the technology park and the bus stop. The result is advice; the Mayor decides and gives reasons.",
}
COURTYARDS = {
    "slug": "podworka-srodmiescia",
    "title_pl": "Zmiana programu rewitalizacji: obszar Śródmieście – Zachód",
    "title_en": "Change of the revitalisation programme: city centre west",
    "summary_pl": "Wydział Rewitalizacji Miasta pyta o kolejność remontów podwórek: które najpierw i czego w nich brakuje.",
    "summary_en": "The City Revitalisation Department asks about the order of courtyard repairs: which first and what they lack.",
}
TRIAL = {
    "slug": "proba-liczenia",
    "title_pl": "Próba: jak liczymy głosy",
    "title_en": "A trial: how we count votes",
    "summary_pl": "Próbne głosowanie, które trwało kilka sekund. Wynik, lista kodów i program do przeliczenia są takie same jak w prawdziwym.",
    "summary_en": "A trial vote that lasted a few seconds. The result, the list of codes and the program to recount are those of a real one.",
}
CITY_DECIDES = {
    "kind": Consultation.Kind.KIELCE_RESOLUTION,
    "legal_basis": "art. 5a ustawy o samorządzie gminnym i uchwała Rady Miasta",
    "decided_by": "Prezydent Miasta Kielce",
}
PARK_DECIDES = {
    "kind": Consultation.Kind.PARK_OWN,
    "legal_basis": "regulamin parku",
    "decided_by": "Dyrekcja Kieleckiego Parku Technologicznego",
}
SQUARE_POINTS = [
    ("Ławki i dojścia", "Benches and paths", "Alejki mają 2,5 m szerokości i nawierzchnię przepuszczalną. Ławki stoją co 50 m, 8 z 12 ma oparcie i podłokietniki. Z przystanku prowadzi dojście bez stopni.", "Paths are 2.5 m wide with a permeable surface. Benches stand every 50 m, 8 of 12 with backs and armrests. The way from the stop has no steps."),
    ("Drzewa i cień", "Trees and shade", "Zostają wszystkie 22 drzewa, przybędzie od 6 do 12 lip i klonów zależnie od wariantu.", "All 22 trees stay; 6 to 12 limes and maples are added, depending on the design."),
    ("Miejsca postojowe", "Parking spaces", "Wariant A ma 14 miejsc, wariant C ma 6, wariant B nie ma żadnego.", "Design A has 14 spaces, C has 6, B has none."),
]  # fmt: skip
TRIAL_POINTS = [
    ("Co można sprawdzić", "What can be checked", "Pobierz pakiet wyniku i uruchom program, który w nim jest. Przeliczy głosy bez internetu i bez nas.", "Take the bundle of the result and run the program inside. It recounts the votes without the internet and without us."),
]  # fmt: skip
COURTYARD_POINTS = [
    ("Kolejność podwórek", "Order of courtyards", "Proponujemy zacząć od ul. Głowackiego, potem Śniadeckich i Paderewskiego. O kolejności decyduje liczba mieszkań i stan kanalizacji.", "We propose to begin with Głowackiego, then Śniadeckich and Paderewskiego. The number of flats and the state of the sewers decide."),
    ("Zieleń zamiast betonu", "Green instead of concrete", "Co najmniej 30% powierzchni każdego podwórka ma wsiąkać wodę. Śmietniki dostaną dachy z rozchodnika.", "At least 30% of each courtyard must soak up water. Bin shelters get stonecrop roofs."),
]  # fmt: skip
# point, words, outcome, reasons
SQUARE_REMARKS = [
    (1, "Proszę o ławki z oparciem co 50 metrów. Starsi nie dojdą do przystanku bez odpoczynku.", "accepted", "Odstęp zmieniono z 90 na 50 m, 8 z 12 ławek ma oparcie i podłokietniki."),
    (1, "Dojście z przystanku powinno być bez schodów, jeżdżę na wózku.", "accepted", "Zaplanowano pochylnię o nachyleniu do 4% i poręcz po obu stronach."),
    (1, "Zamiast nawierzchni przepuszczalnej proszę o asfalt, żeby łatwiej odśnieżać.", "rejected", "Asfalt odprowadzałby 140 m³ deszczówki rocznie do kanalizacji, która już jest przeciążona."),
    (2, "Posadźcie lipy, a nie ozdobne wiśnie. Latem potrzebny jest cień.", "accepted", "Gatunki zmieniono na lipę i klon; cień obejmie dwie trzecie ławek."),
    (2, "Czy stare klony zostaną?", "already_covered", "Tak. Punkt 2 mówi, że zostają wszystkie 22 drzewa, a klony są wśród nich."),
    (2, "Proszę o budki dla ptaków.", "partly", "Będą cztery budki; resztę zaproponujemy szkołom jako wspólną akcję."),
    (3, "Miejsca dla samochodów są potrzebne firmom z parku, choć kilka.", "partly", "Wariant C zostawia 6 miejsc z limitem 30 minut."),
    (3, "Żadnych samochodów. To ma być skwer.", "partly", "O tym zdecyduje głosowanie: wariant B nie ma miejsc postojowych."),
    (0, "Prosimy o miejsce na sezonowy ogródek, około 40 m², przy alejce północnej.", "further_analysis", "Sprawdzamy przebieg sieci ciepłowniczej pod alejką."),
]  # fmt: skip
COURTYARD_REMARKS = [
    (1, "Zacznijcie od Śniadeckich: tam po deszczu stoi woda przez tydzień."),
    (1, "Prosimy o termin, kiedy podwórko będzie zamknięte. Mamy magazyn z wjazdem od tyłu."),
    (2, "Zostawcie trzepak. Serio, dzieci się na nim bawią."),
    (2, "Czy będzie miejsce na rowery cargo?"),
]
PLANS = [
    ("A", "Wariant A: plac i parking", "Design A: a square with parking", "28 drzew, 12 ławek, 14 miejsc parkingowych", "28 trees, 12 benches, 14 parking spaces"),
    ("B", "Wariant B: cień i cisza", "Design B: shade and quiet", "34 drzewa, 12 ławek, bez miejsc parkingowych", "34 trees, 12 benches, no parking spaces"),
    ("C", "Wariant C: po połowie", "Design C: half and half", "31 drzew, 12 ławek, 6 miejsc parkingowych", "31 trees, 12 benches, 6 parking spaces"),
]  # fmt: skip


def write(organisations, rng):
    """Both consultations through the real services; votes are cast afterwards, by `voting`."""
    organiser = organisations[REVITALISATION]
    speakers = [organisations[name] for name in ("Kalina Bistro", "Storczyk Bistro") if name in organisations]
    square = _announce(SQUARE, SQUARE_POINTS, organiser)
    _remark(square, [row[:2] for row in SQUARE_REMARKS], speakers, first_day=-50)
    _answer(square)
    _set_times(square, announced_days=-60, opens_days=-60, closes_days=-32, state=Consultation.State.REPORTED)
    courtyards = _announce(COURTYARDS, COURTYARD_POINTS, organiser)
    _remark(courtyards, COURTYARD_REMARKS, [], first_day=-7)
    _set_times(courtyards, announced_days=-8, opens_days=-8, closes_days=17, state=Consultation.State.OPEN)
    trial = _announce(TRIAL | PARK_DECIDES, TRIAL_POINTS, organisations[PARK])
    _set_times(trial, announced_days=-30, opens_days=-30, closes_days=-9, state=Consultation.State.ARCHIVED)
    settle(Delivery.objects.filter(message=None), day(-3))
    _plan_vote(square)


def officers():
    """Return (first, second) consultation officer of the demo."""
    return tuple(User.objects.get(email=STAFF[key][0]) for key in ("staff", "second_staff"))


def _announce(texts, points, organiser):
    first, second = officers()
    consultation = Consultation.objects.create(
        **(CITY_DECIDES | texts), network=Network.objects.get(), organiser=organiser, prepared_by=first,
        opens_at=timezone.now(), closes_at=day(30), report_due_on=day(45).date(),
    )  # fmt: skip
    version = MaterialVersion.objects.create(consultation=consultation, number=1)
    for number, (title_pl, title_en, text_pl, text_en) in enumerate(points, start=1):
        Section.objects.create(
            version=version,
            number=number,
            anchor=f"punkt-{number}",
            title_pl=title_pl,
            title_en=title_en,
            text_pl=text_pl,
            text_en=text_en,
        )
    process.announce(consultation, by=second)
    consultation.refresh_from_db()
    return consultation


def _remark(consultation, rows, speakers, *, first_day):
    citizen = User.objects.get(email="mieszkanka@example.org")
    sections = {section.number: section for section in consultation.material.get().sections.all()}
    for number, (point, body) in enumerate(rows):
        organisation = speakers[0] if speakers and point == 0 else None
        user = citizen if organisation is None else organisation.affiliations.filter(role="owner").get().person.user
        remarks.send_remark(consultation, body=body, section=sections.get(point), user=user, organisation=organisation)
        Remark.objects.filter(consultation=consultation, number=number + 1).update(
            submitted_at=day(first_day + 2 * number), received_at=day(first_day + 2 * number)
        )


def _answer(consultation):
    first, second = officers()
    Consultation.objects.filter(pk=consultation.pk).update(state=Consultation.State.CLOSED)
    promise = Promise.objects.create(
        consultation=consultation,
        text_pl="Odpowiedź o ogródku przy alejce północnej",
        text_en="Answer about the café garden at the northern path",
        due_on=day(38).date(),
    )
    Promise.objects.create(
        consultation=consultation,
        text_pl="Projekt budowlany wybranego wariantu",
        text_en="Building design of the chosen plan",
        due_on=day(150).date(),
    )
    Promise.objects.create(
        consultation=consultation,
        text_pl="Ławki z oparciem w projekcie",
        text_en="Benches with backs in the design",
        due_on=day(-15).date(),
        kept_on=day(-20).date(),
    )
    for remark, (__, ___, outcome, reasons) in zip(
        consultation.remarks.order_by("number"), SQUARE_REMARKS, strict=True
    ):
        decision = answers.draft_decision(
            remark,
            by=first,
            outcome=outcome,
            justification_pl=reasons,
            promise=promise if outcome == "further_analysis" else None,
        )
        answers.approve_decision(decision, by=second)
    answers.prepare_report(
        consultation, by=first,
        summary_pl="Wszystkie uwagi mają odpowiedź. Zmieniliśmy odstęp ławek, gatunki drzew i dojście z przystanku. O miejscach postojowych decyduje głosowanie.",
        summary_en="Every remark has an answer. We changed the distance of benches, the kinds of trees and the way from the stop. The vote decides about parking.",
    )  # fmt: skip
    answers.publish_report(consultation, by=second)
    RemarkDecision.objects.filter(remark__consultation=consultation).update(published_at=day(-18))
    consultation.report.__class__.objects.filter(consultation=consultation).update(published_at=day(-18))


def _set_times(consultation, *, announced_days, opens_days, closes_days, state):
    times = {
        "announced_at": day(announced_days),
        "opens_at": day(opens_days),
        "closes_at": day(closes_days),
        "report_due_on": day(closes_days + 20).date(),
    }
    Consultation.objects.filter(pk=consultation.pk).update(**times, state=state)
    consultation.material.update(published_at=day(announced_days))
    announced(consultation, day(announced_days), deadline=day(closes_days))


def _plan_vote(consultation):
    """A vote on the three plans that opens now and takes ten days."""
    ballotage = plan_ballotage(
        consultation, title_pl="Który wariant skweru?", title_en="Which design of the square?",
        question_pl="Wybierz jeden z trzech projektów. Różnią się liczbą drzew i miejsc parkingowych.",
        question_en="Choose one of three designs. They differ in the number of trees and parking spaces.",
        opens_at=timezone.now(), closes_at=day(10) + timedelta(hours=14, minutes=30), options=PLANS,
    )  # fmt: skip
    freeze(ballotage)


def plan_ballotage(consultation, *, options, **texts_and_times):
    """Return a draft ballotage with one pool and its options."""
    ballotage = Ballotage.objects.create(
        consultation=consultation, **texts_and_times,
        entropy_source_pl="Pierwsze losowanie Lotto po dniu zamknięcia, sześć liczb rosnąco", entropy_source_en="The first Lotto draw after the closing day, six numbers in rising order",
    )  # fmt: skip
    pool = Pool.objects.create(ballotage=ballotage, code="skwer", name_pl="Wariant", name_en="Design", max_choices=1)
    for code, option_pl, option_en, description_pl, description_en in options:
        Option.objects.create(
            ballotage=ballotage,
            pool=pool,
            code=code,
            title_pl=option_pl,
            title_en=option_en,
            description_pl=description_pl,
            description_en=description_en,
        )
    return ballotage


def freeze(ballotage):
    """Two officers fix the rules."""
    first, second = officers()
    acts.propose(ballotage, act="freeze", by=first)
    acts.confirm(ballotage, by=second)
