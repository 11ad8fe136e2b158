"""All addresses of groups on one screen."""

app_name = "groups"
urlpatterns = []
