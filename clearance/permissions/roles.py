"""Which roles a member of staff holds today, and what they are grouped by."""

from collections import defaultdict

from clearance.enums import Queue
from home.college.enums import Role
from home.models import Membership, User

CENTRE_ROLES = (Role.DISPATCHER, Role.DUTY_OFFICER)
WORKING_ROLES = (Role.OFFICER, Role.HEAD)
# Sees every issue that isn't sealed or walled off.
OVERSEEING_ROLES = (*CENTRE_ROLES, Role.ARBITER)
# The same, and never a record.
READING_ROLES = (Role.LEADER, Role.ASSISTANT, Role.EDITOR, Role.PUBLISHER)
# Decide what the public reads.
CLEARING_ROLES = (Role.EDITOR, Role.PUBLISHER)
QUEUES_OF_ROLE = {
    Role.DISPATCHER: Queue.CENTRE,
    Role.DUTY_OFFICER: Queue.CENTRE,
    Role.DISCIPLINE: Queue.SEALED,
    Role.COUNSELLOR: Queue.COUNSELLOR,
}


def roles_of(user: User) -> dict[str, set[int | None]]:
    """The user's roles today, each with the departments it holds for. Asked once a request."""
    if not user or not user.is_active or user.pk is None:
        return {}
    if not hasattr(user, "_roles_today"):
        found, absent, own = defaultdict(set), defaultdict(set), set()
        held = Membership.objects.active().filter(user=user).select_related("stands_in_for")
        for membership in held:
            part = membership.role, membership.department_id
            found[membership.role].add(membership.department_id)
            if membership.stands_in_for is None:
                own.add(part)
            else:
                absent[part].add(membership.stands_in_for.user_id)
        user._roles_today = dict(found)
        user._acts_for = {part: who for part, who in absent.items() if part not in own}
    return user._roles_today


def acts_for(user: User, role: str, department: int | None) -> set[int]:
    """The absent whose role the user has there only as their deputy; empty for their own."""
    return user._acts_for.get((role, department), set()) if roles_of(user) else set()


def has_role(user: User, *roles: str) -> bool:
    return not roles_of(user).keys().isdisjoint(roles)


def departments_of(user: User, *roles: str) -> set[int]:
    held = roles_of(user)
    return {pk for role in roles for pk in held.get(role, ()) if pk}


def queues_of(user: User) -> set[str]:
    return {QUEUES_OF_ROLE[role] for role in roles_of(user) if role in QUEUES_OF_ROLE}
