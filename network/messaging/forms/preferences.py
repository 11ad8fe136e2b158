"""How a reader wants to be told."""

from datetime import datetime, time, timedelta

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.text import localized
from network.messaging import queries
from network.messaging.models import Preference, Topic
from network.messaging.services.preferences import LONGEST_PAUSE

WAYS = [
    ("mail", _("as single mails")),
    ("digest", _("only in the digest")),
    ("off", _("not by mail, only in the portal")),
]
CLASSES = ("network_info", "commercial")
CHOOSE = {"required": _("Choose one of these.")}
HOUR = {"required": _("Write the hour, for example 22:00.")}
CLOCK = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class PreferencesForm(forms.Form):
    """Everything but what cannot be switched off: mandatory, service and account mail."""

    network_info = forms.ChoiceField(
        label=_("Network information"), choices=WAYS, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    commercial = forms.ChoiceField(
        label=_("Offers and advertising"),
        choices=WAYS,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
        help_text=_("They come only with your consent, which you give or take back in your account."),
    )
    topics = forms.MultipleChoiceField(
        label=_("Topics by mail"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("A topic you take off here still stands in the portal."),
    )
    weekly_mails = forms.TypedChoiceField(
        label=_("Single mails a week, at most"),
        coerce=int,
        error_messages=CHOOSE,
        help_text=_("Over all senders together. What is above goes to the digest, nothing is lost."),
    )
    digest_period = forms.ChoiceField(
        label=_("The digest comes"), choices=Preference.Period.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    quiet_from = forms.TimeField(label=_("Quiet from"), widget=CLOCK, error_messages=HOUR)
    quiet_to = forms.TimeField(
        label=_("Quiet until"),
        widget=CLOCK,
        error_messages=HOUR,
        help_text=_("The same hour twice means: no quiet hours."),
    )
    paused_until = forms.DateField(
        label=_("Pause until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("On that day mail comes again. At most 90 days; leave it empty for no pause."),
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, initial=_initial(person), **kwargs)
        self.person = person
        self.fields["topics"].choices = [(topic.slug, localized(topic, "name")) for topic in Topic.objects.all()]
        self.limit = limit = queries.weekly_limit(person)
        self.fields["weekly_mails"].choices = [(number, str(number)) for number in range(1, limit + 1)]
        self.initial["weekly_mails"] = min(self.initial["weekly_mails"] or limit, limit)

    def clean_paused_until(self):
        return until_the_day(self.cleaned_data["paused_until"])

    def wishes(self):
        """Return the keyword arguments of `services.set_preferences`."""
        data = dict(self.cleaned_data)
        if data["weekly_mails"] == self.limit:
            data["weekly_mails"] = None  # as many as the network allows, also when it changes its mind
        ways = {name: data.pop(name) for name in CLASSES}
        return data | {"ways": ways}


def until_the_day(day):
    """Return the beginning of a local day in the next 90, None for no day. Raises ValidationError."""
    if day is None:
        return None
    today = timezone.localdate()
    if not today < day <= today + LONGEST_PAUSE:
        raise forms.ValidationError(_("Choose a day from tomorrow to 90 days from now."), code="pause_too_long")
    return timezone.make_aware(datetime.combine(day, time(0)))


class PauseForm(forms.Form):
    """A pause, from the mail itself."""

    until = forms.DateField(
        label=_("Pause until"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose the day until which no mail comes.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, initial={"until": timezone.localdate() + timedelta(days=14)}, **kwargs)

    def clean_until(self):
        return until_the_day(self.cleaned_data["until"])


def _initial(person):
    preference = queries.preference_of(person)
    is_paused = preference.paused_until and preference.paused_until > timezone.now()
    return {
        **queries.ways_of(person),
        "topics": queries.wanted_topics(person),
        "weekly_mails": preference.weekly_mails,
        "digest_period": preference.digest_period,
        "quiet_from": preference.quiet_from or settings.QUIET_HOURS[0],
        "quiet_to": preference.quiet_to or settings.QUIET_HOURS[1],
        "paused_until": timezone.localdate(preference.paused_until) if is_paused else None,
    }
