"""Where a webhook may go: a named host on the public internet, by https. Checked when it is written down, and at each sending.

The name says nothing about where it leads, and may lead elsewhere a moment later. So the addresses are looked up once,
all of them are judged, and the connection goes to one that was judged.
"""

import ipaddress
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_CHARACTERS = 500
PORTS = {443, 8443}
PRINTABLE = re.compile(r"[!-~]+")
# A full name. Its last part begins with a letter: no address is written like that, in whatever base.
NAME = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
# Public by their number, and yet not: each leads to an IPv4 address inside it, or to the machine's own cloud.
MISLEADING = [
    ipaddress.ip_network(network)
    for network in (
        "192.0.0.0/24",  # assignments of the protocol itself, one provider's metadata among them
        "168.63.129.16/32",  # the host of a virtual machine at one large provider
        "192.88.99.0/24",  # relays of 6to4
        "2001::/23",  # Teredo, ORCHID and other assignments of the protocol itself
        "2002::/16",  # 6to4
        "3fff::/20",  # examples
    )
]
PUBLIC_IPV6 = ipaddress.ip_network("2000::/3")  # NAT64, v4-mapped and site-local addresses lie outside


@dataclass(frozen=True)
class Target:
    """A checked URL: `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self):
        """The Host header: with the port when it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == {"https": 443, "http": 80}[self.scheme] else f"{host}:{self.port}"


class NotAllowed(Exception):
    """The name leads to an address that is not on the public internet."""


class NotFound(Exception):
    """The name has no address, or nobody could say in time."""


def read(url):
    """Return the Target of a URL. Raises ValidationError (url_…) with a sentence that says what to write instead."""
    if len(url) > MOST_CHARACTERS or not PRINTABLE.fullmatch(url):
        raise _refused(
            _("Write the address without spaces or special characters, at most 500 characters."), "characters"
        )
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise _refused(_("This is not an address: write it as https://example.org/path."), "invalid") from None
    if parts.username is not None or parts.password is not None or "#" in url or "\\" in url:
        raise _refused(_("Write the address without a user name, a password or a part after #."), "credentials")
    port = port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    _check_place(parts.scheme, host, port)
    path = parts.path or "/"
    return Target(parts.scheme, host, port, f"{path}?{parts.query}" if parts.query else path)


def _check_place(scheme, host, port):
    if settings.WEBHOOK_ALLOW_LOCAL and scheme in ("http", "https") and host:
        return
    if scheme != "https" or not host:
        raise _refused(_("Write an address that begins with https://."), "scheme")
    if port not in PORTS:
        raise _refused(_("Use port 443 or 8443."), "port")
    if not NAME.fullmatch(host):
        raise _refused(
            _("Write the full name of the server, such as hooks.example.org, without numbers for it."), "name"
        )


def _refused(sentence, code):
    return ValidationError({"url": ValidationError(sentence, code=f"url_{code}")})


def look_up(target, *, seconds):
    """Return the addresses to connect to, in the order of the resolver, each of them judged. Raises NotAllowed, NotFound."""
    found = _ask_resolver(target, seconds)
    if not found:
        raise NotFound(target.host)
    if not all(is_allowed(address) for address in found):
        raise NotAllowed(target.host)
    return found


def _ask_resolver(target, seconds):
    # A resolver may take half a minute and cannot be interrupted; the thread is left behind then.
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        rows = pool.submit(socket.getaddrinfo, target.host, target.port, type=socket.SOCK_STREAM).result(seconds)
    except (OSError, UnicodeError, TimeoutError):
        raise NotFound(target.host) from None
    finally:
        pool.shutdown(wait=False)
    return list(dict.fromkeys(row[4][0] for row in rows))


def is_allowed(text):
    """True for an address on the public internet; loopback too where WEBHOOK_ALLOW_LOCAL says so."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:  # with a zone: fe80::1%eth0
        return False
    if settings.WEBHOOK_ALLOW_LOCAL and address.is_loopback:
        return True
    if address.version == 6 and address not in PUBLIC_IPV6:
        return False
    is_inward = any(address in network for network in MISLEADING if network.version == address.version)
    return address.is_global and not (address.is_multicast or address.is_reserved or is_inward)
