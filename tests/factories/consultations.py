"""Factories of consultations: one point of material, open for remarks now."""

from datetime import timedelta

import factory
from django.utils import timezone

from consultations.models import Consultation, MaterialVersion, Section
from members.models import Organisation
from network.groups.models import Membership
from tests.factories.groups import NetworkFactory
from tests.factories.members import OrganisationFactory, member_of, staff_user


class ConsultationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Consultation

    slug = factory.Sequence(lambda n: f"skwer-{n}")
    network = factory.SubFactory(NetworkFactory)
    title_pl = "Skwer przy ul. Olszewskiego"
    title_en = "The square at Olszewskiego Street"
    summary_pl = "Który z trzech wariantów?"
    summary_en = "Which of three designs?"
    organiser = factory.SubFactory(
        OrganisationFactory, kind=Organisation.Kind.CITY_DEPARTMENT, helix=Organisation.Helix.PUBLIC
    )
    legal_basis = "art. 5a ustawy o samorządzie gminnym"
    decided_by = "Prezydent Miasta"
    opens_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
    closes_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=20))
    report_due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=40))
    prepared_by = factory.LazyFunction(lambda: staff_user("consultation_officer"))


def draft_consultation(**fields):
    """Return a draft with one point, complete enough to be announced today."""
    fields = {"opens_at": timezone.now() + timedelta(hours=1), **fields}
    consultation = ConsultationFactory(**fields)
    tenant = member_of(OrganisationFactory()).person.affiliations.get().organisation
    Membership.objects.create(network=consultation.network, organisation=tenant, state=Membership.State.ACTIVE)
    version = MaterialVersion.objects.create(consultation=consultation, number=1)
    Section.objects.create(
        version=version,
        anchor="1-lawki",
        number=1,
        title_pl="Ławki",
        title_en="Benches",
        text_pl="Co 50 m.",
        text_en="Every 50 m.",
    )
    return consultation


def open_consultation(**fields):
    """Return a consultation that takes remarks now."""
    fields = {
        "opens_at": timezone.now() - timedelta(days=1),
        "state": Consultation.State.OPEN,
        "announced_at": timezone.now(),
        **fields,
    }
    consultation = draft_consultation(**fields)
    consultation.material.update(published_at=timezone.now())
    return consultation
