"""What happens inside groups, told to their members: news as lines of the digest, questions with a day as mails; connected by `receivers`."""

from django.dispatch import receiver
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.models import Affiliation, Person
from members.text import localized
from network.groups import signals
from network.groups.models import CoordinatorTerm, GroupMember
from network.messaging.services.digests import add_digest_item
from network.messaging.services.notify import notify, register_act

LONGEST_TITLE = 150

register_act("weigh", label=gettext_lazy("Give points"))
register_act("draft", label=gettext_lazy("Read the draft"))
register_act("feedback", label=gettext_lazy("See the answer"))


@receiver(signals.milestone_closed)
def tell_milestone(sender, *, milestone, **kwargs):
    """Members of the group whose roadmap it is read it in their next digest; a roadmap of the whole network is read by who wants to."""
    roadmap = milestone.goal.roadmap
    if roadmap.group is None:
        return
    page = "groups:public-roadmap" if roadmap.is_public else "groups:portal-group"
    url = reverse(page, args=[roadmap.public_id if roadmap.is_public else roadmap.group.public_id])
    _into_digests(
        f"milestone:{milestone.public_id}:done",
        roadmap.group,
        lambda: _("Milestone done: %(title)s") % {"title": localized(milestone, "title")},
        url=url,
        summary=lambda: localized(milestone, "lesson")[:300],
    )


@receiver(signals.group_opened)
def tell_opened(sender, *, group, **kwargs):
    _into_digests(
        f"group:{group.public_id}:opened",
        group,
        lambda: _("%(group)s works from now on, coordinated by %(who)s") % _words(group),
        url=reverse("groups:portal-group", args=[group.public_id]),
    )


@receiver(signals.coordinator_changed)
def tell_coordinator(sender, *, group, term, **kwargs):
    """A change is told; the first coordinator is told with the group's beginning."""
    if not CoordinatorTerm.objects.filter(group=group).exclude(pk=term.pk).exists():
        return
    _into_digests(
        f"group:{group.public_id}:coordinator:{term.valid.lower.isoformat()}",
        group,
        lambda: _("%(who)s coordinates from now on: %(group)s") % _words(group),
        url=reverse("groups:portal-group", args=[group.public_id]),
    )


@receiver(signals.trend_vote_opened)
def ask_to_weigh(sender, *, vote, **kwargs):
    """Each organisation that has points is asked once for each vote."""
    _ask(
        f"trend-vote:{vote.public_id}",
        vote.group,
        template="groups/mail/trend_vote",
        context={"vote": vote},
        act=("weigh", reverse("groups:portal-trend-points", args=[vote.group.public_id])),
    )


@receiver(signals.agenda_moved)
def tell_agenda(sender, *, agenda, **kwargs):
    """Members read once for each step of a version what is wanted of them, or that all have signed."""
    titles = {
        "collecting": lambda: _("Say what to work on: %(title)s"),
        "commenting": lambda: _("Comment on the agenda: %(title)s"),
        "signed_off": lambda: _("The agenda is signed: %(title)s"),
    }
    if agenda.state in titles:
        _into_digests(
            f"agenda:{agenda.public_id}:{agenda.state}",
            agenda.group,
            lambda: titles[agenda.state]() % {"title": localized(agenda, "title")},
            url=reverse("groups:portal-agenda", args=[agenda.public_id]),
        )


@receiver(signals.draft_sent_for_comments)
def ask_to_comment(sender, *, review, **kwargs):
    """Each organisation of the group is asked once for each draft."""
    _ask(
        f"draft-review:{review.public_id}",
        review.group,
        template="groups/mail/draft_review",
        context={"review": review},
        act=("draft", reverse("groups:portal-review", args=[review.public_id])),
    )


@receiver(signals.feedback_answered)
def tell_reporter(sender, *, feedback, **kwargs):
    """Whoever reported it is told once for each answer; nobody when the person is gone."""
    network = feedback.group.network
    if feedback.person is None or not network.coordinators.exists():
        return
    notify(
        f"feedback:{feedback.public_id}:{feedback.answered_at.isoformat()}",
        to=feedback.person,
        organisation=feedback.organisation,
        template="groups/mail/feedback_answered",
        context={"network": network, "feedback": feedback},
        act=("feedback", reverse("groups:portal-feedback")),
    )


def _ask(key, group, *, template, context, act):
    """Write once to the organisations that work in a group, in the network's name."""
    if not group.network.coordinators.exists():
        return  # nobody in whose name it could be written
    seats = GroupMember.objects.filter(group=group).exclude(role=GroupMember.Role.OBSERVER)
    organisations = {seat.organisation for seat in seats.select_related("organisation")}
    if organisations:
        to = sorted(organisations, key=lambda one: one.pk)
        notify(key, to=to, template=template, context={"network": group.network, "group": group} | context, act=act)


def _into_digests(key, group, title, *, url, summary=lambda: ""):
    """Put one line into the next digest of each reader of a group, in the reader's language."""
    for person in _readers(group):
        with translation.override(person.locale):
            add_digest_item(key, to=person, title=title()[:LONGEST_TITLE], url=url, summary=summary())


def _readers(group):
    """Return who reads for the members of a group: people with a seat of their own, else the primary contact of the organisation."""
    seats = GroupMember.objects.filter(group=group)
    whole = seats.filter(person=None).values("organisation")
    contacts = Affiliation.objects.current().filter(organisation__in=whole, is_primary_contact=True).values("person")
    named = seats.filter(person__isnull=False).values("person")
    return Person.objects.filter(pk__in=contacts.union(named)).order_by("pk")


def _words(group):
    return {"group": localized(group, "name"), "who": group.coordinator}
