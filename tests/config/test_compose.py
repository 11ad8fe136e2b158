"""The production files promise what docs/operations.md says of them. No container engine runs here: the files are read."""

import re

import pytest
import yaml
from django.conf import settings

from devtools.postgres import SETTINGS

OURS = ("web", "worker", "beat", "migrate")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((settings.BASE_DIR / "docker-compose.yml").read_text())


def test_only_the_proxy_publishes_ports(compose):
    assert [name for name, service in compose["services"].items() if "ports" in service] == ["proxy"]


@pytest.mark.parametrize("name", ["proxy", "db", "redis", *OURS])
def test_each_service_is_confined(compose, name):
    service = compose["services"][name]

    assert service["cap_drop"] == ["ALL"]
    assert service["read_only"] is True
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["pids_limit"] > 0
    assert service["mem_limit"]


def test_the_database_and_the_queue_are_on_an_internal_network_only(compose):
    assert compose["networks"]["inside"] == {"internal": True}
    assert [compose["services"][name]["networks"] for name in ("db", "redis")] == [["inside"], ["inside"]]


def test_the_app_waits_for_the_migration(compose):
    for name in ("web", "worker", "beat"):
        assert compose["services"][name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_secrets_come_from_files(compose):
    for name in OURS:
        values = [
            str(value)
            for key, value in compose["services"][name]["environment"].items()
            if "KEY" in key or "URL" in key or "PASSWORD" in key
        ]
        assert values
        assert all(value.startswith("/run/secrets/") for value in values)


def test_postgresql_18_keeps_its_data_above_the_version_folder(compose):
    database = compose["services"]["db"]

    assert database["image"].startswith("postgres:18")
    assert "db-data:/var/lib/postgresql" in database["volumes"]


def test_the_image_runs_as_nobody_in_particular():
    dockerfile = (settings.BASE_DIR / "Dockerfile").read_text()

    assert re.search(r"^USER 10001:10001$", dockerfile, re.M)
    assert "--require-hashes" in dockerfile


def test_health_and_metrics_stay_inside():
    caddyfile = (settings.BASE_DIR / "deploy" / "Caddyfile").read_text()

    assert "@internal path /health/* /metrics" in caddyfile
    assert "respond @internal 404" in caddyfile


def test_the_database_logs_no_statement_and_no_detail(compose):
    """Statements hold the values they were given, of votes too, and PostgreSQL would note the hour beside them."""
    quiet = {"log_min_duration_statement": "-1", "log_min_error_statement": "panic", "log_error_verbosity": "terse"}

    assert {f"{name}={value}" for name, value in quiet.items()} <= set(compose["services"]["db"]["command"])
    assert quiet.items() <= SETTINGS.items()


def test_the_proxy_writes_no_log_of_vote_pages():
    assert "log_skip /consultations/votes/*" in (settings.BASE_DIR / "deploy" / "Caddyfile").read_text()
