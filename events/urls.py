"""All addresses of events on one screen."""

app_name = "events"
urlpatterns = []
