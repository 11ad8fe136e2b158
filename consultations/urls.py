"""All addresses of consultations on one screen."""

app_name = "consultations"
urlpatterns = []
