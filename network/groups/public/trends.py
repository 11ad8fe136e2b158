"""Trends that groups have adopted, for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import keyset
from members.text import localized
from network.groups.models import Theme
from network.groups.queries import trends as queries


@login_not_required
@require_safe
def trend_list(request):
    theme = request.GET.get("theme", "")
    themes = list(Theme.objects.filter(trends__state="adopted").distinct())
    theme = theme if theme in {one.slug for one in themes} else ""
    chips = [
        {"label": localized(one, "name"), "url": f"?theme={one.slug}", "is_on": one.slug == theme} for one in themes
    ]
    context = {
        "page": keyset.page(queries.adopted(theme), queries.ORDER, after=request.GET.get("cursor", "")),
        "chips": [{"label": _("all themes"), "url": "?", "is_on": not theme}, *chips] if themes else [],
    }
    return render(request, "groups/public/trend_list.html", context)
