"""All addresses of votes on one screen. Included by `urls`."""

from django.urls import path

from consultations.public import ballotage as public
from consultations.public import ballotage_results as results
from consultations.staff import ballotage as staff

VOTE = "consultations/votes/<uuid:public_id>/"
STAFF = "staff/consultations/votes/<uuid:public_id>/"

ballotage_urls = [
    path(VOTE, public.detail, name="public-ballotage"),
    path(f"{VOTE}link/", public.send_link, name="public-ballotage-link"),
    path(f"{VOTE}link-sent/", public.link_sent, name="public-ballotage-link-sent"),
    path(f"{VOTE}enter/<str:token>/", public.enter, name="public-ballotage-proof"),
    path(f"{VOTE}ballot/", public.choose, name="public-ballotage-choose"),
    path(f"{VOTE}confirm/", public.confirm, name="public-ballotage-confirm"),
    path(f"{VOTE}cast/", public.cast, name="public-ballotage-cast"),
    path(f"{VOTE}recorded/", public.recorded, name="public-ballotage-recorded"),
    path(f"{VOTE}rules.json", results.rules, name="public-ballotage-rules"),
    path(f"{VOTE}checkpoints.txt", results.checkpoints, name="public-ballotage-checkpoints"),
    path(f"{VOTE}result/", results.result, name="public-ballotage-result"),
    path(f"{VOTE}codes/<str:pool>/", results.code_list, name="public-ballotage-codes"),
    path(f"{VOTE}bundle.zip", results.bundle, name="public-ballotage-bundle"),
    path("staff/consultations/<uuid:public_id>/votes/new/", staff.new, name="staff-ballotage-new"),
    path(STAFF, staff.detail, name="staff-ballotage"),
    path(f"{STAFF}edit/", staff.edit, name="staff-ballotage-edit"),
    path(f"{STAFF}propose/", staff.propose, name="staff-ballotage-propose"),
    path(f"{STAFF}confirm/", staff.confirm, name="staff-ballotage-confirm"),
    path(f"{STAFF}withdraw/", staff.withdraw, name="staff-ballotage-withdraw"),
    path(f"{STAFF}lot/", staff.lot, name="staff-ballotage-lot"),
]
