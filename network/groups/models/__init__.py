"""How members are bound: networks, groups, coordinators and calls for them, agreements."""

from network.groups.models.agreement import Agreement, AgreementVersion, Signatory, Signature
from network.groups.models.call import CoordinatorApplication, CoordinatorCall
from network.groups.models.group import CoordinatorTerm, Group, GroupFile, GroupMember
from network.groups.models.network import Membership, Network, Specialisation, Theme

__all__ = [
    "Agreement",
    "AgreementVersion",
    "CoordinatorApplication",
    "CoordinatorCall",
    "CoordinatorTerm",
    "Group",
    "GroupFile",
    "GroupMember",
    "Membership",
    "Network",
    "Signatory",
    "Signature",
    "Specialisation",
    "Theme",
]
