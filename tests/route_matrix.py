"""Who may walk through which door: every address of the house. How to read and add a line: tests/route_language.py."""

from tests.route_language import (
    ADMIN,
    API,
    API_STAFF,
    API_WRITERS,
    EDITOR,
    GET,
    GUEST,
    LOGIN,
    MANAGER,
    OFFICER,
    OFFICER_OR_MODERATOR,
    OK,
    PORTAL,
    PORTAL_OWN,
    POST,
    PUBLIC,
    SIGNED_IN,
    STAFF_ANY,
    WRITER,
    R,
    door,
    theirs,
)

PAGES = [
    R("home", PUBLIC),
    R("portal-home", PORTAL),
    R("staff-home", STAFF_ANY),
    R("staff-approvals", STAFF_ANY),
    R("accessibility", PUBLIC),
    R("privacy", PUBLIC),
    R("open-data", PUBLIC),
    R("help", PUBLIC),
    R("set-theme", PUBLIC, POST),
    R("set_language", PUBLIC, POST),
    R("health-live", PUBLIC),
    R("health-ready", PUBLIC),
    R("metrics", PUBLIC),
]

# Owners manage the people; other roles look.
OWNER_OWN = PORTAL_OWN | {"reader": 403, "editor": 403}
EDITOR_OWN = PORTAL_OWN | {"reader": 403}

ACCESS = [
    R("members:after-login", door(anybody="home", strangers=LOGIN, members="portal-home", staff="staff-home")),
    R("members:public-invitation", PUBLIC, GET | POST, of="token=invited"),
    R("members:public-invitation-again", PUBLIC, POST, of="token=invited"),
    R("members:public-join", SIGNED_IN),
    R("members:public-join-organisation", SIGNED_IN, GET | POST, of="organisation"),
    R("members:public-account", SIGNED_IN, GET | POST),
    R("members:portal-switch-organisation", PORTAL, POST, data={"organisation": "organisation"}, other=404),
    R("members:portal-account", PORTAL, GET | POST),
    R("members:portal-people", PORTAL),
    R("members:portal-people-invite", PORTAL, POST),
    R("members:portal-person-role", OWNER_OWN, GET | POST, of="colleague"),
    R("members:portal-person-end", OWNER_OWN, GET | POST, of="colleague"),
    R("members:portal-hand-over", OWNER_OWN, GET | POST, of="colleague"),
    R("members:portal-invitation-withdraw", OWNER_OWN, POST, of="invitation"),
    R("members:portal-join-request", OWNER_OWN, POST, of="join_request", data={"answer": "refuse"}),
    R("members:portal-tokens", PORTAL, reader=403, editor=403),
    R("members:portal-token-new", PORTAL, GET | POST, reader=403, editor=403),
    R("members:portal-token-revoke", OWNER_OWN, POST, of="token"),
    R("members:staff-people", STAFF_ANY),
    R("members:staff-person", STAFF_ANY, of="staff_person"),
    R("members:staff-people-csv", MANAGER),
    R("members:staff-join-request", MANAGER, POST, of="join_request", data={"answer": "refuse"}),
    R("members:staff-team", MANAGER),
    R("members:staff-team-invite", MANAGER, GET | POST),
    R("members:staff-team-roles", MANAGER, GET | POST, of="staff_person"),
    R("members:staff-team-deactivate", MANAGER, GET | POST, of="staff_person"),
    R("members:staff-team-reactivate", MANAGER, POST, of="staff_person"),
    R("members:staff-invitation-withdraw", MANAGER, POST, of="staff_invitation"),
    R("members:staff-tokens", STAFF_ANY),
    R("members:staff-token-new", STAFF_ANY, GET | POST, auditor=403),
    R("members:staff-token-revoke", MANAGER, POST, of="staff_token"),
]

