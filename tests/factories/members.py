"""Factories without surprises: an organisation is verified, a person has a working address, an affiliation is current."""

import io
from datetime import timedelta

import factory
from allauth.account.models import EmailAddress
from django.core.files.base import ContentFile
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from PIL import Image

from members.models import Affiliation, BranchTag, ContactPoint, Organisation, Person, Picture, StaffRole, User

PASSWORD = "kolejka-do-parku-2030"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"user{n}@example.org")
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def address(self, create, extracted, **kwargs):
        """The address is verified, so that signing in by the real form works."""
        if create:
            EmailAddress.objects.create(user=self, email=self.email, verified=True, primary=True)


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    user = factory.SubFactory(UserFactory)
    given_name = "Żaneta"
    family_name = factory.Sequence(lambda n: f"Łoś{n}")


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    legal_name = factory.Sequence(lambda n: f"Świętokrzyska Spółka Łódek {n} sp. z o.o.")
    short_name = factory.Sequence(lambda n: f"Łódki {n}")
    kind = Organisation.Kind.TENANT_SME
    state = Organisation.State.VERIFIED


class BranchTagFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = BranchTag
        django_get_or_create = ["slug"]

    slug = "ict"
    name_pl = "ICT"
    name_en = "ICT"


class ContactPointFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ContactPoint

    kind = ContactPoint.Kind.EMAIL
    value = factory.Sequence(lambda n: f"contact{n}@example.org")
    verified_at = factory.LazyFunction(timezone.now)


class AffiliationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Affiliation

    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Affiliation.Role.EDITOR
    function = Affiliation.Function.CONTACT
    valid = factory.LazyFunction(lambda: DateTimeTZRange(timezone.now() - timedelta(days=365), None))


def member_of(organisation, *, role=Affiliation.Role.EDITOR, email=None, **affiliation):
    """Return the user of a new person of `organisation`, with a verified address."""
    user = UserFactory(**({"email": email} if email else {}))
    person = PersonFactory(user=user)
    ContactPointFactory(person=person, value=user.email)
    AffiliationFactory(person=person, organisation=organisation, role=role, **affiliation)
    return user


def staff_user(*roles):
    """Return a staff user with `roles` (network manager when none is named)."""
    user = UserFactory(is_staff=True)
    PersonFactory(user=user)
    for role in roles or [StaffRole.Role.NETWORK_MANAGER]:
        StaffRole.objects.create(user=user, role=role)
    return user


def image(size=(40, 30), kind="PNG", **saved):
    """Return the bytes of a picture."""
    target = io.BytesIO()
    Image.new("RGB", size, (11, 93, 94)).save(target, kind, **saved)
    return target.getvalue()


def picture_of(organisation, *, kind="photo", is_shown=False, **fields):
    """Return a picture of `organisation`, past the services."""
    picture = Picture(
        organisation=organisation,
        kind=kind,
        width=40,
        height=30,
        size_bytes=1,
        alt_pl="Łódź",
        is_shown=is_shown,
        **fields,
    )
    picture.file.save(f"{picture.public_id}.webp", ContentFile(image(kind="WEBP")))
    return picture
