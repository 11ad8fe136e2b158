"""Which door may you walk through? Decorators for views; what you may do behind the door is in `permissions`."""

from functools import wraps

from django.core.exceptions import PermissionDenied

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
