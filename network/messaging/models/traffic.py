"""What holds mail back on its way: a stop for everything, limits per recipient domain, domains that answer slowly."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class MailStop(models.Model):
    """From when to when no mail went out but account mail, who said so and why. At most one is running."""

    reason = models.CharField(_("Why"), max_length=300)
    started_at = models.DateTimeField(db_default=Now())
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    is_running = models.BooleanField(default=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_running"], condition=models.Q(is_running=True), name="one_mail_stop_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(is_running=True, ended_at=None) | models.Q(is_running=False, ended_at__isnull=False),
                name="a_mail_stop_runs_until_it_ended",
            ),
        ]

    def __str__(self):
        return self.reason


class DomainLimit(models.Model):
    """How many mails a minute a recipient domain may get from us."""

    domain = models.CharField(_("Domain"), max_length=253, unique=True)  # small letters, as in addresses
    per_minute = models.PositiveIntegerField(_("Mails a minute"), validators=[MinValueValidator(1)])

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(per_minute__gte=1), name="a_domain_limit_lets_mail_through")
        ]
        ordering = ["domain"]

    def __str__(self):
        return self.domain


class SlowDomain(models.Model):
    """A domain whose mail the server took too long over: the others go first. A quick answer deletes the row."""

    domain = models.CharField(max_length=253, unique=True)
    until = models.DateTimeField()
    times = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["domain"]

    def __str__(self):
        return self.domain


class MailFlow(models.Model):
    """How much of a limit is used up: mails of a domain ("" is all mail) in the window that began at `since`."""

    domain = models.CharField(max_length=253)
    window = models.CharField(max_length=6)  # "minute", "day"
    since = models.DateTimeField()
    mails = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["since", "window", "domain"], name="one_mail_flow_per_window")]

    def __str__(self):
        return f"{self.domain} {self.mails}"
