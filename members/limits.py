"""How often is too often: counters in the database's cache, which counts the same when Redis is away."""

import ipaddress
import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.db import connection, transaction


def is_over(name, limit, *, seconds):
    """Count one more use of `name`; True when it is above `limit` in the present window of `seconds`.

    Windows stand on the clock and are never prolonged: whoever goes on asking for somebody else cannot keep them out.
    """
    key = f"limit:{name}:{int(time.time() // seconds)}"
    with transaction.atomic(), connection.cursor() as cursor:
        # Those who ask at once take turns, or all of them would be the same first one.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        uses = cache.get(key, 0) + 1
        cache.set(key, uses, seconds)
    return uses > limit


def network_of(request):
    """Return the reader's address behind our own proxies (IPv6: its /64), as the limits of signing in see it."""
    address = ipaddress.ip_address(get_adapter().get_client_ip(request))
    return str(address) if address.version == 4 else str(ipaddress.ip_network((address, 64), strict=False))
