"""The cast of every test: staff, member, other_member, citizen, and their organisations."""

import gc
import time
from functools import wraps

import pytest
from django.db import connection, transaction
from django.test import override_settings

from config import translations
from tests.factories.groups import NetworkFactory
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory, member_of, staff_user
from tests.log_guard import log_guard  # noqa: F401 -- watches every test

# Reading the house and its migrations makes a million objects and keeps them: looking among them for garbage, now and
# in each test, takes a tenth of the time. `django_db_setup` switches it on again.
gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Give each test room for deep calls.

    CPython keeps the frames of Python calls in pieces of 16 kB; a loop at the edge of one takes a piece from the kernel
    and gives it back at each step, a fifth of the time of a run. A caller that asks for much gets one large piece.
    """
    test = pyfuncitem.obj

    @wraps(test)
    def with_room(**arguments):
        return test(**arguments)

    with_room.__code__ = with_room.__code__.replace(co_stacksize=100_000)
    pyfuncitem.obj = with_room


@pytest.fixture(scope="session", autouse=True)
def _polish_is_compiled():
    translations.compile_stale()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Let the runner empty the tables between tests: the triggers we ship refuse TRUNCATE, and stay on in production."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'refuse_truncate'")
        for (table,) in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER refuse_truncate")
    gc.freeze()
    gc.enable()


@pytest.fixture
def network(db):
    return NetworkFactory()


@pytest.fixture
def organisation(db):
    return OrganisationFactory()


@pytest.fixture
def other_organisation(db):
    return OrganisationFactory()


@pytest.fixture
def staff(db):
    """A network manager."""
    return staff_user()


@pytest.fixture
def member(organisation):
    """An editor of `organisation`."""
    return member_of(organisation)


@pytest.fixture
def other_member(other_organisation):
    return member_of(other_organisation)


@pytest.fixture
def citizen(db):
    user = UserFactory()
    PersonFactory(user=user, is_citizen=True)
    return user


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    """One of everything for the tests of all gates, built once and never committed; whoever calls something rolls it back."""
    from tests import foreign_world, route_world  # noqa: PLC0415 -- a fault in one app must not stop the tests of the others

    folder = tmp_path_factory.mktemp("world")
    ours = route_world.QUICK | {"MEDIA_ROOT": folder / "media", "MAIL_SINK_DIR": str(folder / "sink")}
    whole = transaction.atomic()
    whole._from_testcase = True  # as Django's TestCase does: code may ask for a transaction of its own
    with django_db_blocker.unblock(), override_settings(**ours), whole:
        world = route_world.build(folder / "sink")
        foreign_world.add(world)
        yield world
        transaction.set_rollback(True)


@pytest.fixture
def confirm_password(client):
    """Call with a user to sign them in as somebody who has just typed the password again."""

    def sign_in(user):
        client.force_login(user)
        session = client.session
        session["account_authentication_methods_user"] = str(user.pk)
        session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
        session.save()

    return sign_in
