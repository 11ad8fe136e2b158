"""The first account of an installation, made in the browser: a signed link that works until somebody manages the network."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import password_validation
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from members.contacts import normalise_email
from members.forms.accounts import NewcomerForm
from members.models import StaffRole, User
from members.queries import access
from members.services import staffing
from network.groups.models import Network

SALT = "first-manager"
LIFE_SECONDS = 24 * 60 * 60


class FirstManagerForm(NewcomerForm):
    """Who is the first: like somebody invited, but nobody knows their address yet."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("You sign in with it, and messages to you go there."),
        error_messages={"required": gettext_lazy("Write your e-mail address.")},
    )
    field_order = ["email", "given_name", "family_name", "password"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, email="", **kwargs)

    def clean_email(self):
        email = normalise_email(self.cleaned_data["email"])
        if access.has_account(email):
            raise ValidationError(_("Somebody has an account with this address: write another one."), code="taken")
        return email

    def clean_password(self):
        password = self.cleaned_data["password"]
        password_validation.validate_password(password, User(email=self.cleaned_data.get("email", "")))
        return password


def link():
    """Return the path under which the first manager makes their account."""
    return reverse("first-manager", args=[signing.TimestampSigner(salt=SALT).sign("first")])


def is_open():
    """True while nobody manages the network."""
    return not StaffRole.objects.filter(role=StaffRole.Role.NETWORK_MANAGER).exists()


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def first_manager(request, token):
    """Make the account of the first network manager; opening the page changes nothing."""
    if not _is_fresh(token) or not is_open():
        return _private(render(request, "config/setup/first_closed.html", status=410))
    form = FirstManagerForm(request.POST or None)
    if not form.is_valid():
        return _private(render(request, "config/setup/first.html", {"form": form}, status=422 if form.errors else 200))
    if _made(form.cleaned_data) is None:
        return _private(render(request, "config/setup/first_closed.html", status=410))
    messages.success(request, _("Your account is there. Sign in, and you are led through the setting up."))
    return redirect("account_login")


def _private(response):
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def _is_fresh(token):
    """False for a link that is too old; a link that we never made is no page."""
    try:
        signing.TimestampSigner(salt=SALT).unsign(token, max_age=LIFE_SECONDS)
    except signing.SignatureExpired:
        return False
    except signing.BadSignature:
        raise Http404 from None
    return True


@transaction.atomic
def _made(fields):
    """Create the manager, unless another press of the link did meanwhile: the networks' rows make them take turns."""
    list(Network.objects.select_for_update())
    if not is_open():
        return None
    return staffing.create_manager(**fields)


def address():
    """Return the whole address of the link."""
    return f"{settings.BASE_URL}{link()}"
