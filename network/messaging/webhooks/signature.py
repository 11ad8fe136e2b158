"""The signature of a webhook, as Standard Webhooks writes it down (v1: HMAC-SHA256 over id, timestamp and body).

Secrets are not stored: a secret is derived from the endpoint's seed and WEBHOOK_KEY, so that a copy of the database signs nothing.
"""

import base64
import hmac
import secrets

from django.conf import settings

PREFIX = "whsec_"


def new_seed():
    """Return a seed for a secret nobody has had before."""
    return secrets.token_hex(32)


def secret_of(seed):
    """Return the secret that belongs to a seed, as receivers write it down: "whsec_" and 32 octets in base64."""
    return PREFIX + base64.b64encode(_key(seed)).decode()


def headers(*, event_id, timestamp, body, seeds):
    """Return the three headers of a request; one signature for each seed, the first one for the newest."""
    signed = b".".join([str(event_id).encode(), str(timestamp).encode(), body])
    marks = [base64.b64encode(hmac.digest(_key(seed), signed, "sha256")).decode() for seed in seeds]
    return {
        "webhook-id": str(event_id),
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(f"v1,{mark}" for mark in marks),
    }


def _key(seed):
    return hmac.digest(settings.WEBHOOK_KEY.encode(), f"webhook:{seed}".encode(), "sha256")
