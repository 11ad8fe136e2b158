"""What staff decide about mail that nothing else settles: in doubt, or given up after all tries."""

from dataclasses import dataclass

import structlog
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.messaging import permissions
from network.messaging.models import Delivery
from network.messaging.services import outbox, states
from network.messaging.services.lifecycle import locked

log = structlog.get_logger(__name__)
S = Delivery.State


@dataclass(frozen=True)
class Act:
    """One thing that can be decided: about mails in which state, what becomes of them, and does anything go out."""

    state: S
    to: S
    sends: bool


ACTS = {
    "resend": Act(S.IN_DOUBT, S.QUEUED, sends=True),
    "count": Act(S.IN_DOUBT, S.ACCEPTED, sends=False),
    "requeue": Act(S.DEAD, S.QUEUED, sends=True),
    "set_aside": Act(S.DEAD, S.DEAD, sends=False),
}


@transaction.atomic
def decide_mail(mail, act, *, by):
    """Decide about one mail; return False when it did not wait for this any more. `act` is a key of ACTS.

    resend: the same mail, with the same Message-ID and Date. count: it was sent. requeue: all tries once more.
    set_aside: it stays given up, and nobody need look at it; it can still be requeued.
    Raises PermissionDenied; IllegalTransition when it would go out and its message is over.
    """
    mails = Delivery.objects.filter(pk=mail.pk)
    return _decide(mails, act, message=mail.message, by=by) == 1


@transaction.atomic
def decide_all_mails(message, act, *, by):
    """Decide the same about all mails of a message that wait for it; return how many. Errors as for `decide_mail`."""
    return _decide(message.deliveries.filter(set_aside_at=None), act, message=message, by=by)


def _decide(mails, act, *, message, by):
    message = message and locked(message)
    if not permissions.can_decide_mail(by):
        raise PermissionDenied
    what = ACTS[act]
    if what.sends and message and not message.may_still_go:
        raise IllegalTransition(_("This message is over: its mail does not go out any more."))
    if act == "set_aside":
        mails = mails.filter(set_aside_at=None)
    decided = states.advance(mails, what.to, only_from=what.state, source="staff", note=act, **_columns(act))
    log.info("mails_decided", user=by.pk, act=act, mails=decided)
    if what.sends:
        outbox.nudge(message.message_class if message else "service")
    return decided


def _columns(act):
    now = timezone.now()
    return {
        "resend": {"was_in_doubt": True, "attempts": 0},
        # A press from this mail is judged by when it was taken; and an account mail's text is kept only until then.
        "count": {"was_in_doubt": True, "accepted_at": now, "rendered": None},
        "requeue": {"attempts": 0, "set_aside_at": None},
        "set_aside": {"set_aside_at": now},
    }[act]
