"""Trend cards: proposed, written together, weighed with points, adopted, and made a goal of a roadmap."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import Goal, Group, TrendCard, TrendPriority, TrendVote
from network.groups.queries import trends as queries
from network.groups.services import roadmaps
from network.groups.services.reviews import require_reviewed

State = TrendCard.State
# from which state to which a card goes, one column of the board at a time
STEPS = {State.DIAGNOSIS: State.DRAFT, State.DRAFT: State.PRIORITY, State.PRIORITY: State.ADOPTED}
BACK = {State.DRAFT: State.DIAGNOSIS, State.PRIORITY: State.DRAFT}


@transaction.atomic
def propose(card, *, by, organisation=None):
    """Store a new card of a group and return it; `organisation` is its first author, none for staff.

    Raises PermissionDenied, IllegalTransition for a closed group, ValidationError.
    """
    may = permissions.can_work_in(by, card.group, organisation) if organisation else False
    if not may and not permissions.can_moderate(by, card.group):
        raise PermissionDenied
    _require_live(card.group)
    card.created_by = by
    _check(card)
    card.save()
    if organisation:
        card.authors.add(organisation)
    return card


@transaction.atomic
def rewrite(card, *, by):
    """Store the changed words of a card that is not weighed yet and return it. Raises PermissionDenied, IllegalTransition, ValidationError."""
    present = _locked(card)
    if present.state not in TrendCard.WRITTEN:
        raise IllegalTransition(_("This card is weighed or adopted: its words stay."))
    if not permissions.can_edit_trend(by, present):
        raise PermissionDenied
    card.state = present.state
    _check(card)
    card.save(update_fields=["title_pl", "title_en", "text_pl", "text_en", "evidence", "theme"])
    return card


@transaction.atomic
def add_author(card, organisation, *, by):
    """Let another organisation of the group edit the card too. Raises PermissionDenied, IllegalTransition, ValidationError."""
    card = _locked(card)
    _require_editable(by, card)
    if not queries.voters(card.group).filter(pk=organisation.pk).exists():
        raise ValidationError(_("Choose an organisation of the group."), code="not_in_group")
    card.authors.add(organisation)


@transaction.atomic
def remove_author(card, organisation, *, by):
    """An organisation edits the card no more: itself or who leads the group says so. Raises PermissionDenied, IllegalTransition."""
    card = _locked(card)
    _require_editable(by, card)
    if not (permissions.can_moderate(by, card.group) or permissions.can_work_in(by, card.group, organisation)):
        raise PermissionDenied
    card.authors.remove(organisation)


@transaction.atomic
def move(card, to, *, by):
    """Take a card one column on or back and return it; adopted is for good.

    Raises PermissionDenied; IllegalTransition for another step, while a vote runs or a reference group reads the card;
    ValidationError for what the card lacks.
    """
    card = _locked(card)
    if not permissions.can_moderate(by, card.group):
        raise PermissionDenied
    if card.state == to:
        return card
    if to not in (STEPS.get(card.state), BACK.get(card.state)):
        raise IllegalTransition(_("A card goes one column at a time, and an adopted one stays."))
    if State.PRIORITY in (card.state, to) and queries.open_vote(card.group):
        raise IllegalTransition(_("A vote about these cards is open: wait until it ends, or close it."))
    card.state = State(to)
    if to == State.ADOPTED:
        require_reviewed(card=card)
        card.adopted_at = timezone.now()
    _check(card)
    card.save(update_fields=["state", "adopted_at"])
    return card


def ask_about(card, subject):
    """Let a card name the SubjectRef of what asks people about it, and return it. The app above asks who may; joins its transaction."""
    card = _locked(card)
    card.subject = subject
    card.save(update_fields=["subject"])
    return card


@transaction.atomic
def open_vote(group, *, closes_at, points_each, by):
    """Ask the organisations of a group to weigh its cards until `closes_at` (aware) and return the TrendVote.

    Raises PermissionDenied; IllegalTransition without cards to weigh, or while another vote runs; ValidationError.
    """
    group = Group.objects.select_for_update().get(pk=group.pk)
    if not permissions.can_moderate(by, group):
        raise PermissionDenied
    _require_live(group)
    if queries.open_vote(group):
        raise IllegalTransition(_("A vote about these cards is open already."))
    if not queries.weighed(group).exists():
        raise IllegalTransition(_("Move at least one card to the column “to weigh” first."))
    if closes_at <= timezone.now():
        raise ValidationError({"closes_at": _("Choose a day that is still to come.")})
    vote = TrendVote(
        group=group, points_each=points_each, opened_by=by, runs=DateTimeTZRange(timezone.now(), closes_at)
    )
    vote.full_clean(exclude=["opened_by"], validate_constraints=False)
    vote.save()
    signals.trend_vote_opened.send(sender=TrendVote, vote=vote)
    return vote


@transaction.atomic
def close_vote(vote, *, by):
    """End a vote now; return it. One that is over stays as it is. Raises PermissionDenied."""
    vote = TrendVote.objects.select_for_update().get(pk=vote.pk)
    if not permissions.can_moderate(by, vote.group):
        raise PermissionDenied
    if vote.runs.upper > timezone.now():
        vote.runs = DateTimeTZRange(vote.runs.lower, timezone.now())
        vote.save(update_fields=["runs"])
    return vote


@transaction.atomic
def give_points(vote, *, organisation, points, by):
    """Write down how `organisation` weighs the cards: {card: points}, in the place of what it gave before.

    Raises PermissionDenied; ValidationError for more points than each has; IllegalTransition once the vote is over.
    """
    if not permissions.can_give_points(by, vote.group, organisation):
        raise PermissionDenied
    if sum(points.values()) > vote.points_each:
        sentence = _("You have %(points)s points; these are %(given)s. Take some away.")
        raise ValidationError(sentence % {"points": vote.points_each, "given": sum(points.values())}, code="too_many")
    try:
        with transaction.atomic():
            TrendVote.objects.select_for_update().get(pk=vote.pk)
            TrendPriority.objects.filter(vote=vote, organisation=organisation).delete()
            TrendPriority.objects.bulk_create(
                TrendPriority(vote=vote, card=card, organisation=organisation, points=number, given_by=by)
                for card, number in points.items()
                if number
            )
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name not in (
            "points_while_the_vote_is_open",
            "points_for_cards_of_the_vote",
        ):
            raise
        raise IllegalTransition(_("This vote is over; points do not change any more.")) from error


@transaction.atomic
def make_goal(card, roadmap, *, by):
    """Put an adopted card on a roadmap as its last goal and return the Goal; a second press returns the same one.

    Raises PermissionDenied; IllegalTransition for a card that is not adopted.
    """
    card = TrendCard.objects.select_for_update(of=("self",)).select_related("goal", "theme").get(pk=card.pk)
    if not permissions.can_edit_roadmap(by):
        raise PermissionDenied
    if card.state != State.ADOPTED:
        raise IllegalTransition(_("Only an adopted card becomes a goal."))
    if card.goal is None:
        goal = Goal(
            roadmap=roadmap,
            title_pl=card.title_pl,
            title_en=card.title_en,
            theme=card.theme,
            position=roadmap.goals.count(),
        )
        card.goal = roadmaps.save(goal, by=by)
        card.save(update_fields=["goal"])
    return card.goal


def _check(card):
    card.full_clean(exclude=["created_by", "goal"])


def _locked(card):
    return TrendCard.objects.select_for_update(of=("self",)).select_related("group").get(pk=card.pk)


def _require_editable(user, card):
    if card.state not in TrendCard.WRITTEN:
        raise IllegalTransition(_("This card is weighed or adopted: its words stay."))
    if not permissions.can_edit_trend(user, card):
        raise PermissionDenied


def _require_live(group):
    if group.state == Group.State.CLOSED:
        raise IllegalTransition(_("This group is closed already."))
