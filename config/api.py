"""The router of the REST API: every resource on one screen."""

urlpatterns = []
