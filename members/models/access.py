"""Who may come in: staff roles, invitations, requests to join, API tokens."""

import uuid

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


@pghistory.track()
class StaffRole(models.Model):
    """A role of a staff user. A network manager may do everything; an auditor reads everything and changes nothing."""

    class Role(models.TextChoices):
        NETWORK_MANAGER = "network_manager", _("network manager")
        EDITOR = "editor", _("editor")
        CONSULTATION_OFFICER = "consultation_officer", _("consultation officer")
        ROLL_CLERK = "roll_clerk", _("roll clerk")
        MODERATOR = "moderator", _("moderator")
        AUDITOR = "auditor", _("auditor")

    user = models.ForeignKey("members.User", on_delete=models.CASCADE, related_name="staff_roles")
    role = models.CharField(max_length=25, choices=Role)
    granted_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint("user", "role", name="staff_role_once")]

    def __str__(self):
        return self.get_role_display()


class InvitationState(models.TextChoices):
    SENT = "sent", _("sent")
    ACCEPTED = "accepted", _("accepted")
    WITHDRAWN = "withdrawn", _("withdrawn")


class MailedLink:
    """What both kinds of invitation answer about their link."""

    @property
    def is_expired(self):
        return self.expires_at <= timezone.now()

    @property
    def is_open(self):
        """True while the mailed link works."""
        return self.state == InvitationState.SENT and not self.is_expired


class Invitation(MailedLink, models.Model):
    """An invitation of an address to act for an organisation. It is open while `sent` and before `expires_at`."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail"))
    role = models.CharField(
        _("role"), max_length=10, choices=[("owner", _("owner")), ("editor", _("editor")), ("reader", _("reader"))]
    )
    invited_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=InvitationState, default=InvitationState.SENT)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation",
                models.functions.Lower("email"),
                condition=models.Q(state="sent"),
                name="one_open_invitation_per_address",
            )
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_state_display()}"


class StaffInvitation(MailedLink, models.Model):
    """An invitation to work as park staff in the given roles."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mail"))
    roles = ArrayField(models.CharField(max_length=25, choices=StaffRole.Role))
    invited_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=InvitationState, default=InvitationState.SENT)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.get_state_display()

    @property
    def role_labels(self):
        """The roles in words of the reader's language."""
        return [StaffRole.Role(role).label for role in self.roles]


class JoinRequest(models.Model):
    """A person asks to act for an organisation; its owner (or staff) answers."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        APPROVED = "approved", _("approved")
        REFUSED = "refused", _("refused")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="join_requests")
    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="join_requests")
    note = models.CharField(_("note"), max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    decided_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation", "person", condition=models.Q(state="waiting"), name="one_waiting_join_request"
            )
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_state_display()}"


@pghistory.track(exclude=["secret_hash", "last_used_on"])
class ApiToken(models.Model):
    """A bearer token `pn_<id>_<secret>`. Only the sha256 of the secret is stored; it sees no more than its owner."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=80)
    owner = models.ForeignKey("members.User", on_delete=models.CASCADE, related_name="api_tokens")
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="api_tokens"
    )
    key_id = models.CharField(max_length=16, unique=True)
    secret_hash = models.CharField(max_length=64)
    scopes = ArrayField(models.CharField(max_length=40))
    expires_at = models.DateTimeField()
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.name
