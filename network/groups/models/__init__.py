"""How members are bound: networks, groups, coordinators and calls for them, agreements, roadmaps, contacts."""

from network.groups.models.agenda import AgendaComment, AgendaItem, JointAgenda
from network.groups.models.agreement import Agreement, AgreementVersion, Signatory, Signature
from network.groups.models.call import CoordinatorApplication, CoordinatorCall
from network.groups.models.group import CoordinatorTerm, Group, GroupFile, GroupMember
from network.groups.models.network import Membership, Network, Specialisation, Theme
from network.groups.models.pilot import PilotFeedback
from network.groups.models.review import DraftComment, DraftReview
from network.groups.models.roadmap import Goal, Milestone, Roadmap
from network.groups.models.stakeholder import Stakeholder, StakeholderAssessment
from network.groups.models.trend import TrendCard, TrendPriority, TrendVote
from network.groups.models.work import ActionItem, ContactLog, SubjectRef

__all__ = [
    "ActionItem",
    "AgendaComment",
    "AgendaItem",
    "Agreement",
    "AgreementVersion",
    "ContactLog",
    "CoordinatorApplication",
    "CoordinatorCall",
    "CoordinatorTerm",
    "DraftComment",
    "DraftReview",
    "Goal",
    "Group",
    "GroupFile",
    "GroupMember",
    "JointAgenda",
    "Membership",
    "Milestone",
    "Network",
    "PilotFeedback",
    "Roadmap",
    "Signatory",
    "Signature",
    "Specialisation",
    "Stakeholder",
    "StakeholderAssessment",
    "SubjectRef",
    "Theme",
    "TrendCard",
    "TrendPriority",
    "TrendVote",
]