ORGANISATIONS = [
    R("members:public-directory", PUBLIC),
    R("members:public-directory-csv", PUBLIC),
    R("members:public-organisation", PUBLIC, of="organisation"),
    R("members:portal-organisation", PORTAL),
    R("members:portal-profile-edit", PORTAL, GET | POST, reader=403),
    R("members:portal-profile-confirm", PORTAL, POST, reader=403),
    R("members:staff-organisations", STAFF_ANY),
    R("members:staff-organisations-csv", STAFF_ANY),
    R("members:staff-organisation-new", EDITOR, GET | POST),
    R("members:staff-organisation", STAFF_ANY, of="organisation"),
    R("members:staff-organisation-edit", EDITOR, GET | POST, of="organisation"),
    R("members:staff-organisation-verify", EDITOR, POST, of="organisation"),
    R("members:staff-organisation-refuse", EDITOR, GET | POST, of="organisation"),
    R("members:staff-organisation-archive", EDITOR, GET | POST, of="organisation"),
    R("members:staff-organisation-invite", MANAGER, GET | POST, of="organisation"),
    R("members:staff-organisation-invitation-withdraw", MANAGER, POST, of="invitation"),
    R("members:staff-contact-point-add", EDITOR, POST, of="organisation"),
    R("members:staff-imports", EDITOR, GET | POST),
    R("members:staff-import", EDITOR, of="import"),
    R("members:staff-import-report", EDITOR, of="import"),
    R("members:staff-import-check", EDITOR, POST, of="import"),
    R("members:staff-import-commit", EDITOR, POST, of="import"),
    R("members:staff-import-invite", MANAGER, POST, of="import"),
    R("members:staff-profile-changes", STAFF_ANY),
    R("members:staff-profile-change", EDITOR, GET | POST, of="profile_change"),
    R("members:staff-profile-change-approve", EDITOR, POST, of="profile_change"),
    R("members:staff-branches", EDITOR, GET | POST),
    R("members:staff-branch", EDITOR, GET | POST, of="slug=branch"),
    R("members:staff-branch-tag", EDITOR, POST, of="slug=branch"),
    R("members:staff-buildings", EDITOR, GET | POST),
]

GROUPS = [
    R("groups:public-list", PUBLIC),
    R("groups:public-group", PUBLIC, of="group"),
    R("groups:staff-list", STAFF_ANY),
    R("groups:staff-csv", STAFF_ANY),
    R("groups:staff-new", EDITOR, GET | POST),
    R("groups:staff-group", STAFF_ANY, of="group"),
    R("groups:staff-edit", EDITOR, GET | POST, of="group"),
    R("groups:staff-member-add", EDITOR, POST, of="group"),
    R("groups:staff-member-remove", EDITOR, POST, of="public_id=group organisation_id=organisation"),
]

CALL_LIST = WRITER | {"auditor": 403}  # names and phone numbers

