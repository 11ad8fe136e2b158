"""What an audience of messages may ask about surveys."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from members.models import Affiliation
from members.text import localized
from surveys.models import Response, Survey, Target


def have_not_answered(values):
    """Return the person ids of organisations that a wave of one of these surveys asked and that have not answered it."""
    answered = Response.objects.filter(
        wave=OuterRef("wave"), organisation=OuterRef("organisation"), state=Response.State.SUBMITTED
    )
    silent = Target.objects.filter(~Exists(answered), wave__survey__public_id__in=values)
    return Affiliation.objects.current().filter(organisation__in=silent.values("organisation")).values("person")


def titles(values):
    return {str(survey.public_id): localized(survey, "title") for survey in Survey.objects.filter(public_id__in=values)}


UNANSWERED = {
    "label": _("has not answered the survey"),
    "resolve": have_not_answered,
    "names": titles,
    "rows": lambda network: Survey.objects.filter(network=network),
}
