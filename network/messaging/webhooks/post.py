"""The one request we make to servers of others: a POST to a judged address, with an end in ten seconds whatever happens.

The usual clients bound each read, not the whole; a server that sends a byte a second would hold them for hours. They also
look the name up again when they connect. Only the status line and the headers are read: nothing of an answer is kept.
"""

import asyncio
import ssl
import time
from dataclasses import dataclass

from network.messaging.models import WebhookDelivery
from network.messaging.webhooks import address

SECONDS = 10.0
MOST_OCTETS = 64 * 1024  # of the head of an answer
OK = range(200, 300)
REDIRECTS = range(300, 400)
INTERIM = range(100, 200)
Error = WebhookDelivery.Error
# What may go wrong with the other side, the narrower kinds first. asyncio's incomplete read is an EOFError.
WORDS = (
    (address.NotAllowed, Error.NOT_ALLOWED),
    (address.NotFound, Error.NOT_FOUND),
    (TimeoutError, Error.TIMEOUT),
    ((EOFError, ConnectionResetError, BrokenPipeError, ssl.SSLEOFError), Error.CLOSED),
    (ssl.SSLError, Error.TLS),
    (OSError, Error.UNREACHABLE),
    ((asyncio.LimitOverrunError, ValueError), Error.NOT_HTTP),
)
KNOWN = (address.NotAllowed, address.NotFound, EOFError, OSError, asyncio.LimitOverrunError, ValueError)


@dataclass(frozen=True)
class Answer:
    """What became of a request: the status, None without one, and what went wrong, "" when it was taken."""

    status: int | None
    error: str = ""


def post(url_target, *, headers, body):
    """Send `body` (octets) to a Target of `address.read`; return the Answer. Never raises for what the other side does."""
    until = time.monotonic() + SECONDS
    try:
        places = address.look_up(url_target, seconds=SECONDS)
        request = _request(url_target, headers, body)
        return _judge(asyncio.run(_exchange(url_target, places, request, until - time.monotonic())))
    except KNOWN as error:
        return Answer(None, next(word for kinds, word in WORDS if isinstance(error, kinds)))


def _judge(status):
    if status in OK:
        return Answer(status)
    return Answer(status, Error.REDIRECT if status in REDIRECTS else Error.REFUSED)


def _request(target, headers, body):
    lines = {
        "Host": target.authority,
        "User-Agent": "Parknet-Webhooks/1",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Connection": "close",
    } | headers
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"POST {target.target} HTTP/1.1\r\n{head}\r\n".encode("ascii") + body


async def _exchange(target, places, request, seconds):
    """Return the status of the answer. Raises what sockets raise, TimeoutError, ValueError when it is not HTTP."""
    async with asyncio.timeout(max(seconds, 0)):
        reader, writer = await _connect(target, places)
        try:
            writer.write(request)
            await writer.drain()
            while (status := _status_of(await reader.readuntil(b"\r\n\r\n"))) in INTERIM:
                pass
            return status
        finally:
            writer.transport.abort()  # at once: a polite end would wait for the other side


async def _connect(target, places):
    """Connect to the first of the judged addresses that takes us."""
    tls = {"ssl": tls_context(), "server_hostname": target.host} if target.scheme == "https" else {}
    for last, place in zip([*[False] * (len(places) - 1), True], places, strict=True):
        try:
            return await asyncio.open_connection(place, target.port, limit=MOST_OCTETS, **tls)
        except ssl.SSLError:
            raise
        except OSError:
            if last:
                raise
    raise OSError


def tls_context():
    """Return what certificates are judged by: the system's authorities, the host's name."""
    return ssl.create_default_context()


def _status_of(head):
    version, status, *_rest = head.split(b"\r\n", 1)[0].split(b" ", 2)
    if not version.startswith(b"HTTP/1.") or len(status) != 3 or not status.isdigit():
        raise ValueError("not HTTP")
    return int(status)
