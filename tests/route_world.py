"""One of everything, and one client for each kind of visitor: what the route matrix is called with.

Everything that can belong to a member belongs to `organisation`; `other` belongs to another one.
"""

import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.signing import dumps
from django.test import Client
from django.utils import timezone

from consultations.models import Promise, ProposedAct, RemarkDecision
from consultations.services import remarks
from consultations.services.ballotage import proving
from consultations.services.ballotage.desk import desk_of
from events import notices
from members.models import (
    ImportRun,
    Invitation,
    JoinRequest,
    Organisation,
    ProfileChange,
    SavedSearch,
    SearchSynonym,
    StaffInvitation,
    StaffRole,
    User,
)
from members.services import invitations, tokens
from network.groups import calendar_feed
from network.groups.models import CoordinatorCall, Group, Membership
from network.groups.services import agreements, calls, charters, files, signing
from network.library.models import GoodPractice
from network.messaging import services
from network.messaging.mail import tokens as mail_tokens
from network.messaging.models import Attachment, Audience, DigestRun, FollowRequest
from network.messaging.queries.doors import first_network
from network.messaging.services import following, inbound
from tests.consultations.votes import close_and_count, do, make_draft, make_officers, make_open, voter
from tests.factories.consultations import draft_consultation, open_consultation
from tests.factories.events import OccurrenceFactory, VenueFactory, fill
from tests.factories.groups import (
    ActionItemFactory,
    AgreementFactory,
    CallFactory,
    ContactFactory,
    ContributionFactory,
    FundingFactory,
    GroupFactory,
    GroupMemberFactory,
    IndicatorValueFactory,
    MembershipFactory,
    NetworkFactory,
    PairFactory,
    RoadmapFactory,
    StakeholderFactory,
    join,
    publish_charter,
    sent_agreement,
)
from tests.factories.joint import (
    AgendaItemFactory,
    DraftReviewFactory,
    JointAgendaFactory,
    PilotFeedbackFactory,
    TrendCardFactory,
    open_vote,
)
from tests.factories.members import (
    BranchTagFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
    picture_of,
    staff_user,
)
from tests.factories.messaging import MessageFactory, TextTemplateFactory, TopicFactory
from tests.factories.surveys import draft_survey, open_wave, submitted
from tests.messaging import told
from tests.route_language import PRINCIPALS

