"""Our people: who acts for the organisation; and one's own account."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import permissions, queries
from members.account_page import account_page
from members.doors import member_required, next_path
from members.forms.accounts import InviteForm, MemberAccountForm, RightsForm, RoleForm
from members.middleware import ORGANISATION
from members.queries import access
from members.services import invitations, joining, people

PEOPLE = "members:portal-people"


@require_POST
@member_required
def switch_organisation(request):
    """Act for another of one's own organisations."""
    wanted = request.POST.get("organisation", "")
    if not any(str(organisation.public_id) == wanted for organisation in queries.current_organisations(request.user)):
        raise Http404
    request.session[ORGANISATION] = wanted
    return redirect(next_path(request, default="portal-home"))


@require_safe
@member_required
def people_list(request):
    """Everybody who acts for the organisation, the invitations that are out, and those who ask to join."""
    return _people_page(request, InviteForm())


@require_POST
@member_required
def invite(request):
    """Invite a colleague by mail."""
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _people_page(request, form)
    try:
        invitations.invite(request.organisation, **form.cleaned_data, by=request.user)
    except ValidationError as error:
        form.add_error(None, error)
        return _people_page(request, form)
    messages.success(request, _("The invitation is on its way. It works for 14 days."))
    return redirect(PEOPLE)


@require_POST
@member_required
def withdraw_invitation(request, public_id):
    """Take an invitation back."""
    invitation = get_object_or_404(request.organisation.invitations, public_id=public_id)
    invitations.withdraw(invitation, by=request.user)
    messages.success(request, _("The invitation is withdrawn. Its link no longer works."))
    return redirect(PEOPLE)


@require_POST
@member_required
def answer_join_request(request, public_id):
    """Let somebody in who asked, or say no."""
    asked = get_object_or_404(request.organisation.join_requests, public_id=public_id)
    if request.POST.get("answer") == "refuse":
        joining.refuse(asked, by=request.user)
        messages.success(request, _("The request is refused. The person gets a mail."))
        return redirect(PEOPLE)
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise Http404
    joining.approve(asked, role=form.cleaned_data["role"], by=request.user)
    messages.success(request, _("%(person)s may act for you now.") % {"person": asked.person})
    return redirect(PEOPLE)


@require_http_methods(["GET", "HEAD", "POST"])
@member_required
@reauthentication_required(allow_get=True)
def person_role(request, public_id):
    """Change what a colleague may do."""
    affiliation = _colleague_or_404(request, public_id)
    now = {name: getattr(affiliation, name) for name in ("role", "can_sign", "can_publish")}
    form = RightsForm(request.POST or None, initial=now)
    if form.is_valid() and _done(request, people.change_role, affiliation, by=request.user, **form.cleaned_data):
        return redirect(PEOPLE)
    return render(request, "members/portal/person_role.html", {"affiliation": affiliation, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@member_required
def person_end(request, public_id):
    """End a colleague's access, or one's own; GET says what will happen."""
    affiliation = _colleague_or_404(request, public_id, may=permissions.can_end_affiliation)
    is_own = affiliation.person.user_id == request.user.pk
    if request.method == "POST" and _done(request, people.end_affiliation, affiliation, by=request.user):
        return redirect("members:after-login" if is_own else PEOPLE)
    return render(request, "members/portal/person_end.html", {"affiliation": affiliation, "is_own": is_own})


@require_POST
@member_required
def person_primary(request, public_id):
    """Make a colleague the one whom the network asks first."""
    _done(request, people.make_primary_contact, _colleague_or_404(request, public_id), by=request.user)
    return redirect(PEOPLE)


@require_http_methods(["GET", "HEAD", "POST"])
@member_required
@reauthentication_required(allow_get=True)
def hand_over(request, public_id):
    """Make a colleague the owner in one's own place; GET says what will happen."""
    affiliation = _colleague_or_404(request, public_id)
    if request.method == "POST" and _done(request, people.hand_over, affiliation, by=request.user):
        return redirect(PEOPLE)
    return render(request, "members/portal/hand_over.html", {"affiliation": affiliation})


@require_http_methods(["GET", "HEAD", "POST"])
@member_required
def account(request):
    """Name, language, consent, and whether the directory shows me."""
    return account_page(
        request, MemberAccountForm, template="members/portal/account.html", back="members:portal-account"
    )


def _people_page(request, form):
    organisation = request.organisation
    can_manage = permissions.can_manage_people(request.user, organisation)
    context = {
        "people": access.colleagues(organisation),
        "can_manage": can_manage,
        "form": form,
        "role_form": RoleForm(),
        "invitations": access.open_invitations(organisation) if can_manage else [],
        "join_requests": access.waiting_join_requests(organisation) if can_manage else [],
    }
    return render(request, "members/portal/people.html", context)


def _may_manage(user, affiliation):
    return permissions.can_manage_people(user, affiliation.organisation)


def _colleague_or_404(request, public_id, *, may=_may_manage):
    colleague = get_object_or_404(access.colleagues(request.organisation), public_id=public_id)
    if not may(request.user, colleague):
        raise PermissionDenied
    return colleague


def _done(request, verb, affiliation, **values):
    """Call the service; when the rules of the organisation forbid it, show why and return False."""
    try:
        verb(affiliation, **values)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return False
    messages.success(request, _("Saved."))
    return True
