"""What anybody may check: rules and checkpoints from the start; result, codes and bundle once published.

Until then a result is 404 for everyone, staff included.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from consultations.models import Ballotage
from consultations.public import ballot_page as pages
from consultations.queries import ballotage as queries

WHOLE_LIST_UP_TO = 500


@login_not_required
@require_safe
def rules(request, public_id):
    """The frozen spec, byte for byte what its hash was made of."""
    return HttpResponse(_frozen(public_id).spec, content_type="application/json")


@login_not_required
@require_safe
def checkpoints(request, public_id):
    bodies = _frozen(public_id).checkpoints.order_by("number").values_list("body", flat=True)
    return HttpResponse("\n".join(bodies), content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
def result(request, public_id):
    ballotage = _published(public_id)
    spec, tally = pages.spec_of(ballotage), ballotage.tallies.select_related("signed").get(kind="count")
    return render(
        request,
        "consultations/public/ballotage_result.html",
        {
            "ballotage": ballotage,
            "spec": spec,
            "words": pages.in_words(spec),
            "pools": pages.result_in_words(spec, tally.result),
            "tally": tally,
            "votes": sum(queries.turnout_by_level(ballotage).values()),
            "events": ballotage.events.order_by("number"),
            "checkpoint": ballotage.checkpoints.order_by("-number").first(),
        },
    )


@login_not_required
@require_safe
def code_list(request, public_id, pool):
    """Pages of the public list by the first two symbols; a full code is never asked for and never sent to us."""
    ballotage = _published(public_id)
    words = pages.in_words(pages.spec_of(ballotage))
    shown = next((one for one in words["pools"] if one["code"] == pool), None)
    if shown is None:
        raise Http404
    begins = pages.beginning(request.GET.get("begins", ""))
    has_list = bool(begins) or queries.opened_ballots(ballotage, pool).count() <= WHOLE_LIST_UP_TO
    titles = {option["code"]: option["title"] for option in shown["options"]}
    rows = [
        (code, choice if choice is None else [titles[option] for option in choice])
        for code, choice in (queries.codes_beginning_with(ballotage, pool, begins) if has_list else [])
    ]
    return render(
        request,
        "consultations/public/ballotage_codes.html",
        {"ballotage": ballotage, "words": words, "pool": shown, "begins": begins, "has_list": has_list, "rows": rows},
    )


@login_not_required
@require_safe
def bundle(request, public_id):
    tally = _published(public_id).tallies.select_related("signed").get(kind="count")
    return FileResponse(tally.signed.bundle.open(), as_attachment=True, filename=f"ballotage-{public_id}.zip")


def _frozen(public_id):
    return get_object_or_404(queries.public_ballotages(), public_id=public_id)


def _published(public_id):
    return get_object_or_404(queries.public_ballotages(), public_id=public_id, state=Ballotage.State.PUBLISHED)
