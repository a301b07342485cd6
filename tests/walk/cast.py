"""Everybody who may knock at an address, two departments among them."""

from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_department, a_member

# The walled-off one is the assistant's, who would otherwise know of everything.
LEADING, OTHER, WALLED = "后勤管理处", "教务处", "团委"

# Words in the table of addresses → role and department.
MEMBERS = {
    "dispatcher": (Role.DISPATCHER, None),
    "duty officer": (Role.DUTY_OFFICER, None),
    "arbiter": (Role.ARBITER, None),
    "officer": (Role.OFFICER, LEADING),
    "head": (Role.HEAD, LEADING),
    "officer elsewhere": (Role.OFFICER, OTHER),
    "head elsewhere": (Role.HEAD, OTHER),
    "liaison": (Role.LIAISON, OTHER),
    "leader": (Role.LEADER, None),
    "assistant": (Role.ASSISTANT, WALLED),
    "editor": (Role.EDITOR, None),
    "publisher": (Role.PUBLISHER, None),
    "discipline": (Role.DISCIPLINE, None),
    "counsellor": (Role.COUNSELLOR, None),
    "patrol": (Role.PATROL, None),
    "student": (Role.STUDENT, None),
}
# An administrator holds every right of Wagtail's and no role of the college's.
ADMINISTRATOR, ANONYMOUS, NO_ROLE = "administrator", "anonymous", "no role"
EVERYBODY = (*MEMBERS, ADMINISTRATOR, NO_ROLE, ANONYMOUS)

# At Wagtail's own screens these go for all whose rights there are no greater; in ``make prove``
# each of the others goes alone.
AT_WAGTAILS = frozenset({"dispatcher", "officer", "editor", "patrol", ANONYMOUS})
# They hold no right there but to come in, as the officer does.
LIKE_AN_OFFICER = frozenset(
    {"duty officer", "arbiter", "head", "officer elsewhere", "head elsewhere", "liaison", "leader",
     "assistant", "discipline", "counsellor"}
)  # fmt: skip


def people() -> dict[str, User | None]:
    """Each of EVERYBODY as an account; None is nobody signed in."""
    found = {
        name: a_member(role, place and a_department(place))
        for name, (role, place) in MEMBERS.items()
    }
    return found | {
        ADMINISTRATOR: User.objects.create(username="root", is_superuser=True, is_staff=True),
        NO_ROLE: User.objects.create(username="nobody"),
        ANONYMOUS: None,
    }
