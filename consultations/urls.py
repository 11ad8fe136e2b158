"""All addresses of consultations on one screen. Addresses of the vote: `ballotage_urls`."""

from django.urls import path

from consultations.ballotage_urls import ballotage_urls
from consultations.public import consultation as public
from consultations.staff import answers
from consultations.staff import consultation as staff
from consultations.staff import trends as staff_trends

app_name = "consultations"

consultation_urls = [
    path("consultations/", public.consultation_list, name="public-list"),
    path("consultations/remark/<str:token>/", public.remark_confirm, name="public-remark-confirm"),
    path("consultations/<slug:slug>/", public.detail, name="public-detail"),
    path("consultations/<slug:slug>/sent/", public.remark_sent, name="public-remark-sent"),
    path("consultations/<slug:slug>/remarks.csv", public.remarks_csv, name="public-remarks-csv"),
    path("staff/consultations/", staff.consultation_list, name="staff-list"),
    path("staff/consultations/new/", staff.edit, name="staff-new"),
    path("staff/consultations/<uuid:public_id>/", staff.detail, name="staff-detail"),
    path("staff/consultations/<uuid:public_id>/edit/", staff.edit, name="staff-edit"),
    path("staff/consultations/<uuid:public_id>/points/new/", staff.section_edit, name="staff-section-new"),
    path("staff/consultations/<uuid:public_id>/points/<slug:anchor>/", staff.section_edit, name="staff-section"),
    path(
        "staff/consultations/<uuid:public_id>/points/<slug:anchor>/delete/",
        staff.section_delete,
        name="staff-section-delete",
    ),
    path("staff/consultations/<uuid:public_id>/trend/", staff_trends.link, name="staff-trend"),
    path("staff/consultations/<uuid:public_id>/announce/", staff.announce, name="staff-announce"),
    path("staff/consultations/<uuid:public_id>/cancel/", staff.cancel, name="staff-cancel"),
    path("staff/consultations/<uuid:public_id>/promises/new/", staff.promise_edit, name="staff-promise-new"),
    path("staff/consultations/<uuid:public_id>/promises/<uuid:promise_id>/", staff.promise_edit, name="staff-promise"),
    path("staff/consultations/<uuid:public_id>/remarks/", answers.board, name="staff-board"),
    path("staff/consultations/<uuid:public_id>/remarks/<int:number>/", answers.answer, name="staff-answer"),
    path("staff/consultations/<uuid:public_id>/remarks/<int:number>/approve/", answers.approve, name="staff-approve"),
    path("staff/consultations/<uuid:public_id>/remarks/<int:number>/hide/", answers.hide, name="staff-hide"),
    path(
        "staff/consultations/<uuid:public_id>/remarks/<int:number>/show-again/",
        answers.show_again,
        name="staff-show-again",
    ),
    path("staff/consultations/<uuid:public_id>/report/", answers.report, name="staff-report"),
    path("staff/consultations/<uuid:public_id>/publish/", answers.publish, name="staff-publish"),
]

urlpatterns = [*ballotage_urls, *consultation_urls]
