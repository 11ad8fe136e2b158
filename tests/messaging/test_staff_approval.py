"""Four eyes: whoever approves another's message has read this text, and no other goes out."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.utils import InternalError
from django.urls import reverse
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import StaffRole
from network.messaging import permissions, queries, services
from network.messaging.models import Message
from network.messaging.models.message import APPROVED_FIELDS
from network.messaging.services.attachments import attach, detach
from tests.factories.groups import NetworkFactory
from tests.factories.members import OrganisationFactory, staff_user
from tests.factories.messaging import MessageFactory, TopicFactory
from tests.messaging.told import draft, join

pytestmark = pytest.mark.django_db


@pytest.fixture
def message(network, staff, member, organisation):
    """A mandatory message that waits for a second person."""
    join(network, organisation)
    waiting = draft(network, staff, message_class="mandatory", legal_basis="umowa najmu")
    services.submit(waiting, by=staff)
    waiting.refresh_from_db()
    return waiting


def _url(name, message):
    return reverse(f"messaging:staff-{name}", args=[message.public_id])


def approve(client, message, read):
    return client.post(_url("approve", message), {"read": read})


def rewrite(message, *, by, **fields):
    """Return the message to its author, who changes it and hands it over again."""
    services.return_to_draft(message, by=by, remarks="Popraw.")
    services.edit_draft(message, by=by, **fields)
    services.submit(message, by=by)


def test_mandatory_message_needs_a_second_person(client, message, staff, second_editor):
    client.force_login(staff)
    own = approve(client, message, message.fingerprint)
    client.force_login(second_editor)
    approved = approve(client, message, message.fingerprint)

    message.refresh_from_db()
    assert (own.status_code, approved.status_code) == (403, 302)
    assert (message.state, message.approved_by) == ("approved", second_editor)


def test_the_page_hands_over_what_it_shows(client, message, second_editor):
    client.force_login(second_editor)

    page = client.get(_url("preview", message))

    assert f'<input type="hidden" name="read" value="{message.fingerprint}">' in page.content.decode()


def test_a_text_that_changed_since_it_was_read_is_not_approved_but_shown(client, message, staff, second_editor):
    read = message.fingerprint
    rewrite(message, by=staff, body_pl="Zupełnie inna treść.")
    client.force_login(second_editor)

    refused = approve(client, message, read)

    message.refresh_from_db()
    assert (refused.status_code, message.state, message.approved_by) == (409, "review", None)
    assert [str(notice) for notice in refused.context["messages"]] == [
        "Ten komunikat zmienił się po otwarciu strony. Przeczytaj go jeszcze raz i wtedy zdecyduj."
    ]
    assert "frame-src 'self'" in refused["Content-Security-Policy"]
    assert f'value="{message.fingerprint}"' in refused.content.decode()
    assert approve(client, message, message.fingerprint).status_code == 302


@pytest.mark.parametrize("read", ["", "0" * 64])
def test_an_approval_that_names_no_text_is_refused(client, message, second_editor, read):
    client.force_login(second_editor)

    assert approve(client, message, read).status_code == 409


def test_a_message_that_became_a_draft_is_not_approved_but_shown(client, message, second_editor):
    services.return_to_draft(message, by=second_editor, remarks="Popraw.")
    client.force_login(second_editor)

    refused = approve(client, message, message.fingerprint)

    assert (refused.status_code, refused.context["message"].state) == (409, "draft")
    assert "messaging/staff/preview.html" in [template.name for template in refused.templates]


def test_a_message_that_went_out_has_no_page_to_approve_it(client, message, staff, second_editor):
    services.approve(message, by=second_editor)
    services.publish(message, by=staff)
    client.force_login(second_editor)

    refused = approve(client, message, message.fingerprint)

    assert (refused.status_code, refused.templates[0].name) == (409, "409.html")


# A value that differs from the message above, by field; the others are texts.
OTHER_VALUES = {
    "network": lambda: NetworkFactory(slug="inna"),
    "sender_organisation": OrganisationFactory,
    "topic": TopicFactory,
    "supersedes": MessageFactory,
    "about_type": lambda: ContentType.objects.get_for_model(Message),
    "about_id": lambda: 7,
    "message_class": lambda: "service",
    "audience": lambda: {"kind": "ngo"},
    "deadline": timezone.now,
    "expires_at": timezone.now,
    "requires_ack": lambda: False,
    "is_public": lambda: True,
    "catch_up": lambda: True,
    "effort_minutes": lambda: 30,
    "reach_rule": lambda: "n_of_m",
    "reach_number": lambda: 2,
    "reach_functions": lambda: ["board"],
}


@pytest.mark.parametrize("field", APPROVED_FIELDS)
def test_another_text_has_another_fingerprint(message, field):
    before = message.fingerprint

    Message.objects.filter(pk=message.pk).update(**{field: OTHER_VALUES.get(field, lambda: "Inne")()})

    message.refresh_from_db()
    assert message.fingerprint != before


def test_another_file_has_another_fingerprint(message, staff, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    services.return_to_draft(message, by=staff, remarks="Dodaj plan.")
    prints = [message.fingerprint]

    for content in (b"%PDF-1", b"%PDF-2"):
        attachment = attach(message, by=staff, upload=SimpleUploadedFile("plan.pdf", content))
        prints.append(message.fingerprint)
        detach(attachment, by=staff)

    assert len(set(prints)) == 3
    assert message.fingerprint == prints[0]


@pytest.mark.parametrize("field", APPROVED_FIELDS)
def test_the_database_keeps_what_was_approved(message, second_editor, field):
    services.approve(message, by=second_editor)

    with pytest.raises(InternalError, match="Cannot update rows"):
        Message.objects.filter(pk=message.pk).update(**{field: OTHER_VALUES.get(field, lambda: "Inne")()})


@pytest.mark.parametrize("is_scheduled", [False, True])
def test_approved_and_scheduled_messages_change_only_as_drafts_again(
    message, staff, second_editor, settings, tmp_path, is_scheduled
):
    settings.MEDIA_ROOT = tmp_path
    services.approve(message, by=second_editor)
    if is_scheduled:
        services.publish(message, by=staff, at=timezone.now() + timedelta(days=1))

    with pytest.raises(IllegalTransition):
        services.edit_draft(message, by=staff, body_pl="Inna treść.")
    with pytest.raises(PermissionDenied):
        attach(message, by=staff, upload=SimpleUploadedFile("plan.pdf", b"%PDF-"))

    rewrite(message, by=staff, body_pl="Inna treść.")
    with pytest.raises(ValidationError, match="druga osoba"):
        services.publish(message, by=staff)


def test_returned_message_is_a_draft_with_remarks(client, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff, message_class="mandatory", legal_basis="umowa najmu")
    client.force_login(staff)
    client.post(_url("submit", message))
    client.force_login(staff_user(StaffRole.Role.EDITOR))

    client.post(_url("return", message), {"remarks": "Dodaj numer telefonu."})

    message.refresh_from_db()
    assert (message.state, message.review_remarks) == ("draft", "Dodaj numer telefonu.")


def test_approvals_show_what_waits_and_mark_ones_own(client, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff, message_class="mandatory", legal_basis="umowa najmu")
    client.force_login(staff)
    client.post(_url("submit", message))

    own = client.get(reverse("staff-approvals")).context["rows"]
    client.force_login(staff_user(StaffRole.Role.EDITOR))
    others = client.get(reverse("staff-approvals")).context["rows"]

    page = _url("preview", message)
    assert [(row.url, row.may_decide) for row in own + others] == [(page, False), (page, True)]


def test_what_waits_is_counted_for_those_who_may_approve_it(message, staff, second_editor):
    third = staff_user(StaffRole.Role.EDITOR)
    rewrite(message, by=second_editor, body_pl="Inna treść.")

    assert [queries.awaiting_approval(user).count() for user in (staff, second_editor, third)] == [0, 0, 1]


def test_whoever_adds_a_file_may_not_be_the_second_person(client, staff, network, second_editor, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    message = draft(network, staff)

    attach(message, by=second_editor, upload=SimpleUploadedFile("plan.pdf", b"%PDF-1.7"))

    message.refresh_from_db()
    assert (message.edited_by, permissions.can_approve(second_editor, message)) == (second_editor, False)
