"""Django's admin: records for superusers. It has no sign-in of its own, for ours is the one that asks for the second factor."""

from functools import wraps

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect


class AdminSite(admin.AdminSite):
    def has_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def admin_view(self, view, cacheable=False):
        guarded = super().admin_view(view, cacheable)

        @wraps(guarded)
        def for_superusers(request, *args, **kwargs):
            if request.user.is_authenticated and not self.has_permission(request):
                raise PermissionDenied
            return guarded(request, *args, **kwargs)

        return for_superusers

    def login(self, request, extra_context=None):
        """Never shown: LoginRequiredMiddleware sends the anonymous to our own sign-in first."""
        if not self.has_permission(request):
            raise PermissionDenied
        return redirect("admin:index")
