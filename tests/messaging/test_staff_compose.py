"""Writing, choosing the audience, four eyes, sending."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import StaffRole
from network.messaging import services
from network.messaging.forms import AudienceForm
from network.messaging.forms.audience import initial_from
from network.messaging.models import Attachment, Delivery, Message
from network.messaging.services import lifecycle
from network.messaging.services.attachments import attach
from tests.factories.groups import GroupFactory
from tests.factories.members import BranchTagFactory, OrganisationFactory, staff_user
from tests.messaging.told import TEXT, draft, join, sent, statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def park(network):
    park = OrganisationFactory(short_name="Park", kind="park")
    network.coordinators.add(park)
    return park


@pytest.fixture
def typed(park):
    """What staff type into the first page."""
    return TEXT | {
        "sender_organisation": park.pk,
        "message_class": "network_info",
        "effort_minutes": 2,
        "requires_ack": "on",
        "next": "audience",
    }


def _url(name, message):
    return reverse(f"messaging:staff-{name}", args=[message.public_id])


def test_typed_text_becomes_a_draft_and_leads_to_the_audience(client, staff, typed):
    client.force_login(staff)

    response = client.post(reverse("messaging:staff-new"), typed)

    message = Message.objects.get()
    assert response.url == _url("audience", message)
    assert (message.title_pl, message.state, message.sender) == (TEXT["title_pl"], "draft", staff.person)


def test_past_deadline_is_refused_with_a_sentence_and_keeps_what_was_typed(client, staff, typed):
    client.force_login(staff)

    response = client.post(reverse("messaging:staff-new"), typed | {"deadline": "2020-01-01T10:00"})

    assert response.context["form"].errors["deadline"].as_data()[0].code == "deadline_past"
    assert TEXT["title_pl"] in response.content.decode()
    assert not Message.objects.exists()


def test_near_deadline_asks_for_a_tick(client, staff, typed):
    client.force_login(staff)
    tomorrow = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")

    refused = client.post(reverse("messaging:staff-new"), typed | {"deadline": tomorrow})
    accepted = client.post(
        reverse("messaging:staff-new"), typed | {"deadline": tomorrow, "short_notice_accepted": "on"}
    )

    assert list(refused.context["form"].errors) == ["short_notice_accepted"]
    assert accepted.status_code == 302


def test_half_a_translation_is_refused(client, staff, typed):
    client.force_login(staff)

    response = client.post(reverse("messaging:staff-new"), typed | {"title_en": "Power cut"})

    assert sorted(response.context["form"].errors) == ["body_en", "summary_en"]


def test_mandatory_without_legal_basis_is_refused(client, staff, typed):
    client.force_login(staff)

    response = client.post(reverse("messaging:staff-new"), typed | {"message_class": "mandatory"})

    assert list(response.context["form"].errors) == ["legal_basis"]


@pytest.mark.parametrize(
    ("name", "content", "is_taken"),
    [("plan.pdf", b"%PDF-1.7 text", True), ("plan.exe", b"MZ", False), ("plan.pdf", b"MZ not a pdf", False)],
)
def test_attachment_must_be_of_a_kind_we_send_and_be_what_its_name_says(
    client, staff, typed, settings, tmp_path, name, content, is_taken
):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(staff)

    client.post(reverse("messaging:staff-new"), typed | {"attachment": SimpleUploadedFile(name, content)})

    assert Attachment.objects.exists() == is_taken


def test_attachment_opens_for_staff_and_recipients_only(
    client, network, staff, member, organisation, other_member, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    message = draft(network, staff)
    attachment = Attachment.objects.create(
        message=message, name="plan.pdf", file=SimpleUploadedFile("x.pdf", b"%PDF-"), size_bytes=5
    )
    url = reverse("messaging:attachment", args=[attachment.public_id])
    Delivery.objects.create(message=message, person=member.person, channel="inbox")
    statuses = {}

    for user in (staff, member, other_member):
        client.force_login(user)
        statuses[user.pk] = client.get(url).status_code

    assert statuses == {staff.pk: 200, member.pk: 200, other_member.pk: 404}


def test_audience_form_builds_a_tree_and_reads_it_again(network, organisation):
    join(network, organisation)
    BranchTagFactory(slug="ict")
    group = GroupFactory(network=network)
    chosen = {
        "join": "all",
        "kinds": ["tenant_sme"],
        "branches": ["ict"],
        "organisations": [str(organisation.public_id)],
        "functions": ["board"],
        "except_groups": [str(group.public_id)],
    }
    form = AudienceForm(chosen, network=network)

    assert form.is_valid(), form.errors
    assert form.definition() == {
        "all": [
            {
                "any": [
                    {"all": [{"kind": ["tenant_sme"]}, {"branch": ["ict"]}]},
                    {"organisation": [str(organisation.public_id)]},
                ]
            },
            {"function": ["board"]},
            {"not": {"any": [{"group": [str(group.public_id)]}]}},
        ]
    }
    assert initial_from(form.definition()) == chosen


@pytest.mark.parametrize(
    ("chosen", "tree"),
    [
        ({"join": "everybody"}, {"all": []}),
        ({"join": "all", "kinds": ["tenant_sme"]}, {"kind": ["tenant_sme"]}),
        ({"join": "any", "kinds": ["tenant_sme"]}, {"any": [{"kind": ["tenant_sme"]}]}),
        (
            {"join": "any", "kinds": ["tenant_sme"], "branches": ["ict"]},
            {"any": [{"kind": ["tenant_sme"]}, {"branch": ["ict"]}]},
        ),
        (
            {"join": "all", "kinds": ["tenant_sme"], "branches": ["ict"]},
            {"all": [{"kind": ["tenant_sme"]}, {"branch": ["ict"]}]},
        ),
    ],
)
def test_small_choices_make_small_trees(network, organisation, chosen, tree):
    join(network, organisation)
    BranchTagFactory(slug="ict")
    form = AudienceForm(chosen, network=network)

    assert form.is_valid(), form.errors
    assert form.definition() == tree
    assert initial_from(tree) == chosen


@pytest.mark.parametrize("join_by", ["all", "any"])
@pytest.mark.parametrize("conditions", [{}, {"kinds": ["tenant_sme"]}, {"kinds": ["tenant_sme"], "branches": ["ict"]}])
def test_organisations_by_name_do_not_change_how_conditions_are_joined(network, organisation, join_by, conditions):
    join(network, organisation)
    BranchTagFactory(slug="ict")
    chosen = {"join": join_by, "organisations": [str(organisation.public_id)]} | conditions
    form = AudienceForm(chosen, network=network)

    assert form.is_valid(), form.errors
    assert initial_from(form.definition()) == chosen


@pytest.mark.parametrize(
    "tree",
    [
        {"helix": "public"},
        {"not": {"kind": ["ngo"]}},
        {"any": [{"branch": "ict"}, {"not": {"kind": "ngo"}}]},
        {"any": [{"kind": "ngo"}, {"kind": "park"}]},
    ],
)
def test_audience_of_another_shape_is_not_shown_as_something_else(tree):
    assert initial_from(tree) is None


def test_empty_choice_is_refused(client, network, staff):
    message = draft(network, staff)
    client.force_login(staff)

    response = client.post(_url("audience", message), {"join": "all"})

    assert response.context["form"].errors.as_data()["__all__"][0].code == "audience_empty"


def test_saved_audience_is_counted_beside_the_form(client, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff)
    client.force_login(staff)

    response = client.post(_url("audience", message), {"join": "everybody", "next": "count"}, follow=True)

    assert {name: response.context["forecast"][name] for name in ("people", "organisations")} == {
        "people": 1,
        "organisations": 1,
    }


def test_preview_says_who_gets_it_who_not_and_why_in_both_languages(
    client, network, staff, member, organisation, other_organisation
):
    join(network, organisation, other_organisation)
    english = {"title_en": "Power cut", "summary_en": "No power on Thursday.", "body_en": "Switch off."}
    message = draft(network, staff, **english)
    client.force_login(staff)

    response = client.get(_url("preview", message))

    outcomes = {row["organisation"]: (row["outcome"], row["exclusion"]) for row in response.context["rows"]}
    assert outcomes == {str(organisation): ("included", ""), str(other_organisation): ("excluded", "no_contact")}
    assert [mail["subject"] for mail in response.context["mails"]] == [TEXT["title_pl"], "Power cut"]


def test_mail_preview_runs_nothing_and_may_stand_in_a_frame_of_ours_only(client, network, staff):
    message = draft(network, staff, body_pl="<script>alert(1)</script>")
    client.force_login(staff)

    response = client.get(reverse("messaging:staff-mail-preview", args=[message.public_id, "pl"]))

    assert "<script" not in response.content.decode()
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy


def test_network_information_is_sent_by_one_person_after_a_page_that_says_what_happens(
    client, network, staff, member, organisation
):
    join(network, organisation)
    message = draft(network, staff)
    client.force_login(staff)

    question = client.get(_url("send", message))
    answer = client.post(_url("send", message), {})

    assert question.context["forecast"]["people"] == 1
    assert answer.url == _url("progress", message)
    message.refresh_from_db()
    assert message.frozen_at is not None


def test_second_press_sends_nothing_more(client, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff)
    client.force_login(staff)
    client.post(_url("send", message), {})
    before = sorted(Delivery.objects.values_list("public_id", flat=True))

    again = client.post(_url("send", message), {})

    assert again.url == _url("progress", message)
    assert sorted(Delivery.objects.values_list("public_id", flat=True)) == before


def test_sending_to_nobody_is_refused_with_a_sentence(client, network, staff):
    message = draft(network, staff)
    client.force_login(staff)

    response = client.post(_url("send", message), {})

    assert response.status_code == 200
    assert response.context["form"].errors
    assert not Delivery.objects.exists()


def test_scheduled_message_waits(client, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff)
    client.force_login(staff)
    tomorrow = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")

    response = client.post(_url("send", message), {"send_at": tomorrow})

    message.refresh_from_db()
    assert (response.url, message.state, message.frozen_at) == (_url("preview", message), "scheduled", None)


def test_sent_text_is_read_by_all_staff_and_its_form_is_closed(client, network, staff, member, organisation):
    message = sent(network, staff, organisation)
    client.force_login(staff_user(StaffRole.Role.AUDITOR))
    text = client.get(_url("text", message))
    client.force_login(staff)
    board, form = client.get(_url("message", message)), client.get(_url("edit", message))

    assert text.status_code == 200
    assert TEXT["summary_pl"] in text.content.decode()
    assert _url("text", message) in board.content.decode()
    assert (form.status_code, "<textarea" in form.content.decode()) == (409, False)
    assert "zmianę wyślij jako sprostowanie" in form.content.decode()


def test_who_approved_and_when_stands_in_place_of_the_wish_for_a_second_person(
    client, network, staff, member, organisation
):
    join(network, organisation)
    second = staff_user(StaffRole.Role.EDITOR)
    message = draft(network, staff, message_class="mandatory", legal_basis="umowa najmu")
    services.submit(message, by=staff)
    client.force_login(staff)
    before = client.get(_url("preview", message)).content.decode()
    services.approve(message, by=second)
    after = client.get(_url("preview", message)).content.decode()

    wish, fact = "Musi to zatwierdzić druga osoba.", f"Zatwierdzenie: {second.person}, "
    assert [wish in before, fact in before, wish in after, fact in after] == [True, False, False, True]


def test_a_draft_is_deleted_with_its_files_and_nothing_else_is(client, network, staff, member, organisation):
    join(network, organisation)
    message, handed_over = draft(network, staff), draft(network, staff, message_class="mandatory", legal_basis="umowa")
    services.submit(handed_over, by=staff)
    file = SimpleUploadedFile("plan.pdf", b"%PDF-1.7")
    attach(message, by=staff, upload=file)
    client.force_login(staff)

    assert "Usuń szkic" in client.get(_url("delete", message)).content.decode()
    assert Message.objects.count() == 2
    client.post(_url("delete", message))
    answer = client.post(_url("delete", handed_over))

    assert list(Message.objects.all()) == [handed_over]
    assert not Attachment.objects.exists()
    assert answer.url == _url("cancel", handed_over)
    with pytest.raises(IllegalTransition):
        services.delete_draft(handed_over, by=staff)


def test_who_presses_after_a_draft_was_deleted_is_told_so(staff, network):
    found = draft(network, staff)
    services.delete_draft(Message.objects.get(pk=found.pk), by=staff)

    for press in (services.delete_draft, services.submit, services.publish, services.edit_draft):
        with pytest.raises(IllegalTransition):
            press(found, by=staff)


def test_the_clock_passes_over_a_scheduled_message_that_became_a_draft_and_was_deleted(
    network, staff, member, organisation
):
    join(network, organisation)
    message = draft(network, staff)
    services.publish(message, by=staff, at=timezone.now() + timedelta(days=1))
    services.return_to_draft(message, by=staff, remarks="Nie teraz.")
    gone = message.pk
    services.delete_draft(message, by=staff)

    lifecycle.publish_scheduled(gone)  # raises nothing, sends nothing

    assert not Delivery.objects.exists()


def test_what_will_be_sent_and_what_not_are_two_numbers(
    client, network, staff, member, organisation, other_organisation
):
    join(network, organisation, other_organisation)
    client.force_login(staff)

    page = client.get(_url("send", draft(network, staff))).content.decode()

    assert "1 organizacja dostanie to w portalu i listem." in page
    assert "Poza tym 1 nie ma działającego adresu i trafi na listę do obdzwonienia." in page


def test_sent_text_cannot_be_edited(client, network, staff, member, organisation, typed):
    message = sent(network, staff, organisation)
    client.force_login(staff)

    response = client.post(_url("edit", message), typed | {"title_pl": "Inny tytuł"})

    assert response.status_code == 409
    message.refresh_from_db()
    assert message.title_pl == TEXT["title_pl"]


@pytest.mark.parametrize("page", ["edit", "audience", "preview", "send", "cancel", "remind", "call-list"])
def test_members_find_no_staff_page(client, network, staff, member, page):
    name = "message-call-list" if page == "call-list" else page
    message = draft(network, staff)
    client.force_login(member)

    assert client.get(_url(name, message)).status_code == 403


@pytest.mark.parametrize("page", ["edit", "audience", "send", "cancel", "remind", "supersede", "return"])
def test_staff_of_other_work_find_no_page_that_changes_a_message(client, network, staff, page):
    message = draft(network, staff)
    client.force_login(staff_user(StaffRole.Role.ROLL_CLERK))

    assert client.get(_url(page, message)).status_code == 403


def test_auditor_reads_and_changes_nothing(client, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff)
    client.force_login(staff_user(StaffRole.Role.AUDITOR))

    assert client.get(_url("preview", message)).status_code == 200
    assert client.post(_url("send", message), {}).status_code == 403


def test_message_list_costs_the_same_for_one_and_three(client, network, staff, member, organisation):
    client.force_login(staff)
    sent(network, staff, organisation)
    cost_of_one = statements(client, reverse("messaging:staff-list"))
    sent(network, staff, organisation)
    sent(network, staff, organisation)

    assert statements(client, reverse("messaging:staff-list")) == cost_of_one


def test_message_list_searches_and_filters_by_state(client, network, staff, member, organisation):
    sent(network, staff, organisation, title_pl="Nabór wniosków")
    waiting = draft(network, staff, title_pl="Nabór ekspertów")
    client.force_login(staff)

    response = client.get(reverse("messaging:staff-list"), {"q": "nabór", "state": "draft"})

    assert [row["message"] for row in response.context["rows"]] == [waiting]


def test_message_list_as_csv_names_each_status(client, network, staff, member, organisation):
    message = sent(network, staff, organisation)
    client.force_login(staff)

    rows = b"".join(client.get(reverse("messaging:staff-list-csv")).streaming_content).decode("utf-8-sig").splitlines()

    assert (
        rows[0] == "id;title;class;state;sender;sent_at;organisations;acted;reached;declined;seen;pending;not_reachable"
    )
    assert rows[1].startswith(f"{message.public_id};{TEXT['title_pl']};network_info;active;Park;")
    assert rows[1].endswith(";1;0;0;0;0;1;0")


@pytest.mark.parametrize("wanted", ["junk", "00000000-0000-4000-8000-000000000000"])
def test_removing_a_file_that_is_not_there_is_not_found(client, network, staff, wanted):
    client.force_login(staff)

    assert client.post(_url("edit", draft(network, staff)), {"remove": wanted}).status_code == 404


def test_the_rule_of_reach_is_chosen_with_the_text(client, staff, typed):
    client.force_login(staff)
    rule = {"reach_rule": "named_function", "reach_functions": ["board", "finance"], "reach_number": "2"}

    client.post(reverse("messaging:staff-new"), typed | rule)

    message = Message.objects.get()
    assert (message.reach_rule, message.reach_functions, message.reach_number) == (
        "named_function", ["board", "finance"], 2,
    )  # fmt: skip
    assert "checked" in str(client.get(_url("edit", message)).context["form"]["reach_functions"])


def test_a_rule_that_names_no_function_is_refused_and_never_sent(client, staff, typed, network):
    client.force_login(staff)

    response = client.post(reverse("messaging:staff-new"), typed | {"reach_rule": "named_function"})
    one = draft(network, staff, reach_rule="named_function")

    assert list(response.context["form"].errors) == ["reach_functions"]
    with pytest.raises(ValidationError) as refusal:
        services.publish(one, by=staff)
    assert refusal.value.error_dict["reach_functions"][0].code == "functions_required"


def test_without_a_choice_one_person_is_enough(client, staff, typed):
    client.force_login(staff)

    client.post(reverse("messaging:staff-new"), typed)

    assert (Message.objects.get().reach_rule, Message.objects.get().reach_number) == ("any", 1)


def test_a_trial_goes_to_whoever_writes_and_to_nobody_else(client, staff, network, sink, send_all):
    one = draft(network, staff, title_en="Power cut", summary_en="Thursday.", body_en="Switch off.")
    client.force_login(staff)

    client.post(_url("trial", one))
    send_all()

    assert sink.addresses == [staff.email, staff.email]
    assert [mail["Subject"] for mail in sink.parsed()] == ["Próba: Wyłączenie prądu w budynku B", "Trial: Power cut"]
    assert not one.deliveries.exists()
    assert not one.receipts.exists()


def test_trials_are_ten_an_hour_and_for_writers(client, staff, network, other_member):
    one = draft(network, staff)
    with pytest.raises(PermissionDenied):
        services.send_trial(one, by=other_member)

    for _ in range(10):
        services.send_trial(one, by=staff)
    with pytest.raises(ValidationError) as refusal:
        services.send_trial(one, by=staff)

    assert (refusal.value.code, Delivery.objects.count()) == ("too_often", 10)
