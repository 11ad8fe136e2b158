"""How members are bound: networks, membership, charters, groups, agreements, roadmaps, contacts, mentoring, funding, indicators."""

from network.groups.models.activity import ActivityEntry
from network.groups.models.agenda import AgendaComment, AgendaItem, JointAgenda
from network.groups.models.agreement import Agreement, AgreementVersion, Signatory, Signature
from network.groups.models.call import CoordinatorApplication, CoordinatorCall
from network.groups.models.charter import CharterAcceptance, CharterVersion
from network.groups.models.funding import FundingSource, InKindContribution
from network.groups.models.group import CoordinatorTerm, Group, GroupFile, GroupMember
from network.groups.models.indicator import Indicator, IndicatorValue
from network.groups.models.membership import Membership
from network.groups.models.mentoring import MentoringPair
from network.groups.models.network import Network, Specialisation, Theme
from network.groups.models.pilot import PilotFeedback
from network.groups.models.review import DraftComment, DraftReview
from network.groups.models.roadmap import Goal, Milestone, Roadmap
from network.groups.models.stakeholder import Stakeholder, StakeholderAssessment
from network.groups.models.trend import TrendCard, TrendPriority, TrendVote
from network.groups.models.work import ActionItem, ContactLog, SubjectRef

__all__ = [
    "ActionItem",
    "ActivityEntry",
    "AgendaComment",
    "AgendaItem",
    "Agreement",
    "AgreementVersion",
    "CharterAcceptance",
    "CharterVersion",
    "ContactLog",
    "CoordinatorApplication",
    "CoordinatorCall",
    "CoordinatorTerm",
    "DraftComment",
    "DraftReview",
    "FundingSource",
    "Goal",
    "Group",
    "GroupFile",
    "GroupMember",
    "InKindContribution",
    "Indicator",
    "IndicatorValue",
    "JointAgenda",
    "Membership",
    "MentoringPair",
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
