"""The form of the file: reading it, checking it against `schema-1.json` and by what no schema says, writing it."""

import json
import re
from functools import cache
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from members.contacts import is_shared_mailbox
from members.text import UNWANTED

FORMAT, VERSION = "parknet-network", 1
SCHEMA = Path(__file__).parent / "schema-1.json"
MAX_BYTES = 512 * 1024
SHOWN = 20  # errors at once
LISTS = {  # what names a row of each list
    "themes": "slug",
    "specialisations": "slug",
    "branches": "slug",
    "topics": "slug",
    "venues": "name",
    "roadmap_templates": "slug",
    "text_templates": "slug",
}
MANY_LINES = {"mission", "directions", "body"}
MAIL_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def dump(data):
    """Return the bytes of a file: the same data, the same bytes."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def load(content):
    """Return the checked data of a file's bytes. Raises ValidationError: each message says where and what to do."""
    if len(content) > MAX_BYTES:
        raise ValidationError(_("The file is larger than 0.5 MB: this is no file of a network."), code="too_large")
    try:
        text = content.decode("utf-8-sig")
        data = json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_number)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ValidationError(_("This is no JSON in UTF-8: %(why)s"), code="not_json", params={"why": error}) from None
    check(data)
    return data


def check(data):
    """Refuse data that is no network of a version we know. Raises ValidationError with one message for each key."""
    if isinstance(data, dict) and data.get("format") == FORMAT and data.get("version") != VERSION:
        raise ValidationError(
            _("version: this file has version %(version)s and this Parknet reads version 1. Update Parknet first."),
            code="version",
            params={"version": data.get("version")},
        )
    errors = [f"{_key(error.absolute_path)}: {_sentence(error)}" for error in _validator().iter_errors(data)]
    errors = errors or [*_doubles(data), *_unfit_texts(data), *_unknown_topics(data)]
    if errors:
        more = [_("And %(n)s more.") % {"n": len(errors) - SHOWN}] if len(errors) > SHOWN else []
        raise ValidationError([*errors[:SHOWN], *more], code="schema")


def personal(data):
    """Return the keys whose text holds somebody's mail address; an office's (biuro@, info@) is nobody's."""
    return [
        _key(path)
        for path, text in texts_of(data)
        if any(not is_shared_mailbox(found[0]) for found in MAIL_ADDRESS.finditer(text))
    ]


def texts_of(value, path=()):
    """Yield (path, text) of every text in the data."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield (*path, key), key
            yield from texts_of(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from texts_of(below, (*path, number))


@cache
def _validator():
    from jsonschema import Draft202012Validator  # noqa: PLC0415 -- 0.1 s that only readers of files should wait

    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _without_doubles(pairs):
    found = {}
    for key, value in pairs:
        if key in found:
            raise ValidationError(
                _("%(key)s: this key stands twice in one place. Keep one of them."), code="twice", params={"key": key}
            )
        found[key] = value
    return found


def _no_number(name):
    raise ValidationError(_("%(name)s is no number that JSON knows."), code="not_json", params={"name": name})


def _key(path):
    """Return a path as people write it: themes[2].pl"""
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
    return key or _("the file")


def _sentence(error):
    rule = error.validator_value
    if error.validator == "required":
        missing = [name for name in rule if name not in error.instance]
        return _("add the missing %(keys)s.") % {"keys": ", ".join(missing)}
    if error.validator == "additionalProperties":
        unknown = sorted(set(error.instance) - set(error.schema.get("properties", {})))
        return _("remove %(keys)s: this version does not know it.") % {"keys": ", ".join(map(str, unknown))}
    sentences = {
        "type": _("write a value of the kind %(rule)s."),
        "const": _("write %(rule)s."),
        "enum": _("choose one of: %(rule)s."),
        "pattern": _("write it in the form %(rule)s."),
        "minLength": _("do not leave it empty."),
        "maxLength": _("shorten it to %(rule)s characters."),
        "minimum": _("write a number of at least %(rule)s."),
        "maximum": _("write a number of at most %(rule)s."),
        "minItems": _("name at least one."),
        "maxItems": _("name at most %(rule)s."),
        "uniqueItems": _("name each only once."),
        "minProperties": _("write it in Polish, in English, or in both."),
    }
    shown = ", ".join(map(str, rule)) if isinstance(rule, list) else rule
    return sentences.get(error.validator, _("this value is not allowed here.")) % {"rule": shown}


def _doubles(data):
    for section, name in LISTS.items():
        seen = set()
        for number, row in enumerate(data.get(section, [])):
            if row[name] in seen:
                yield _("%(key)s: “%(value)s” stands twice in this list. Keep one of them.") % {
                    "key": f"{section}[{number}].{name}",
                    "value": row[name],
                }
            seen.add(row[name])


def _unfit_texts(data):
    for path, text in texts_of(data):
        if UNWANTED.search(text) or ("\n" in text and MANY_LINES.isdisjoint(path)):
            yield _("%(key)s: remove the line ends and the invisible control signs.") % {"key": _key(path)}
    for key in personal(data):
        yield _("%(key)s: remove the mail address. The file of a network holds no personal data.") % {"key": key}


def _unknown_topics(data):
    """A text stands under a topic of the same file; without the section topics, under one that is there already."""
    known = {row["slug"] for row in data.get("topics", [])}
    for number, row in enumerate(data.get("text_templates", [])):
        if "topics" in data and row["topic"] and row["topic"] not in known:
            yield _("%(key)s: the list topics has no “%(topic)s”. Add it there, or write null.") % {
                "key": f"text_templates[{number}].topic",
                "topic": row["topic"],
            }
