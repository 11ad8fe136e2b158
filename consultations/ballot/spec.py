"""The frozen spec (karta zasad): what a ballot may say, how long it can be, and whether the spec is complete."""

import hashlib
from typing import NamedTuple

from consultations.ballot import codes, sealing
from consultations.ballot.canonical import canonical_json, sha256_hex
from consultations.ballot.choices import InvalidChoice
from consultations.ballot.methods import METHODS

LANGUAGES = ("pl", "en")
BILINGUAL = ("title", "question", "promise", "entropy_source")


class Pool(NamedTuple):
    """One pool as a method sees it: limits, and the cost in grosze of each option (0 where it has none)."""

    code: str
    min_choices: int
    max_choices: int
    costs: dict


def pools_of(spec):
    """Return {code: Pool} in the order of the spec."""
    return {
        pool["code"]: Pool(
            pool["code"],
            pool["min_choices"],
            pool["max_choices"],
            {option["code"]: option["cost"] or 0 for option in spec["options"] if option["pool"] == pool["code"]},
        )
        for pool in spec["pools"]
    }


def method_of(spec):
    """Return (module of the counting rule, params). Raises KeyError for a rule this program does not know."""
    return METHODS[spec["method"]["id"]], spec["method"]["params"]


def check_ballot(spec, choices):
    """Return choices ({pool: choice}) in canonical form, every pool named. Never trims: raises InvalidChoice."""
    method, params = method_of(spec)
    pools = pools_of(spec)
    if not isinstance(choices, dict) or choices.keys() != pools.keys():
        raise InvalidChoice("wrong_pools")
    return {code: method.canonical_choice(pool, params, choices[code]) for code, pool in pools.items()}


def check_codes(spec, check_codes):
    """Raise InvalidChoice unless there is one well-formed check code per pool."""
    if check_codes.keys() != pools_of(spec).keys() or not all(map(codes.is_check_code, check_codes.values())):
        raise InvalidChoice("wrong_codes")


def plaintext_length(spec):
    """Return L for a spec that has everything but its hash: room for the longest legal ballot."""
    method, params = method_of(spec)
    pools = pools_of(spec)
    longest = sealing.ballot_json(
        spec["id"],
        "0" * 64,
        dict.fromkeys(pools, codes.LONGEST_CODE),
        {code: method.longest_choice(pool, params) for code, pool in pools.items()},
    )
    return sealing.plaintext_length(len(longest))


def display_order(spec_sha256, option_codes, *, offset):
    """Return codes in an order that favours nobody: by hash, rotated by the visitor's offset, never alphabetical."""
    order = sorted(option_codes, key=lambda code: hashlib.sha256(f"{spec_sha256}{code}".encode()).digest())
    start = offset % len(order) if order else 0
    return order[start:] + order[:start]


def missing_parts(spec):
    """Return the names of what keeps a spec from being frozen, e.g. ["title.en", "pools.small.options"]."""
    missing = [f"{name}.{language}" for name in BILINGUAL for language in LANGUAGES if not spec[name].get(language)]
    missing += [name for name in ("organiser", "legal_basis", "levels", "pools") if not spec[name]]
    if not set(spec["alias_kinds"]) and not spec["exceptions"]:
        missing.append("alias_kinds")
    if spec["opens_at"] >= spec["closes_at"]:
        missing.append("closes_at")
    missing += _missing_in_options(spec)
    if spec["method"]["id"] not in METHODS:
        return [*missing, "method.id"]
    method, params = method_of(spec)
    for pool in pools_of(spec).values():
        missing += [f"pools.{pool.code}.{fault}" for fault in method.faults(pool, params)]
    return missing


def frozen(spec):
    """Return (canonical text of the spec, its SHA-256 in hex)."""
    raw = canonical_json(spec)
    return raw.decode(), sha256_hex(raw)


def _missing_in_options(spec):
    return [
        f"{kind}.{thing['code']}.title.{language}"
        for kind in ("pools", "options")
        for thing in spec[kind]
        for language in LANGUAGES
        if not thing["title"].get(language)
    ]
