"""What the network of the demo has set out to do: roadmaps, a meeting with its action items, stakeholders."""

from datetime import time

from config.demo import facts
from config.demo.accounts import STAFF, TENANT
from config.demo.past import day
from members.models import Organisation, User
from network.groups.models import (
    ActionItem,
    ContactLog,
    FundingSource,
    Goal,
    Group,
    Indicator,
    IndicatorValue,
    InKindContribution,
    MentoringPair,
    Milestone,
    Network,
    Roadmap,
    Stakeholder,
    StakeholderAssessment,
    Theme,
)
from network.groups.services import roadmaps, work

State, Stance, Engagement = Milestone.State, StakeholderAssessment.Stance, StakeholderAssessment.Engagement
PILOT_BEGAN_DAYS_AGO = 210
# evidence, lesson in Polish, lesson in English, of the milestones that are done
PILOT_DONE = [
    ("Protokół spotkania zespołu głównego", "Firmy z pilotażu trzeba zaprosić po nazwisku, ogólne ogłoszenie nie wystarcza.", "Firms must be invited by name to a pilot; a general notice is not enough."),
    ("Wersja próbna na serwerze parku", "Próbne dane muszą wyglądać jak prawdziwe, inaczej nikt nie szuka w nich błędów.", "Trial data must look real, or nobody looks for errors in it."),
]  # fmt: skip
# theme, goal in Polish and English, SDG targets, (milestone in Polish, in English, days from today)
GOALS = [
    ("economy-innovation", "Firmy wiedzą o sobie nawzajem", "Firms know of one another", ["9.3", "17.17"],
     [("Każda firma parku ma sprawdzony profil w katalogu", "Every firm of the park has a checked profile", 60),
      ("Pierwszy wspólny wniosek trzech firm", "The first joint application of three firms", 150)]),
    ("digital-kielce", "Wiadomo, co dotarło do członków", "It is known what has reached the members", ["16.6"],
     [("Zasięg komunikatów powyżej 80%", "Reach of messages above 80%", 30)]),
    ("infrastructure-transport", "Do parku da się dojechać bez samochodu", "The park can be reached without a car", ["11.2"],
     [("Zadaszony parking dla rowerów", "A roofed bicycle park", -12)]),
]  # fmt: skip
MINUTES = """Obecni: park, Urząd Miasta, dwie firmy z pilotażu.
Parking dla rowerów: miasto sprawdza grunt, park pyta firmy o liczbę miejsc.
- [ ] Sprawdzić własność gruntu przy budynku C
- [ ] Policzyć, ilu pracowników dojeżdża rowerem
- [ ] Zaprosić przewoźnika na następne spotkanie"""
# short name or voivodeship, influence, interest, stance, now, wanted, fact, days until the next look
STAKEHOLDERS = [
    (facts.CITY_HALL, 5, 4, Stance.SUPPORTS, Engagement.SUPPORTS, Engagement.LEADS, "Współprowadzi sieć; trzy wydziały są członkami założycielami.", 40),
    (facts.VOIVODESHIP, 5, 3, Stance.SUPPORTS, Engagement.SUPPORTS, Engagement.SUPPORTS, "Podpisało porozumienia z koordynatorami konsorcjów.", 75),
    (facts.STAROPOLSKA, 4, 4, Stance.SUPPORTS, Engagement.LEADS, Engagement.LEADS, "Koordynuje dwa konsorcja.", 75),
    (facts.REGIONAL_AGENCY, 3, 3, Stance.NEUTRAL, Engagement.NEUTRAL, Engagement.SUPPORTS, "Koordynuje konsorcjum energetyczne.", -3),
    (facts.HEALTH_TOURISM, 2, 5, Stance.SUPPORTS, Engagement.SUPPORTS, Engagement.SUPPORTS, "Członek założyciel; koordynuje konsorcjum turystyki zdrowotnej.", 75),
    ("Smart Factor", 2, 4, Stance.SUPPORTS, Engagement.SUPPORTS, Engagement.SUPPORTS, "Członek założyciel.", 75),
]  # fmt: skip

# kind, title, years ago, whole zloty, who gives
FUNDING = [
    ("own_budget", "Budżet parku na sieć", 0, 120_000, facts.PARK),
    ("own_budget", "Budżet miasta na współpracę z biznesem", 0, 60_000, facts.CITY_HALL),
    ("project", "Projekt międzynarodowy o sieciach innowacji", 0, 180_000, None),
    ("company", "Składki na wspólne stoisko targowe", 0, 24_000, None),
    ("sponsor", "Nagrody na Startup Weekend", 0, 16_000, None),
    ("own_budget", "Budżet parku na sieć", 1, 100_000, facts.PARK),
    ("project", "Projekt międzynarodowy o sieciach innowacji", 1, 210_000, None),
]
# kind, title, who gave it, days ago, hours, estimated worth in whole zloty
IN_KIND = [
    ("space", "Sala konferencyjna na narady grup", facts.PARK, -40, None, 4_800),
    ("staff", "Koordynacja konsorcjów", facts.STAROPOLSKA, -30, 36, None),
    ("equipment", "Drukarka 3D na warsztaty", TENANT, -25, None, 900),
    ("hours", "Wolontariusze dnia otwartego parku", facts.HEALTH_TOURISM, -18, 42, None),
]