Role = StaffRole.Role
ROLES = {
    "manager": Role.NETWORK_MANAGER,
    "staff_editor": Role.EDITOR,
    "officer": Role.CONSULTATION_OFFICER,
    "clerk": Role.ROLL_CLERK,
    "moderator": Role.MODERATOR,
    "auditor": Role.AUDITOR,
}
# Sessions in memory, and nothing counted about visits: thousands of calls are made, none of them about these.
QUICK = {
    "SESSION_ENGINE": "django.contrib.sessions.backends.cache",
    "SESSION_CACHE_ALIAS": "sessions",
    "CACHES": {
        "default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
        "sessions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    },
    "USERSESSIONS_TRACK_ACTIVITY": False,
}
MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<p>x</p>"


@dataclass
class World:
    """`clients` by principal, `ids` for the variable parts of addresses."""

    ids: dict = field(default_factory=dict)
    users: dict = field(default_factory=dict)
    clients: dict = field(default_factory=dict)
    strict_clients: dict = field(default_factory=dict)  # these ask for the form token, as browsers meet it
    secrets: dict = field(default_factory=dict)


def build(folder):
    """Return a World; files go to `folder`."""
    world = World()
    organisation, other = OrganisationFactory(state=Organisation.State.VERIFIED, is_public=True), OrganisationFactory()
    _people(world, organisation, other)
    world.ids["organisation"] = organisation.public_id
    for add in (
        _registry,
        _access,
        _groups,
        _agreements,
        _memberships,
        _work,
        _trends,
        _joint_work,
        _messages,
        _surveys,
        _consultations,
        _ballotages,
        _events,
        _library,
    ):
        add(world, organisation)
    _mail_sink(world, folder)
    world.clients = {name: _client(world, name) for name in PRINCIPALS}
    world.strict_clients = {name: _client(world, name, enforce_csrf_checks=True) for name in PRINCIPALS}
    return world


def _client(world, principal, **options):
    """Return a client signed in (or bearing a token) as `principal`, who has just typed the password again."""
    if principal in world.secrets:
        return Client(headers={"Authorization": f"Bearer {world.secrets[principal]}"}, **options)
    client = Client(**options)
    if principal != "anonymous":
        user = world.users[principal]
        client.force_login(user)
        session = client.session
        session["account_authentication_methods_user"] = str(user.pk)
        session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
        session.save()
    return client


def _people(world, organisation, other):
    world.users = {role: member_of(organisation, role=role) for role in ("reader", "editor", "owner")}
    world.users["other"] = member_of(other, role="owner")
    world.users |= {name: staff_user(role) for name, role in ROLES.items()}
    world.users["citizen"] = PersonFactory(is_citizen=True).user
    world.users["superuser"] = staff_user()
    User.objects.filter(pk=world.users["superuser"].pk).update(is_superuser=True)
    for name, owner, of in (("token", "owner", organisation), ("staff_token", "manager", None)):
        scopes = tokens.allowed_scopes(of)
        token, secret = tokens.issue(world.users[owner], of, name, scopes, timezone.now() + timedelta(days=1))
        world.ids[name], world.secrets[name] = token.public_id, secret
    world.ids["colleague"] = member_of(organisation).person.affiliations.get().public_id
    world.ids["staff_person"] = staff_user(Role.EDITOR).person.public_id


def _registry(world, organisation):
    run = ImportRun.objects.create(filename="firmy.csv", sha256="0" * 64, made_by=world.users["staff_editor"])
    change = ProfileChange.objects.create(
        organisation=organisation, values={"offer_pl": "Łódki"}, proposed_by=world.users["owner"].person
    )
    approved = ProfileChange.objects.create(
        organisation=organisation, state="approved", values={"offer_pl": "Łódki"}, before={"offer_pl": "Kajaki"}
    )
    world.ids |= {"approved_change": approved.public_id, "hidden_picture": picture_of(organisation).public_id}
    search = SavedSearch.objects.create(user=world.users["owner"], name="Łódki", query="q=łódki")
    world.ids |= {"search": search.public_id, "synonym": SearchSynonym.objects.create(words="AI, SI").public_id}
    world.ids |= {"double": OrganisationFactory().public_id, "person_double": PersonFactory().public_id}
    world.ids |= {"import": run.public_id, "profile_change": change.public_id, "branch": BranchTagFactory().slug}


def _access(world, organisation):
    usual = {"invited_by": world.users["manager"], "expires_at": timezone.now() + timedelta(days=14)}
    invited = Invitation.objects.create(
        organisation=organisation,
        email="nowa@example.org",
        role="reader",
        token_hash=invitations.hash_token("invited"),
        **usual,
    )
    staff = StaffInvitation.objects.create(
        email="urzad@example.org", roles=["editor"], token_hash=invitations.hash_token("staff"), **usual
    )
    join = JoinRequest.objects.create(organisation=organisation, person=PersonFactory())
    late = JoinRequest.objects.create(organisation=organisation, person=PersonFactory())
    JoinRequest.objects.filter(pk=late.pk).update(created_at=timezone.now() - timedelta(days=20))
    world.ids["late_join_request"] = late.public_id
    world.ids |= {"invitation": invited.public_id, "staff_invitation": staff.public_id, "join_request": join.public_id}


def _groups(world, organisation):
    """A group that `organisation` coordinates, with a file; a call it applies to, and one that is over."""
    network, group = NetworkFactory(), GroupFactory(coordinator=organisation)
    join(network, organisation)
    person = world.users["reader"].person
    GroupMemberFactory(group=group, organisation=organisation, person=person)
    kept = files.add_file(group, upload=ContentFile(b"%PDF-1", name="plan.pdf"), by=world.users["manager"])
    call, closed = CallFactory(), CallFactory()
    for one in (call, closed):
        application = calls.apply(one, organisation=organisation, text="Umiemy.", by=world.users["owner"])
    yesterday = timezone.now() - timedelta(hours=1)
    CoordinatorCall.objects.filter(pk=closed.pk).update(closes_at=yesterday)
    world.ids["calendar_key"] = calendar_feed.key_for(world.users["owner"], group)
    world.ids |= {"group": group.public_id, "seated_person": person.public_id, "group_file": kept.public_id}
    world.ids |= {"call": call.public_id, "closed_call": closed.public_id, "application": application.public_id}


def _agreements(world, organisation):
    """One that waits for `organisation`, a draft, and one that everybody may read; the owner may sign."""
    manager, owner, park = world.users["manager"], world.users["owner"], OrganisationFactory(kind="park")
    owner.person.affiliations.update(can_sign=True)
    waiting = sent_agreement(manager, park, organisation)
    draft, public = AgreementFactory(), sent_agreement(manager, park, organisation)
    agreements.add_signatory(draft, organisation=organisation, side="first", by=manager)
    signing.accept(public, organisation=organisation, sha256=public.version.sha256, by=owner)
    paper = {"method": "wet", "signer": "Dyrekcja", "evidence": "Segregator 3", "sha256": public.version.sha256}
    paper["signed_on"] = timezone.localdate()
    signing.record(public, organisation=park, by=manager, **paper)
    agreements.publish(public, is_published=True, by=manager)
    world.ids |= {"agreement": waiting.public_id, "paper": waiting.version.public_id}
    world.ids |= {"draft_agreement": draft.public_id, "published_agreement": public.public_id}


def _memberships(world, organisation):
    """The membership of `organisation`, an application that came back, a network it may join, a charter and the next one's draft."""
    network, asked, open_network = NetworkFactory(), NetworkFactory(slug="huby"), NetworkFactory(slug="alians")
    returned = MembershipFactory(network=asked, organisation=organisation, state="returned", text="Łódki.")
    inside = NetworkFactory(slug="wewnatrz", is_hosted=False)
    inside.coordinators.add(organisation)
    MembershipFactory(network=asked, organisation=None, member_network=inside, category="observer")
    world.ids["observed_network"] = asked.public_id
    charter = publish_charter(network, by=world.users["manager"])
    draft = charters.save_draft(charters.draft_of(network), by=world.users["manager"])
    world.ids |= {"membership": Membership.objects.get(network=network, organisation=organisation).public_id}
    world.ids |= {"returned_membership": returned.public_id, "open_network": open_network.public_id}
    world.ids |= {"charter": charter.public_id, "draft_charter": draft.public_id}
    world.ids |= {"network": network.public_id, "network_slug": network.slug}


def _work(world, organisation):
    """A roadmap, and what a meeting with `organisation` left to do."""
    roadmap, contact = RoadmapFactory(), ContactFactory(visibility="participants")
    contact.organisations.add(organisation)
    goal = roadmap.goals.get()
    world.ids |= {"roadmap": roadmap.public_id, "goal": goal.public_id, "milestone": goal.milestones.get().public_id}
    world.ids |= {"contact": contact.public_id, "stakeholder": StakeholderFactory().public_id}
    series = ContactFactory(happened_at=timezone.now() + timedelta(days=3), recurrence="weekly")
    second = timezone.localdate(series.happened_at) + timedelta(days=7)
    world.ids |= {"series": series.public_id, "series_day": second}
    pair = PairFactory(mentee=organisation)
    world.ids |= {"mentoring": pair.public_id, "mentor_person": member_of(pair.mentor).person.public_id}
    world.ids |= {"funding": FundingFactory().public_id, "indicator": IndicatorValueFactory().indicator.public_id}
    world.ids["contribution"] = ContributionFactory().public_id
    world.ids["action_item"] = ActionItemFactory(organisation=organisation).public_id


def _trends(world, organisation):
    """A card that `organisation` wrote, one that is weighed now, and an adopted one."""
    group = Group.objects.get(public_id=world.ids["group"])
    card, adopted = TrendCardFactory(group=group), TrendCardFactory(group=group, adopted=True)
    card.authors.add(organisation)
    weighed = TrendCardFactory(group=group, state="priority")
    open_vote(group)
    mate = GroupMemberFactory(group=group).organisation
    world.ids |= {"trend": card.public_id, "adopted_trend": adopted.public_id, "weighed_trend": weighed.public_id}
    world.ids["seat_mate"] = mate.public_id


def _joint_work(world, organisation):
    """An agenda with an item, feedback of a pilot, and a draft that a reference group has commented on, all of `organisation`."""
    own = Group.objects.get(public_id=world.ids["group"])
    item = AgendaItemFactory(agenda=JointAgendaFactory(group=own), organisation=organisation)
    pilot, reference = GroupFactory(kind="pilot"), GroupFactory(kind="reference")
    for group in (pilot, reference):
        GroupMemberFactory(group=group, organisation=organisation)
    feedback = PilotFeedbackFactory(group=pilot, organisation=organisation)
    review = DraftReviewFactory(group=reference)
    comment = review.comments.create(organisation=organisation, body="Krócej.")
    world.ids |= {"agenda": item.agenda.public_id, "agenda_item": item.public_id, "pilot": pilot.public_id}
    world.ids |= {"feedback": feedback.public_id, "reference_group": reference.public_id}
    world.ids |= {"review": review.public_id, "draft_comment": comment.public_id}


def _messages(world, organisation):
    network, author = NetworkFactory(), world.users["staff_editor"]
    sent = told.sent(network, author, organisation, is_public=True)
    draft = MessageFactory(sender=author.person, audience={"organisation": str(organisation.public_id)})
    attachment = Attachment(message=sent, name="plan.pdf", size_bytes=3)
    attachment.file.save("plan.pdf", ContentFile(b"pdf"))
    mail = told.mail_to(sent, world.users["editor"])
    digest = DigestRun.objects.create(person=world.users["editor"].person, period="2026-05-05", state="sent")
    world.ids |= {"digest": digest.public_id, "topic": TopicFactory().slug, "text_template": TextTemplateFactory().slug}
    broken = ContactPointFactory(organisation=organisation, person=None, state="undeliverable")
    returned = inbound.take_in(b"Subject: ?\r\n\r\nWho knows.", source="pipe")
    world.ids |= {"broken_address": broken.value, "returned_mail": returned.public_id}
    webhook, _secret = services.add_webhook(
        network=first_network(),
        by=world.users["manager"],
        name="Intranet",
        url="http://127.0.0.1:9/",
        events=["message.closed"],
    )
    event = services.send_test(webhook, by=world.users["manager"])
    services.pause_webhook(webhook, by=world.users["manager"])
    world.ids |= {"webhook": webhook.public_id, "webhook_event": event.public_id}
    world.users["owner"].person.affiliations.update(can_publish=True)
    group = Group.objects.get(public_id=world.ids["group"])
    written = MessageFactory(
        sender=world.users["owner"].person,
        sender_organisation=organisation,
        audience={"group": [str(group.public_id)]},
        from_portal=True,
    )
    world.ids["written"] = written.public_id
    following.ask_to_follow("anna@example.org", topics=[TopicFactory()], locale="pl")
    asked = FollowRequest.objects.get()
    world.ids["follow_link"] = dumps(str(asked.public_id), salt=following.TOKEN_SALT)
    saved = Audience.objects.create(network=first_network(), name="ICT", definition={"all": []})
    world.ids |= {"saved_audience": saved.public_id}
    world.ids |= {"message": sent.public_id, "draft": draft.public_id, "attachment": attachment.public_id}
    world.ids |= {f"{purpose}_link": mail_tokens.make(purpose, mail.public_id) for purpose in ("receipt", "stop")}


def _surveys(world, organisation):
    wave = open_wave(organisation)
    submitted(wave, organisation, {"q1": "c1"})
    released = open_wave(organisation, state="released", closes_at=timezone.now() - timedelta(hours=1))
    world.ids |= {"survey": draft_survey().public_id, "wave": wave.public_id, "released_wave": released.public_id}


def _consultations(world, organisation):
    consultation, draft = open_consultation(), draft_consultation()
    by_guest = remarks.send_remark(consultation, body="Więcej cienia.", email="anna@example.org")
    remark = remarks.send_remark(consultation, body="Ławki.", user=world.users["citizen"])
    RemarkDecision.objects.create(
        remark=remark, outcome="accepted", justification_pl="Tak.", drafted_by=staff_user(Role.CONSULTATION_OFFICER)
    )
    promise = Promise.objects.create(consultation=consultation, text_pl="Ławki", due_on=timezone.localdate())
    world.ids |= {
        "consultation": consultation.public_id,
        "slug": consultation.slug,
        "draft_consultation": draft.public_id,
    }
    world.ids |= {"promise": promise.public_id, "remark_link": remarks.confirmation_token(by_guest)}


def _ballotages(world, organisation):
    officers = make_officers()
    ballotage = make_open(officers)
    desk = desk_of(ballotage.public_id)
    published = close_and_count(make_open(officers))
    for act in (ProposedAct.Act.VERIFY, ProposedAct.Act.PUBLISH):
        published = do(published, act, officers)
    world.ids |= {
        "vote": ballotage.public_id,
        "draft_vote": make_draft().public_id,
        "published_vote": published.public_id,
    }
    world.ids["vote_link"] = proving.link_token(desk, "E1", voter(desk, "anna").voter_key)


def _events(world, organisation):
    occurrence = OccurrenceFactory()
    world.ids["place"] = VenueFactory().public_id
    registration, guest, citizen = fill(occurrence, 3)
    registration.organisation = organisation
    registration.save()
    guest.person, guest.guest_name, guest.guest_email = None, "Anna", "anna@example.org"
    guest.save()
    citizen.person = world.users["citizen"].person
    citizen.save()
    world.ids |= {
        "event": occurrence.public_id,
        "registration": registration.public_id,
        "guest_link": notices.guest_token(guest),
    }


def _library(world, organisation):
    texts = {
        f"{name}_{language}": "Wymiana ciepła" for name in ("title", "text", "evidence") for language in ("pl", "en")
    }
    practice = GoodPractice.objects.create(
        network=NetworkFactory(),
        organisation=organisation,
        category="impact",
        state="published",
        published_at=timezone.now(),
        **texts,
    )
    world.ids["practice"] = practice.public_id


def _mail_sink(world, folder):
    (Path(folder) / "new").mkdir(parents=True)
    (Path(folder) / "new" / "one").write_bytes(MAIL)
    world.ids |= {"mail": "one", "nobody": uuid4()}
