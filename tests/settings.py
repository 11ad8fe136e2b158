"""Settings of the test run: the real ones, with an environment of its own. DATABASE_URL and REDIS_URL come from outside."""

import os

os.environ |= {
    "DEBUG": "1",
    "DEMO": "0",
    "BASE_URL": "http://testserver",
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "QUIET_HOURS": "00:00-00:00",  # tests also run at night
    "MAIL_PROVIDER": "mailgun",
    "MAIL_PROVIDER_SETTINGS": "MAILGUN_WEBHOOK_SIGNING_KEY=klucz-testowy",
}

from config.settings import *  # noqa: F403 -- the environment must be set before the settings are read

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # speed; the real hasher is Django's business
STAFF_SECOND_FACTOR_REQUIRED = False  # tests of the rule switch it on
PLACE_SECONDS = None  # no page of a test asks for the network's words, unless the test says so
