"""From the rows of a draft to the frozen spec (karta zasad)."""

from urllib.parse import urlsplit

from django.conf import settings

from consultations.ballot import spec as specs
from consultations.promise import promise_of

VERSION = 1


def draft_spec(ballotage):
    """Return what a draft says so far, without the keys that are made when it is frozen."""
    consultation = ballotage.consultation
    pools = list(ballotage.pools.all())
    return {
        "id": str(ballotage.public_id),
        "version": VERSION,
        "title": _both(ballotage, "title"),
        "question": _both(ballotage, "question"),
        "organiser": str(consultation.organiser),
        "legal_basis": consultation.legal_basis,
        "binding": consultation.is_binding,
        "levels": ballotage.proofs,
        "alias_kinds": ["email"],
        "exceptions": [ballotage.exception_reason] if ballotage.exception_reason else [],
        "roll": ballotage.roll_kind,
        "opens_at": _instant(ballotage.opens_at),
        "closes_at": _instant(ballotage.closes_at),
        "objection_days": ballotage.objection_days,
        "method": {"id": ballotage.method, "params": ballotage.params},
        "pools": [_pool(pool) for pool in pools],
        "options": [_option(option, pool) for pool in pools for option in pool.options.all()],
        "publication": ballotage.level,
        "custody": ballotage.custody,
        "origin": f"{host()}/ballotage/{ballotage.public_id}",
        "tie_chain": ballotage.tie_chain,
        "entropy_source": _both(ballotage, "entropy_source"),
        "promise": promise_of(ballotage.custody),
    }


def final_spec(draft, public_keys):
    """Return the spec to freeze: the draft, the public keys, and the length every plaintext will have."""
    spec = draft | {
        "sealing_key": public_keys["sealing"].hex(),
        "checkpoint_key": {"name": host(), "public": public_keys["checkpoint"].hex()},
    }
    return spec | {"plaintext_length": specs.plaintext_length(spec)}


def host():
    return urlsplit(settings.BASE_URL).netloc


def _both(row, field):
    return {language: getattr(row, f"{field}_{language}") for language in specs.LANGUAGES}


def _pool(pool):
    return {
        "code": pool.code,
        "title": _both(pool, "name"),
        "budget": pool.budget_grosze,
        "min_choices": pool.min_choices,
        "max_choices": pool.max_choices,
    }


def _option(option, pool):
    return {
        "code": option.code,
        "pool": pool.code,
        "title": _both(option, "title"),
        "description": _both(option, "description"),
        "cost": option.cost_grosze,
        "conflicts": [],
    }


def _instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")  # the connection and Django speak UTC
