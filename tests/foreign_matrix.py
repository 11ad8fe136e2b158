"""Fields of forms and API bodies that name an object, and who may be named: tests/test_foreign_ids.py tries each.

A field is in `SHARED` (its objects belong to nobody in particular, and why), or has a line in `NAMED`: `theirs` must be
refused, `ours` is taken. Both are names in `World.ids`; `value` says how the id stands in the field, `rest` is the rest
of a valid body. Ids within texts are written {name}.
"""

from dataclasses import dataclass, field
from hashlib import sha256

SHARED = {
    "groups.StakeholderForm.organisation": "anybody may matter to a network, also who is in no network",
    "groups.PaperApplicationForm.network": "staff keep the memberships of all networks",
    "groups.PaperApplicationForm.organisation": "anybody may ask to belong",
    "groups.PaperApplicationForm.member_network": "any network may ask to belong",
    "groups.NewMembershipSerializer.network": "anybody may apply to any network that is run here",
    "groups.NetworkForm.coordinators": "anybody may coordinate a partner network",
    "groups.SignatoryForm.organisation": "anybody may be a party, also who is in no network: a ministry, a voivodeship",
    "members.OrganisationForm.parent": "the registry of organisations is one for all networks",
    "members.ClassifiedForm.branches": "branches are words, the same for everybody",
    "members.OrganisationForm.branches": "branches are words, the same for everybody",
    "members.OrganisationFilter.branch": "branches are words, the same for everybody",
    "members.ProfileForm.branches": "branches are words, the same for everybody",
    "messaging.FollowForm.topics": "topics are words, the same for everybody",
    "messaging.GroupMessageForm.topic": "topics are words, the same for everybody",
    "messaging.MessageForm.topic": "topics are words, the same for everybody",
    "messaging.TextTemplateForm.topic": "topics are words, the same for everybody",
    "messaging.TextForm.topic": "topics are words, the same for everybody",
    "messaging.NewMessageSerializer.topic": "topics are words, the same for everybody",
    # Read by views themselves:
    "request.POST.List-Unsubscribe": "a word of RFC 8058",
    "request.POST.act": "which button",
    "request.POST.address": "one of the own broken ones, else 404 (tests/messaging/test_contact_health.py)",
    "request.POST.answer": "yes or no",
    "request.POST.close": "which button",
    "request.POST.choice": "a word",
    "request.POST.delete": "which button",
    "request.POST.do": "which button",
    "request.POST.domain": "of a limit or a slow domain, which are one for all networks, else 404",
    "request.POST.fingerprint": "a fingerprint of the preview that was looked at",
    "request.POST.is_person": "which of two forms",
    "request.POST.is_seen": "which button",
    "request.POST.loaded": "signed for one delivery",
    "request.POST.more": "which button",
    "request.POST.name": "a name that is given",
    "request.POST.next": "which button, or a path that must be ours",
    "request.POST.query": "the words of a search, read as the address bar is",
    "request.POST.read": "a fingerprint of the text that was read",
    "request.POST.scope": "a word",
    "request.POST.theme": "light or dark",
    "request.POST.to": "up or down, or which column",
    "request.POST.token": "a secret of the voter's own session",
    "request.POST.undo": "which button",
    "request.POST.work": "a piece of work that was given up, which are one for all networks, else 404",
}


@dataclass(frozen=True)
class Named:
    """One field of one address, and the name under which it is found."""

    name: str
    route: str
    who: str
    field: str
    theirs: str
    ours: str
    rest: dict = field(default_factory=dict)
    value: object = "{}"
    more: dict = field(default_factory=dict)  # another object in the address

    def __str__(self):
        return f"{self.route} {self.field} {self.theirs}"


