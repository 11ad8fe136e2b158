"""All addresses of messaging on one screen."""

app_name = "messaging"
urlpatterns = []
