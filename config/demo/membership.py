"""Membership in the demo: applications, endings, the charter in two versions, partner networks, weeks of activity."""

from datetime import timedelta

from django.utils import timezone

from config.demo import facts
from config.demo.accounts import OTHER_TENANT, STAFF, TENANT
from config.demo.past import day
from config.demo.people import staff_organisation
from members.models import Affiliation, Organisation, User
from network.groups.models import ActivityEntry, CharterAcceptance, CharterVersion, Membership, Network
from network.groups.services import activity

State, Category, Kind = Membership.State, Membership.Category, ActivityEntry.Kind
MEMBER_SINCE_DAYS = 400
# short name, full name, kind, helix, what became of it, fields of the membership
NEWCOMERS = [
    ("Zielony Bulwar", "Fundacja Zielony Bulwar", "ngo", "society", State.SUBMITTED,
     {"submitted_at": day(-12), "text": "Prowadzimy warsztaty o zieleni w mieście. Chcemy pracować z miastem nad parkiem przy Silnicy i wnosimy wolontariuszy."}),
    ("Sokół Logistyka", "Sokół Logistyka sp. z o.o.", "company", "business", State.SUBMITTED,
     {"submitted_at": day(-3), "category": Category.SUPPORTING, "text": "Wozimy towary firm z parku. Chcemy wiedzieć wcześniej o remontach ulic i możemy dzielić się danymi o ruchu."}),
    ("Klub Rowerowy", "Stowarzyszenie Kielecki Klub Rowerowy", "ngo", "society", State.RETURNED,
     {"submitted_at": day(-20), "decided_at": day(-15), "text": "Chcemy dróg rowerowych do parku.", "reason": "Prosimy dopisać, kto będzie się z nami kontaktował i ilu członków liczy klub."}),
    ("Jarzębina Meble", "Jarzębina Meble s.c.", "company", "business", State.SUSPENDED,
     {"valid_from": day(-300).date(), "decided_at": day(-30), "reason": "Firma nie odpowiada od pół roku; do wyjaśnienia z właścicielem."}),
    ("Olcha Druk 3D", "Olcha Druk 3D sp. z o.o.", "company", "business", State.EXPIRED,
     {"valid_from": day(-380).date(), "valid_to": day(-15).date()}),
    ("Wiąz Inwest", "Wiąz Inwest S.A.", "company", "business", State.LEFT,
     {"valid_from": day(-390).date(), "ended_on": day(-60).date(), "reason": "Spółka przenosi się do Radomia."}),
]  # fmt: skip
ENDING = (40, 8)  # numbers among the tenants; TENANT and OTHER_TENANT stay
RULES_PL = """Członkiem jest organizacja, nie osoba. W jej imieniu mówi właściciel lub redaktor jej profilu.

Na komunikat, który prosi o odpowiedź, odpowiadamy w terminie. Kto nie może, mówi o tym.

Dane innych członków służą współpracy w sieci. Nie przekazujemy ich dalej i nie używamy ich do reklamy.

Koordynatorzy zwołują spotkania, pilnują terminów i publikują ustalenia w ciągu 14 dni.

Odejść można w każdej chwili. Wykluczyć można tylko z podaniem powodu."""
RULES_EN = """A member is an organisation, not a person. The owner or editor of its profile speaks for it.

We answer a message that asks for an answer in time. Whoever cannot, says so.

Data of other members serve co-operation in the network. We do not pass them on, nor use them to advertise.

Coordinators call meetings, keep deadlines and publish what was agreed within 14 days.

One may leave at any time. Excluding needs a reason that is told."""
VISION_PL = (
    "W 2030 roku firmy, miasto, nauka i mieszkańcy Kielc decydują o rozwoju razem, na podstawie wspólnych danych."
)
VISION_EN = "In 2030 the firms, the city, science and the people of Kielce decide on its development together, from shared data."
CHANGES_PL = "Nowy jest termin 14 dni na publikację ustaleń i zakaz używania danych członków do reklamy."
CHANGES_EN = "New are the 14 days for publishing what was agreed, and the ban on advertising with members' data."
# slug, Polish, English, kind, mission in Polish and English
PARTNERS = {
    "alliance": ("huby-miejskie", "Sojusz Hubów Miejskich", "Alliance of Urban Hubs", "cluster",
                 "Huby miejskie z kilku krajów wymieniają metody i wspólnie szukają środków.",
                 "Urban hubs of several countries share methods and look for funds together."),
    "observer": ("miasta-v4", "Sieć Miast V4", "V4 Cities Network", "public_units",
                 "Miasta Grupy Wyszehradzkiej porównują strategie inteligentnych miast.",
                 "Cities of the Visegrad Group compare their smart city strategies."),
    "member": ("klaster-czystych-technologii", "Klaster Czystych Technologii", "Cleantech Cluster", "cluster",
               "Firmy i uczelnie, które wdrażają czyste technologie.",
               "Firms and universities that bring clean technologies into use."),
}  # fmt: skip


