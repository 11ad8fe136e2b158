"""Users who log in, persons who act, and their affiliations with organisations."""

import uuid

import pghistory
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models.functions import Lower, Now
from django.utils.translation import gettext_lazy as _

from members.text import plain_text, sort_key


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        """Return a saved user; the address keeps its case and is unique without regard to it."""
        user = self.model(email=email.strip(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """A login. There is no organisation login: only people log in.

    `bound_to` is set while a token of one organisation acts: then the user has the rights of that organisation's
    people and no others, neither of staff nor of another organisation.
    """

    bound_to = None
    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_unique_without_case")]

    def __str__(self):
        return f"user {self.pk}"  # may stand in logs; people see `shown_name`

    @property
    def shown_name(self):
        """The name of the person, else the address: for the eyes of people, never for logs."""
        person = getattr(self, "person", None)
        return str(person) if person and person.has_name else self.email


class Person(models.Model):
    """A human being known to the network, with or without a login."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="person")
    given_name = models.CharField(_("given name"), max_length=100, blank=True)
    family_name = models.CharField(_("family name"), max_length=100, blank=True)
    sort_key = models.CharField(max_length=120, db_index=True, editable=False, blank=True, db_collation="C")
    locale = models.CharField(
        _("language"), max_length=2, choices=[("pl", _("Polish")), ("en", _("English"))], default="pl"
    )
    is_citizen = models.BooleanField(default=False)
    anonymised_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["sort_key", "public_id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(merged_into=None)
                | models.Q(user=None, given_name="", family_name="", anonymised_at__isnull=False),
                name="merged_person_is_empty",
            ),
            models.CheckConstraint(
                condition=models.Q(anonymised_at=None)
                | models.Q(user=None, given_name="", family_name="", sort_key=""),
                name="erased_person_is_empty",
            ),
        ]

    def __str__(self):
        if self.anonymised_at and not self.merged_into_id:
            return str(_("Erased person"))
        return f"{self.given_name} {self.family_name}".strip() or str(_("No name given"))

    def save(self, **kwargs):
        self.set_keys()
        super().save(**kwargs)

    def set_keys(self):
        """Derive the key of order from the name; whoever writes in bulk calls it too."""
        self.sort_key = sort_key(f"{self.family_name} {self.given_name}")

    @property
    def has_name(self):
        return bool(self.given_name or self.family_name)


class AffiliationQuerySet(models.QuerySet):
    def current(self):
        """Only affiliations valid now, by the database's clock."""
        return self.filter(valid__contains=Now())


@pghistory.track()
class Affiliation(models.Model):
    """A person belongs to an organisation, in one access role, for a span of time."""

    class Role(models.TextChoices):
        OWNER = "owner", _("owner")
        EDITOR = "editor", _("editor")
        READER = "reader", _("reader")

    class Function(models.TextChoices):
        BOARD = "board", _("board")
        CONTACT = "contact", _("contact person")
        HR = "hr", _("people and jobs")
        RD = "rd", _("projects and R&D")
        TECH = "tech", _("building and technology")
        FINANCE = "finance", _("finance")
        EMPLOYEE = "employee", _("employee")
        VOLUNTEER = "volunteer", _("volunteer")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="affiliations")
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.READER)
    function = models.CharField(_("function"), max_length=10, choices=Function, default=Function.EMPLOYEE)
    title = models.CharField(_("job title"), max_length=120, blank=True)
    valid = DateTimeRangeField(_("valid"))
    is_primary_contact = models.BooleanField(_("primary contact"), default=False)
    is_public_contact = models.BooleanField(_("show me as contact"), default=False)
    competences = models.CharField(
        _("what I can help with"), max_length=300, blank=True, validators=[plain_text]
    )  # public, and searched, while is_public_contact
    counts_for_reach = models.BooleanField(_("counts for reach"), default=True)
    can_sign = models.BooleanField(_("may sign"), default=False)
    can_publish = models.BooleanField(_("may publish"), default=False)

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="affiliation_spans_do_not_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("organisation", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This person already belongs to this organisation in that time."),
            ),
            ExclusionConstraint(
                name="one_primary_contact_at_a_time",
                expressions=[("organisation", RangeOperators.EQUAL), ("valid", RangeOperators.OVERLAPS)],
                condition=models.Q(is_primary_contact=True),
                violation_error_message=_("This organisation already has a primary contact."),
            ),
        ]

    def __str__(self):
        return f"{self.person} – {self.organisation}"
