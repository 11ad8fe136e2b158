"""All addresses of library on one screen."""

app_name = "library"
urlpatterns = []
