"""Lays the network out: institutions, tenants with their people, themes, consortia, topics."""

import datetime
import json

from django.utils import timezone

from config.box.services import PRESETS
from config.demo import facts, groups, profiles, taxonomies
from config.demo.people import also_works_for, staff_organisation
from config.demo.tenants import tenants, valid_nip
from members.models import BranchTag, Location, Organisation, OrganisationSector
from members.services.accounts import set_public_contact
from network.groups.models import Membership, Network, Theme
from network.messaging.models import TextTemplate, Topic

WITHOUT_WORKING_ADDRESS = {"Tur Chem", "Konwalia CAD", "Sosna Biogaz"}
COMPETENCES = ["znak CE i dokumentacja maszyn", "", "dotacje na badania", "pomiary laserowe", ""]
WITHOUT_PEOPLE = {"Cis Film", "Lis Druk"}
TEXTS = ("name", "title", "summary", "body")
FIRST_NIP = 100_001  # 000 010 ...: numbers that no tax office gives


def lay_out(rng):
    """Create everything but accounts and history; return (network, {short name: organisation})."""
    invented = tenants(rng)  # first, so that the same seed always gives the same names
    taxonomies.load()
    network = Network.objects.create(**facts.NETWORK)
    for position, (slug, pl, en) in enumerate(facts.THEMES):
        Theme.objects.create(network=network, slug=slug, name_pl=pl, name_en=en, position=position)
    for position, (slug, pl, en) in enumerate(facts.TOPICS):
        Topic.objects.create(slug=slug, name_pl=pl, name_en=en, position=position)
    _texts(network)
    organisations = _institutions(network, rng) | _tenants(network, invented, rng)
    _show_contacts(organisations)
    profiles.lay_out({tenant.name: organisations[tenant.name] for tenant in invented})
    network.coordinators.set([organisations[facts.PARK], organisations[facts.CITY_HALL]])
    groups.lay_out(network, organisations)
    also_works_for(_people_of(organisations["Osika Kod"])[0], organisations["Lipa Dane"])
    also_works_for(_people_of(organisations["Łoś Księgi"])[0], organisations["Brzoza Dotacje"])
    return network, organisations


def _texts(network):
    """Texts to begin messages with: those of the preset of a technology park, whose topics the demo has."""
    rows = json.loads((PRESETS / "park.json").read_text(encoding="utf-8"))["text_templates"]
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    TextTemplate.objects.bulk_create(
        TextTemplate(
            network=network,
            slug=row["slug"],
            message_class=row["message_class"],
            topic=topics[row["topic"]],
            position=position,
            **{f"{name}_{language}": row[name][language] for name in TEXTS for language in ("pl", "en")},
        )
        for position, row in enumerate(rows)
    )


def _institutions(network, rng):
    made = {}
    for short, full, kind, helix, parent, is_founding in facts.INSTITUTIONS:
        organisation = Organisation.objects.create(
            short_name=short, legal_name=full, kind=kind, helix=helix, parent=made.get(parent), nuts=facts.NUTS,
            state=Organisation.State.VERIFIED, verified_at=timezone.now(), serves_citizens=helix == "public",
        )  # fmt: skip
        _admit(network, organisation, is_founding=is_founding)
        staff_organisation(
            organisation, f"instytucja{len(made) + 1}.example.org", rng.randint(2, 4), rng, shared_mailbox=True
        )
        made[short] = organisation
    return made


def _looked_at(number):
    """Most firms looked at their profile within a year, some long ago, each seventh never."""
    return None if number % 7 == 6 else timezone.now() - datetime.timedelta(days=20 + number * 37 % 400)


def _tenants(network, invented, rng):
    branches = {
        slug: BranchTag.objects.create(slug=slug, name_pl=pl, name_en=en, pkd_prefixes=prefixes, position=position)
        for position, (slug, pl, en, prefixes, __) in enumerate(facts.BRANCHES)
    }
    made = {}
    for number, tenant in enumerate(invented):
        organisation = Organisation.objects.create(
            short_name=tenant.name, legal_name=tenant.legal_name, kind=Organisation.Kind.TENANT_SME, nuts=facts.NUTS,
            nip=valid_nip(FIRST_NIP + number * 37), website=f"https://{tenant.domain}", offer_pl=tenant.offer_pl, offer_en=tenant.offer_en,
            size_band=rng.choice(["micro", "micro", "small", "small", "medium"]), state=Organisation.State.VERIFIED,
            verified_at=timezone.now() - datetime.timedelta(days=rng.randint(10, 500)), serves_citizens=tenant.branch == "other",
            profile_checked_at=_looked_at(number),
        )  # fmt: skip
        organisation.branches.add(branches[tenant.branch])
        OrganisationSector.objects.create(organisation=organisation, pkd_code=tenant.pkd, is_main=True)
        Location.objects.create(organisation=organisation, building=tenant.building, room=tenant.room, city="Kielce")
        _admit(network, organisation)
        count = 0 if tenant.name in WITHOUT_PEOPLE else rng.choice([2, 2, 3, 3, 3, 4])
        staff_organisation(
            organisation, tenant.domain, count, rng,
            refusing=tenant.name in WITHOUT_WORKING_ADDRESS, shared_mailbox=count > 0 and number % 9 == 5,
        )  # fmt: skip
        made[tenant.name] = organisation
    return made


def _show_contacts(organisations):
    """Every fourth firm shows whom to call, some of them with what that person knows."""
    shown = list(organisations.values())[12::4]
    for number, organisation in enumerate(shown):
        contact = organisation.affiliations.filter(is_primary_contact=True).select_related("person").first()
        if contact:
            known = COMPETENCES[number % len(COMPETENCES)]
            set_public_contact(contact.person, organisation, is_shown=True, competences=known)


def _admit(network, organisation, *, is_founding=False):
    since = timezone.localdate() - datetime.timedelta(days=400)
    Membership.objects.create(
        network=network,
        organisation=organisation,
        is_founding=is_founding,
        state=Membership.State.ACTIVE,
        valid_from=since,
    )


def _people_of(organisation):
    return [affiliation.person for affiliation in organisation.affiliations.select_related("person").order_by("pk")]