MESSAGING = [
    R("messaging:staff-list", STAFF_ANY),
    R("messaging:staff-list-csv", STAFF_ANY),
    R("messaging:staff-new", WRITER, GET | POST),
    R("messaging:staff-topics", MANAGER, GET | POST),
    R("messaging:staff-topic", MANAGER, GET | POST, of="slug=topic"),
    R("messaging:staff-edit", WRITER, GET | POST, of="draft"),
    R("messaging:staff-text", STAFF_ANY, of="message"),
    R("messaging:staff-delete", WRITER, GET | POST, of="draft"),
    R("messaging:staff-audience", WRITER, GET | POST, of="draft"),
    R("messaging:staff-preview", STAFF_ANY, of="draft"),
    R("messaging:staff-mail-preview", STAFF_ANY, of="public_id=draft language=pl"),
    R("messaging:staff-submit", WRITER, POST, of="draft"),
    R("messaging:staff-approve", WRITER, POST, of="draft", staff_editor=403),  # the author never approves
    R("messaging:staff-return", WRITER, GET | POST, of="draft"),
    R("messaging:staff-send", WRITER, GET | POST, of="draft"),
    R("messaging:staff-progress", STAFF_ANY, of="message"),
    R("messaging:staff-pause", WRITER, POST, of="message"),
    R("messaging:staff-resume", WRITER, POST, of="message"),
    R("messaging:staff-decisions", WRITER, GET | POST),
    R("messaging:staff-message-decisions", WRITER, GET | POST, of="message"),
    R("messaging:staff-decide-all", WRITER, GET | POST, of="public_id=message act=resend"),
    R("messaging:staff-contact-health", WRITER, GET | POST, data={"address": "nobody@example.org"}),
    R("messaging:staff-contact-health-csv", WRITER, auditor=403),
    R("messaging:staff-returned-mail", WRITER),
    R("messaging:staff-returned-mail-detail", WRITER, GET | POST, of="returned_mail", auditor=403),
    R("messaging:staff-message", STAFF_ANY, of="message"),
    R("messaging:staff-reach-csv", STAFF_ANY, of="message"),
    R("messaging:staff-audiences", WRITER),
    R("messaging:staff-audience-new", WRITER, GET | POST),
    R("messaging:staff-audience-count", WRITER, POST),
    R("messaging:staff-audience-edit", WRITER, GET | POST, of="saved_audience"),
    R("messaging:staff-audience-delete", WRITER, POST, of="saved_audience"),
    R("messaging:staff-audience-use", WRITER, POST, of="draft", data={"next": "save", "name": "draft"}),
    R("messaging:staff-senders", STAFF_ANY),
    R("messaging:staff-senders-csv", STAFF_ANY),
    R("messaging:staff-proof", STAFF_ANY, of="message"),
    R("messaging:staff-proof-csv", STAFF_ANY, of="message"),
    R("messaging:staff-proof-json", STAFF_ANY, of="message"),
    R("messaging:staff-proof-pdf", STAFF_ANY, of="message"),
    R("messaging:staff-remind", WRITER, GET | POST, of="message"),
    R("messaging:staff-cancel", WRITER, GET | POST, of="message"),
    R("messaging:staff-supersede", WRITER, GET | POST, of="message"),
    R("messaging:staff-message-call-list", CALL_LIST, of="message"),
    R("messaging:staff-organisation", STAFF_ANY, of="public_id=message organisation_id=organisation"),
    R("messaging:staff-accept-suspect", WRITER, POST, of="public_id=message organisation_id=organisation"),
    R("messaging:staff-told", WRITER, GET | POST, of="public_id=message organisation_id=organisation"),
    R("messaging:staff-call-list", CALL_LIST),
    R("messaging:staff-mail-sink", STAFF_ANY),
    R("messaging:staff-mail", STAFF_ANY, of="mail"),
    R("messaging:staff-mail-html", STAFF_ANY, of="mail"),
    R(
        "messaging:portal-addresses",
        PORTAL | {"reader": {"GET": OK, "POST": 403}, "other": {"GET": OK, "POST": 404}},
        GET | POST,
        data={"address": "broken_address", "act": "confirm"},
    ),
    theirs("messaging:mail-provider", PUBLIC, POST),  # a provider signs; others get 400
    R("messaging:portal-inbox", PORTAL),
    R("messaging:portal-message", PORTAL_OWN, of="message"),
    R("messaging:portal-seen", PORTAL_OWN, POST, of="message"),
    R("messaging:portal-confirm", PORTAL_OWN, POST, of="message"),
    R("messaging:portal-feedback", PORTAL_OWN, POST, of="message"),
    R("messaging:portal-effect", PORTAL_OWN, POST, of="message"),
    R("messaging:portal-relevance", PORTAL),
    R("messaging:portal-relevance-topic", PORTAL | {"reader": 403}, POST, of="slug=topic"),
    R("messaging:portal-digests", PORTAL),
    R("messaging:portal-digest", PORTAL_OWN | {"owner": 404, "reader": 404}, of="digest"),  # a person's, not the firm's
    R("messaging:portal-preferences", PORTAL, GET | POST),
    R("messaging:public-preferences", SIGNED_IN, GET | POST),
    R("messaging:public-link", PUBLIC, GET | POST, of="receipt_link"),
    R("messaging:public-stop", PUBLIC, GET | POST, of="stop_link"),
    R(
        "messaging:public-stop-one-click",
        door(anybody={"GET": "messaging:public-stop", "POST": OK}),
        GET | POST,
        of="stop_link",
    ),
    R("messaging:attachment", SIGNED_IN, of="attachment", citizen=404, other=404),
    R("messaging:public-report-keys", PUBLIC),
    R("messaging:public-news", PUBLIC),
    R("messaging:public-news-feed", PUBLIC),
    R("messaging:public-news-message", PUBLIC, of="message"),
]

