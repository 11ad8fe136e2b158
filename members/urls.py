"""All addresses of members on one screen."""

app_name = "members"
urlpatterns = []