TITLES = {"title_pl": "Ciepło", "title_en": "Heat"}
MILESTONE = TITLES | {"due_on": "2090-01-01", "state": "planned"}
CONTACT = {
    "kind": "call", "happened_at": "2026-01-02T10:00", "title": "Ciepło", "commitment": "none", "recurrence": "none",
    "visibility": "staff",
}  # fmt: skip
ITEM = {"title": "Zadzwonić", "due_on": "2090-01-01"}
MINUTES = {
    "read": sha256(b"").hexdigest()[:16], "line-TOTAL_FORMS": "1", "line-INITIAL_FORMS": "0", "line-0-text": "Zadzwonić",
    "line-0-is_action": "on", "line-0-due_on": "2090-01-01",
}  # fmt: skip
INDICATOR = {"name_pl": "Ciepło", "name_en": "Heat", "unit_pl": "MWh", "unit_en": "MWh"}
PAIR = {"goals": "Eksport", "starts_on": "2026-01-01", "ends_on": "2026-02-01"}
FUNDING = {"kind": "sponsor", "title": "Dar", "year": "2026", "amount": "5", "currency": "PLN"}
CONTRIBUTION = {"kind": "space", "title": "Sala", "given_on": "2026-01-01", "currency": "PLN"}
AGREEMENT = {"kind": "mou", "title_pl": "Ciepło", "title_en": "Heat"}
GROUP = {"kind": "thematic", "name_pl": "Ciepło", "name_en": "Heat"}
MESSAGE = {
    "message_class": "network_info", "title_pl": "Prąd", "summary_pl": "W czwartek.", "body_pl": "Wyłączcie.",
    "effort_minutes": "5", "sender_organisation": "{park}",
}  # fmt: skip
EVENT = {
    "kind": "training", "visibility": "public", "title_pl": "Dotacje", "title_en": "Grants", "summary_pl": "Dwie godziny.",
    "summary_en": "Two hours.", "organiser": "{park}", "capacity": "10", "waitlist_mode": "auto",
    "takes_registrations": "on", "local_start": "2090-05-04T10:00", "local_end": "2090-05-04T12:00",
}  # fmt: skip
CONSULTATION = {
    "kind": "park_own", "title_pl": "Skwer", "title_en": "Square", "slug": "nowy-skwer", "summary_pl": "Który?",
    "summary_en": "Which?", "organiser": "{park}", "legal_basis": "art. 5a", "decided_by": "Prezydent",
    "opens_at": "2090-05-04T10:00", "closes_at_0": "2090-06-04", "report_due_on": "2090-07-04",
}  # fmt: skip
WAVE = {"closes_at": "2090-06-04T10:00", "minutes_estimate": "5"}
DECISION = {"outcome": "further_analysis", "justification_pl": "Sprawdzimy to.", "justification_en": "We will check."}
BALLOT = {
    "title_pl": "Skwer", "title_en": "Square", "question_pl": "Który?", "question_en": "Which?", "method": "plurality/1",
    "opens_at": "2090-05-04T10:00", "closes_at_0": "2090-06-04", "objection_days": "7", "level": "A", "entropy_source_pl": "Lotto",
    "options-TOTAL_FORMS": "1", "options-INITIAL_FORMS": "1", "options-0-code": "A", "options-0-title_pl": "Ławki",
    "options-0-id": "{option}", "options-0-ballotage": "{draft_vote_pk}",
}  # fmt: skip
FEEDBACK = {"verdict": "not_useful", "reason": "wrong_person"}
REMARK = {"body": "Więcej cienia."}
API_MESSAGE = {"class": "network_info", "title": "Prąd", "summary": "W czwartek.", "body": "Wyłączcie."}
ONE = {"join": "any"}
ALL = {"join": "everybody"}


