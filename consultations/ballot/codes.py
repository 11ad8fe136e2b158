"""Check codes: what a voter keeps to find the ballot in the published list."""

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: nothing that looks like something else
SYMBOLS = 20  # 100 bits
RANDOM_BYTES = 13
OWN_MIN, OWN_MAX = 3, 6
LONGEST_CODE = "-".join(["0000"] * 5 + ["0" * OWN_MAX])

_FULL_CODE = re.compile(rf"([{ALPHABET}]{{4}}-){{4}}[{ALPHABET}]{{4}}(-[{ALPHABET}]{{{OWN_MIN},{OWN_MAX}}})?")


def check_code(random_bytes):
    """Return the code made of 13 random bytes, e.g. 'K7Q2-9XMD-4HTA-P31V-8ZRC'; the last four bits are not used."""
    if len(random_bytes) != RANDOM_BYTES:
        raise ValueError(f"a check code is made of {RANDOM_BYTES} bytes")
    number = int.from_bytes(random_bytes, "big") >> 4
    symbols = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(SYMBOLS)))
    return "-".join(symbols[start : start + 4] for start in range(0, SYMBOLS, 4))


def own_characters(text):
    """Return the voter's own 3 to 6 characters in the alphabet, or '' when the voter added none.

    Raises ValueError when they cannot be used.
    """
    own = re.sub(r"[\s-]", "", text).upper().translate(str.maketrans("OIL", "011"))
    if own and not (OWN_MIN <= len(own) <= OWN_MAX and set(own) <= set(ALPHABET)):
        raise ValueError("own characters must be 3 to 6 letters or digits")
    return own


def with_own_characters(code, own):
    """Return the code as it will be published: the voter's own characters are its visible tail."""
    return f"{code}-{own}" if own else code


def is_check_code(text):
    return isinstance(text, str) and _FULL_CODE.fullmatch(text) is not None
