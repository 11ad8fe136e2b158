"""The tie chain: the method's own steps, then `min_cost` where the spec says so, then the public lot."""

import hashlib
import unicodedata
from typing import NamedTuple

NO_SEED = bytes(32)  # used by the command line only, which says so


class LotNeeded(Exception):
    """A tie reached the lot, but the public event that makes the seed has not been written down yet."""


class Tie(NamedTuple):
    """One use of the chain, listed with the result."""

    where: str
    options: list
    resolved_by: str
    order: list


def lot_seed(spec_sha256, final_root, entropy):
    """Return the 32-byte seed from spec hash, final log root and the text of a public event after the close."""
    text = unicodedata.normalize("NFC", entropy).strip()
    return hashlib.sha256(bytes.fromhex(spec_sha256) + final_root + text.encode()).digest()


def lot_order(seed, codes):
    """Return codes in lot order: where one wins, the first wins; where one is eliminated, the last goes."""
    return sorted(codes, key=lambda code: hashlib.sha256(seed + code.encode()).digest())


def resolve(codes, *, where, chain, seed, costs):
    """Return the Tie that puts equal options in order. Raises LotNeeded when it takes a lot and seed is None."""
    codes = sorted(codes)
    if "min_cost" in chain and len({costs.get(code, 0) for code in codes}) == len(codes):
        return Tie(where, codes, "min_cost", sorted(codes, key=lambda code: costs.get(code, 0)))
    if seed is None:
        raise LotNeeded(where)
    order = lot_order(seed, codes)
    if "min_cost" in chain:
        order.sort(key=lambda code: costs.get(code, 0))  # stable: equal costs stay in lot order
    return Tie(where, codes, "lot", order)
