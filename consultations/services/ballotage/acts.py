"""Acts that need two officers: one proposes, another who sees the same thing confirms."""

import secrets as dice

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from consultations import permissions
from consultations.ballot import sealing
from consultations.ballot import spec as specs
from consultations.ballot.canonical import canonical_json, sha256_hex
from consultations.models import Ballotage, BallotageEvent, EligibleKey, ProposedAct
from consultations.queries import ballotage as queries
from consultations.services.ballotage import clock, events, publishing, rules, secrets
from members.errors import IllegalTransition

Act, State, Kind = ProposedAct.Act, Ballotage.State, BallotageEvent.Kind

POSSIBLE_IN = {
    Act.FREEZE: [State.DRAFT],
    Act.PAUSE: [State.OPEN],
    Act.RESUME: [State.PAUSED],
    Act.VERIFY: [State.COUNTED],
    Act.PUBLISH: [State.VERIFIED],
    Act.CANCEL: [State.DRAFT, State.FROZEN, State.OPEN, State.PAUSED, State.CLOSED],
}
NEEDS_REASON = (Act.PAUSE, Act.CANCEL)


def possible_acts(ballotage):
    return [act for act, states in POSSIBLE_IN.items() if ballotage.state in states]


@transaction.atomic
def propose(ballotage, *, act, by, reason=""):
    """Propose an act, replacing a proposal not yet confirmed; return the ProposedAct.

    Raises ValidationError when the rules are not complete or a reason is missing.
    """
    if not permissions.can_run_ballotage(by):
        raise PermissionDenied
    ballotage = _locked(ballotage)
    _require_possible(ballotage, act)
    if act in NEEDS_REASON and not reason.strip():
        raise ValidationError(_("Give the reason. It is published."), code="required")
    if act == Act.FREEZE:
        require_complete(ballotage)
    values = {"act": act, "reason": reason.strip(), "subject_sha256": _subject(ballotage), "by": by}
    proposed, _created = ProposedAct.objects.update_or_create(
        ballotage=ballotage, defaults=values | {"at": queries.database_now()}
    )
    return proposed


@transaction.atomic
def confirm(ballotage, *, by):
    """Carry out what another officer proposed. Raises PermissionDenied for the same officer, and IllegalTransition
    when there is nothing to confirm, or something else than was proposed."""
    ballotage = _locked(ballotage)
    proposed = ProposedAct.objects.filter(ballotage=ballotage).select_related("by").first()
    if proposed is None:
        raise IllegalTransition(_("Nothing waits for confirmation any more."))
    if not permissions.can_confirm_act(by, proposed):
        raise PermissionDenied(_("Another officer must confirm this step."))
    _require_possible(ballotage, proposed.act)
    if proposed.subject_sha256 != _subject(ballotage):
        raise IllegalTransition(_("It has changed since it was proposed. Propose the step again."))
    proposed.delete()
    CARRY_OUT[proposed.act](ballotage, first=proposed.by, second=by, reason=proposed.reason)


@transaction.atomic
def withdraw_proposal(ballotage, *, by):
    if not permissions.can_run_ballotage(by):
        raise PermissionDenied
    ProposedAct.objects.filter(ballotage=ballotage).delete()


def require_complete(ballotage):
    """Raise ValidationError naming everything that keeps a draft from being frozen."""
    draft = rules.draft_spec(ballotage)
    problems = [_("Missing in the rules: %(part)s") % {"part": part} for part in specs.missing_parts(draft)]
    if ballotage.custody != Ballotage.Custody.SERVER or ballotage.family != Ballotage.Family.SEALED:
        problems.append(_("Only secret votes whose key the server holds can be run by now."))
    if draft["binding"] and not ballotage.exception_reason:
        problems.append(_("A binding vote with e-mail links and a key held by the server needs a published reason."))
    if (
        ballotage.roll_kind == Ballotage.RollKind.CLOSED
        and not EligibleKey.objects.filter(ballotage=ballotage).exists()
    ):
        problems.append(_("The closed roll is empty."))
    if ballotage.closes_at <= queries.database_now():
        problems.append(_("The end of voting has passed."))
    if problems:
        raise ValidationError(problems)


