"""All addresses of surveys on one screen."""

app_name = "surveys"
urlpatterns = []
