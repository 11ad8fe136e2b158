"""Past facts of this floor, for the floors above; sent in the transaction of the fact. Arguments stand behind each signal."""

from django.dispatch import Signal

# Anybody may send this one: a thing to which action items refer is gone, and the link is shown as ended.
subject_withdrawn = Signal()  # subject: the object, before it is deleted
milestone_closed = Signal()  # milestone: done, with evidence and a lesson

group_opened = Signal()  # group: it is active, with a coordinator
coordinator_changed = Signal()  # group, term: the new CoordinatorTerm
call_decided = Signal()  # call, application: the chosen one

agreement_sent_for_signature = Signal()  # agreement
agreement_in_force = Signal()  # agreement: all who must have signed
agreement_expiring = Signal()  # agreement, notice_days (60, 30 or 7); sent each day, told once for each number
