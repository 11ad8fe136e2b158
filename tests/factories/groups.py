"""Factories of networks and groups."""

from datetime import date, timedelta

import factory
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from network.groups.models import (
    ActionItem,
    Agreement,
    CharterVersion,
    ContactLog,
    CoordinatorCall,
    CoordinatorTerm,
    FundingSource,
    Goal,
    Group,
    GroupMember,
    Indicator,
    IndicatorValue,
    InKindContribution,
    Membership,
    MentoringPair,
    Milestone,
    Network,
    Roadmap,
    Specialisation,
    Stakeholder,
)
from network.groups.services import agreements, charters


class NetworkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Network
        django_get_or_create = ["slug"]

    slug = "kielce"
    name_pl = "Sieć Kielce Smart City 2030+"
    name_en = "Kielce Smart City 2030+ Network"


class SpecialisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Specialisation

    network = factory.SubFactory(NetworkFactory)
    slug = factory.Sequence(lambda n: f"specjalizacja-{n}")
    name_pl = "Turystyka zdrowotna"
    name_en = "Health tourism"


class GroupFactory(factory.django.DjangoModelFactory):
    """A thematic group that is forming; with a `coordinator` it is active, and its term runs for a year."""

    class Meta:
        model = Group
        skip_postgeneration_save = True

    network = factory.SubFactory(NetworkFactory)
    kind = Group.Kind.THEMATIC
    name_pl = factory.Sequence(lambda n: f"Gospodarka i innowacje {n}")
    name_en = factory.Sequence(lambda n: f"Economy and innovation {n}")
    state = factory.Maybe("coordinator", yes_declaration=Group.State.ACTIVE, no_declaration=Group.State.FORMING)
    coordinator = None

    class Params:
        consortium = factory.Trait(
            kind=Group.Kind.CONSORTIUM,
            legal_basis="Uchwała nr 8391/23",
            specialisation=factory.SubFactory(SpecialisationFactory, network=factory.SelfAttribute("..network")),
        )

    @classmethod
    def _generate(cls, strategy, params):
        with transaction.atomic():  # the database looks at coordinator and term when a transaction ends
            return super()._generate(strategy, params)

    @factory.post_generation
    def term(self, create, extracted, **kwargs):
        if create and self.coordinator:
            since = timezone.now() - timedelta(days=365)
            CoordinatorTerm.objects.create(
                group=self, organisation=self.coordinator, valid=DateTimeTZRange(since, None)
            )
            GroupMember.objects.create(group=self, organisation=self.coordinator, role=GroupMember.Role.COORDINATOR)


class AgreementFactory(factory.django.DjangoModelFactory):
    """A draft without file or signatories."""

    class Meta:
        model = Agreement

    network = factory.SubFactory(NetworkFactory)
    kind = Agreement.Kind.MOU
    title_pl = factory.Sequence(lambda n: f"Porozumienie o współpracy {n}")
    title_en = factory.Sequence(lambda n: f"Memorandum {n}")


def add_paper(agreement, by, content=b"%PDF-1.7 porozumienie"):
    """Give a draft a file and return the version."""
    return agreements.add_version(agreement, upload=ContentFile(content, name="porozumienie.pdf"), by=by)


def sent_agreement(by, *organisations, **fields):
    """Return an agreement that waits for the signatures of `organisations`: the first one against the others."""
    agreement = AgreementFactory(**fields)
    add_paper(agreement, by)
    for number, organisation in enumerate(organisations):
        side = "second" if number else "first"
        agreements.add_signatory(agreement, organisation=organisation, side=side, by=by)
    return agreements.send_for_signature(agreement, by=by)


