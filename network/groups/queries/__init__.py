"""Named reads of networks and groups. Guarded rows start from `visible_to(user)`."""

from network.groups.queries.networks import default_network, organisations_of

__all__ = ["default_network", "organisations_of"]
