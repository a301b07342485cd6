"""Who answers for a matter by name: the acting head, else the deputy, else the centre.

Only somebody who holds an account, a role that shows the matter, and stands behind no wall: a
name that can't open what it is named for would hide an overdue matter from everybody.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise as LazyText

from clearance.enums import AWAITING_DISPATCH, Queue
from clearance.models import Issue
from clearance.permissions import OVERSEEING_ROLES, QUEUES_OF_ROLE, READING_ROLES, WORKING_ROLES
from home.college.enums import Role
from home.models import Department, Leave, Membership, User

SEEING_ROLES = {*OVERSEEING_ROLES, *READING_ROLES}
# Whose turn it is where the department has nobody.
CENTRE_IN_ORDER = (Role.DISPATCHER, Role.DUTY_OFFICER, Role.ARBITER)


@dataclass(frozen=True)
class Responsible:
    user: User
    role: LazyText

    @property
    def name(self) -> str:
        return self.user.get_full_name() or self.user.username


class Responsibles:
    """The college's people on a date, read in three queries for as many issues as are asked about.

    Prefetch ``excluded_users`` and ``excluded_departments`` of the issues.
    """

    def __init__(self, on: date):
        self.on = on
        self.users: dict[int, User] = {}
        self.held: dict[int, dict] = defaultdict(lambda: defaultdict(set))
        self.of_role: dict[str, list] = defaultdict(list)
        active = Membership.objects.active(on).filter(user__is_active=True)
        for one in active.select_related("user").order_by("pk"):
            self.users[one.user_id] = one.user
            self.held[one.user_id][one.role].add(one.department_id)
            self.of_role[one.role].append((one.department_id, one.user))
        # Who is away and has a deputy is asked last.
        away = Leave.objects.on(on).filter(deputy__isnull=False)
        self.away = set(away.values_list("user", flat=True))
        related = ("head__user", "deputy__user")
        self.departments = Department.objects.select_related(*related).in_bulk()

    def of(self, issue: Issue) -> Responsible | None:
        """None only while nobody of the college's may see it at all."""
        walled = {user.pk for user in issue.excluded_users.all()}
        walled_off = {one.pk for one in issue.excluded_departments.all()}
        for user, role in self._candidates(issue):
            if user.pk not in walled and self._sees(user, issue, walled_off):
                return Responsible(user, Role(role).label)
        return None

    def _candidates(self, issue: Issue):
        if issue.queue != Queue.CENTRE:
            offices = [role for role, queue in QUEUES_OF_ROLE.items() if queue == issue.queue]
            yield from ((user, role) for role in offices for _of, user in self.of_role[role])
            return
        if issue.state not in AWAITING_DISPATCH:
            yield from self._of_department(issue.lead_id)
        for role in CENTRE_IN_ORDER:
            yield from ((user, role) for _of, user in self.of_role[role])

    def _of_department(self, pk: int | None):
        department = self.departments.get(pk)
        if department is None:
            return
        acting = department.acting_head(self.on)
        persons = [acting, department.head, department.deputy]
        heads = [user for of, user in self.of_role[Role.HEAD] if of == pk]
        accounts = [one and one.user for one in persons]
        stands_in = acting is not None and acting == department.deputy
        first = accounts[:1] if stands_in else []
        found = [user for user in (*first, *heads, *accounts) if user is not None]
        for user in sorted(found, key=lambda one: one.pk in self.away):
            yield user, Role.HEAD

    def _sees(self, user: User, issue: Issue, walled_off: set[int]) -> bool:
        held = self.held.get(user.pk, {})
        mine = {pk for departments in held.values() for pk in departments}
        if mine & walled_off:
            return False
        if issue.queue != Queue.CENTRE:
            return any(QUEUES_OF_ROLE.get(role) == issue.queue for role in held)
        works = any(issue.lead_id in held.get(role, ()) for role in WORKING_ROLES)
        return works or bool(held.keys() & SEEING_ROLES)
