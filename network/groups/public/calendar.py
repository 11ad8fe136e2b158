"""The calendar of a group as files that other calendars follow."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.http import conditional_page, require_safe

from members.calendar_files import calendar_response
from network.groups import calendar_feed
from network.groups.models import Group
from network.groups.queries import calendar

FILE = "calendar.ics"


@login_not_required
@require_safe
@conditional_page
def public_file(request, public_id):
    """What everybody may know of a group's days, the same for everybody."""
    group = get_object_or_404(Group, public_id=public_id)
    content = calendar_feed.write(calendar.public_entries(group), group, language=get_language())
    return calendar_response(content, FILE)


@login_not_required
@require_safe
@conditional_page
def own_file(request, public_id, key):
    """The calendar of one reader, who need not sign in: the address is a secret of theirs and ends with their seat."""
    group = get_object_or_404(Group, public_id=public_id)
    reader = calendar_feed.reader_of(key, group)
    if reader is None:
        raise Http404
    content = calendar_feed.write(calendar.entries_for(reader, group), group, language=reader.person.locale)
    return calendar_response(content, FILE)
