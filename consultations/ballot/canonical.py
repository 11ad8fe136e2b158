"""One way to write a value down, so that its hash means the same on every machine."""

import hashlib
import json
import unicodedata


def canonical_json(value):
    """Return the UTF-8 bytes of value: keys sorted, no spaces, NFC strings, integers only.

    >>> canonical_json({"b": 1, "a": ["ą", 2]}).decode()
    '{"a":["ą",2],"b":1}'

    Raises TypeError for a float or another foreign type and ValueError for two keys that become equal.
    """
    return json.dumps(
        _normalised(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def parse_canonical(raw):
    """Return the value of canonical bytes. Raises ValueError when raw is not exactly what canonical_json writes."""
    try:
        value = json.loads(raw.decode(), object_pairs_hook=_object_without_doubles, parse_float=_refuse_float)
        same = canonical_json(value) == raw
    except (TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if not same:
        raise ValueError("not canonical JSON")
    return value


def sha256_hex(raw):
    return hashlib.sha256(raw).hexdigest()


def _normalised(value):
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list | tuple):
        return [_normalised(item) for item in value]
    if isinstance(value, dict):
        return _object_without_doubles((_normalised_key(key), _normalised(item)) for key, item in value.items())
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _normalised_key(key):
    if not isinstance(key, str):
        raise TypeError("a key must be a string")
    return unicodedata.normalize("NFC", key)


def _object_without_doubles(pairs):
    result = {}
    for key, item in pairs:
        if key in result:
            raise ValueError(f"key {key!r} appears twice")
        result[key] = item
    return result


def _refuse_float(text):
    raise ValueError(f"{text} is not an integer")