SURVEYS = [
    R("surveys:staff-list", STAFF_ANY),
    R("surveys:staff-new", EDITOR, GET | POST),
    R("surveys:staff-build", STAFF_ANY, of="survey"),
    R("surveys:staff-texts", EDITOR, GET | POST, of="survey"),
    R("surveys:staff-start-draft", EDITOR, POST, of="survey"),
    R("surveys:staff-question-new", EDITOR, GET | POST, of="public_id=survey type=single"),
    R("surveys:staff-question", EDITOR, GET | POST, of="public_id=survey code=q1"),
    R("surveys:staff-question-move", EDITOR, POST, of="public_id=survey code=q1"),
    R("surveys:staff-question-remove", EDITOR, POST, of="public_id=survey code=q1"),
    R("surveys:staff-preview", STAFF_ANY, of="survey"),
    R("surveys:staff-open", EDITOR, GET | POST, of="survey"),
    R("surveys:staff-wave", STAFF_ANY, of="wave"),
    R("surveys:staff-close", EDITOR, GET | POST, of="wave"),
    R("surveys:staff-release", EDITOR, POST, of="wave"),
    R("surveys:staff-export", STAFF_ANY, of="wave"),
    R("surveys:portal-list", PORTAL),
    R("surveys:portal-answer", PORTAL_OWN, GET | POST, of="wave"),
    R("surveys:portal-own-answers", PORTAL_OWN, of="wave"),
    R("surveys:portal-results", PORTAL_OWN, of="released_wave"),
]

# Behind the mailed link a voter carries a cookie; nobody here does.
VOTER = door(anybody=403)

VOTES = [
    R("consultations:public-ballotage", PUBLIC, of="vote"),
    R("consultations:public-ballotage-link", PUBLIC, POST, of="vote"),
    R("consultations:public-ballotage-link-sent", PUBLIC, of="vote"),
    R("consultations:public-ballotage-proof", PUBLIC, GET | POST, of="public_id=vote token=vote_link"),
    R("consultations:public-ballotage-choose", VOTER, of="vote"),
    R("consultations:public-ballotage-confirm", VOTER, POST, of="vote"),
    R("consultations:public-ballotage-cast", VOTER, POST, of="vote"),
    R("consultations:public-ballotage-recorded", PUBLIC, of="vote"),
    R("consultations:public-ballotage-rules", PUBLIC, of="vote"),
    R("consultations:public-ballotage-checkpoints", PUBLIC, of="vote"),
    R("consultations:public-ballotage-result", PUBLIC, of="published_vote"),
    R("consultations:public-ballotage-codes", PUBLIC, of="public_id=published_vote pool=skwer"),
    R("consultations:public-ballotage-bundle", PUBLIC, of="published_vote"),
    R("consultations:staff-ballotage-new", OFFICER, GET | POST, of="consultation"),
    R("consultations:staff-ballotage", OFFICER, of="vote", auditor=OK),
    R("consultations:staff-ballotage-edit", OFFICER, GET | POST, of="draft_vote"),
    R("consultations:staff-ballotage-propose", OFFICER, POST, of="draft_vote"),
    R("consultations:staff-ballotage-confirm", OFFICER, POST, of="draft_vote"),
    R("consultations:staff-ballotage-withdraw", OFFICER, POST, of="draft_vote"),
    R("consultations:staff-ballotage-lot", OFFICER, POST, of="vote"),
]

