"""Forms of messaging: the text, the audience, what staff record, what a reader answers."""

from network.messaging.forms.audience import AudienceForm, SavedAudienceForm
from network.messaging.forms.feedback import FeedbackForm
from network.messaging.forms.message import GroupMessageForm, MessageForm
from network.messaging.forms.preferences import PauseForm, PreferencesForm
from network.messaging.forms.refusals import show_refusal
from network.messaging.forms.returned import FreeForm, JudgeForm, MendForm
from network.messaging.forms.staff_acts import CancelForm, DecisionForm, RemarksForm, SendForm, ToldForm

__all__ = [
    "AudienceForm",
    "CancelForm",
    "DecisionForm",
    "FeedbackForm",
    "FreeForm",
    "GroupMessageForm",
    "JudgeForm",
    "MendForm",
    "MessageForm",
    "PauseForm",
    "PreferencesForm",
    "RemarksForm",
    "SavedAudienceForm",
    "SendForm",
    "ToldForm",
    "show_refusal",
]
