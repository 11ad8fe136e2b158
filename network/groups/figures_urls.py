"""Addresses of mentoring, funding, indicators and figures; part of `urls`."""

from django.urls import path

from network.groups.portal import mentoring as portal_mentoring
from network.groups.public import figures as public_figures
from network.groups.staff import figures, funding, indicators, mentoring

figures_urls = [
    path("networks/<slug:slug>/figures/", public_figures.network_figures, name="public-figures"),
    path("networks/<slug:slug>/figures/csv/", public_figures.figures_csv, name="public-figures-csv"),
    path("staff/figures/", figures.dashboard, name="staff-figures"),
    path("staff/figures/csv/", figures.figures_csv, name="staff-figures-csv"),
    path("staff/milestones/", figures.milestone_list, name="staff-milestones"),
    path("staff/milestones/csv/", figures.milestone_csv, name="staff-milestones-csv"),
    path("staff/indicators/", indicators.indicator_list, name="staff-indicators"),
    path("staff/indicators/csv/", indicators.indicator_csv, name="staff-indicators-csv"),
    path("staff/indicators/new/", indicators.indicator_new, name="staff-indicator-new"),
    path("staff/indicators/<uuid:public_id>/", indicators.indicator, name="staff-indicator"),
    path("staff/indicators/<uuid:public_id>/edit/", indicators.indicator_edit, name="staff-indicator-edit"),
    path("portal/mentoring/", portal_mentoring.pair_list, name="portal-mentorings"),
    path("portal/mentoring/<uuid:public_id>/", portal_mentoring.pair, name="portal-mentoring"),
    path("staff/mentoring/", mentoring.pair_list, name="staff-mentorings"),
    path("staff/mentoring/csv/", mentoring.pair_csv, name="staff-mentoring-csv"),
    path("staff/mentoring/new/", mentoring.pair_new, name="staff-mentoring-new"),
    path("staff/mentoring/<uuid:public_id>/", mentoring.pair_detail, name="staff-mentoring"),
    path("staff/mentoring/<uuid:public_id>/edit/", mentoring.pair_edit, name="staff-mentoring-edit"),
    path("staff/mentoring/<uuid:public_id>/people/", mentoring.pair_people, name="staff-mentoring-people"),
    path("staff/funding/", funding.ledger, name="staff-funding"),
    path("staff/funding/csv/", funding.funding_csv, name="staff-funding-csv"),
    path("staff/funding/new/", funding.funding_new, name="staff-funding-new"),
    path("staff/funding/<uuid:public_id>/", funding.funding_edit, name="staff-funding-entry"),
    path("staff/funding/<uuid:public_id>/remove/", funding.funding_remove, name="staff-funding-remove"),
    path("staff/contributions/csv/", funding.contributions_csv, name="staff-contributions-csv"),
    path("staff/contributions/new/", funding.contribution_new, name="staff-contribution-new"),
    path("staff/contributions/<uuid:public_id>/", funding.contribution_edit, name="staff-contribution"),
    path("staff/contributions/<uuid:public_id>/remove/", funding.contribution_remove, name="staff-contribution-remove"),
]
