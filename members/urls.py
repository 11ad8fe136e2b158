"""All addresses of members on one screen, a list for each matter."""

from django.urls import path

from members.portal import accounts as portal_accounts
from members.portal import pictures as portal_pictures
from members.portal import profile as portal_profile
from members.portal import tokens as portal_tokens
from members.public import accounts as public_accounts
from members.public import directory, organisation
from members.public import erasing as public_erasing
from members.public import pictures as public_pictures
from members.staff import classification as staff_classification
from members.staff import erasing as staff_erasing
from members.staff import imports as staff_imports
from members.staff import invitations as staff_invitations
from members.staff import merging as staff_merging
from members.staff import organisations as staff_organisations
from members.staff import people as staff_people
from members.staff import profile as staff_profile
from members.staff import team as staff_team
from members.staff import tokens as staff_tokens

app_name = "members"

DIRECTORY = [
    path("directory/", directory.organisation_list, name="public-directory"),
    path("directory/map/", directory.organisation_map, name="public-directory-map"),
    path("directory/map.geojson", directory.map_json, name="public-directory-map-json"),
    path("directory/csv/", directory.organisation_csv, name="public-directory-csv"),
    path("directory/json/", directory.organisation_json, name="public-directory-json"),
    path("directory/searches/", directory.search_save, name="public-search-save"),
    path("directory/searches/<uuid:public_id>/delete/", directory.search_delete, name="public-search-delete"),
    path("directory/<uuid:public_id>/", organisation.organisation_detail, name="public-organisation"),
    path("directory/<uuid:public_id>/vcard/", organisation.organisation_vcard, name="public-organisation-vcard"),
]

ACCESS = [
    path("accounts/after-login/", public_accounts.after_login, name="after-login"),
    path("invitations/<str:token>/", public_accounts.invitation, name="public-invitation"),
    path("invitations/<str:token>/again/", public_accounts.invitation_again, name="public-invitation-again"),
    path("join/", public_accounts.join, name="public-join"),
    path("join/<uuid:public_id>/", public_accounts.join_organisation, name="public-join-organisation"),
    path("account/", public_accounts.account, name="public-account"),
    path("account/delete/", public_erasing.account_delete, name="public-account-delete"),
    path("portal/switch/", portal_accounts.switch_organisation, name="portal-switch-organisation"),
    path("portal/account/", portal_accounts.account, name="portal-account"),
    path("portal/people/", portal_accounts.people_list, name="portal-people"),
    path("portal/people/invite/", portal_accounts.invite, name="portal-people-invite"),
    path("portal/people/<uuid:public_id>/role/", portal_accounts.person_role, name="portal-person-role"),
    path("portal/people/<uuid:public_id>/end/", portal_accounts.person_end, name="portal-person-end"),
    path("portal/people/<uuid:public_id>/primary/", portal_accounts.person_primary, name="portal-person-primary"),
    path("portal/people/<uuid:public_id>/hand-over/", portal_accounts.hand_over, name="portal-hand-over"),
    path(
        "portal/invitations/<uuid:public_id>/withdraw/",
        portal_accounts.withdraw_invitation,
        name="portal-invitation-withdraw",
    ),
    path("portal/join-requests/<uuid:public_id>/", portal_accounts.answer_join_request, name="portal-join-request"),
    path("portal/tokens/", portal_tokens.token_list, name="portal-tokens"),
    path("portal/tokens/new/", portal_tokens.token_new, name="portal-token-new"),
    path("portal/tokens/<uuid:public_id>/revoke/", portal_tokens.token_revoke, name="portal-token-revoke"),
    path("staff/people/", staff_people.people_list, name="staff-people"),
    path("staff/people/<uuid:public_id>/", staff_people.person_detail, name="staff-person"),
    path("staff/people/<uuid:public_id>/erase/", staff_erasing.person_erase, name="staff-person-erase"),
    path("staff/erasures/", staff_erasing.erasure_list, name="staff-erasures"),
    path("staff/affiliations/<uuid:public_id>/end/", staff_people.affiliation_end, name="staff-affiliation-end"),
    path("staff/people/csv/", staff_people.people_csv, name="staff-people-csv"),
    path("staff/join-requests/<uuid:public_id>/", staff_people.answer_join_request, name="staff-join-request"),
    path("staff/team/", staff_team.team, name="staff-team"),
    path("staff/team/invite/", staff_team.invite, name="staff-team-invite"),
    path("staff/team/<uuid:public_id>/roles/", staff_team.roles, name="staff-team-roles"),
    path("staff/team/<uuid:public_id>/deactivate/", staff_team.deactivate, name="staff-team-deactivate"),
    path("staff/team/<uuid:public_id>/reactivate/", staff_team.reactivate, name="staff-team-reactivate"),
    path(
        "staff/team/invitations/<uuid:public_id>/withdraw/",
        staff_team.withdraw_invitation,
        name="staff-invitation-withdraw",
    ),
    path("staff/tokens/", staff_tokens.token_list, name="staff-tokens"),
    path("staff/tokens/new/", staff_tokens.token_new, name="staff-token-new"),
    path("staff/tokens/<uuid:public_id>/revoke/", staff_tokens.token_revoke, name="staff-token-revoke"),
]