CONSULTATIONS = [
    R("consultations:public-list", PUBLIC),
    R("consultations:public-remark-confirm", PUBLIC, GET | POST, of="remark_link"),
    R("consultations:public-detail", PUBLIC, GET | POST, of="slug"),
    R("consultations:public-remark-sent", door(anybody=404), of="slug"),  # shown to the session that has just sent one
    R("consultations:public-remarks-csv", PUBLIC, of="slug"),
    R("consultations:staff-list", OFFICER_OR_MODERATOR),
    R("consultations:staff-new", OFFICER, GET | POST),
    R("consultations:staff-detail", OFFICER_OR_MODERATOR, of="consultation"),
    R("consultations:staff-edit", OFFICER, GET | POST, of="draft_consultation"),
    R("consultations:staff-section-new", OFFICER, GET | POST, of="draft_consultation"),
    R("consultations:staff-section", OFFICER, GET | POST, of="public_id=draft_consultation anchor=1-lawki"),
    R("consultations:staff-section-delete", OFFICER, POST, of="public_id=draft_consultation anchor=1-lawki"),
    R("consultations:staff-announce", OFFICER, GET | POST, of="draft_consultation"),
    R("consultations:staff-cancel", OFFICER, GET | POST, of="consultation"),
    R("consultations:staff-promise-new", OFFICER, GET | POST, of="consultation"),
    R("consultations:staff-promise", OFFICER, GET | POST, of="public_id=consultation promise_id=promise"),
    R("consultations:staff-board", OFFICER_OR_MODERATOR, of="consultation"),
    R(
        "consultations:staff-answer",
        OFFICER_OR_MODERATOR,
        GET | POST,
        of="public_id=consultation number=1",
        moderator={"GET": OK, "POST": 403},
    ),
    R("consultations:staff-approve", OFFICER, POST, of="public_id=consultation number=1"),
    R("consultations:staff-hide", OFFICER_OR_MODERATOR, POST, of="public_id=consultation number=1"),
    R("consultations:staff-show-again", OFFICER_OR_MODERATOR, POST, of="public_id=consultation number=1"),
    R("consultations:staff-report", OFFICER, GET | POST, of="consultation"),
    R("consultations:staff-publish", OFFICER, GET | POST, of="consultation"),
]

EVENTS = [
    R("events:public-list", PUBLIC),
    R("events:public-feed", PUBLIC),
    R("events:public-detail", PUBLIC, of="event"),
    R("events:public-ics", PUBLIC, of="event"),
    R("events:public-register", PUBLIC, POST, of="event"),
    R("events:public-cancel", SIGNED_IN | door(anybody=404, strangers=LOGIN), POST, of="event", citizen=OK),
    R("events:public-registration", PUBLIC, GET | POST, of="guest_link"),
    R("events:portal-list", PORTAL),
    R("events:portal-detail", PORTAL, of="event"),
    R("events:portal-register", PORTAL, POST, of="event"),
    R("events:portal-cancel", EDITOR_OWN, POST, of="registration"),
    R("events:staff-venues", MANAGER, GET | POST),
    R("events:staff-venue", MANAGER, GET | POST, of="place"),
    R("events:staff-list", STAFF_ANY),
    R("events:staff-new", EDITOR, GET | POST),
    R("events:staff-detail", STAFF_ANY, of="event"),
    R("events:staff-edit", EDITOR, GET | POST, of="event"),
    R("events:staff-publish", EDITOR, GET | POST, of="event"),
    R("events:staff-cancel", EDITOR, GET | POST, of="event"),
    R("events:staff-participants-csv", STAFF_ANY, of="event"),
    R("events:staff-check-in", EDITOR, POST, of="registration"),
    R("events:staff-registration-cancel", EDITOR, POST, of="registration"),
]

