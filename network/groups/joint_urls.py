"""Addresses of joint work: diagnosis boards, agendas, pilots, drafts for comments; part of `urls`."""

from django.urls import path, register_converter

from network.groups.portal import agendas as portal_agendas
from network.groups.portal import pilots as portal_pilots
from network.groups.portal import reports as portal_reports
from network.groups.portal import reviews as portal_reviews
from network.groups.portal import trends as portal_trends
from network.groups.public import trends as public_trends
from network.groups.staff import agendas, pilots, reports, reviews, trends

PORTAL_GROUP, PORTAL_TREND = "portal/groups/<uuid:public_id>", "portal/trends/<uuid:public_id>"
PORTAL_AGENDA, STAFF_AGENDA = "portal/agendas/<uuid:public_id>", "staff/agendas/<uuid:public_id>"
PORTAL_ITEM = "portal/agenda-items/<uuid:public_id>"
STAFF_GROUP, STAFF_TREND = "staff/groups/<uuid:public_id>", "staff/trends/<uuid:public_id>"


class DraftKind:
    """What a draft is of, by name."""

    regex = "|".join(reviews.DRAFTS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(DraftKind, "draft_kind")

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
    path(f"{PORTAL_GROUP}/agendas/", portal_agendas.agenda_list, name="portal-agendas"),
    path(f"{PORTAL_AGENDA}/", portal_agendas.agenda, name="portal-agenda"),
    path(f"{PORTAL_AGENDA}/csv/", portal_agendas.agenda_csv, name="portal-agenda-csv"),
    path(f"{PORTAL_AGENDA}/move/", portal_agendas.agenda_move, name="portal-agenda-move"),
    path(f"{PORTAL_AGENDA}/order/", portal_agendas.agenda_order, name="portal-agenda-order"),
    path(f"{PORTAL_AGENDA}/items/new/", portal_agendas.item_new, name="portal-agenda-item-new"),
    path(f"{PORTAL_ITEM}/", portal_agendas.item_edit, name="portal-agenda-item"),
    path(f"{PORTAL_ITEM}/withdraw/", portal_agendas.item_withdraw, name="portal-agenda-item-withdraw"),
    path(f"{PORTAL_ITEM}/comments/", portal_agendas.item_comment, name="portal-agenda-item-comment"),
    path(f"{STAFF_GROUP}/agendas/", agendas.agenda_list, name="staff-agendas"),
    path(f"{STAFF_AGENDA}/", agendas.agenda, name="staff-agenda"),
    path(f"{STAFF_AGENDA}/csv/", agendas.agenda_csv, name="staff-agenda-csv"),
    path(f"{STAFF_AGENDA}/move/", agendas.agenda_move, name="staff-agenda-move"),
    path(f"{STAFF_AGENDA}/order/", agendas.agenda_order, name="staff-agenda-order"),
    path(f"{STAFF_AGENDA}/sign/", agendas.agenda_sign, name="staff-agenda-sign"),
    path("portal/feedback/", portal_pilots.feedback, name="portal-feedback"),
    path(f"{STAFF_GROUP}/feedback/", pilots.issue_list, name="staff-pilot-feedback"),
    path(f"{STAFF_GROUP}/feedback/csv/", pilots.issue_csv, name="staff-pilot-feedback-csv"),
    path("staff/feedback/<uuid:public_id>/", pilots.issue, name="staff-feedback"),
    path(f"{PORTAL_GROUP}/reviews/", portal_reviews.review_list, name="portal-reviews"),
    path("portal/reviews/<uuid:public_id>/", portal_reviews.review, name="portal-review"),
    path("staff/reviews/", reviews.review_list, name="staff-reviews"),
    path("staff/reviews/new/<draft_kind:kind>/<uuid:public_id>/", reviews.review_new, name="staff-review-new"),
    path("staff/reviews/<uuid:public_id>/", reviews.review, name="staff-review"),
    path("staff/reviews/<uuid:public_id>/csv/", reviews.review_csv, name="staff-review-csv"),
    path("staff/draft-comments/<uuid:public_id>/", reviews.comment_answer, name="staff-draft-comment"),
    path(f"{PORTAL_GROUP}/report/", portal_reports.report, name="portal-group-report"),
    path(f"{STAFF_GROUP}/report/", reports.report, name="staff-group-report"),
    path(f"{STAFF_GROUP}/report/csv/", reports.report_csv, name="staff-group-report-csv"),
    path(f"{STAFF_GROUP}/report/json/", reports.report_json, name="staff-group-report-json"),
]
