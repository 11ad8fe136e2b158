"""All addresses of groups on one screen."""

from django.urls import path

from network.groups import public, staff

app_name = "groups"
urlpatterns = [
    path("groups/", public.group_list, name="public-list"),
    path("groups/<uuid:public_id>/", public.group_detail, name="public-group"),
    path("staff/groups/", staff.group_list, name="staff-list"),
    path("staff/groups/csv/", staff.group_csv, name="staff-csv"),
    path("staff/groups/new/", staff.group_new, name="staff-new"),
    path("staff/groups/<uuid:public_id>/", staff.group_detail, name="staff-group"),
    path("staff/groups/<uuid:public_id>/edit/", staff.group_edit, name="staff-edit"),
    path("staff/groups/<uuid:public_id>/members/", staff.member_add, name="staff-member-add"),
    path(
        "staff/groups/<uuid:public_id>/members/<uuid:organisation_id>/remove/",
        staff.member_remove,
        name="staff-member-remove",
    ),
]