LIBRARY = [
    R("library:public-list", PUBLIC),
    R("library:public-practice", PUBLIC, of="practice"),
]

# `token` has no right to read the reach or to write messages, so it hears 403 where its owner hears 404.
REST = [
    theirs("api:schema", PUBLIC),
    theirs("api:docs", PUBLIC),
    theirs("api:root", PUBLIC),
    R("api:consultation-list", API),
    R("api:consultation-detail", API, of="consultation"),
    R("api:consultation-remarks", API, GET | POST, of="consultation"),
    R("api:event-list", API),
    R("api:event-detail", API, of="event"),
    R("api:event-register", API, POST, of="event"),
    R("api:message-list", API, GET | POST, token={"GET": OK, "POST": 403}),
    R("api:message-detail", API_STAFF, of="message"),
    R("api:message-reach", API_STAFF, of="message", token=403),
    R("api:message-deliveries", API_STAFF, of="message", token=403),
    R("api:message-receipts", API_STAFF, of="message", token=403),
    R("api:message-proof", API_STAFF, of="message", token=403),
    R("api:message-submit", API_STAFF, POST, of="draft", token=403, clerk=403, moderator=403, auditor=403),
    R(
        "api:message-cancel",
        API_STAFF,
        POST,
        of="draft",
        data={"reason": "x"},
        token=403,
        clerk=403,
        moderator=403,
        auditor=403,
    ),
    R("api:message-supersede", API_STAFF, POST, of="message", token=403, clerk=403, moderator=403, auditor=403),
    R("api:audience-list", API_WRITERS),
    R("api:audience-preview", API_WRITERS, POST),
    R("api:message-send", API_STAFF, POST, of="draft", token=403, clerk=403, moderator=403, auditor=403),
    R("api:organisation-list", API),
    R("api:organisation-detail", API, of="organisation"),
    R("api:survey-list", API),
    R("api:survey-detail", API, of="released_wave", citizen=404, other=404),
    R("api:survey-results", API, of="released_wave", citizen=404, other=404),
]

ASKED_AGAIN = door(anybody="account_reauthenticate", strangers=LOGIN)
HALF_SIGNED_IN = door(anybody="members:after-login", strangers="account_login")
NOTHING_YET = door(anybody=404, strangers=LOGIN)  # nobody here has a second factor
ONE_OF_MINE = "pk=1"

