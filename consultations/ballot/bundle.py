"""The bundle (paczka wyników): every file a stranger needs to recount, always the same bytes for the same votes."""

import csv
import io
import zipfile
from itertools import chain
from typing import NamedTuple

from consultations.ballot import count, lottery, publication
from consultations.ballot.canonical import canonical_json

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # a zip remembers times; ours must not differ between two builds


class Facts(NamedTuple):
    """What goes into a bundle. Lists of ballots are iterables, so that memory does not grow with the votes."""

    spec: dict
    spec_text: str
    spec_sha256: str
    addenda: list
    events: list  # dicts with their hashes, in order
    checkpoints: list  # signed texts, in order
    leaves: object  # iterable of bytes, log order
    levels: dict  # {"E1": online marks on the roll}
    opened: object  # callable pool -> iterable of (check code, choice) sorted by code
    patterns: dict  # {pool: [(choice, ballots)]}
    invalid: list  # (leaf, reason)
    entropy: str | None
    seed: bytes | None
    result: dict
    verifier: bytes
    readme: str
    protocol: bytes = b""


def write_bundle(target, facts, *, complete=False):
    """Write the zip to a file object. `complete` is the bundle of appointed observers, with every choice."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, chunks in _files(facts, complete=complete):
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as file:
                for chunk in chunks:
                    file.write(chunk)


def _files(facts, *, complete):
    """Yield (name, iterable of bytes) for each file, in a fixed order."""
    spec = facts.spec
    regimes = {
        code: publication.FULL if complete else publication.regime(spec, pool)
        for code, pool in facts.result["pools"].items()
    }
    tally = facts.result if complete else publication.public_result(spec, facts.result)
    yield "README.txt", [facts.readme.encode()]
    yield "spec.json", [facts.spec_text.encode()]
    yield "addenda.json", [canonical_json(facts.addenda)]
    yield "events.jsonl", (canonical_json(event) + b"\n" for event in facts.events)
    yield "checkpoints.txt", ["\n".join(facts.checkpoints).encode()]
    yield "leaves.txt", (f"{bytes(leaf).hex()}\n".encode() for leaf in facts.leaves)
    yield "roll.json", [canonical_json({"online": sum(facts.levels.values()), "paper": 0, "levels": facts.levels})]
    for pool in (code for code in regimes if regimes[code] == publication.FULL):
        yield f"opened/{pool}.csv", _csv(["code", "choice"], ((code, _text(x)) for code, x in facts.opened(pool)))
    apart = [code for code in regimes if regimes[code] != publication.FULL]
    if apart:
        yield "codes.csv", _csv(["pool", "code"], ((pool, code) for pool in apart for code, _ in facts.opened(pool)))
        counted = [pool for pool in apart if regimes[pool] == publication.PATTERNS]
        yield (
            "patterns.csv",
            _csv(
                ["pool", "ballots", "choice"],
                ((pool, n, _text(x)) for pool in counted for x, n in sorted(facts.patterns[pool])),
            ),
        )
    yield "paper.csv", _csv(["batch", "number", "pool", "choice"], [])
    yield "invalid.csv", _csv(["leaf", "reason"], ((bytes(leaf).hex(), reason) for leaf, reason in facts.invalid))
    yield "lottery.json", [canonical_json(_lottery(facts))]
    yield "tally.json", [canonical_json(tally | {"spec": facts.spec_sha256, "engine": count.ENGINE_VERSION})]
    if facts.protocol:
        yield "protocol.pdf", [facts.protocol]
    yield "verify_ballotage.py", [facts.verifier]


def _lottery(facts):
    if facts.seed is None:
        return {"entropy": None, "seed": None, "order": {}}
    pools = {pool["code"]: [] for pool in facts.spec["pools"]}
    for option in facts.spec["options"]:
        pools[option["pool"]].append(option["code"])
    order = {code: lottery.lot_order(facts.seed, options) for code, options in pools.items()}
    return {"entropy": facts.entropy, "seed": facts.seed.hex(), "order": order}


def _text(choice):
    return canonical_json(choice).decode()


def _csv(heading, rows):
    """Yield the lines of a CSV file."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for row in chain([heading], rows):
        writer.writerow(row)
        yield _taken(buffer)


def _taken(buffer):
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
