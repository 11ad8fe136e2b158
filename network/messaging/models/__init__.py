"""Messages, whom they were meant for, how they travelled, and who confirmed them."""

from network.messaging.models.attention import BudgetSlot, DigestItem, DigestRun, Preference, TopicWeight
from network.messaging.models.delivery import Delivery, DeliveryEvent, DeliveryTotal
from network.messaging.models.follow import FollowRequest, TopicFollow
from network.messaging.models.inbound import Bounce, InboundMail, Verdict
from network.messaging.models.message import Attachment, Audience, Message, Snapshot, SnapshotEntry, Topic
from network.messaging.models.outbox import OutboxRow, PeriodicRun
from network.messaging.models.receipt import Feedback, OrganisationReach, Receipt
from network.messaging.models.text_template import TextTemplate
from network.messaging.models.traffic import DomainLimit, MailFlow, MailStop, SlowDomain
from network.messaging.models.turn import MailTurn
from network.messaging.models.webhook import WebhookDelivery, WebhookEndpoint

__all__ = [
    "Attachment",
    "Audience",
    "Bounce",
    "BudgetSlot",
    "Delivery",
    "DeliveryEvent",
    "DeliveryTotal",
    "DigestItem",
    "DigestRun",
    "DomainLimit",
    "Feedback",
    "FollowRequest",
    "InboundMail",
    "MailFlow",
    "MailStop",
    "MailTurn",
    "Message",
    "OrganisationReach",
    "OutboxRow",
    "PeriodicRun",
    "Preference",
    "Receipt",
    "SlowDomain",
    "Snapshot",
    "SnapshotEntry",
    "TextTemplate",
    "Topic",
    "TopicFollow",
    "TopicWeight",
    "Verdict",
    "WebhookDelivery",
    "WebhookEndpoint",
]
