"""JSON as strict as the standard: no duplicate keys, no NaN, no NUL, at most 20 levels deep and 1 MiB long."""

import json

from django.conf import settings
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

MAX_DEPTH = 20
TOO_LONG = "The body is larger than 1 MiB."


class StrictJSONParser(BaseParser):
    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None):
        # JSON is UTF-8 (RFC 8259), whatever codec the sender names: "zlib" would unpack a bomb.
        body = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)  # Django watches this for its own forms only
        if len(body) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise ParseError(TOO_LONG)
        try:
            data = json.loads(body.decode(), object_pairs_hook=_without_doubles, parse_constant=_no_constant)
        except (ValueError, RecursionError) as error:
            raise ParseError(f"The body is not valid JSON: {error}") from None
        _check(data, depth=1)
        return data


def _without_doubles(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return result


def _no_constant(name):
    raise ValueError(f"{name} is not a JSON number")


def _check(value, *, depth):
    if depth > MAX_DEPTH:
        raise ParseError(f"The body is nested more than {MAX_DEPTH} levels deep.")
    if isinstance(value, str):
        if "\x00" in value or any(0xD800 <= ord(char) <= 0xDFFF for char in value):
            raise ParseError("The body holds a NUL or a lone surrogate, which no text may hold.")
    elif isinstance(value, list):
        for item in value:
            _check(item, depth=depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check(key, depth=depth + 1)
            _check(item, depth=depth + 1)
