"""Addresses of networks, membership, charters and activity; part of `urls`."""

from django.urls import path, register_converter

from network.groups.portal import charters as portal_charters
from network.groups.portal import memberships as portal_memberships
from network.groups.portal import networks as portal_networks
from network.groups.public import networks as public_networks
from network.groups.services.deciding import ACTS
from network.groups.staff import activity, charters, memberships, networks


class MembershipAct:
    """One of the decisions about a membership, by name."""

    regex = "|".join(ACTS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(MembershipAct, "membership_act")

MEMBERSHIP = "staff/memberships/<uuid:public_id>"
OWN_MEMBERSHIP = "portal/membership/<uuid:public_id>"
NETWORK = "staff/networks/<uuid:public_id>"
CHARTER = "staff/charters/<uuid:public_id>"

network_urls = [
    path("networks/", public_networks.network_list, name="public-networks"),
    path("networks/<slug:slug>/", public_networks.network_detail, name="public-network"),
    path("networks/<slug:slug>/charter/", public_networks.charter, name="public-charter"),
    path("networks/<slug:slug>/charter/<int:number>/", public_networks.charter, name="public-charter-version"),
    path("portal/membership/", portal_memberships.membership_list, name="portal-memberships"),
    path("portal/membership/apply/<uuid:network_id>/", portal_memberships.apply, name="portal-membership-apply"),
    path(f"{OWN_MEMBERSHIP}/", portal_memberships.membership_detail, name="portal-membership"),
    path(f"{OWN_MEMBERSHIP}/edit/", portal_memberships.edit, name="portal-membership-edit"),
    path(f"{OWN_MEMBERSHIP}/withdraw/", portal_memberships.withdraw, name="portal-membership-withdraw"),
    path(f"{OWN_MEMBERSHIP}/leave/", portal_memberships.leave, name="portal-membership-leave"),
    path("portal/networks/<uuid:public_id>/", portal_networks.network_detail, name="portal-network"),
    path("portal/charters/<uuid:public_id>/", portal_charters.charter, name="portal-charter"),
    path("staff/memberships/", memberships.membership_list, name="staff-memberships"),
    path("staff/memberships/csv/", memberships.membership_csv, name="staff-memberships-csv"),
    path("staff/memberships/new/", memberships.membership_new, name="staff-membership-new"),
    path(f"{MEMBERSHIP}/", memberships.membership_detail, name="staff-membership"),
    path(f"{MEMBERSHIP}/edit/", memberships.membership_edit, name="staff-membership-edit"),
    path(f"{MEMBERSHIP}/<membership_act:act>/", memberships.membership_act, name="staff-membership-act"),
    path("staff/activity/", activity.board, name="staff-activity"),
    path("staff/activity/csv/", activity.board_csv, name="staff-activity-csv"),
    path("staff/networks/", networks.network_list, name="staff-networks"),
    path("staff/networks/csv/", networks.network_csv, name="staff-networks-csv"),
    path("staff/networks/new/", networks.network_new, name="staff-network-new"),
    path(f"{NETWORK}/", networks.network_detail, name="staff-network"),
    path(f"{NETWORK}/edit/", networks.network_edit, name="staff-network-edit"),
    path(f"{NETWORK}/charter/", charters.draft, name="staff-charter-draft"),
    path(f"{CHARTER}/", charters.version, name="staff-charter"),
    path(f"{CHARTER}/csv/", charters.version_csv, name="staff-charter-csv"),
    path(f"{CHARTER}/publish/", charters.publish, name="staff-charter-publish"),
    path(f"{CHARTER}/discard/", charters.discard, name="staff-charter-discard"),
]
