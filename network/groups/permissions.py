"""May this user change networks and groups? Asked inside services and by templates alike."""

from django.db.models import Q

from members.models import Affiliation
from members.permissions import Role, can_speak_for, has_staff_role, is_member_of, staff_roles
from members.queries import current_organisations
from network.groups.models import Agreement, Group, GroupMember, Membership, TrendCard
from network.groups.queries.groups import seats_of
from network.groups.queries.mentoring import pairs_of

LEADS = (GroupMember.Role.COORDINATOR, GroupMember.Role.MODERATOR)


def can_manage_groups(user):
    """Found groups, name coordinators, admit members: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_manage_memberships(user):
    """Look after memberships: their category and dates, suspending, renewing: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_approve_membership(user, membership):
    """Decide about a membership: staff editors who do not belong to the member, nor to who coordinates a member network."""
    if not can_manage_memberships(user):
        return False
    mine = current_organisations(user)
    if membership.organisation_id:
        return not mine.filter(pk=membership.organisation_id).exists()
    return not mine.filter(pk__in=membership.member_network.coordinators.values("pk")).exists()


def can_accept_charter(user, organisation):
    """Accept the charter for an organisation: who speaks for it. A token never does."""
    return can_speak_for(user, organisation) and not user.bound_to


def can_manage_networks(user):
    """Describe networks and write their charters: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_see_activity(user):
    """Read how active members are: staff."""
    return bool(staff_roles(user))


def can_view_group(user, group):
    """See what a group has for itself, its files and people: whoever is in it, and staff."""
    return bool(staff_roles(user)) or _seats(user, group).exists()


def can_moderate(user, group):
    """Keep the files of a group: staff editors, moderators, and who speaks for an organisation that leads it."""
    if can_manage_groups(user):
        return True
    leads = _seats(user, group).filter(role__in=LEADS)
    for seat in leads.select_related("organisation"):
        if seat.person_id or can_speak_for(user, seat.organisation):
            return True
    return False


def can_see_members(user, group):
    """Read the names of people in a group: staff, and people of the organisation that coordinates it."""
    return bool(staff_roles(user)) or _seats(user, group).filter(role=GroupMember.Role.COORDINATOR).exists()


def can_apply(user, call, organisation):
    """Apply to coordinate: who speaks for an active member organisation of the network."""
    is_member = Membership.objects.current().filter(network=call.group.network, organisation=organisation)
    return can_speak_for(user, organisation) and is_member.exists()


def can_decide_call(user, call):
    """Choose among applicants: staff editors who belong to none of them."""
    if not can_manage_groups(user):
        return False
    live = call.applications.exclude(result="withdrawn")
    return not live.filter(organisation__in=current_organisations(user)).exists()


def can_manage_agreements(user):
    """Write agreements, send them for signature, record signatures, end them: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_sign_for(user, organisation):
    """Sign for the organisation: people whom it lets sign, now. A token never signs."""
    person = getattr(user, "person", None) if user.is_authenticated else None
    if person is None or organisation is None or user.bound_to:
        return False
    return Affiliation.objects.current().filter(person=person, organisation=organisation, can_sign=True).exists()


def can_read_agreement(user, agreement, organisation=None):
    """Read the text of an agreement: staff; who speaks or signs for a party or for the coordinator of its group; all if published.

    `organisation` narrows it to the one the reader acts for.
    """
    if agreement.is_published or staff_roles(user):
        return True
    if not user.is_authenticated or agreement.state == Agreement.State.DRAFT:
        return False
    parties = Q(signatories__agreement=agreement)
    if agreement.group:
        parties |= Q(coordinated_groups=agreement.group)
    mine = current_organisations(user).filter(parties).distinct()
    mine = mine.filter(pk=organisation.pk) if organisation else mine
    return any(can_speak_for(user, one) or can_sign_for(user, one) for one in mine)


def can_edit_roadmap(user):
    """Write roadmaps, goals and milestones: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_log_contact(user):
    """Record meetings, calls, visits and mails: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_manage_actions(user, group=None):
    """Give action items and drop them: staff editors, and who leads the group they belong to."""
    return has_staff_role(user, Role.EDITOR) or (group is not None and can_moderate(user, group))


def can_close_item(user, item):
    """Say that an action item is done: its person, who speaks for its organisation, who manages it."""
    if can_manage_actions(user, item.group):
        return True
    person = getattr(user, "person", None) if user.is_authenticated else None
    is_mine = person is not None and item.person_id == person.pk and is_member_of(user, item.organisation)
    return is_mine or can_speak_for(user, item.organisation)


def can_manage_mentoring(user):
    """Bring mentors and mentees together: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_log_mentoring(user, pair):
    """Write down a meeting of mentor and mentee: the two sides, and staff editors."""
    return can_manage_mentoring(user) or pairs_of(user).filter(pk=pair.pk).exists()


def can_manage_funding(user):
    """Keep the ledger of money and of what is given in kind: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_edit_indicators(user):
    """Name indicators and write their values: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_see_stakeholders(user):
    """Read the register of stakeholders: staff."""
    return bool(staff_roles(user))


def can_edit_stakeholders(user):
    """Enter and assess stakeholders: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_work_in(user, group, organisation):
    """Propose and comment in a group for `organisation`: who speaks for it, or has a seat of their own; observers look on."""
    if group.state == Group.State.CLOSED or organisation is None:
        return False
    seats = _seats(user, group).filter(organisation=organisation).exclude(role=GroupMember.Role.OBSERVER)
    people = list(seats.values_list("person", flat=True))
    return any(people) or (bool(people) and can_speak_for(user, organisation))


def can_edit_trend(user, card):
    """Write a card that is not weighed yet: its authors' people, and who leads the group."""
    if card.state not in TrendCard.WRITTEN:
        return False
    return can_moderate(user, card.group) or any(can_work_in(user, card.group, one) for one in card.authors.all())


def can_give_points(user, group, organisation):
    """Weigh the cards of a group for `organisation`: who speaks for it, unless it only observes."""
    return can_speak_for(user, organisation) and can_work_in(user, group, organisation)


def can_edit_item(user, item):
    """Change or withdraw an item of an agenda: people of the organisation that proposed it, and who leads the group."""
    group = item.agenda.group
    return can_moderate(user, group) or can_work_in(user, group, item.organisation)


def can_send_feedback(user, group, organisation):
    """Say what one met while trying: everybody of an organisation of a pilot that is not closed, observers too."""
    is_live_pilot = group.kind == Group.Kind.PILOT and group.state != Group.State.CLOSED
    return is_live_pilot and _seats(user, group).filter(organisation=organisation).exists()


def _seats(user, group):
    return seats_of(user).filter(group=group)
