"""A network of any size to write to: organisations of ten people each."""

from datetime import timedelta

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from members.models import Affiliation, ContactPoint, Organisation, Person, StaffRole, User
from network.groups.models import Membership, Network
from network.messaging.models import Message

PEOPLE_PER_ORGANISATION = 10


def network_of(people):
    """Return the Network with `people` who can be written to; it is made at the first call, in the database itself."""
    network, is_new = Network.objects.get_or_create(
        slug=f"bench-{people}", defaults={"name_pl": "Sieć", "name_en": "Network"}
    )
    if is_new:
        firms = -(-people // PEOPLE_PER_ORGANISATION)
        firm = _copies(Organisation(legal_name="Firma", state="verified"), firms, legal_name=f"'Firma {people} ' || n")
        _copies(Membership(network=network, organisation_id=firm, state="active"), firms, organisation_id=f"{firm} + n")
        person = _copies(Person(family_name="Nowak"), people, family_name="'Nowak ' || n")
        point = ContactPoint(person_id=person, kind="email", value="x", verified_at=timezone.now())
        _copies(point, people, person_id=f"{person} + n", value=f"'person' || {person} + n || '@example.org'")
        since = DateTimeTZRange(timezone.now() - timedelta(days=1), None)
        of_person = Affiliation(person_id=person, organisation_id=firm, valid=since)
        firm_of_person = f"{firm} + n / {PEOPLE_PER_ORGANISATION}"
        _copies(of_person, people, person_id=f"{person} + n", organisation_id=firm_of_person)
    return network


def _copies(row, times, **differing):
    """Insert `row` so many times, numbered n = 0, 1, …; return the first id. `differing` is {column: SQL with n}."""
    row.save()
    table, first = row._meta.db_table, row.pk
    own = {"id": f"{first} + n", **differing}
    if hasattr(row, "public_id"):
        own["public_id"] = "gen_random_uuid()"
    columns = [field.column for field in row._meta.concrete_fields if not field.generated]
    chosen = ", ".join(own.get(column, column) for column in columns)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")  # no history of who only fills the benchmark
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {chosen} FROM {table}, generate_series(1, %s) n WHERE id = %s",
            [times - 1, first],
        )
        numbered = ", ".join(f"{column} = {value}" for column, value in differing.items())
        cursor.execute(f"UPDATE {table} SET {numbered} FROM (SELECT 0 AS n) zero WHERE id = %s", [first])
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {first + times})")
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute(f"ANALYZE {table}")
        cursor.execute("RESET statement_timeout")
    return first


def author():
    user, is_new = User.objects.get_or_create(email="bench@example.org", defaults={"is_staff": True})
    if is_new:
        Person.objects.create(user=user, family_name="Bench")
        StaffRole.objects.create(user=user, role=StaffRole.Role.NETWORK_MANAGER)
    return user


def draft_to(network, *, message_class="service", **fields):
    """Return a draft to everybody in the network."""
    by = author()
    sender, _created = Organisation.objects.get_or_create(legal_name="Park", state="verified")
    texts = {
        "title_pl": "Nabór: Energia dla przedsiębiorstw",
        "summary_pl": "Województwo dopłaca firmom.",
        "body_pl": "Wniosek składa się **przez internet**. " * 20,
    }
    return Message.objects.create(
        network=network,
        sender=by.person,
        sender_organisation=sender,
        message_class=message_class,
        audience={"all": []},
        **texts,
        **fields,
    )
