"""Rate limit per credential: token, else signed-in user, else the address (IPv6: its /64)."""

import ipaddress

from rest_framework.throttling import SimpleRateThrottle

IPV6_PREFIX = 64


class CredentialThrottle(SimpleRateThrottle):
    scope = "credential"

    def get_cache_key(self, request, view):
        if request.auth is not None:
            ident = f"token:{request.auth.key_id}"
        elif request.user.is_authenticated:
            ident = f"user:{request.user.pk}"
        else:
            ident = f"ip:{network_of(self.get_ident(request))}"
        return self.cache_format % {"scope": self.scope, "ident": ident}


def network_of(address):
    """Return the address, or the /64 network of an IPv6 address; anything else (a socket file has no address) as text."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return str(address)[:64]
    return str(parsed) if parsed.version == 4 else str(ipaddress.ip_network((parsed, IPV6_PREFIX), strict=False))
