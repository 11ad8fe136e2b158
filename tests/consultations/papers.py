"""Specs, ballots and bundles made without a database, for the tests of the pure package and the verifier."""

import io
import random
import zipfile
from collections import Counter
from pathlib import Path
from uuid import UUID

from nacl.signing import SigningKey

from consultations.ballot import bundle, codes, count, log, lottery, sealing
from consultations.ballot import spec as specs
from consultations.ballot.canonical import canonical_json, sha256_hex

BALLOTAGE = UUID("00000000-0000-4000-8000-000000000001")
SEED = bytes(range(32))
VERIFIER = Path(__file__).parents[2] / "consultations" / "verifier" / "verify_ballotage.py"
BOTH = {"pl": "Skwer", "en": "Green"}


def make_spec(*, method="plurality/1", params=None, pools=None, **changes):
    """Return a complete spec; pools is {"city": (["A", "B"], min_choices, max_choices)}."""
    pools = pools or {"city": (["A", "B", "C"], 0, 1)}
    spec = {
        "id": str(BALLOTAGE),
        "version": 1,
        "title": BOTH,
        "question": BOTH,
        "organiser": "Miasto",
        "legal_basis": "art. 5a",
        "binding": False,
        "levels": ["E1"],
        "alias_kinds": ["email"],
        "exceptions": [],
        "roll": "open",
        "opens_at": "2026-05-05T00:00:00Z",
        "closes_at": "2026-05-14T22:00:00Z",
        "objection_days": 7,
        "method": {"id": method, "params": params or {}},
        "pools": [
            {"code": code, "title": BOTH, "min_choices": low, "max_choices": high}
            for code, (_, low, high) in pools.items()
        ],
        "options": [
            {"code": option, "pool": code, "title": BOTH, "cost": None, "conflicts": []}
            for code, (options, _, _) in pools.items()
            for option in options
        ],
        "publication": "A",
        "custody": "server",
        "sealing_key": "00" * 32,
        "checkpoint_key": {"name": "park.example", "public": bytes(SigningKey(SEED).verify_key).hex()},
        "origin": f"park.example/ballotage/{BALLOTAGE}",
        "tie_chain": ["lot"],
        "entropy_source": BOTH,
        "promise": BOTH,
    } | changes
    return spec | {"plaintext_length": specs.plaintext_length(spec)}


def make_bundle(spec, ballots, *, entropy=None, complete=False, invalid=0):
    """Return the files of a bundle as {name: bytes}; ballots is a list of {pool: choice}."""
    dice = random.Random(len(ballots))
    text, spec_sha256 = specs.frozen(spec)
    leaves = [
        sealing.leaf(BALLOTAGE, dice.randbytes(spec["plaintext_length"] + 48)) for _ in range(len(ballots) + invalid)
    ]
    opened = {
        pool["code"]: sorted((codes.check_code(dice.randbytes(13)), ballot[pool["code"]]) for ballot in ballots)
        for pool in spec["pools"]
    }
    groups = {code: _grouped(pairs) for code, pairs in opened.items()}
    checkpoints = [_checkpoint(spec, spec_sha256, leaves[:64])] if len(leaves) > 64 else []
    checkpoints.append(_checkpoint(spec, spec_sha256, leaves, final=True))
    seed = lottery.lot_seed(spec_sha256, log.merkle_root(leaves), entropy) if entropy else None
    facts = bundle.Facts(
        spec=spec,
        spec_text=text,
        spec_sha256=spec_sha256,
        addenda=[],
        events=_events(),
        checkpoints=checkpoints,
        leaves=leaves,
        levels={"E1": len(leaves)},
        opened=opened.get,
        patterns=groups,
        invalid=[(leaf, "not openable") for leaf in leaves[:invalid]],
        entropy=entropy,
        seed=seed,
        result=count.count(spec, groups, seed=seed),
        verifier=VERIFIER.read_bytes(),
        readme="",
    )
    target = io.BytesIO()
    bundle.write_bundle(target, facts, complete=complete)
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_zip(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def _grouped(pairs):
    counts = Counter(tuple(choice) for _, choice in pairs)
    return [(list(choice), ballots) for choice, ballots in counts.items()]


def _checkpoint(spec, spec_sha256, leaves, *, final=False):
    point = log.Checkpoint(
        spec["origin"], len(leaves), log.merkle_root(leaves), spec_sha256, len(leaves) if final else None
    )
    return log.sign_checkpoint(point, key_name="park.example", seed=SEED)[0]


def _events():
    events, previous = [], "0" * 64
    for number, kind in enumerate(("frozen", "opened"), 1):
        event = {
            "number": number,
            "at": "2026-05-01T10:00:00Z",
            "kind": kind,
            "text": "",
            "actors": [],
            "prev": previous,
        }
        previous = sha256_hex(canonical_json(event))
        events.append(event | {"hash": previous})
    return events
