"""Invented people: names drawn from common ones, addresses in reserved domains."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from config.demo.tenants import ASCII
from members.models import Affiliation, ContactPoint, Person, User

GIVEN = ["Anna", "Piotr", "Katarzyna", "Krzysztof", "Małgorzata", "Andrzej", "Agnieszka", "Tomasz", "Barbara", "Paweł", "Ewa", "Jan", "Krystyna", "Michał", "Magdalena", "Marcin", "Elżbieta", "Jakub", "Joanna", "Adam", "Aleksandra", "Łukasz", "Monika", "Grzegorz", "Żaneta", "Wojciech", "Dorota", "Mateusz", "Olena", "Dmytro"]  # fmt: skip
# As spoken of a woman, of a man; the sexes of GIVEN alternate.
FAMILY = [
    ("Nowak", "Nowak"), ("Kowalska", "Kowalski"), ("Wiśniewska", "Wiśniewski"), ("Wójcik", "Wójcik"), ("Kamińska", "Kamiński"),
    ("Lewandowska", "Lewandowski"), ("Zielińska", "Zieliński"), ("Szymańska", "Szymański"), ("Woźniak", "Woźniak"), ("Dąbrowska", "Dąbrowski"),
    ("Kozłowska", "Kozłowski"), ("Jankowska", "Jankowski"), ("Mazur", "Mazur"), ("Krawczyk", "Krawczyk"), ("Grabowska", "Grabowski"),
    ("Pawłowska", "Pawłowski"), ("Michalska", "Michalski"), ("Zając", "Zając"), ("Król", "Król"), ("Wróbel", "Wróbel"),
    ("Jabłońska", "Jabłoński"), ("Dudek", "Dudek"), ("Adamczyk", "Adamczyk"), ("Sikora", "Sikora"), ("Łęcka", "Łęcki"),
    ("Świderska", "Świderski"), ("Ćwik", "Ćwik"), ("Żak", "Żak"), ("Ołdak", "Ołdak"), ("Kovalenko", "Kovalenko"),
]  # fmt: skip
# The functions that the first, second, ... person of an organisation has, and their rights.
STAFFING = [
    (Affiliation.Function.BOARD, Affiliation.Role.OWNER),
    (Affiliation.Function.CONTACT, Affiliation.Role.EDITOR),
    (Affiliation.Function.TECH, Affiliation.Role.READER),
    (Affiliation.Function.RD, Affiliation.Role.EDITOR),
    (Affiliation.Function.HR, Affiliation.Role.READER),
]
MEMBER_SINCE_DAYS = 400


def staff_organisation(organisation, domain, count, rng, *, refusing=False, shared_mailbox=False):
    """Give `organisation` `count` people with logins and addresses (and an office mailbox); return the persons."""
    since = DateTimeTZRange(timezone.now() - timedelta(days=MEMBER_SINCE_DAYS), None)
    people = [_person(domain, rng, number, refusing=refusing) for number in range(count)]
    for number, (person, (function, role)) in enumerate(zip(people, STAFFING, strict=False)):
        Affiliation.objects.create(
            person=person,
            organisation=organisation,
            function=function,
            role=role,
            valid=since,
            is_primary_contact=number == min(1, count - 1),
            can_sign=number == 0,
        )
    if shared_mailbox:
        ContactPoint.objects.create(
            organisation=organisation, kind="email", value=f"biuro@{domain}", is_shared=True, verified_at=timezone.now()
        )
    ContactPoint.objects.create(
        organisation=organisation, kind="phone", value=f"+4841000{rng.randint(1000, 9999)}", is_shared=True
    )
    return people


def also_works_for(person, organisation):
    """One person in two organisations: one mail, both credited."""
    since = DateTimeTZRange(timezone.now() - timedelta(days=MEMBER_SINCE_DAYS), None)
    Affiliation.objects.create(person=person, organisation=organisation, function="finance", role="reader", valid=since)


def _person(domain, rng, number, *, refusing):
    first = rng.randrange(len(GIVEN))
    given, family = GIVEN[first], rng.choice(FAMILY)[first % 2]
    email = f"{given}.{family}{number or ''}@{domain}".lower().translate(ASCII)
    user = User(email=email)
    user.set_unusable_password()
    user.save()
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    person = Person.objects.create(
        user=user, given_name=given, family_name=family, locale="en" if family == "Kovalenko" else "pl"
    )
    ContactPoint.objects.create(
        person=person,
        kind="email",
        value=email,
        verified_at=timezone.now() - timedelta(days=rng.randint(20, 600)),
        state=ContactPoint.State.UNDELIVERABLE if refusing else ContactPoint.State.OK,
    )
    return person
