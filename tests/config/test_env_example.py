"""`.env.example` names every variable that the settings read, and no other."""

import re

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from config import env

READ = re.compile(r'(?:env\.\w+|secret|long_secret)\(\s*"([A-Z_]+)"|def (?:database|redis_address)\(name="([A-Z_]+)"')
FOR_COMPOSE = {"SITE_ADDRESS", "PARKNET_VERSION"}


def test_env_example_lists_what_the_settings_read():
    text = "".join((settings.BASE_DIR / "config" / name).read_text() for name in ("settings.py", "env.py"))
    read = {name for found in READ.findall(text) for name in found if name}
    listed = set(re.findall(r"^([A-Z_]+)=", (settings.BASE_DIR / ".env.example").read_text(), re.M))

    assert listed == read | FOR_COMPOSE


@pytest.mark.parametrize(
    ("read", "name", "value"),
    [
        (env.database, "DATABASE_URL", "nonsense"),
        (env.database, "DATABASE_URL", "mysql://a:b@127.0.0.1/c"),
        (env.redis_address, "REDIS_URL", "nonsense"),
        (env.redis_address, "REDIS_URL", "http://127.0.0.1"),
    ],
)
def test_an_address_of_no_server_of_ours_stops_the_start_with_a_sentence(monkeypatch, read, name, value):
    monkeypatch.setenv(name, value)

    with pytest.raises(ImproperlyConfigured, match=f"{name} must be"):
        read()
