"""Verbs of networks and groups, one module for each part of their life: check, write in one transaction, tell others."""

from network.groups.services.membership import admit

__all__ = ["admit"]
