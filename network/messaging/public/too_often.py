"""A limit on presses behind mail links, per delivery and per sender's network, so that a token cannot be hammered."""

import ipaddress

from django.core.cache import cache

WINDOW_SECONDS = 600
PER_DELIVERY, PER_NETWORK = 30, 300


def pressed_too_often(request, delivery):
    """Count this press; True when the delivery or the /64 (IPv4: the address) has used up its presses of ten minutes."""
    by_delivery = _count(f"press:{delivery.public_id}")
    by_network = _count(f"press:{_network(request.META['REMOTE_ADDR'])}")
    return by_delivery > PER_DELIVERY or by_network > PER_NETWORK


def _count(key):
    cache.add(key, 0, WINDOW_SECONDS)
    try:
        return cache.incr(key)
    except ValueError:  # it ran out between the two lines
        return 1


def _network(address):
    parsed = ipaddress.ip_address(address)
    return str(parsed) if parsed.version == 4 else str(ipaddress.ip_network((parsed, 64), strict=False))
