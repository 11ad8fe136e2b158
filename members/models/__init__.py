"""Who we are: users and people, organisations, affiliations, contact points, taxonomies, tokens."""

from members.models.access import ApiToken, Invitation, JoinRequest, StaffInvitation, StaffRole
from members.models.contact import Consent, ContactPoint, Suppression
from members.models.erasure import Erasure
from members.models.imports import ImportRow, ImportRun
from members.models.merging import Merge
from members.models.organisation import BranchTag, Location, Organisation, OrganisationSector, ProfileChange
from members.models.person import Affiliation, Person, User
from members.models.profile import Picture, ProfileTag, Reference
from members.models.saved import SavedSearch
from members.models.taxonomy import Building, PkdCode, PkdTransition, SearchSynonym

__all__ = [
    "Affiliation",
    "ApiToken",
    "BranchTag",
    "Building",
    "Consent",
    "ContactPoint",
    "Erasure",
    "ImportRow",
    "ImportRun",
    "Invitation",
    "JoinRequest",
    "Location",
    "Merge",
    "Organisation",
    "OrganisationSector",
    "Person",
    "Picture",
    "PkdCode",
    "PkdTransition",
    "ProfileChange",
    "ProfileTag",
    "Reference",
    "SavedSearch",
    "SearchSynonym",
    "StaffInvitation",
    "StaffRole",
    "Suppression",
    "User",
]
