"""A joint agenda: proposed, commented on, put in order, and signed by all through an agreement about its text."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import AgendaComment, AgendaItem, Agreement, Group, JointAgenda
from network.groups.queries import agendas as queries
from network.groups.services import agreements
from network.groups.services.reviews import require_reviewed

State = JointAgenda.State
STEPS = {State.COLLECTING: State.COMMENTING, State.COMMENTING: State.PRIORITISED}
BACK = {State.COMMENTING: State.COLLECTING, State.PRIORITISED: State.COMMENTING}


@transaction.atomic
def begin(group, *, title_pl, title_en, by):
    """Begin the next version of the agenda of a group and return it; it takes over the items of the version before.

    Raises PermissionDenied; IllegalTransition for a closed group, or while a version is not signed yet; ValidationError.
    """
    group = Group.objects.select_for_update().get(pk=group.pk)
    if not permissions.can_moderate(by, group):
        raise PermissionDenied
    if group.state == Group.State.CLOSED:
        raise IllegalTransition(_("This group is closed already."))
    last = group.agendas.order_by("-number").first()
    if last and last.state != State.SIGNED_OFF:
        raise IllegalTransition(_("The present version is not signed yet: finish it first."))
    number = (group.agendas.aggregate(last=Max("number"))["last"] or 0) + 1
    agenda = JointAgenda(group=group, number=number, title_pl=title_pl, title_en=title_en, created_by=by)
    agenda.full_clean(exclude=["created_by"])
    agenda.save()
    if last:
        _take_over(last, agenda)
    signals.agenda_moved.send(sender=JointAgenda, agenda=agenda)
    return agenda


@transaction.atomic
def propose(item, *, by):
    """Store a new item of an agenda whose proposals are collected and return it. Raises PermissionDenied, IllegalTransition, ValidationError."""
    if not permissions.can_work_in(by, item.agenda.group, item.organisation):
        raise PermissionDenied
    item.created_by = by
    item.full_clean(exclude=["created_by"])
    _in_its_step(item.save)
    return item


@transaction.atomic
def rewrite(item, *, by):
    """Store the changed words of an item until the agenda is in order. Raises PermissionDenied, IllegalTransition, ValidationError."""
    if not permissions.can_edit_item(by, item):
        raise PermissionDenied
    item.full_clean(exclude=["created_by"])
    _in_its_step(lambda: item.save(update_fields=["title", "text"]))
    return item


@transaction.atomic
def withdraw(item, *, by):
    """Take an item back while proposals are collected. Raises PermissionDenied, IllegalTransition."""
    if not permissions.can_edit_item(by, item):
        raise PermissionDenied
    _in_its_step(item.delete)


@transaction.atomic
def comment(item, *, organisation, body, by):
    """Say for `organisation` what it thinks of an item; return the AgendaComment. Raises PermissionDenied, IllegalTransition, ValidationError."""
    if not permissions.can_work_in(by, item.agenda.group, organisation):
        raise PermissionDenied
    said = AgendaComment(item=item, organisation=organisation, body=body, created_by=by)
    said.full_clean(exclude=["created_by"])
    _in_its_step(said.save)
    return said


@transaction.atomic
def set_priorities(agenda, priorities, *, by):
    """Write down {item: 1, 2, 3 or None} while the agenda is commented on. Raises PermissionDenied, IllegalTransition."""
    agenda = _locked(agenda)
    if not permissions.can_moderate(by, agenda.group):
        raise PermissionDenied
    if agenda.state != State.COMMENTING:
        raise IllegalTransition(_("The order is set while the agenda is commented on."))
    for item, priority in priorities.items():
        AgendaItem.objects.filter(pk=item.pk, agenda=agenda).update(priority=priority)


@transaction.atomic
def move(agenda, to, *, by):
    """Take an agenda one step on or back and return it.

    Raises PermissionDenied; IllegalTransition for another step and once it was sent for signature; ValidationError while items lack a priority.
    """
    agenda = _locked(agenda)
    if not permissions.can_moderate(by, agenda.group):
        raise PermissionDenied
    if agenda.state == to:
        return agenda
    if to not in (STEPS.get(agenda.state), BACK.get(agenda.state)) or agenda.agreement_id:
        raise IllegalTransition(_("This step is not possible while the agenda is: %(state)s.") % _state_of(agenda))
    if to == State.PRIORITISED and (not agenda.items.exists() or agenda.items.filter(priority=None).exists()):
        raise ValidationError(_("Give each item its place first: first, then or later."), code="priorities")
    agenda.state = State(to)
    agenda.save(update_fields=["state"])
    signals.agenda_moved.send(sender=JointAgenda, agenda=agenda)
    return agenda


@transaction.atomic
def send_for_signature(agenda, *, by):
    """Make an agreement about the text of an agenda that is in order, and send it to all who work in the group; return the Agreement.

    Who coordinates is the first party, the others the second; all must sign the same file, see `services.agreements`. Raises
    PermissionDenied; IllegalTransition when it is not in order, sent already, or a reference group still reads it.
    """
    agenda = _locked(agenda)
    if not permissions.can_manage_agreements(by):
        raise PermissionDenied
    if agenda.state != State.PRIORITISED or agenda.agreement_id:
        raise IllegalTransition(_("An agenda is sent for signature once, when it is in order."))
    require_reviewed(agenda=agenda)
    agreement = Agreement(
        network=agenda.group.network,
        kind=Agreement.Kind.AGENDA,
        group=agenda.group,
        title_pl=agenda.title_pl,
        title_en=agenda.title_en,
        amends=_signed_before(agenda),
    )
    agreements.save_agreement(agreement, by=by)
    text = ContentFile(queries.as_text(agenda).encode(), name=f"agenda-{agenda.number}.txt")
    agreements.add_version(agreement, upload=text, by=by)
    for organisation in queries.signers(agenda):
        side = "first" if organisation.pk == agenda.group.coordinator_id else "second"
        agreements.add_signatory(agreement, organisation=organisation, side=side, by=by)
    agenda.agreement = agreements.send_for_signature(agreement, by=by)
    agenda.save(update_fields=["agreement"])
    return agenda.agreement


def sign_off(agreement):
    """The agreement about an agenda is in force: the agenda is signed off. Joins the caller's transaction."""
    for agenda in JointAgenda.objects.select_for_update().filter(agreement=agreement, state=State.PRIORITISED):
        agenda.state = State.SIGNED_OFF
        agenda.save(update_fields=["state"])
        signals.agenda_moved.send(sender=JointAgenda, agenda=agenda)


def _take_over(last, agenda):
    AgendaItem.objects.bulk_create(
        AgendaItem(
            agenda=agenda, organisation=item.organisation, title=item.title, text=item.text, created_by=item.created_by
        )
        for item in queries.items_of(last)
    )


def _signed_before(agenda):
    """Return the agreement in force about an earlier version, which the new one replaces; None without one."""
    earlier = agenda.group.agendas.filter(number__lt=agenda.number, agreement__state=Agreement.State.IN_FORCE)
    last = earlier.order_by("-number").select_related("agreement").first()
    return last and last.agreement


def _in_its_step(act):
    """Do it; IllegalTransition when the database says that the agenda is in another step."""
    try:
        with transaction.atomic():
            act()
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name not in ("items_of_the_step", "comments_of_the_step"):
            raise
        raise IllegalTransition(_("The agenda has gone on since: this is not possible any more.")) from error


def _locked(agenda):
    return JointAgenda.objects.select_for_update(of=("self",)).select_related("group__network").get(pk=agenda.pk)


def _state_of(agenda):
    return {"state": agenda.get_state_display()}
