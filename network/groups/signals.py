"""Past facts of this floor, for the floors above; sent in the transaction of the fact. Arguments stand behind each signal."""

from django.dispatch import Signal

# Anybody may send this one: a thing to which action items refer is gone, and the link is shown as ended.
subject_withdrawn = Signal()  # subject: the object, before it is deleted
action_item_due = Signal()  # item: open; is_late: its day has passed; sent each day, told once before and once after
milestone_closed = Signal()  # milestone: done, with evidence and a lesson

trend_vote_opened = Signal()  # vote: organisations of its group weigh cards until its end
agenda_moved = Signal()  # agenda: proposals or comments are wanted from now on, or it is signed off
draft_sent_for_comments = Signal()  # review: members of its group comment until due_at
feedback_answered = Signal()  # feedback: its reporter may read what becomes of it

# Anybody may send this one: what came of a thing that cards or action items name, in words for everybody.
subject_concluded = Signal()  # subject, outcome_pl, outcome_en
membership_submitted = Signal()  # membership: an application waits for staff
membership_answered = Signal()  # membership: returned, refused, suspended, or active again after a suspension
membership_activated = Signal()  # membership: a member from now on, newly or again
membership_expiring = Signal()  # membership: a member until its valid_to, which is near
membership_ended = Signal()  # membership: expired, left or excluded; no member from now on
charter_published = Signal()  # version: every member is asked to accept it

# Each night; whoever keeps what members do answers with `services.activity.record_activity`.
activity_wanted = Signal()  # since: the aware moment from which on

group_opened = Signal()  # group: it is active, with a coordinator
coordinator_changed = Signal()  # group, term: the new CoordinatorTerm
call_decided = Signal()  # call, application: the chosen one

agreement_sent_for_signature = Signal()  # agreement
agreement_in_force = Signal()  # agreement: all who must have signed
agreement_expiring = Signal()  # agreement, notice_days (60, 30 or 7); sent each day, told once for each number
