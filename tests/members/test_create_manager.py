"""The operator's command that makes the first network manager."""

import pytest
from django.core.management import CommandError, call_command

from members.management.commands import create_manager
from members.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def type_password(monkeypatch):
    def typed(password):
        monkeypatch.setattr(create_manager, "getpass", lambda prompt: password)

    return typed


def test_operator_makes_the_first_manager(type_password, capsys, client):
    type_password("zielony-tramwaj-9")

    call_command("create_manager", "Szefowa@example.org", "Łucja", "Żak")

    user = User.objects.get()
    assert (user.email, user.is_staff, str(user.person)) == ("szefowa@example.org", True, "Łucja Żak")
    assert list(user.staff_roles.values_list("role", flat=True)) == ["network_manager"]
    answer = client.post("/accounts/login/", {"login": user.email, "password": "zielony-tramwaj-9"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/staff/"


def test_weak_password_and_known_address_are_refused(type_password, member):
    type_password("krotkie")
    with pytest.raises(CommandError):
        call_command("create_manager", "szefowa@example.org", "Łucja", "Żak")

    type_password("zielony-tramwaj-9")
    with pytest.raises(CommandError, match="already"):
        call_command("create_manager", member.email.upper(), "Łucja", "Żak")

    assert not User.objects.filter(is_staff=True).exists()