# target group, theme or specialisation; name and unit in Polish and English; source; values up to last year (None: not measured)
INDICATORS = [
    ("government", "Sprawy załatwione wspólnie z biznesem", "Matters settled together with business", "spraw", "matters", "Rejestr urzędu", (6, 9, 14)),
    ("business", "Nowe miejsca pracy w parku", "New jobs in the park", "osób", "people", "Ankieta wśród najemców", (85, 96, 131, 148)),
    ("community", "Mieszkańcy na wydarzeniach sieci", "Citizens at events of the network", "osób", "people", "Listy obecności", (420, 610, 980)),
    ("ngo", "Projekty prowadzone z organizacjami pozarządowymi", "Projects run with NGOs", "projektów", "projects", "Rejestr projektów", (1, 2, 5)),
    ("digital-kielce", "Organizacje, do których dociera komunikat", "Organisations that a message reaches", "%", "%", "Raporty zasięgu", (41, None, 68, 79)),
    ("metal", "Nakłady na badania w branży metalowej", "Research spending of the metal industry", "mln zł", "PLN million", "Badanie konsorcjum", (12.4, 13.1, 15.8, 17.2)),
]  # fmt: skip


def write(organisations, rng):
    """Write roadmaps, a meeting and a call, what they left to do, and the register of stakeholders."""
    network, staff = Network.objects.get(), User.objects.get(email=STAFF["staff"][0])
    _pilot(network, organisations, staff)
    _strategy(network, organisations)
    _contacts(network, organisations, staff)
    _stakeholders(network, staff)
    _mentoring(network, organisations, staff)
    _funding(network, organisations)
    _indicators(network)


def _pilot(network, organisations, staff):
    group = Group.objects.get(kind=Group.Kind.PILOT)
    roadmap = Roadmap(network=network, group=group, title_pl=group.name_pl, title_en=group.name_en, is_public=True)
    roadmaps.begin(roadmap, by=staff, template="pilot", starts_on=day(-PILOT_BEGAN_DAYS_AGO).date())
    milestones = Milestone.objects.filter(goal__roadmap=roadmap).order_by("due_on")
    milestones.update(owner=organisations[facts.PARK])
    for milestone, (evidence, lesson_pl, lesson_en) in zip(milestones, PILOT_DONE, strict=False):
        Milestone.objects.filter(pk=milestone.pk).update(
            state=State.DONE, evidence=evidence, lesson_pl=lesson_pl, lesson_en=lesson_en,
            done_at=day((milestone.due_on - day(0).date()).days),
        )  # fmt: skip
    late = milestones.filter(state=State.PLANNED).first()
    Milestone.objects.filter(pk=late.pk).update(state=State.AT_RISK)


def _strategy(network, organisations):
    roadmap = Roadmap.objects.create(
        network=network, title_pl="Kielce Smart City 2030+", title_en="Kielce Smart City 2030+", is_public=True,
        vision_pl=network.mission_pl, vision_en=network.mission_en,
    )  # fmt: skip
    for position, (theme, title_pl, title_en, targets, steps) in enumerate(GOALS):
        goal = Goal.objects.create(
            roadmap=roadmap,
            title_pl=title_pl,
            title_en=title_en,
            theme=Theme.objects.get(slug=theme),
            sdg_targets=targets,
            position=position,
        )
        for step_pl, step_en, days in steps:
            Milestone.objects.create(
                goal=goal,
                title_pl=step_pl,
                title_en=step_en,
                due_on=day(days).date(),
                owner=organisations[facts.CITY_HALL],
            )