REGISTRY = [
    path("staff/organisations/", staff_organisations.organisation_list, name="staff-organisations"),
    path("staff/organisations/csv/", staff_organisations.organisation_csv, name="staff-organisations-csv"),
    path("staff/organisations/new/", staff_organisations.organisation_create, name="staff-organisation-new"),
    path("staff/organisations/<uuid:public_id>/", staff_organisations.organisation_detail, name="staff-organisation"),
    path(
        "staff/organisations/<uuid:public_id>/edit/",
        staff_organisations.organisation_edit,
        name="staff-organisation-edit",
    ),
    path(
        "staff/organisations/<uuid:public_id>/verify/",
        staff_organisations.organisation_verify,
        name="staff-organisation-verify",
    ),
    path(
        "staff/organisations/<uuid:public_id>/refuse/",
        staff_organisations.organisation_refuse,
        name="staff-organisation-refuse",
    ),
    path(
        "staff/organisations/<uuid:public_id>/archive/",
        staff_organisations.organisation_archive,
        name="staff-organisation-archive",
    ),
    path("staff/organisations/<uuid:public_id>/invite/", staff_invitations.invite, name="staff-organisation-invite"),
    path(
        "staff/organisations/invitations/<uuid:public_id>/withdraw/",
        staff_invitations.withdraw,
        name="staff-organisation-invitation-withdraw",
    ),
    path(
        "staff/organisations/<uuid:public_id>/contacts/",
        staff_organisations.contact_point_add,
        name="staff-contact-point-add",
    ),
]

IMPORTS = [
    path("staff/imports/", staff_imports.run_list, name="staff-imports"),
    path("staff/imports/<uuid:public_id>/", staff_imports.run_detail, name="staff-import"),
    path("staff/imports/<uuid:public_id>/columns/", staff_imports.run_columns, name="staff-import-columns"),
    path("staff/imports/<uuid:public_id>/report.csv", staff_imports.run_report, name="staff-import-report"),
    path("staff/imports/<uuid:public_id>/check/", staff_imports.run_check, name="staff-import-check"),
    path("staff/imports/<uuid:public_id>/commit/", staff_imports.run_commit, name="staff-import-commit"),
    path("staff/imports/<uuid:public_id>/invite/", staff_invitations.invite_imported, name="staff-import-invite"),
]

PROFILE = [
    path("portal/organisation/", portal_profile.organisation, name="portal-organisation"),
    path("portal/organisation/edit/", portal_profile.profile_edit, name="portal-profile-edit"),
    path("portal/organisation/confirm/", portal_profile.profile_confirm, name="portal-profile-confirm"),
    path("portal/organisation/history/", portal_profile.history, name="portal-profile-history"),
    path(
        "portal/organisation/changes/<uuid:public_id>/withdraw/",
        portal_profile.change_withdraw,
        name="portal-profile-withdraw",
    ),
    path("portal/organisation/changes/<uuid:public_id>/undo/", portal_profile.change_undo, name="portal-profile-undo"),
    path("portal/organisation/pictures/", portal_pictures.picture_list, name="portal-pictures"),
    path("portal/organisation/pictures/<uuid:public_id>/", portal_pictures.picture_words, name="portal-picture"),
    path(
        "portal/organisation/pictures/<uuid:public_id>/remove/",
        portal_pictures.picture_remove,
        name="portal-picture-remove",
    ),
    path(
        "portal/organisation/pictures/<uuid:public_id>/earlier/",
        portal_pictures.picture_earlier,
        name="portal-picture-earlier",
    ),
    path("pictures/<uuid:public_id>.webp", public_pictures.picture, name="picture"),
    path("staff/profile-changes/", staff_profile.change_list, name="staff-profile-changes"),
    path("staff/profile-changes/<uuid:public_id>/", staff_profile.change_detail, name="staff-profile-change"),
    path(
        "staff/profile-changes/<uuid:public_id>/approve/",
        staff_profile.change_approve,
        name="staff-profile-change-approve",
    ),
]

MERGING = [
    path(
        "staff/organisations/<uuid:public_id>/merge/",
        staff_merging.organisation_choose,
        name="staff-organisation-merge",
    ),
    path(
        "staff/organisations/<uuid:public_id>/merge/<uuid:other>/",
        staff_merging.organisation_merge,
        name="staff-organisation-merge-with",
    ),
    path("staff/people/<uuid:public_id>/merge/", staff_merging.person_choose, name="staff-person-merge"),
    path(
        "staff/people/<uuid:public_id>/merge/<uuid:other>/", staff_merging.person_merge, name="staff-person-merge-with"
    ),
]

CLASSIFICATION = [
    path("staff/branches/", staff_classification.branch_list, name="staff-branches"),
    path("staff/branches/<slug:slug>/", staff_classification.branch, name="staff-branch"),
    path("staff/branches/<slug:slug>/tag/", staff_classification.branch_tag, name="staff-branch-tag"),
    path("staff/synonyms/", staff_classification.synonym_list, name="staff-synonyms"),
    path("staff/synonyms/<uuid:public_id>/delete/", staff_classification.synonym_delete, name="staff-synonym-delete"),
    path("staff/buildings/", staff_classification.building_list, name="staff-buildings"),
]

urlpatterns = [*ACCESS, *DIRECTORY, *REGISTRY, *IMPORTS, *PROFILE, *MERGING, *CLASSIFICATION]
