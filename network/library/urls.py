"""All addresses of the library on one screen."""

from django.urls import path

from network.library import public

app_name = "library"
urlpatterns = [
    path("library/", public.practice_list, name="public-list"),
    path("library/<uuid:public_id>/", public.practice, name="public-practice"),
]