class RoadmapFactory(factory.django.DjangoModelFactory):
    """A public roadmap with one goal and a milestone that is due in a month."""

    class Meta:
        model = Roadmap
        skip_postgeneration_save = True

    network = factory.SubFactory(NetworkFactory)
    title_pl = factory.Sequence(lambda n: f"Mapa drogowa {n}")
    title_en = factory.Sequence(lambda n: f"Roadmap {n}")
    is_public = True

    @factory.post_generation
    def goal(self, create, extracted, **kwargs):
        goal = Goal.objects.create(roadmap=self, title_pl="Mniej aut", title_en="Fewer cars")
        due_on = timezone.localdate() + timedelta(days=30)
        Milestone.objects.create(goal=goal, title_pl="Parking dla rowerów", title_en="A bicycle park", due_on=due_on)


class ContactFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ContactLog

    network = factory.SubFactory(NetworkFactory)
    kind = ContactLog.Kind.MEETING
    title = factory.Sequence(lambda n: f"Spotkanie {n}")
    happened_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=2))


class ActionItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ActionItem

    network = factory.SubFactory(NetworkFactory)
    title = factory.Sequence(lambda n: f"Zamówić stojaki {n}")
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
    due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=7))


class PairFactory(factory.django.DjangoModelFactory):
    """A mentoring of two organisations since a month and for two more."""

    class Meta:
        model = MentoringPair

    network = factory.SubFactory(NetworkFactory)
    mentor = factory.SubFactory("tests.factories.members.OrganisationFactory")
    mentee = factory.SubFactory("tests.factories.members.OrganisationFactory")
    goals = "Pierwszy eksport."
    starts_on = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=30))
    ends_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=60))


class FundingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FundingSource

    network = factory.SubFactory(NetworkFactory)
    kind = FundingSource.Kind.OWN_BUDGET
    title = factory.Sequence(lambda n: f"Budżet parku {n}")
    year = 2026
    amount = 1_000_00


class ContributionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = InKindContribution

    network = factory.SubFactory(NetworkFactory)
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
    kind = InKindContribution.Kind.SPACE
    title = factory.Sequence(lambda n: f"Sala {n}")
    given_on = date(2026, 3, 1)


class IndicatorFactory(factory.django.DjangoModelFactory):
    """A public indicator of the effect on business."""

    class Meta:
        model = Indicator

    network = factory.SubFactory(NetworkFactory)
    target_group = Indicator.TargetGroup.BUSINESS
    name_pl = factory.Sequence(lambda n: f"Nowe miejsca pracy {n}")
    name_en = factory.Sequence(lambda n: f"New jobs {n}")
    unit_pl = "osób"
    unit_en = "people"
    is_public = True


class IndicatorValueFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = IndicatorValue

    indicator = factory.SubFactory(IndicatorFactory)
    year = 2025
    value = 12
    source = "GUS"


class StakeholderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Stakeholder

    network = factory.SubFactory(NetworkFactory)
    name = factory.Sequence(lambda n: f"Spółka wodna {n}")
    review_due = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=90))


class CallFactory(factory.django.DjangoModelFactory):
    """A call that is open since yesterday and for ten days."""

    class Meta:
        model = CoordinatorCall

    group = factory.SubFactory(GroupFactory, consortium=True, state=Group.State.OPEN_CALL)
    opens_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
    closes_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=10))
    text_pl = "Szukamy koordynatora."
    text_en = "We look for a coordinator."


def join(network, *organisations):
    """Make the organisations active members of the network."""
    for organisation in organisations:
        Membership.objects.create(network=network, organisation=organisation, state=Membership.State.ACTIVE)


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    network = factory.SubFactory(NetworkFactory)
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
    state = Membership.State.ACTIVE


def publish_charter(network, *, by, **texts):
    """Publish the next version of the charter of `network` and return it."""
    words = dict.fromkeys(charters.TEXTS[:-2], "Razem.") | texts
    draft = CharterVersion(network=network, **words)
    return charters.publish(charters.save_draft(draft, by=by), by=by)


class GroupMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GroupMember

    group = factory.SubFactory(GroupFactory)
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