def freeze(ballotage, *, first, second, reason):
    """Make the keys, try them, and freeze the spec. From here on triggers refuse every change of the rules."""
    require_complete(ballotage)
    spec = rules.final_spec(rules.draft_spec(ballotage), secrets.make_secrets(ballotage))
    _rehearse(ballotage, spec)
    text, spec_sha256 = specs.frozen(spec)
    _move(ballotage, State.FROZEN, spec=text, spec_sha256=spec_sha256)
    events.record(ballotage, Kind.FROZEN, text=f"spec {spec_sha256}", by=first, second_by=second)


def pause(ballotage, *, first, second, reason):
    with connection.cursor() as cursor:
        cursor.execute(clock.TAKE_EXCLUSIVE_LOCK, [str(ballotage.public_id)])
    _move(ballotage, State.PAUSED)
    events.record(ballotage, Kind.PAUSED, text=reason, by=first, second_by=second)


def resume(ballotage, *, first, second, reason):
    _move(ballotage, State.OPEN)
    events.record(ballotage, Kind.RESUMED, text=reason, by=first, second_by=second)


def cancel(ballotage, *, first, second, reason):
    """Cancel and destroy ciphertexts and keys unopened."""
    _move(ballotage, State.CANCELLED)
    with connection.cursor() as cursor:
        cursor.execute("SELECT consultations_destroy_sealed(%s)", [ballotage.pk])
    secrets.destroy(ballotage, at=queries.database_now())
    events.record(ballotage, Kind.CANCELLED, text=reason, by=first, second_by=second)


def verify(ballotage, *, first, second, reason):
    publishing.verify(ballotage)
    _move(ballotage, State.VERIFIED)
    events.record(ballotage, Kind.VERIFIED, by=first, second_by=second)


def publish(ballotage, *, first, second, reason):
    published_at = publishing.publish(ballotage, first=first, second=second)
    _move(ballotage, State.PUBLISHED, contested_until=publishing.end_of_objections(ballotage, published_at))
    events.record(ballotage, Kind.PUBLISHED, by=first, second_by=second)


CARRY_OUT = {
    Act.FREEZE: freeze,
    Act.PAUSE: pause,
    Act.RESUME: resume,
    Act.CANCEL: cancel,
    Act.VERIFY: verify,
    Act.PUBLISH: publish,
}


def _locked(ballotage):
    return Ballotage.objects.select_for_update(of=("self",)).select_related("consultation").get(pk=ballotage.pk)


def _require_possible(ballotage, act):
    if ballotage.state not in POSSIBLE_IN[act]:
        raise IllegalTransition(_("This step is not possible in the present state of the vote."))


def _move(ballotage, to, **values):
    """The one guarded UPDATE of every step: no row means that somebody else moved it first."""
    if not Ballotage.objects.filter(pk=ballotage.pk, state=ballotage.state).update(state=to, **values):
        raise IllegalTransition(_("Somebody else has just moved this vote on."))


def _subject(ballotage):
    """Return the hash of what the first officer saw: the draft rules, else the state and what was counted."""
    if ballotage.state == State.DRAFT:
        return sha256_hex(canonical_json(rules.draft_spec(ballotage)))
    tallies = list(ballotage.tallies.order_by("pk").values_list("result_sha256", flat=True))
    return sha256_hex(canonical_json([ballotage.state, ballotage.spec_sha256, tallies]))


def _rehearse(ballotage, spec):
    """Seal a challenge and open it with the stored key, so that no vote is ever sealed for a key that does not open."""
    challenge = sealing.pad(dice.token_hex(16).encode(), spec["plaintext_length"])
    sealed = sealing.seal(bytes.fromhex(spec["sealing_key"]), challenge)
    ballotage.secret.refresh_from_db()
    if sealing.opened(secrets.sealing_key(ballotage), sealed) != challenge:
        raise ValidationError(_("The sealing key does not open what it sealed."), code="rehearsal")
