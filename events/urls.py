"""All addresses of events on one screen."""

from django.urls import path

from events import places, portal, public, staff

app_name = "events"
urlpatterns = [
    path("events/", public.programme, name="public-list"),
    path("events/calendar.ics", public.calendar_feed, name="public-feed"),
    path("events/<uuid:public_id>/", public.detail, name="public-detail"),
    path("events/<uuid:public_id>/event.ics", public.calendar_file, name="public-ics"),
    path("events/<uuid:public_id>/register/", public.register, name="public-register"),
    path("events/<uuid:public_id>/cancel/", public.cancel, name="public-cancel"),
    path("events/registration/<str:token>/", public.guest_registration, name="public-registration"),
    path("portal/events/", portal.event_list, name="portal-list"),
    path("portal/events/<uuid:public_id>/", portal.detail, name="portal-detail"),
    path("portal/events/<uuid:public_id>/register/", portal.register, name="portal-register"),
    path("portal/events/registrations/<uuid:public_id>/cancel/", portal.cancel, name="portal-cancel"),
    path("staff/venues/", places.venues, name="staff-venues"),
    path("staff/venues/<uuid:public_id>/", places.venue, name="staff-venue"),
    path("staff/events/", staff.event_list, name="staff-list"),
    path("staff/events/new/", staff.event_new, name="staff-new"),
    path("staff/events/<uuid:public_id>/", staff.detail, name="staff-detail"),
    path("staff/events/<uuid:public_id>/edit/", staff.event_edit, name="staff-edit"),
    path("staff/events/<uuid:public_id>/publish/", staff.event_publish, name="staff-publish"),
    path("staff/events/<uuid:public_id>/cancel/", staff.event_cancel, name="staff-cancel"),
    path("staff/events/<uuid:public_id>/participants.csv", staff.participants_csv, name="staff-participants-csv"),
    path("staff/events/registrations/<uuid:public_id>/check-in/", staff.check_in, name="staff-check-in"),
    path(
        "staff/events/registrations/<uuid:public_id>/cancel/",
        staff.registration_cancel,
        name="staff-registration-cancel",
    ),
]
