"""Agreements of the demo: the memorandum, the core team's, six with coordinators, and one that waits for signatures."""

import hashlib
import json
from datetime import timedelta
from pathlib import Path

import typst
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone

from config.demo import facts
from config.demo.accounts import STAFF
from config.demo.groups import PILOT_TENANTS
from config.demo.past import day
from members.models import Organisation, User
from network.groups.models import Agreement, AgreementVersion, Group, Network, Signatory, Signature

HERE = Path(__file__).parent
FONTS = settings.BASE_DIR / "network/messaging/proof/fonts"
Kind, State, Side, Method = Agreement.Kind, Agreement.State, Signatory.Side, Signature.Method
SIGNED_DAYS_AGO = 400
MOU_TEXT = "Strony będą wspólnie wyznaczać ramy rozwoju Kielc jako zrównoważonego inteligentnego miasta, z udziałem mieszkańców."
CORE_TEXT = "Strony prowadzą sieć razem: zwołują spotkania, pilnują terminów i odpowiadają na głosy członków."
COORDINATOR_TEXT = "Koordynator prowadzi konsorcjum specjalizacji regionalnej, zbiera potrzeby firm i przekazuje je samorządowi województwa."
NDA_TEXT = "Strony nie ujawniają danych, które poznają w czasie pilotażu, i usuwają je po jego zakończeniu."


def write(organisations, rng):
    """Write the agreements as they stood when they were signed; nobody is told about them again."""
    staff = User.objects.get(email=STAFF["staff"][0])
    park, city_hall = organisations[facts.PARK], organisations[facts.CITY_HALL]
    founders = [organisations[short] for short, *__, is_founding in facts.INSTITUTIONS if is_founding]
    signed = {"by": staff, "is_published": True, "place": facts.PARK}
    _in_force(
        Kind.MOU,
        ("Porozumienie o współpracy sieci Kielce Smart City 2030+", "Memorandum of Understanding of the Kielce network", MOU_TEXT),
        [park, *founders[1:]], **signed,
    )  # fmt: skip
    _in_force(
        Kind.CORE_TEAM, ("Porozumienie zespołu głównego", "Core team agreement", CORE_TEXT), [park, city_hall],
        group=Group.objects.get(kind=Group.Kind.CORE_TEAM), **signed,
    )  # fmt: skip
    voivodeship = Organisation.objects.create(
        legal_name=facts.VOIVODESHIP, kind=Organisation.Kind.OTHER, helix=Organisation.Helix.PUBLIC, is_public=False,
        state=Organisation.State.VERIFIED, verified_at=timezone.now(),
    )  # fmt: skip
    consortia = Group.objects.filter(kind=Group.Kind.CONSORTIUM, coordinator__isnull=False).select_related(
        "coordinator"
    )
    for number, group in enumerate(consortia.order_by("specialisation__position")):
        _in_force(
            Kind.COORDINATOR,
            (f"Porozumienie z koordynatorem: {group.name_pl}", f"Agreement with the coordinator: {group.name_en}", COORDINATOR_TEXT),
            [voivodeship, group.coordinator],
            group=group, valid_to=day(45).date() if number == 0 else None, **signed,
        )  # fmt: skip
    _being_signed(park, [organisations[name] for name in PILOT_TENANTS if name in organisations], staff)


def _in_force(kind, words, parties, *, by, **fields):
    since = day(-SIGNED_DAYS_AGO)
    agreement = _sent(kind, words, parties, by=by, sent_at=since, **fields)
    for signatory in agreement.signatories.all():
        _sign(
            agreement,
            signatory,
            by,
            since,
            method=Method.WET,
            signer="osoba upoważniona",
            evidence="Segregator umów sieci",
        )
    Agreement.objects.filter(pk=agreement.pk).update(state=State.IN_FORCE, in_force_at=since)


def _being_signed(park, tenants, staff):
    agreement = _sent(
        Kind.NDA, ("Poufność danych w pilotażu", "Confidentiality of data in the pilot", NDA_TEXT), [park, *tenants],
        by=staff, sent_at=day(-6), group=Group.objects.get(kind=Group.Kind.PILOT),
    )  # fmt: skip
    first, _second, third, *_ = agreement.signatories.order_by("pk")
    _sign(
        agreement,
        first,
        staff,
        day(-5),
        method=Method.WET,
        signer="osoba upoważniona",
        evidence="Segregator umów sieci",
    )
    signer = third.organisation.affiliations.filter(can_sign=True).order_by("pk").first()
    _sign(agreement, third, signer.person.user, day(-2), method=Method.PORTAL, person=signer.person)


def _sent(kind, words, parties, *, by, sent_at, place=facts.PARK, **fields):
    """Return an agreement sent for signature: the first party against the others. `words`: title in Polish, in English, text."""
    title_pl, title_en, text = words
    agreement = Agreement.objects.create(
        network=Network.objects.get(), kind=kind, title_pl=title_pl, title_en=title_en, place=place, valid_from=sent_at.date(),
        created_by=by, **fields,
    )  # fmt: skip
    Signatory.objects.bulk_create(
        [
            Signatory(agreement=agreement, organisation=party, side=Side.SECOND if number else Side.FIRST)
            for number, party in enumerate(parties)
        ]
    )
    version = _paper(agreement, text, by, sent_at)
    Agreement.objects.filter(pk=agreement.pk).update(
        state=State.IN_SIGNATURE,
        version=version,
        sent_at=sent_at,
        created_at=sent_at - timedelta(days=3, minutes=Agreement.objects.count()),
    )
    agreement.refresh_from_db()
    return agreement


def _paper(agreement, text, by, at):
    data = {
        "title": agreement.title_pl,
        "place": agreement.place,
        "text": text,
        "parties": [signatory.organisation.legal_name for signatory in agreement.signatories.order_by("pk")],
    }
    content = typst.compile(
        str(HERE / "agreement.typ"), root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )  # fmt: skip
    version = AgreementVersion(
        agreement=agreement, number=1, name="porozumienie.pdf", size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(), added_by=by, added_at=at,
    )  # fmt: skip
    version.file.save(f"{version.public_id}.pdf", ContentFile(content))
    return version


def _sign(agreement, signatory, by, at, **fields):
    Signature.objects.create(
        signatory=signatory,
        version=agreement.version,
        sha256=agreement.version.sha256,
        recorded_by=by,
        signed_at=at,
        **fields,
    )
