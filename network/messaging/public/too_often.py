"""A limit on presses behind mail links, per delivery and per sender's network, so that a token cannot be hammered."""

from members import limits

WINDOW_SECONDS = 600
PER_DELIVERY, PER_NETWORK = 30, 300


def pressed_too_often(request, delivery):
    """Count this press; True when the delivery or the /64 (IPv4: the address) has used up its presses of ten minutes."""
    by_delivery = limits.is_over(f"press:{delivery.public_id}", PER_DELIVERY, seconds=WINDOW_SECONDS)
    by_network = limits.is_over(f"press:{limits.network_of(request)}", PER_NETWORK, seconds=WINDOW_SECONDS)
    return by_delivery or by_network
