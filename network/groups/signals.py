"""Past facts of this floor, for the floors above; sent in the transaction of the fact. Arguments stand behind each signal."""

from django.dispatch import Signal

group_opened = Signal()  # group: it is active, with a coordinator
coordinator_changed = Signal()  # group, term: the new CoordinatorTerm
call_opened = Signal()  # call: a group looks for a coordinator
call_decided = Signal()  # call, application: the chosen one
