"""Verbs of messaging: everything that changes something. Other apps import this module, `queries` and `signals` only.

All writes are atomic and join the caller's transaction. Errors: ValidationError (with a code), PermissionDenied,
`members.errors.IllegalTransition`.
"""

from network.messaging.audience import register_audience_field
from network.messaging.services.audiences import delete_audience, save_audience
from network.messaging.services.decisions import decide_all_mails, decide_mail
from network.messaging.services.digests import add_digest_item
from network.messaging.services.feedback import give_feedback, undo_too_often
from network.messaging.services.lifecycle import (
    approve,
    cancel,
    cancel_about,
    delete_draft,
    draft_message,
    edit_draft,
    pause,
    publish,
    resume,
    return_to_draft,
    submit,
    supersede,
)
from network.messaging.services.notify import Address, notify, register_act, send_account_mail, texts_from
from network.messaging.services.outbox import enqueue
from network.messaging.services.preferences import pause_mail, prefer_digest, set_preferences, stop_topic
from network.messaging.services.receipts import accept_suspect, acknowledge, record_act, record_assisted, record_seen
from network.messaging.services.reminders import next_reminder, remind
from network.messaging.services.stop import less_mail, stop_mail, undo_less_mail
from network.messaging.services.trial import send_trial
from network.messaging.services.webhooks import (
    add_webhook,
    change_webhook,
    delete_webhook,
    pause_webhook,
    renew_secret,
    resume_webhook,
    send_again,
    send_test,
)
from network.messaging.services.weights import reset_weight, set_weight

__all__ = [
    "Address",
    "accept_suspect",
    "acknowledge",
    "add_digest_item",
    "add_webhook",
    "approve",
    "cancel",
    "cancel_about",
    "change_webhook",
    "decide_all_mails",
    "decide_mail",
    "delete_audience",
    "delete_draft",
    "delete_webhook",
    "draft_message",
    "edit_draft",
    "enqueue",
    "give_feedback",
    "less_mail",
    "next_reminder",
    "notify",
    "pause",
    "pause_mail",
    "pause_webhook",
    "prefer_digest",
    "publish",
    "record_act",
    "record_assisted",
    "record_seen",
    "register_act",
    "register_audience_field",
    "remind",
    "renew_secret",
    "reset_weight",
    "resume",
    "resume_webhook",
    "return_to_draft",
    "save_audience",
    "send_account_mail",
    "send_again",
    "send_test",
    "send_trial",
    "set_preferences",
    "set_weight",
    "stop_mail",
    "stop_topic",
    "submit",
    "supersede",
    "texts_from",
    "undo_less_mail",
    "undo_too_often",
]
