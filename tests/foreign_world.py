"""What belongs to others, for tests/test_foreign_ids.py: another network, another organisation, another consultation.

Everything of theirs is called `THEIRS`, so that a page which tells its name is found out.
"""

import pgtrigger
from django.core.files.base import ContentFile

from consultations.models import Ballotage, Promise, Section
from members.models import Organisation, Person
from network.groups.models import Agreement, Group, Milestone, Specialisation, Theme
from network.messaging.models import Attachment, Audience, Delivery, Message
from tests.consultations.votes import make_draft
from tests.factories.consultations import draft_consultation
from tests.factories.events import OccurrenceFactory, VenueFactory
from tests.factories.groups import AgreementFactory, GroupFactory, NetworkFactory, RoadmapFactory, join
from tests.factories.joint import TrendCardFactory
from tests.factories.members import OrganisationFactory, member_of
from tests.messaging import told

THEIRS = "Zamiejscowi"
NAMES = {"name_pl": THEIRS, "name_en": THEIRS}


def add(world):
    _networks(world)
    _agreements(world)
    _messages(world)
    _consultations(world)
    _roadmaps(world)
    for name, user in (
        ("person", world.users["reader"]),
        ("unseated_person", world.users["editor"]),
        ("foreign_person", world.users["other"]),
    ):
        world.ids[name] = user.person.public_id
    Person.objects.filter(user=world.users["other"]).update(family_name=THEIRS)


def _networks(world):
    ours, theirs = NetworkFactory(), NetworkFactory(slug="inna", **NAMES)
    institution = {"kind": "park", "helix": Organisation.Helix.PUBLIC, "is_public": True}
    parks = {"": (ours, OrganisationFactory(**institution)), "foreign_": (theirs, _of_theirs(**institution))}
    foreign = _of_theirs(is_public=True)
    member = OrganisationFactory(is_public=True)
    join(ours, member)
    join(theirs, foreign)
    outsider = member_of(foreign).person
    Person.objects.filter(pk=outsider.pk).update(family_name=THEIRS)
    world.ids["outsider"] = outsider.public_id
    for prefix, (network, park) in parks.items():
        network.coordinators.add(park)
        names = NAMES if prefix else {}
        slug = f"{network.slug}-ciepło"
        theme = Theme.objects.create(network=network, slug=slug, **({"name_pl": "Ciepło", "name_en": "Heat"} | names))
        specialisation = Specialisation.objects.create(
            network=network, slug=f"{slug}-s", name_pl=theme.name_pl, name_en=theme.name_en
        )
        world.ids |= {f"{prefix}network": network.public_id, f"{prefix}park": park.pk, f"{prefix}theme": theme.pk}
        world.ids[f"{prefix}specialisation"] = specialisation.pk
    audience = Audience.objects.create(network=theirs, name=THEIRS, definition={"all": []})
    world.ids |= {
        "foreign_audience": audience.public_id,
        "member": member.public_id,
        "foreign_organisation": foreign.public_id,
        "foreign_group": GroupFactory(network=theirs, **NAMES).public_id,
        "foreign_reference": GroupFactory(network=theirs, kind="reference", **NAMES).public_id,
        "foreign_trend": TrendCardFactory(group=GroupFactory(network=theirs, **NAMES), title_pl=THEIRS).public_id,
        "foreign_roadmap": RoadmapFactory(network=theirs, title_pl=THEIRS, title_en=THEIRS).public_id,
        "venue": VenueFactory().pk,
        "foreign_venue": VenueFactory(network=theirs, name=THEIRS).pk,
        "draft_event": OccurrenceFactory(state="draft").public_id,
    }


def _of_theirs(**fields):
    return OrganisationFactory(legal_name=THEIRS, short_name=THEIRS, **fields)


def _agreements(world):
    """What an agreement may name: a group, and an agreement in force that it replaces."""
    theirs, group = NetworkFactory(slug="inna"), Group.objects.get(public_id=world.ids["foreign_group"])
    in_force = Agreement.objects.get(public_id=world.ids["published_agreement"])
    foreign = AgreementFactory(network=theirs, title_pl=THEIRS, title_en=THEIRS)
    with pgtrigger.ignore("groups.Agreement:in_force_when_all_signed"):
        Agreement.objects.filter(pk=foreign.pk).update(state="in_force", version=in_force.version)
    world.ids |= {"group_pk": Group.objects.get(public_id=world.ids["group"]).pk, "foreign_group_pk": group.pk}
    world.ids |= {"agreement_in_force": in_force.pk, "foreign_agreement_in_force": foreign.pk}


def _roadmaps(world):
    theirs = RoadmapFactory(network=NetworkFactory(slug="inna"), title_pl=THEIRS, title_en=THEIRS)
    Milestone.objects.filter(goal__roadmap=theirs).update(title_pl=THEIRS, title_en=THEIRS)
    foreign = Milestone.objects.get(goal__roadmap=theirs)
    ours = Milestone.objects.get(public_id=world.ids["milestone"])
    world.ids |= {"milestone_pk": ours.pk, "foreign_milestone_pk": foreign.pk}


def _messages(world):
    draft = Message.objects.get(public_id=world.ids["draft"])
    attachment = Attachment(message=draft, name="plan.pdf", size_bytes=3)
    attachment.file.save("plan.pdf", ContentFile(b"pdf"))
    mail = told.mail_to(Message.objects.get(public_id=world.ids["message"]), world.users["reader"])
    foreign = told.sent(NetworkFactory(), world.users["staff_editor"], title_pl=THEIRS).deliveries.first()
    Delivery.objects.filter(pk__in=[mail.pk, foreign.pk]).update(state=Delivery.State.IN_DOUBT)
    for name, message in (("letter", mail.message), ("foreign_letter", foreign.message)):
        letter = Delivery.objects.create(message=message, organisation=OrganisationFactory(), channel="print")
        world.ids[name] = letter.public_id
    world.ids |= {"mail_in_doubt": mail.public_id, "foreign_mail": foreign.public_id}
    world.ids["draft_attachment"] = attachment.public_id


def _consultations(world):
    consultation, theirs = (
        Promise.objects.get(public_id=world.ids["promise"]).consultation,
        draft_consultation(title_pl=THEIRS),
    )
    section, foreign = (one.material.get().sections.get() for one in (consultation, theirs))
    Section.objects.filter(pk=foreign.pk).update(anchor="1-zamiejscowi", title_pl=THEIRS, title_en=THEIRS)
    promise = Promise.objects.create(consultation=theirs, text_pl=THEIRS, due_on=theirs.report_due_on)
    vote, foreign_vote = Ballotage.objects.get(public_id=world.ids["draft_vote"]), make_draft(title_pl=THEIRS)
    foreign_vote.options.update(title_pl=THEIRS)
    world.ids |= {
        "section": section.pk,
        "foreign_section": foreign.pk,
        "anchor": section.anchor,
        "foreign_anchor": "1-zamiejscowi",
        "promise_pk": consultation.promises.get().pk,
        "foreign_promise": promise.pk,
        "draft_vote_pk": vote.pk,
        "foreign_vote_pk": foreign_vote.pk,
        "option": vote.options.first().pk,
        "foreign_option": foreign_vote.options.first().pk,
    }