def write(organisations, rng):
    """Write who asks to join, whose membership ends, the charter and the networks we work with."""
    network, staff = Network.objects.get(), User.objects.get(email=STAFF["staff"][0])
    _newcomers(network, staff, rng)
    _endings(network, organisations)
    _charter(network, staff)
    _partners(network, staff, organisations)


def _newcomers(network, staff, rng):
    for number, (short, full, kind, helix, state, fields) in enumerate(NEWCOMERS):
        organisation = Organisation.objects.create(
            short_name=short, legal_name=full, kind=kind, helix=helix, nuts=facts.NUTS,
            state=Organisation.State.VERIFIED, verified_at=day(-30),
        )  # fmt: skip
        people = staff_organisation(organisation, f"nowi{number + 1}.example.org", 1, rng)
        decided = {"decided_by": staff} if "decided_at" in fields else {}
        Membership.objects.create(
            network=network, organisation=organisation, state=state, applied_by=people[0], **fields, **decided
        )


def _endings(network, organisations):
    """Two memberships end soon; what has happened before lies in the past."""
    tenants = [one for one in organisations.values() if one.kind == Organisation.Kind.TENANT_SME]
    ending = [tenants[number] for number in ENDING if tenants[number].short_name not in (TENANT, OTHER_TENANT)]
    rows = Membership.objects.filter(network=network, organisation__in=ending)
    rows.update(state=State.EXPIRING, valid_to=day(38).date())
    began = day(-MEMBER_SINCE_DAYS)
    events = Membership.pgh_event_model.objects
    events.filter(state=State.ACTIVE).update(pgh_created_at=began)
    events.filter(state=State.EXPIRING).update(pgh_created_at=day(-22))
    for *_names, state, fields in NEWCOMERS:
        moment = fields.get("decided_at") or fields.get("submitted_at") or day(-60)
        events.filter(state=state, text=fields.get("text", "")).update(pgh_created_at=moment)


def _charter(network, staff):
    """The first version was accepted by nearly all; the second has been out for three weeks."""
    words = {
        "network": network, "mission_pl": facts.NETWORK["mission_pl"], "mission_en": facts.NETWORK["mission_en"],
        "vision_pl": VISION_PL, "vision_en": VISION_EN, "published_by": staff,
    }  # fmt: skip
    first = CharterVersion.objects.create(
        number=1, published_at=day(-MEMBER_SINCE_DAYS + 10), rules_pl=_before(RULES_PL), rules_en=_before(RULES_EN), **words
    )  # fmt: skip
    second = CharterVersion.objects.create(
        number=2, published_at=day(-21), rules_pl=RULES_PL, rules_en=RULES_EN, changes_pl=CHANGES_PL, changes_en=CHANGES_EN,
        **words,
    )  # fmt: skip
    members = Membership.objects.current().filter(network=network).values("organisation")
    owners = Affiliation.objects.current().filter(organisation__in=members, role=Affiliation.Role.OWNER)
    owners = list(owners.select_related("organisation").order_by("pk"))
    CharterAcceptance.objects.bulk_create(
        [
            CharterAcceptance(
                version=version, organisation=one.organisation, person_id=one.person_id, at=day(since + number % 18)
            )
            for version, since, each in ((first, -MEMBER_SINCE_DAYS + 11, 12), (second, -20, 3))
            for number, one in enumerate(owners)
            if number % each and not (version == second and one.organisation.short_name == TENANT)
        ],
        ignore_conflicts=True,  # an organisation with two owners
    )


def _before(rules):
    """The first version had no rule about data."""
    paragraphs = rules.split("\n\n")
    return "\n\n".join(paragraphs[:2] + paragraphs[3:])


def _partners(network, staff, organisations):
    made = {
        key: Network.objects.create(
            slug=slug, name_pl=pl, name_en=en, kind=kind, mission_pl=mission_pl, mission_en=mission_en, is_hosted=False
        )
        for key, (slug, pl, en, kind, mission_pl, mission_en) in PARTNERS.items()
    }
    made["member"].coordinators.add(organisations[TENANT])
    usual = {"state": State.ACTIVE, "valid_from": day(-200).date(), "decided_by": staff, "decided_at": day(-205)}
    Membership.objects.create(network=made["alliance"], member_network=network, **usual)
    Membership.objects.create(network=network, member_network=made["member"], **usual)
    Membership.objects.create(network=network, member_network=made["observer"], category=Category.OBSERVER, **usual)


def be_active(rng):
    """Collect what the demo's members have done, and add the weeks before; each ninth tenant has been quiet for long."""
    activity.collect()
    network, today = Network.objects.get(slug=facts.NETWORK["slug"]), timezone.localdate()
    members = Membership.objects.current().filter(network=network, organisation__isnull=False).order_by("pk")
    ActivityEntry.objects.bulk_create(
        [
            ActivityEntry(
                network=network,
                organisation_id=organisation,
                kind=kind,
                day=today - timedelta(days=rng.randint(12, 91)),
            )
            for number, organisation in enumerate(members.values_list("organisation", flat=True))
            if number % 9 != 4
            for kind in rng.choices([Kind.RECEIPT, Kind.RECEIPT, Kind.SURVEY, Kind.EVENT, Kind.ACTION], k=number % 4)
        ],
        ignore_conflicts=True,
    )