def _contacts(network, organisations, staff):
    tenant, city_hall, park = (organisations[name] for name in (TENANT, facts.CITY_HALL, facts.PARK))
    meeting = ContactLog.objects.create(
        network=network, kind=ContactLog.Kind.MEETING, happened_at=day(-20, time(10)), title="Dojazdy do parku: co dalej",
        minutes=MINUTES, commitment=ContactLog.Commitment.PROMISED, recurrence=ContactLog.Recurrence.QUARTERLY,
        visibility=ContactLog.Visibility.PARTICIPANTS, group=Group.objects.get(name_pl="Dojazdy do parku"), logged_by=staff,
    )  # fmt: skip
    meeting.organisations.set([tenant, city_hall, park])
    call = ContactLog.objects.create(
        network=network, kind=ContactLog.Kind.CALL, happened_at=day(-8, time(13, 15)), title="Kto poprowadzi specjalizację targową",
        notes="Agencja rozważa zgłoszenie, jeśli nabór zostanie wznowiony.", follow_up_on=day(-1).date(),
        commitment=ContactLog.Commitment.INTERESTED, logged_by=staff,
    )  # fmt: skip
    call.organisations.set([organisations[facts.REGIONAL_AGENCY]])
    core = Group.objects.get(kind=Group.Kind.CORE_TEAM)
    team = ContactLog.objects.create(
        network=network, kind=ContactLog.Kind.MEETING, happened_at=day(-33, time(9)), title="Narada zespołu głównego",
        place="Park Technologiczny, budynek A, sala 1", lasts_minutes=90, recurrence=ContactLog.Recurrence.NTH_DAY,
        visibility=ContactLog.Visibility.PARTICIPANTS, group=core, logged_by=staff,
    )  # fmt: skip
    team.organisations.set(core.members.values_list("organisation", flat=True))
    source = work.refer(meeting, label=meeting.title, url=f"/portal/contacts/{meeting.public_id}/")
    for title, owner, days in (
        ("Sprawdzić własność gruntu przy budynku C", city_hall, -4),
        ("Policzyć, ilu pracowników dojeżdża rowerem", tenant, 6),
    ):
        ActionItem.objects.create(
            network=network,
            group=meeting.group,
            source=source,
            title=title,
            organisation=owner,
            due_on=day(days).date(),
            created_by=staff,
            milestone=Milestone.objects.filter(title_en="A roofed bicycle park").first(),
        )


def _mentoring(network, organisations, staff):
    """A firm of the pilot learns from the cluster how to sell abroad."""
    tenant, cluster = organisations[TENANT], organisations[facts.HEALTH_TOURISM]
    pair = MentoringPair.objects.create(
        network=network, mentor=cluster, mentee=tenant, created_by=staff,
        goals="Pierwszy kontrakt zagraniczny: oferta po angielsku, wycena w euro, rozmowa z klientem z Czech.",
        starts_on=day(-45).date(), ends_on=day(75).date(),
    )  # fmt: skip
    for days, title, minutes in (
        (-38, "Od czego zacząć", "Przejrzeliśmy ofertę. Do następnego spotkania: jedna strona po angielsku i cennik."),
        (-17, "Wycena w euro", "Cennik gotowy. Ustaliliśmy, jak liczyć koszt dojazdu i gwarancji."),
    ):
        meeting = ContactLog.objects.create(
            network=network, kind=ContactLog.Kind.MEETING, happened_at=day(days, time(14)), title=title, minutes=minutes,
            visibility=ContactLog.Visibility.PARTICIPANTS, mentoring=pair, logged_by=staff,
        )  # fmt: skip
        meeting.organisations.set([tenant, cluster])


def _funding(network, organisations):
    """What the network lives on in this year and the last; invented amounts."""
    year = day(0).year
    FundingSource.objects.bulk_create(
        FundingSource(
            network=network,
            kind=kind,
            title=title,
            year=year - ago,
            amount=amount * 100,
            organisation=organisations.get(giver),
        )
        for kind, title, ago, amount, giver in FUNDING
    )
    InKindContribution.objects.bulk_create(
        InKindContribution(
            network=network,
            kind=kind,
            title=title,
            organisation=organisations[giver],
            given_on=day(days).date(),
            hours=hours,
            worth=worth and worth * 100,
        )
        for kind, title, giver, days, hours, worth in IN_KIND
    )


def _indicators(network):
    """What the network watches: the effect on each target group, a theme and a specialisation; invented values."""
    themes, specialisations = (
        {one.slug: one for one in rows.all()} for rows in (network.themes, network.specialisations)
    )
    found = [
        Indicator(
            network=network, is_public=True, name_pl=pl, name_en=en, unit_pl=unit_pl, unit_en=unit_en,
            target_group=of if of in Indicator.TargetGroup.values else "",
            theme=themes.get(of), specialisation=specialisations.get(of),
        )
        for of, pl, en, unit_pl, unit_en, _source, _values in INDICATORS
    ]  # fmt: skip
    Indicator.objects.bulk_create(found)
    last = day(0).year - 1
    IndicatorValue.objects.bulk_create(
        IndicatorValue(indicator=one, year=last - ago, value=value, source=source)
        for one, (*_words, source, values) in zip(found, INDICATORS, strict=True)
        for ago, value in enumerate(reversed(values))
        if value is not None
    )


def _stakeholders(network, staff):
    names = {one.short_name or one.legal_name: one for one in Organisation.objects.exclude(kind="tenant_sme")}
    for name, influence, interest, stance, now, wanted, fact, days in STAKEHOLDERS:
        one = Stakeholder.objects.create(
            network=network, organisation=names[name], owner=staff, review_due=day(days).date()
        )
        seen = {"influence": influence, "interest": interest, "stance": stance, "desired": wanted, "note": fact}
        StakeholderAssessment.objects.create(
            stakeholder=one,
            **seen | {"interest": max(interest - 1, 1)},
            current=Engagement.NEUTRAL,
            assessed_by=staff,
            assessed_at=day(-200),
        )
        one.present = StakeholderAssessment.objects.create(
            stakeholder=one, **seen, current=now, assessed_by=staff, assessed_at=day(-15)
        )
        one.save(update_fields=["present"])
