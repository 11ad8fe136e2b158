"""Reads the environment once, and fails loudly when something is missing or wrong.

`NAME_FILE` variants give secrets as files (container secrets). Every name read here has a line in `.env.example`.
"""

import os
from datetime import date, time
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

MIN_SECRET_LENGTH = 50

env = environ.Env()


def secret(name, *, default=environ.Env.NOTSET):
    """Return the secret `name`, read from the variable or from the file that `NAME_FILE` points to."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return env.str(name, default=default)


def long_secret(name, *, debug):
    """Return a secret of at least 50 characters; a development default exists only while DEBUG is on."""
    value = secret(
        name, default=f"insecure-development-only-{name.lower()}-{'0' * 40}" if debug else environ.Env.NOTSET
    )
    if len(value) < MIN_SECRET_LENGTH or (not debug and value.startswith("insecure-")):
        raise ImproperlyConfigured(f"{name} must be a private value of at least {MIN_SECRET_LENGTH} characters.")
    return value


def database(name="DATABASE_URL"):
    """Return Django's DATABASES entry for PostgreSQL; anything else is refused."""
    address = secret(name)
    # Asked first: the library warns of a scheme it does not know with the whole address, password and all.
    if not address.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(f"{name} must be a postgres:// address; Parknet runs on PostgreSQL only.")
    return environ.Env.db_url_config(address)


def redis_address(name="REDIS_URL"):
    """Return the address of Redis or Valkey; anything else is refused."""
    address = secret(name)
    if not address.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured(f"{name} must be a redis://, rediss:// or unix:// address.")
    return address


def hours(text):
    """Return (from, to) of "22:00-07:00"."""
    try:
        start, end = (time.fromisoformat(part) for part in text.split("-"))
    except ValueError as error:
        raise ImproperlyConfigured(f"{text!r} must be two times such as 22:00-07:00.") from error
    return start, end


def day(text):
    """Return the date of "2026-11-22", None of ""."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ImproperlyConfigured(f"{text!r} must be a day such as 2026-11-22, or nothing.") from error
