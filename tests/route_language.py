"""The words of the route matrix: visitors, answers, doors.

A new page is one line in tests/route_matrix.py: `R("surveys:portal-answer", PORTAL_OWN, GET | POST, of="wave")`

- the name as in `reverse()`; then the door, which says what each visitor gets; then the verbs. Other verbs must answer 405.
- `of` names the object in the address, from `World.ids` in tests/route_world.py: `of="wave"`, or `of="public_id=survey code=q1"`.
- `citizen=403` changes one visitor's answer, `auditor={"POST": 403}` for one verb.
- `data` is the form to send; without it POST comes empty. What counts is the gate: a page that answers "fill this in" has let you in.

Answers: OK, a status, LOGIN (redirect to sign in and back), or the name of the page one is led to ("home").
"""

from dataclasses import dataclass, field

OK, LOGIN = "ok", "login"
GET, POST, PATCH, DELETE = (frozenset({verb}) for verb in ("GET", "POST", "PATCH", "DELETE"))

CITIZEN = ("citizen",)
MEMBERS = ("reader", "editor", "owner", "other")  # `other` is an owner too, of another organisation
STAFF = ("manager", "staff_editor", "officer", "clerk", "moderator", "auditor")
TOKENS = ("token", "staff_token")  # of the owner for `organisation`, and of the manager; worth nothing outside the API
PRINCIPALS = ("anonymous", *CITIZEN, *MEMBERS, *STAFF, *TOKENS, "superuser")


def door(**answers):
    """Return {principal: answer} for everybody; group names stand for their members, `anybody` for all not named."""
    anybody = answers.pop("anybody")
    groups = {"members": MEMBERS, "staff": (*STAFF, "superuser"), "strangers": ("anonymous", *TOKENS), "tokens": TOKENS}
    named = dict.fromkeys(PRINCIPALS, anybody)
    for name, answer in answers.items():
        named |= dict.fromkeys(groups.get(name, (name,)), answer)
    return named


PUBLIC = door(anybody=OK)
SIGNED_IN = door(anybody=OK, strangers=LOGIN)
GUEST = door(anybody="members:after-login", strangers=OK)
PORTAL = door(anybody=403, strangers=LOGIN, members=OK)
PORTAL_OWN = PORTAL | {"other": 404}
STAFF_ANY = door(anybody=403, strangers=LOGIN, staff=OK, auditor={"GET": OK, "POST": 403})
MANAGER = door(anybody=403, strangers=LOGIN, manager=OK, superuser=OK, auditor={"GET": OK, "POST": 403})
EDITOR = MANAGER | {"staff_editor": OK}
WRITER = EDITOR | {"officer": OK}
OFFICER = MANAGER | {"officer": OK, "auditor": 403}
OFFICER_OR_MODERATOR = MANAGER | {"officer": OK, "moderator": OK}
ADMIN = door(anybody=403, strangers=LOGIN, superuser=OK)
API = door(anybody=OK, anonymous=401)
API_STAFF = API | dict.fromkeys((*CITIZEN, *MEMBERS, "token"), 404)
API_READER = door(
    anybody=404, anonymous=401, reader=OK, editor=OK, owner=OK, token=OK
)  # of `organisation`, and its token
API_MANAGER = door(anybody=403, anonymous=401, manager=OK, superuser=OK, staff_token=OK)
API_IMPORTS = API_MANAGER | {"staff_editor": OK}
API_WRITERS = API | dict.fromkeys((*CITIZEN, *MEMBERS, "token", "clerk", "moderator", "auditor"), 403)


@dataclass(frozen=True)
class Route:
    """One declared route. `is_ours` is false for pages of libraries, whose other verbs do what their GET or POST does."""

    name: str
    door: dict
    verbs: frozenset = GET
    of: str = ""
    data: dict = field(default_factory=dict)
    exceptions: dict = field(default_factory=dict)
    is_ours: bool = True

    def answer(self, principal, verb):
        """Return what `principal` gets for `verb`; None when the route does not know the verb."""
        if verb not in self.verbs:
            return None
        answer = (self.door | self.exceptions)[principal]
        return answer[verb] if isinstance(answer, dict) else answer

    @property
    def is_api(self):
        return self.name.startswith("api:")

    def __str__(self):
        return self.name


def R(name, who, verbs=GET, *, of="", data=None, is_ours=True, **exceptions):  # noqa: N802 -- short, as it stands on each line of the matrix
    """Return a route of our own."""
    return Route(name, who, verbs, of, data or {}, exceptions, is_ours)


def theirs(name, who, verbs=GET, **more):
    """Return a route of a library (allauth, admin)."""
    return R(name, who, verbs, is_ours=False, **more)
