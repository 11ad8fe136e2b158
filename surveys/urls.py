"""All addresses of surveys on one screen."""

from django.urls import path

from surveys import portal, staff

app_name = "surveys"
urlpatterns = [
    path("staff/surveys/", staff.survey_list, name="staff-list"),
    path("staff/surveys/new/", staff.survey_new, name="staff-new"),
    path("staff/surveys/<uuid:public_id>/", staff.build, name="staff-build"),
    path("staff/surveys/<uuid:public_id>/texts/", staff.survey_texts, name="staff-texts"),
    path("staff/surveys/<uuid:public_id>/draft/", staff.start_draft, name="staff-start-draft"),
    path("staff/surveys/<uuid:public_id>/questions/new/<slug:type>/", staff.question_new, name="staff-question-new"),
    path("staff/surveys/<uuid:public_id>/questions/<slug:code>/", staff.question_edit, name="staff-question"),
    path("staff/surveys/<uuid:public_id>/questions/<slug:code>/move/", staff.question_move, name="staff-question-move"),
    path(
        "staff/surveys/<uuid:public_id>/questions/<slug:code>/remove/",
        staff.question_remove,
        name="staff-question-remove",
    ),
    path("staff/surveys/<uuid:public_id>/preview/", staff.preview, name="staff-preview"),
    path("staff/surveys/<uuid:public_id>/open/", staff.wave_open, name="staff-open"),
    path("staff/surveys/waves/<uuid:public_id>/", staff.wave, name="staff-wave"),
    path("staff/surveys/waves/<uuid:public_id>/close/", staff.wave_close, name="staff-close"),
    path("staff/surveys/waves/<uuid:public_id>/release/", staff.wave_release, name="staff-release"),
    path("staff/surveys/waves/<uuid:public_id>/export.csv", staff.wave_export, name="staff-export"),
    path("portal/surveys/", portal.survey_list, name="portal-list"),
    path("portal/surveys/<uuid:public_id>/", portal.answer, name="portal-answer"),
    path("portal/surveys/<uuid:public_id>/answers/", portal.own_answers, name="portal-own-answers"),
    path("portal/surveys/<uuid:public_id>/results/", portal.wave_results, name="portal-results"),
]
