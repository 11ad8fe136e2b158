"""Groups of the demo: the core team, a thematic group, seven consortia, a pilot, a reference group, and one that looks for a coordinator."""

import datetime

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from config.demo import facts
from config.demo.past import day
from members.models import Organisation
from network.groups.models import CoordinatorCall, CoordinatorTerm, Group, GroupMember, Specialisation, Theme

Kind, State, Role = Group.Kind, Group.State, GroupMember.Role
HANDED_OVER_DAYS_AGO = 190
HANDOVER = "Przekazano: listę firm i kontaktów, notatki z trzech spotkań, rozpoczętą diagnozę. Urząd Miasta zostaje moderatorem."
TERM_DAYS = 400  # as long as the memberships of the demo
PILOT_TENANTS = ("Żuraw IoT", "Osika Kod", "Lipa Dane", "Ryś Automatyka")
SENSORS = {
    "name_pl": "Czujniki w budynkach",
    "name_en": "Sensors in buildings",
    "purpose_pl": "Firmy, które mierzą zużycie ciepła i powietrze w budynkach parku i dzielą się wynikami.",
    "purpose_en": "Firms that measure heat and air in the park's buildings and share what they find.",
}
CYCLING = {
    "name_pl": "Dojazdy do parku",
    "name_en": "Ways to the park",
    "purpose_pl": "Rowery, autobus i wspólne przejazdy: jak dojechać do parku bez własnego samochodu.",
    "purpose_en": "Bicycles, buses and shared rides: how to reach the park without a car of one's own.",
}
REFERENCE = {
    "name_pl": "Grupa referencyjna jednostek publicznych",
    "name_en": "Reference group of public units",
    "purpose_pl": "Jednostki miasta i instytucje, które czytają szkice przed publikacją i mówią, czy da się je wprowadzić u nich.",
    "purpose_en": "City units and institutions that read drafts before publication and say whether they would work with them.",
}
CYCLING_CALL = {
    "text_pl": "Szukamy organizacji, która poprowadzi spotkania raz na kwartał i zbierze potrzeby firm. Pierwsza sprawa: zadaszony parking dla rowerów.",
    "text_en": "We look for an organisation that runs a meeting each quarter and collects what firms need. First matter: a roofed bicycle park.",
}
FAIRS_CALL = {
    "text_pl": "Nabór na koordynatora specjalizacji regionalnej „Branża targowo-kongresowa”.",
    "text_en": "A call for the coordinator of the regional specialisation “Trade fair and congress industry”.",
}


def lay_out(network, organisations):
    """Create the groups of the network with their coordinators and calls."""
    park, city_hall = organisations[facts.PARK], organisations[facts.CITY_HALL]
    founders = [organisations[short] for short, *__, is_founding in facts.INSTITUTIONS if is_founding]
    core = _group(network, Kind.CORE_TEAM, park, name_pl="Zespół główny sieci", name_en="Core team of the network")
    _seat(core, founders)
    economy = _group(
        network, Kind.THEMATIC, park, before=city_hall, name_pl="Gospodarka i innowacje", name_en="Economy and innovation",
        theme=Theme.objects.get(slug="economy-innovation"),
        purpose_pl="Miejsce, w którym firmy, miasto i park uzgadniają, co pomaga prowadzić firmę w Kielcach.",
        purpose_en="Where firms, the city and the park agree on what helps to run a business in Kielce.",
    )  # fmt: skip
    _seat(economy, [city_hall], Role.MODERATOR)
    _seat(economy, list(organisations.values())[::6])
    _seat(economy, [organisations[name] for name in PILOT_TENANTS if name in organisations])
    _consortia(network, organisations)
    pilot = _group(
        network, Kind.PILOT, park, name_pl="Pilotaż narzędzia smart city", name_en="Pilot of the smart city tool",
        purpose_pl="Firmy, które jako pierwsze próbują tego narzędzia i mówią, co poprawić.",
        purpose_en="The firms that try this tool first and say what to improve.",
    )  # fmt: skip
    _seat(pilot, [organisations[name] for name in PILOT_TENANTS if name in organisations])
    sensors = _group(network, Kind.WORKING, organisations[PILOT_TENANTS[0]], **SENSORS)
    _seat(sensors, [organisations[name] for name in (*PILOT_TENANTS[1:], facts.PARK) if name in organisations])
    reference = _group(network, Kind.REFERENCE, city_hall, **REFERENCE)
    departments = [one for one in organisations.values() if one.kind == Organisation.Kind.CITY_DEPARTMENT]
    _seat(reference, [*departments, *[organisations[name] for name in PILOT_TENANTS[:1] if name in organisations]])
    ways = Group.objects.create(network=network, kind=Kind.WORKING, state=State.OPEN_CALL, **CYCLING)
    _seat(ways, [city_hall, *[organisations[name] for name in PILOT_TENANTS[:2] if name in organisations]])
    CoordinatorCall.objects.create(group=ways, opens_at=day(-9), closes_at=day(12, datetime.time(16)), **CYCLING_CALL)


def _consortia(network, organisations):
    for position, (slug, pl, en, coordinator) in enumerate(facts.CONSORTIA):
        specialisation = Specialisation.objects.create(
            network=network, slug=slug, name_pl=pl, name_en=en, position=position
        )
        group = _group(
            network, Kind.CONSORTIUM, organisations.get(coordinator), name_pl=pl, name_en=en,
            specialisation=specialisation, legal_basis=facts.LEGAL_BASIS,
        )  # fmt: skip
        if coordinator is None:
            _reopened_call(group)


def _reopened_call(group):
    """Nobody had applied, so the call was opened again; its dates are public, the first ones are not known to us."""
    last_day = datetime.datetime(*facts.REOPENED_CALL_UNTIL, tzinfo=timezone.get_current_timezone())
    end = last_day + datetime.timedelta(days=1)
    first = CoordinatorCall.objects.create(
        group=group, opens_at=end - datetime.timedelta(days=92), closes_at=end - datetime.timedelta(days=62),
        outcome=CoordinatorCall.Outcome.REOPENED, **FAIRS_CALL,
    )  # fmt: skip
    CoordinatorCall.objects.create(
        group=group, opens_at=end - datetime.timedelta(days=31), closes_at=end, reopened_from=first, **FAIRS_CALL
    )


def _group(network, kind, coordinator, *, before=None, **fields):
    """Create a group; `before` coordinated it in the first months and handed it over with a note."""
    state = State.ACTIVE if coordinator else State.OPEN_CALL
    group = Group.objects.create(network=network, kind=kind, coordinator=coordinator, state=state, **fields)
    if coordinator:
        since = timezone.now() - datetime.timedelta(days=TERM_DAYS)
        note = ""
        if before:
            change, note = day(-HANDED_OVER_DAYS_AGO), HANDOVER
            CoordinatorTerm.objects.create(group=group, organisation=before, valid=DateTimeTZRange(since, change))
            since = change
        CoordinatorTerm.objects.create(
            group=group, organisation=coordinator, valid=DateTimeTZRange(since, None), handover_note=note
        )
        _seat(group, [coordinator], Role.COORDINATOR)
    return group


def _seat(group, organisations, role=Role.MEMBER):
    """Give seats to those who have none yet."""
    GroupMember.objects.bulk_create(
        [GroupMember(group=group, organisation=organisation, role=role) for organisation in organisations],
        ignore_conflicts=True,
    )
