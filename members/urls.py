"""All addresses of members on one screen, a list for each matter."""

from django.urls import path

from members.public import directory

app_name = "members"

DIRECTORY = [
    path("directory/", directory.organisation_list, name="public-directory"),
    path("directory/csv/", directory.organisation_csv, name="public-directory-csv"),
    path("directory/<uuid:public_id>/", directory.organisation_detail, name="public-organisation"),
]

urlpatterns = [*DIRECTORY]
