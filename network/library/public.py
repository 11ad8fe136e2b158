"""Public pages of the library."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from network.library import queries
from network.library.models import GoodPractice


@login_not_required
@require_safe
def practice_list(request):
    category = request.GET.get("category", "")
    practices = queries.public_practices(category=category if category in GoodPractice.Category.values else "")
    return render(
        request,
        "library/public/list.html",
        {"practices": practices, "category": category, "categories": GoodPractice.Category.choices},
    )


@login_not_required
@require_safe
def practice(request, public_id):
    return render(
        request,
        "library/public/practice.html",
        {"practice": get_object_or_404(queries.public_practices(), public_id=public_id)},
    )
