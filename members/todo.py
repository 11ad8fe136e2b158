"""What waits for an organisation: the shape in which every app tells the portal home about its open matters."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Todo:
    """One line of the portal's to-do list. Apps return lists of these from `queries.portal_todo(person, organisation)`."""

    verb: str  # what to do, one word: "Confirm", "Answer", "Register", "Vote"
    title: str
    url: str  # where the title and the button lead
    button: str  # says what happens: "I confirm", "Continue"
    icon: str  # name of a Bootstrap icon
    why: str = ""  # who asks and why us
    due_at: datetime | None = None
    minutes: int = 0  # honest estimate of the work
    done: int = 0  # for half-finished work: done of total
    total: int = 0


@dataclass(frozen=True)
class Handled:
    """One matter that somebody of the organisation has already dealt with; a role, never a name."""

    title: str
    url: str
    mark: str  # reach status: "acted", "reached", "declined"
    how: str  # "confirmed by the owner"
    at: datetime


@dataclass(frozen=True)
class Approval:
    """One matter that waits for a second person of staff."""

    what: str  # what the second person does: "Announce the consultation"
    title: str
    url: str
    may_decide: bool  # False for the first person, who sees that it waits
    about: str = ""  # who asks, and of what kind it is
    due_at: datetime | None = None
