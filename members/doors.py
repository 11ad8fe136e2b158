"""Which door may you walk through, and where to from here? What you may do behind the door is in `permissions`."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.utils.http import url_has_allowed_host_and_scheme

from members import permissions


def staff_only(*roles):
    """Let park staff in: any staff, or only those with one of `roles`. Works bare (`@staff_only`) and with arguments.

    Auditors may look (GET, HEAD) through every staff door. Others get 403; the anonymous are sent to sign in
    by LoginRequiredMiddleware.
    """
    if len(roles) == 1 and callable(roles[0]):
        return staff_only()(roles[0])

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            is_reading = request.method in ("GET", "HEAD")
            if not permissions.can_enter_staff(request.user, roles, is_reading=is_reading):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def member_required(view):
    """Let people of a member organisation in; `request.organisation` is the one they act for now."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.organisation is None:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def next_path(request, *, default):
    """Return the path of our own that the form's `next` names, else `default`.

    Only what begins with a slash: `redirect` would look anything else up as the name of a view, and fail.
    """
    target = request.POST.get("next", "")
    is_ours = target.startswith("/") and url_has_allowed_host_and_scheme(target, allowed_hosts=None)
    return target if is_ours else default
