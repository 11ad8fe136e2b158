"""All addresses of groups on one screen."""

from datetime import date

from django.urls import path, register_converter

from network.groups.figures_urls import figures_urls
from network.groups.joint_urls import joint_urls
from network.groups.network_urls import network_urls
from network.groups.portal import agreements as portal_agreements
from network.groups.portal import calls as portal_calls
from network.groups.portal import groups as portal
from network.groups.portal import work as portal_work
from network.groups.public import agreements as public_agreements
from network.groups.public import calendar as public_calendar
from network.groups.public import groups as public
from network.groups.public import roadmaps as public_roadmaps
from network.groups.services.founding import ACTS
from network.groups.staff import (
    agreements,
    calls,
    files,
    groups,
    meetings,
    roadmaps,
    seats,
    signing,
    stakeholders,
    work,
)


class GroupAct:
    """One of the steps of a group's life, by name."""

    regex = "|".join(ACTS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class Day:
    """A day, as 2026-05-31."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value):
        return date.fromisoformat(value)

    def to_url(self, value):
        return str(value)


register_converter(GroupAct, "group_act")
register_converter(Day, "day")

GROUP = "staff/groups/<uuid:public_id>"
AGREEMENT = "staff/agreements/<uuid:public_id>"
SEAT = f"{GROUP}/members/<uuid:organisation_id>"

app_name = "groups"
urlpatterns = [
    *figures_urls,
    *joint_urls,
    *network_urls,
    path("groups/", public.group_list, name="public-list"),
    path("groups/<uuid:public_id>/", public.group_detail, name="public-group"),
    path("groups/<uuid:public_id>/calendar.ics", public_calendar.public_file, name="public-calendar"),
    path("groups/<uuid:public_id>/calendar/<str:key>/", public_calendar.own_file, name="own-calendar"),
    path("groups/files/<uuid:public_id>/", public.group_file, name="file"),
    path("portal/groups/", portal.group_list, name="portal-list"),
    path("portal/groups/<uuid:public_id>/", portal.group_detail, name="portal-group"),
    path("portal/groups/<uuid:public_id>/files/", portal.file_add, name="portal-file-add"),
    path("portal/groups/<uuid:public_id>/files/<uuid:file_id>/remove/", portal.file_remove, name="portal-file-remove"),
    path("portal/calls/<uuid:public_id>/", portal_calls.call, name="portal-call"),
    path("portal/calls/<uuid:public_id>/withdraw/", portal_calls.withdraw, name="portal-call-withdraw"),
    path("staff/groups/", groups.group_list, name="staff-list"),
    path("staff/groups/csv/", groups.group_csv, name="staff-csv"),
    path("staff/groups/new/", groups.group_new, name="staff-new"),
    path(f"{GROUP}/", groups.group_detail, name="staff-group"),
    path(f"{GROUP}/edit/", groups.group_edit, name="staff-edit"),
    path(f"{GROUP}/coordinator/", groups.coordinator, name="staff-coordinator"),
    path(f"{GROUP}/close/", groups.group_close, name="staff-close"),
    path(f"{GROUP}/<group_act:act>/", groups.group_move, name="staff-move"),
    path(f"{GROUP}/members/", seats.member_add, name="staff-member-add"),
    path(f"{SEAT}/", seats.member, name="staff-member"),
    path(f"{SEAT}/remove/", seats.member_remove, name="staff-member-remove"),
    path(f"{SEAT}/people/<uuid:person_id>/remove/", seats.person_remove, name="staff-person-remove"),
    path(f"{GROUP}/files/", files.file_add, name="staff-file-add"),
    path(f"{GROUP}/files/<uuid:file_id>/remove/", files.file_remove, name="staff-file-remove"),
    path(f"{GROUP}/call/", calls.call_new, name="staff-call-new"),
    path("staff/calls/<uuid:public_id>/", calls.call_detail, name="staff-call"),
    path("staff/calls/<uuid:public_id>/reopen/", calls.call_reopen, name="staff-call-reopen"),
    path("staff/calls/<uuid:public_id>/choose/<uuid:application_id>/", calls.call_decide, name="staff-call-decide"),
    path("agreements/", public_agreements.agreement_list, name="public-agreements"),
    path("agreements/<uuid:public_id>/", public_agreements.agreement_detail, name="public-agreement"),
    path("agreements/files/<uuid:public_id>/", public_agreements.agreement_file, name="agreement-file"),
    path("portal/agreements/", portal_agreements.agreement_list, name="portal-agreements"),
    path("portal/agreements/<uuid:public_id>/", portal_agreements.agreement, name="portal-agreement"),
    path("portal/agreements/<uuid:public_id>/receipt/", portal_agreements.receipt, name="portal-agreement-receipt"),
    path("staff/agreements/", agreements.agreement_list, name="staff-agreements"),
    path("staff/agreements/csv/", agreements.agreement_csv, name="staff-agreements-csv"),
    path("staff/agreements/new/", agreements.agreement_new, name="staff-agreement-new"),
    path(f"{AGREEMENT}/", agreements.agreement_detail, name="staff-agreement"),
    path(f"{AGREEMENT}/edit/", agreements.agreement_edit, name="staff-agreement-edit"),
    path(f"{AGREEMENT}/versions/", agreements.version_add, name="staff-agreement-version-add"),
    path(f"{AGREEMENT}/signatories/", agreements.signatory_add, name="staff-signatory-add"),
    path(
        f"{AGREEMENT}/signatories/<uuid:organisation_id>/remove/",
        agreements.signatory_remove,
        name="staff-signatory-remove",
    ),
    path(f"{AGREEMENT}/signatories/<uuid:organisation_id>/record/", signing.record, name="staff-signature-record"),
    path(f"{AGREEMENT}/send/", signing.send, name="staff-agreement-send"),
    path(f"{AGREEMENT}/take-back/", signing.take_back, name="staff-agreement-take-back"),
    path(f"{AGREEMENT}/publish/", signing.publish, name="staff-agreement-publish"),
    path(f"{AGREEMENT}/terminate/", signing.terminate, name="staff-agreement-terminate"),
    path("roadmaps/", public_roadmaps.roadmap_list, name="public-roadmaps"),
    path("roadmaps/lessons/", public_roadmaps.lesson_list, name="public-lessons"),
    path("roadmaps/<uuid:public_id>/", public_roadmaps.roadmap_detail, name="public-roadmap"),
    path("portal/actions/", portal_work.item_list, name="portal-actions"),
    path("portal/actions/<uuid:public_id>/", portal_work.item_close, name="portal-action-close"),
    path("portal/contacts/<uuid:public_id>/", portal_work.contact, name="portal-contact"),
    path("staff/roadmaps/", roadmaps.roadmap_list, name="staff-roadmaps"),
    path("staff/roadmaps/new/", roadmaps.roadmap_new, name="staff-roadmap-new"),
    path("staff/roadmaps/<uuid:public_id>/", roadmaps.roadmap_detail, name="staff-roadmap"),
    path("staff/roadmaps/<uuid:public_id>/edit/", roadmaps.roadmap_edit, name="staff-roadmap-edit"),
    path("staff/roadmaps/<uuid:public_id>/goals/", roadmaps.goal_new, name="staff-goal-new"),
    path("staff/goals/<uuid:public_id>/", roadmaps.goal_edit, name="staff-goal"),
    path("staff/goals/<uuid:public_id>/milestones/", roadmaps.milestone_new, name="staff-milestone-new"),
    path("staff/milestones/<uuid:public_id>/", roadmaps.milestone_edit, name="staff-milestone"),
    path("staff/milestones/<uuid:public_id>/close/", roadmaps.milestone_close, name="staff-milestone-close"),
    path("staff/milestones/<uuid:public_id>/drop/", roadmaps.milestone_drop, name="staff-milestone-drop"),
    path("staff/actions/", work.item_list, name="staff-actions"),
    path("staff/actions/csv/", work.item_csv, name="staff-actions-csv"),
    path("staff/actions/new/", work.item_new, name="staff-action-new"),
    path("staff/actions/<uuid:public_id>/", work.item_edit, name="staff-action"),
    path("staff/actions/<uuid:public_id>/close/", work.item_close, name="staff-action-close"),
    path("staff/contacts/", work.contact_list, name="staff-contacts"),
    path("staff/contacts/csv/", work.contact_csv, name="staff-contacts-csv"),
    path("staff/contacts/new/", work.contact_new, name="staff-contact-new"),
    path("staff/contacts/annex/", meetings.annex, name="staff-contacts-annex"),
    path("staff/contacts/annex/csv/", meetings.annex_csv, name="staff-contacts-annex-csv"),
    path("staff/contacts/<uuid:public_id>/", work.contact_detail, name="staff-contact"),
    path("staff/contacts/<uuid:public_id>/edit/", work.contact_edit, name="staff-contact-edit"),
    path("staff/contacts/<uuid:public_id>/minutes/", meetings.minutes, name="staff-contact-minutes"),
    path("staff/contacts/<uuid:public_id>/days/<day:day>/", meetings.day, name="staff-contact-day"),
    path("staff/contacts/<uuid:public_id>/call-off/", meetings.call_off, name="staff-contact-call-off"),
    path("staff/contacts/<uuid:public_id>/followed-up/", work.follow_up_done, name="staff-contact-followed-up"),
    path("staff/stakeholders/", stakeholders.stakeholder_list, name="staff-stakeholders"),
    path("staff/stakeholders/csv/", stakeholders.stakeholder_csv, name="staff-stakeholders-csv"),
    path("staff/stakeholders/new/", stakeholders.stakeholder_new, name="staff-stakeholder-new"),
    path("staff/stakeholders/<uuid:public_id>/", stakeholders.stakeholder, name="staff-stakeholder"),
    path("staff/stakeholders/<uuid:public_id>/edit/", stakeholders.stakeholder_edit, name="staff-stakeholder-edit"),
]
