"""Addresses of joint work: diagnosis boards, agendas, pilots, drafts for comments; part of `urls`."""

from django.urls import path

from network.groups.portal import trends as portal_trends
from network.groups.public import trends as public_trends
from network.groups.staff import trends

PORTAL_GROUP, PORTAL_TREND = "portal/groups/<uuid:public_id>", "portal/trends/<uuid:public_id>"
STAFF_GROUP, STAFF_TREND = "staff/groups/<uuid:public_id>", "staff/trends/<uuid:public_id>"

joint_urls = [
    path("trends/", public_trends.trend_list, name="public-trends"),
    path(f"{PORTAL_GROUP}/trends/", portal_trends.board, name="portal-trends"),
    path(f"{PORTAL_GROUP}/trends/new/", portal_trends.card_new, name="portal-trend-new"),
    path(f"{PORTAL_GROUP}/trends/vote/", portal_trends.vote, name="portal-trend-vote"),
    path(f"{PORTAL_GROUP}/trends/points/", portal_trends.points, name="portal-trend-points"),
    path(f"{PORTAL_TREND}/", portal_trends.card, name="portal-trend"),
    path(f"{PORTAL_TREND}/edit/", portal_trends.card_edit, name="portal-trend-edit"),
    path(f"{PORTAL_TREND}/move/", portal_trends.card_move, name="portal-trend-move"),
    path(f"{PORTAL_TREND}/authors/", portal_trends.author_add, name="portal-trend-author-add"),
    path(
        f"{PORTAL_TREND}/authors/<uuid:organisation_id>/remove/",
        portal_trends.author_remove,
        name="portal-trend-author-remove",
    ),
    path(f"{STAFF_GROUP}/trends/", trends.board, name="staff-trends"),
    path(f"{STAFF_GROUP}/trends/csv/", trends.board_csv, name="staff-trends-csv"),
    path(f"{STAFF_GROUP}/trends/new/", trends.card_new, name="staff-trend-new"),
    path(f"{STAFF_GROUP}/trends/vote/", trends.vote, name="staff-trend-vote"),
    path(f"{STAFF_TREND}/", trends.card, name="staff-trend"),
    path(f"{STAFF_TREND}/edit/", trends.card_edit, name="staff-trend-edit"),
    path(f"{STAFF_TREND}/move/", trends.card_move, name="staff-trend-move"),
    path(f"{STAFF_TREND}/goal/", trends.goal, name="staff-trend-goal"),
    path(f"{STAFF_TREND}/authors/", trends.author_add, name="staff-trend-author-add"),
    path(
        f"{STAFF_TREND}/authors/<uuid:organisation_id>/remove/", trends.author_remove, name="staff-trend-author-remove"
    ),
]
