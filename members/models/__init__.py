"""Who we are: users and people, organisations, affiliations, contact points, taxonomies, tokens."""

from members.models.access import ApiToken, Invitation, JoinRequest, StaffInvitation, StaffRole
from members.models.contact import Consent, ContactPoint, Suppression
from members.models.imports import ImportRow, ImportRun
from members.models.organisation import BranchTag, Location, Organisation, OrganisationSector, ProfileChange
from members.models.person import Affiliation, Person, User

__all__ = [
    "Affiliation",
    "ApiToken",
    "BranchTag",
    "Consent",
    "ContactPoint",
    "ImportRow",
    "ImportRun",
    "Invitation",
    "JoinRequest",
    "Location",
    "Organisation",
    "OrganisationSector",
    "Person",
    "ProfileChange",
    "StaffInvitation",
    "StaffRole",
    "Suppression",
    "User",
]