NAMED = [
    # Another network's.
    Named("groups.GroupForm.theme", "groups:staff-edit", "manager", "theme", "foreign_theme", "theme", GROUP),
    Named(
        "groups.GroupForm.specialisation",
        "groups:staff-edit",
        "manager",
        "specialisation",
        "foreign_specialisation",
        "specialisation",
        GROUP,
    ),
    *[
        Named(
            f"groups.AgreementForm.{name}",
            "groups:staff-agreement-edit",
            "manager",
            name,
            f"foreign_{what}",
            what,
            AGREEMENT,
        )
        for name, what in (("group", "group_pk"), ("amends", "agreement_in_force"))
    ],
    *[
        Named(f"groups.{form}.{name}", route, "manager", name, f"foreign_{what}", what, rest, **more)
        for form, name, route, what, rest, more in (
            ("RoadmapForm", "group", "groups:staff-roadmap-edit", "group_pk", TITLES, {}),
            ("NewRoadmapForm", "group", "groups:staff-roadmap-new", "group_pk", TITLES, {}),
            ("GoalForm", "theme", "groups:staff-goal", "theme", TITLES | {"position": "0"}, {}),
            ("GoalForm", "specialisation", "groups:staff-goal", "specialisation", TITLES | {"position": "0"}, {}),
            ("MilestoneForm", "owner", "groups:staff-milestone", "organisation", MILESTONE, {}),
            ("ContactForm", "organisations", "groups:staff-contact-edit", "organisation", CONTACT, {}),
            ("ContactForm", "group", "groups:staff-contact-edit", "group_pk", CONTACT, {}),
            ("ActionItemForm", "organisation", "groups:staff-action", "organisation", ITEM, {}),
            (
                "ActionItemForm",
                "group",
                "groups:staff-action",
                "group_pk",
                ITEM | {"organisation": "{organisation}"},
                {},
            ),
            (
                "ActionItemForm",
                "milestone",
                "groups:staff-action",
                "milestone_pk",
                ITEM | {"organisation": "{organisation}"},
                {},
            ),
            ("PairForm", "mentor", "groups:staff-mentoring-edit", "organisation", PAIR | {"mentee": "{member}"}, {}),
            ("PairForm", "mentee", "groups:staff-mentoring-edit", "organisation", PAIR | {"mentor": "{member}"}, {}),
            ("FundingForm", "organisation", "groups:staff-funding-entry", "organisation", FUNDING, {}),
            ("ContributionForm", "organisation", "groups:staff-contribution", "organisation", CONTRIBUTION, {}),
            ("PairPeopleForm", "mentee_person", "groups:staff-mentoring-people", "person", {}, {}),
            ("IndicatorForm", "theme", "groups:staff-indicator-edit", "theme", INDICATOR, {}),
            ("IndicatorForm", "specialisation", "groups:staff-indicator-edit", "specialisation", INDICATOR, {}),
            ("ItemPersonForm", "person", "groups:staff-action", "person", {"is_person": "1"}, {}),
        )
    ],
    Named(
        "groups.TrendForm.theme",
        "groups:portal-trend-edit",
        "owner",
        "theme",
        "foreign_theme",
        "theme",
        {"title_pl": "Ciepło"},
    ),
    Named(
        "groups.AuthorForm.organisation",
        "groups:portal-trend-author-add",
        "owner",
        "organisation",
        "foreign_organisation",
        "seat_mate",
    ),
    Named(
        "groups.TrendGoalForm.roadmap", "groups:staff-trend-goal", "manager", "roadmap", "foreign_roadmap", "roadmap"
    ),
    Named(
        "groups.FeedbackForm.group",
        "groups:portal-feedback",
        "owner",
        "group",
        "foreign_group",
        "pilot",
        {"text": "Brak przycisku", "severity": "idea"},
    ),
    Named(
        "groups.ReviewForm.group",
        "groups:staff-review-new",
        "manager",
        "group",
        "foreign_reference",
        "reference_group",
        {"due_at_0": "2090-06-04"},
    ),
    Named(
        "groups.NewPilotFeedbackSerializer.group",
        "api:pilot-feedback-list",
        "token",
        "group",
        "foreign_group",
        "pilot",
        {"text": "Brak przycisku", "severity": "idea"},
    ),
    Named("consultations.TrendLinkForm.card", "consultations:staff-trend", "officer", "card", "foreign_trend", "trend"),
    Named(
        "groups.NewTrendSerializer.group",
        "api:trend-list",
        "token",
        "group",
        "foreign_group",
        "group",
        {"title": "Ciepło"},
    ),
    Named(
        "groups.MinuteLineForm.organisation",
        "groups:staff-contact-minutes",
        "manager",
        "line-0-organisation",
        "foreign_organisation",
        "organisation",
        MINUTES,
    ),
    Named(
        "groups.PairPeopleForm.mentor_person",
        "groups:staff-mentoring-people",
        "manager",
        "mentor_person",
        "foreign_person",
        "mentor_person",
    ),
    Named(
        "groups.NewActionItemSerializer.organisation",
        "api:action-item-list",
        "staff_token",
        "organisation",
        "foreign_organisation",
        "member",
        ITEM,
    ),
    Named(
        "groups.NewActionItemSerializer.group",
        "api:action-item-list",
        "staff_token",
        "group",
        "foreign_group",
        "group",
        ITEM | {"organisation": "{member}"},
    ),
    Named(
        "groups.CoordinatorForm.coordinator",
        "groups:staff-coordinator",
        "manager",
        "coordinator",
        "foreign_organisation",
        "member",
    ),
    Named(
        "groups.PersonSeatForm.person",
        "groups:staff-member",
        "manager",
        "person",
        "foreign_person",
        "unseated_person",
        {"person_role": "member"},
    ),
    Named(
        "groups.MemberForm.organisation",
        "groups:staff-member-add",
        "manager",
        "organisation",
        "foreign_organisation",
        "member",
        {"role": "member"},
    ),
    Named(
        "messaging.MessageForm.sender_organisation",
        "messaging:staff-edit",
        "manager",
        "sender_organisation",
        "foreign_park",
        "park",
        MESSAGE,
    ),
    Named(
        "messaging.AudienceForm.groups", "messaging:staff-audience", "manager", "groups", "foreign_group", "group", ONE
    ),
    Named(
        "messaging.AudienceForm.organisations",
        "messaging:staff-audience",
        "manager",
        "organisations",
        "foreign_organisation",
        "organisation",
        ONE,
    ),
    Named("messaging.AudienceForm.people", "messaging:staff-audience", "manager", "people", "outsider", "person", ONE),
    Named(
        "messaging.AudienceForm.except_groups",
        "messaging:staff-audience",
        "manager",
        "except_groups",
        "foreign_group",
        "group",
        ALL,
    ),
    Named(
        "messaging.AudienceForm.except_organisations",
        "messaging:staff-audience",
        "manager",
        "except_organisations",
        "foreign_organisation",
        "organisation",
        ALL,
    ),
    *[
        Named(
            "messaging.NewMessageSerializer.audience",
            "api:message-list",
            "staff_token",
            "audience",
            theirs,
            what,
            API_MESSAGE,
            {"all": [{what: "{}"}]},
        )
        for what, theirs in (
            ("group", "foreign_group"),
            ("organisation", "foreign_organisation"),
            ("network", "foreign_network"),
            ("person", "outsider"),
        )
    ],
    Named(
        "surveys.WaveForm.audience",
        "surveys:staff-open",
        "manager",
        "audience",
        "foreign_group",
        "group",
        WAVE,
        "group:{}",
    ),
    Named(
        "events.PublishForm.audience",
        "events:staff-publish",
        "manager",
        "audience",
        "foreign_group",
        "group",
        {},
        "group:{}",
        {"of": "draft_event"},
    ),
    Named("events.EventForm.organiser", "events:staff-edit", "manager", "organiser", "foreign_park", "park", EVENT),
    Named("events.EventForm.venue", "events:staff-edit", "manager", "venue", "foreign_venue", "venue", EVENT),
    Named(
        "consultations.ConsultationForm.organiser",
        "consultations:staff-edit",
        "officer",
        "organiser",
        "foreign_park",
        "park",
        CONSULTATION,
    ),
    # Another consultation's, vote's or message's.
    Named(
        "consultations.RemarkForm.section",
        "consultations:public-detail",
        "citizen",
        "section",
        "foreign_section",
        "section",
        REMARK,
    ),
    Named(
        "consultations.NewRemarkSerializer.section",
        "api:consultation-remarks",
        "token",
        "section",
        "foreign_anchor",
        "anchor",
        REMARK,
    ),
    Named(
        "consultations.DecisionForm.promise",
        "consultations:staff-answer",
        "officer",
        "promise",
        "foreign_promise",
        "promise_pk",
        DECISION,
    ),
    Named(
        "consultations.OptionForm.id",
        "consultations:staff-ballotage-edit",
        "officer",
        "options-0-id",
        "foreign_option",
        "option",
        BALLOT,
    ),
    Named(
        "consultations.OptionForm.ballotage",
        "consultations:staff-ballotage-edit",
        "officer",
        "options-0-ballotage",
        "foreign_vote_pk",
        "draft_vote_pk",
        BALLOT,
    ),
    Named(
        "messaging.SavedAudienceForm.people",
        "messaging:staff-audience-new",
        "manager",
        "people",
        "outsider",
        "person",
        ONE | {"name": "Nasi"},
    ),
    *[
        Named(
            f"messaging.SavedAudienceForm.{name}",
            "messaging:staff-audience-new",
            "manager",
            name,
            f"foreign_{what}",
            what,
            rest | {"name": "Nasi"},
        )
        for name, what, rest in (
            ("groups", "group", ONE),
            ("organisations", "organisation", ONE),
            ("except_groups", "group", ALL),
            ("except_organisations", "organisation", ALL),
        )
    ],
    *[
        Named(
            "messaging.AskedAudienceSerializer.definition",
            "api:audience-preview",
            "staff_token",
            "definition",
            f"foreign_{what}",
            what,
            value={what: "{}"},
        )
        for what in ("group", "organisation")
    ],
    Named(
        "request.POST.audience",
        "messaging:staff-audience-use",
        "manager",
        "audience",
        "foreign_audience",
        "saved_audience",
        {"next": "use"},
    ),
    Named("request.POST.remove", "messaging:staff-edit", "manager", "remove", "attachment", "draft_attachment"),
    Named(
        "messaging.DecisionForm.mail",
        "messaging:staff-message-decisions",
        "manager",
        "mail",
        "foreign_mail",
        "mail_in_doubt",
        {"act": "resend"},
    ),
    Named(
        "messaging.LetterForm.letter",
        "messaging:staff-letters",
        "manager",
        "letter",
        "foreign_letter",
        "letter",
        {"act": "take_off"},
    ),
    # Another organisation's.
    Named(
        "request.POST.organisation",
        "members:portal-switch-organisation",
        "owner",
        "organisation",
        "foreign_organisation",
        "organisation",
    ),
    Named(
        "messaging.GroupMessageForm.groups",
        "messaging:portal-written-edit",
        "owner",
        "groups",
        "foreign_group",
        "group",
        MESSAGE,
    ),
    Named(
        "messaging.FeedbackForm.colleague",
        "messaging:portal-feedback",
        "owner",
        "colleague",
        "foreign_person",
        "person",
        FEEDBACK,
    ),
    Named(
        "messaging.FeedbackForm.colleague",
        "messaging:public-link",
        "anonymous",
        "colleague",
        "foreign_person",
        "person",
        FEEDBACK,
    ),
    Named(
        "messaging.NewFeedbackSerializer.colleague",
        "api:message-feedback",
        "token",
        "colleague",
        "foreign_person",
        "person",
        FEEDBACK,
    ),
    Named("events.ColleagueForm.person", "events:portal-register", "owner", "person", "foreign_person", "person"),
    Named(
        "events.NewRegistrationSerializer.person", "api:event-register", "token", "person", "foreign_person", "person"
    ),
]
