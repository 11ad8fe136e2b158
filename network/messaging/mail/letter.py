"""One mail as bytes, built once and merged per recipient: static pieces with slots between them.

Bodies are quoted-printable. A slot stands between two soft line breaks, so that whatever is merged in, every line stays
short (the limit is 998 octets) and the rest need not be encoded again.
"""

import binascii
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

# Private-use characters mark a slot in text while it is rendered: they survive escaping and nobody types them.
OPEN, CLOSE = "\ue000", "\ue001"
SLOT = re.compile(f"{OPEN}([a-z_]+){CLOSE}")
SOFT_BREAK = b"=\r\n"
FORBIDDEN_IN_HEADERS = re.compile(r"[\x00-\x1f\x7f]")


class HeaderInjection(ValueError):
    """A value for a header holds a line break or another control character."""


def slot(name):
    """Return the mark to put into a text where `name` is merged in later."""
    return f"{OPEN}{name}{CLOSE}"


def without_marks(text):
    """Return foreign text without the characters that mark slots."""
    return text.replace(OPEN, "").replace(CLOSE, "")


@dataclass(frozen=True)
class Letter:
    """`pieces` are bytes and, between them, names of slots: `header:to`, `why`."""

    pieces: tuple

    def merge(self, headers, body):
        """Return the finished mail. `headers` and `body` are {slot: text}. Raises HeaderInjection, KeyError."""
        values = {f"header:{name}": _header_value(value) for name, value in headers.items()}
        values |= {name: quoted_printable(value) for name, value in body.items()}
        return b"".join([values[piece] if type(piece) is str else piece for piece in self.pieces])


def build(*, headers, slot_headers, text, html):
    """Build a Letter. `headers` are {name: value} for all recipients; `slot_headers` names those merged per recipient.

    The part in plain text comes first; without `html` it is the only one. Raises HeaderInjection.
    """
    start = [_static_headers(headers), *_slot_headers(slot_headers), b"MIME-Version: 1.0\r\n"]
    if not html:
        return Letter((*start, *_part("plain", text)))
    boundary = f"=_{sha256((text + html).encode()).hexdigest()[:32]}"  # "=_" cannot occur in quoted-printable text
    between = f"\r\n--{boundary}\r\n".encode()
    outer = f'Content-Type: multipart/alternative; boundary="{boundary}"\r\n'.encode()
    end = f"\r\n--{boundary}--\r\n".encode()
    return Letter((*start, outer, between, *_part("plain", text), between, *_part("html", html), end))


def _part(subtype, text):
    """Yield one body with its own headers."""
    yield f'Content-Type: text/{subtype}; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'.encode()
    yield from _body(text)


def _static_headers(headers):
    mail = EmailMessage(policy=SMTP)
    for name, value in headers.items():
        if FORBIDDEN_IN_HEADERS.search(value):
            raise HeaderInjection(name)
        mail[name] = value
    return bytes(mail).rstrip() + b"\r\n"


def _slot_headers(names):
    for name in names:
        yield from (f"{name}: ".encode(), f"header:{name.lower()}", b"\r\n")


def _header_value(value):
    if FORBIDDEN_IN_HEADERS.search(value) or not value.isascii():
        raise HeaderInjection
    return value.encode()


def _body(text):
    """Yield the encoded text with its slots."""
    for number, part in enumerate(SLOT.split(text)):
        if number % 2:
            yield from (SOFT_BREAK, part, SOFT_BREAK)
        else:
            yield quoted_printable(part)


def quoted_printable(text):
    """Return `text` as quoted-printable octets with CRLF line ends and lines of at most 76."""
    return binascii.b2a_qp(text.replace("\r\n", "\n").encode(), quotetabs=False, istext=True).replace(b"\n", b"\r\n")