ACCOUNTS = [
    theirs("account_login", GUEST, GET | POST),
    theirs("account_logout", door(anybody={"GET": OK, "POST": "home"}, strangers="home"), GET | POST),
    theirs("account_inactive", PUBLIC),
    theirs("account_signup", GUEST, GET | POST),
    theirs("account_reauthenticate", SIGNED_IN, GET | POST),
    theirs("account_email", SIGNED_IN, GET | POST),
    theirs("account_email_verification_sent", PUBLIC),
    theirs("account_change_password", SIGNED_IN, GET | POST),
    theirs("account_set_password", door(anybody="account_change_password", strangers=LOGIN), GET | POST),
    theirs("account_reset_password", PUBLIC, GET | POST),
    theirs(
        "account_confirm_login_code",
        HALF_SIGNED_IN | dict.fromkeys(("anonymous", "token", "staff_token"), "account_request_login_code"),
        GET | POST,
    ),
    theirs("account_confirm_email", door(anybody={"GET": OK, "POST": 404}), GET | POST, of="key=unknown"),
    theirs("account_reset_password_from_key_done", PUBLIC),
    theirs("account_reset_password_from_key", PUBLIC, GET | POST, of="uidb36=1 key=x-y"),
    theirs("account_reset_password_done", PUBLIC),
    theirs("account_request_login_code", GUEST, GET | POST),
    theirs("mfa_index", SIGNED_IN),
    theirs("mfa_authenticate", HALF_SIGNED_IN, GET | POST),
    theirs("mfa_reauthenticate", ASKED_AGAIN, GET | POST),
    theirs("mfa_activate_totp", SIGNED_IN, GET | POST),
    theirs("mfa_deactivate_totp", NOTHING_YET, GET | POST),
    theirs("mfa_view_recovery_codes", NOTHING_YET),
    theirs("mfa_generate_recovery_codes", SIGNED_IN, GET | POST),
    theirs("mfa_download_recovery_codes", NOTHING_YET),
    theirs("mfa_list_webauthn", SIGNED_IN),
    theirs("mfa_add_webauthn", SIGNED_IN, GET | POST),
    theirs("mfa_reauthenticate_webauthn", ASKED_AGAIN, GET | POST),
    theirs("mfa_remove_webauthn", NOTHING_YET, GET | POST, of=ONE_OF_MINE),
    theirs("mfa_edit_webauthn", NOTHING_YET, GET | POST, of=ONE_OF_MINE),
    theirs("mfa_login_webauthn", HALF_SIGNED_IN, GET | POST),
    theirs("usersessions_list", SIGNED_IN, GET | POST),
]

ADMIN_PAGES = [
    theirs("admin:index", ADMIN),
    theirs("admin:login", ADMIN | {"superuser": "admin:index"}, GET | POST),
    theirs("admin:logout", ADMIN, POST),
    theirs("admin:password_change", ADMIN, GET | POST),
    theirs("admin:password_change_done", ADMIN),
    theirs("admin:autocomplete", ADMIN | {"superuser": 403}),  # asks about a field; without one it refuses
    theirs("admin:jsi18n", ADMIN),
    theirs("admin:view_on_site", ADMIN | {"superuser": 404}, of="content_type_id=0 object_id=0"),
    theirs("admin:app_list", ADMIN, of="app_label=members"),
    theirs("admin/(?P<url>.*)$", ADMIN | {"superuser": 404}, of="url=nowhere"),
]

# Models in the admin; a new one is a word here. "-" after it: only looked at.
ADMIN_MODELS = """
members.organisation members.person members.user members.affiliation members.contactpoint members.branchtag
members.profilechange- members.importrun-
groups.network groups.theme groups.group groups.membership
messaging.topic messaging.audience messaging.message-
library.goodpractice
auth.group account.emailaddress mfa.authenticator usersessions.usersession
"""


def _admin_model(name):
    app, _, model = name.rstrip("-").partition(".")
    page = f"admin:{app}_{model}"
    refused, missing = ADMIN | {"superuser": 403}, ADMIN | {"superuser": "admin:index"}  # no object has the number 0
    return [
        theirs(f"{page}_changelist", ADMIN, GET | POST),
        theirs(f"{page}_add", refused if "-" in name else ADMIN, GET | POST),
        theirs(f"{page}_change", missing, of="object_id=0"),
        theirs(f"{page}_delete", refused if "-" in name else missing, of="object_id=0"),
        theirs(f"{page}_history", missing, of="object_id=0"),
        theirs(f"admin/{app}/{model}/<path:object_id>/", ADMIN | {"superuser": f"{page}_change"}, of="object_id=0"),
    ]


ADMIN_RECORDS = [route for name in ADMIN_MODELS.split() for route in _admin_model(name)]

MATRIX = [
    *PAGES,
    *ACCESS,
    *ORGANISATIONS,
    *GROUPS,
    *MESSAGING,
    *SURVEYS,
    *VOTES,
    *CONSULTATIONS,
    *EVENTS,
    *LIBRARY,
    *REST,
    *ACCOUNTS,
    *ADMIN_PAGES,
    *ADMIN_RECORDS,
]
