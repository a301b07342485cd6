"""Who plays in the domain's tests: one department, and one member for each role and department."""

from datetime import date

from home.college.enums import DEPARTMENT_ROLES
from home.models import Department, Location, Membership, User


def a_department(name: str = "后勤管理处") -> Department:
    return Department.objects.get_or_create(
        name=name, defaults={"short_name": name[:2], "kind": "office"}
    )[0]


def a_member(role: str, department: Department | None = None) -> User:
    """The one member with this role, for the department where the role needs one."""
    if department is None and role in DEPARTMENT_ROLES:
        department = a_department()
    place = f"-{department.pk}" if department else ""
    user, is_new = User.objects.get_or_create(
        username=f"{role}{place}", defaults={"email": f"{role}{place}@example.edu.cn"}
    )
    if is_new:
        Membership.objects.create(
            user=user, department=department, role=role, starts=date(2020, 1, 1)
        )
    return user


def past_the_review(user: User) -> User:
    """An administrator too: the only one who may publish a page without the three reviews."""
    user.is_superuser = True
    user.save(update_fields=["is_superuser"])
    return user


def a_place(code: str = "D3-301", *, is_bedroom: bool = False) -> Location:
    """A room of a building on a campus; public unless it is a bedroom."""
    campus = _location("C1", "示例校区", "campus", None)
    building = _location("D3", "示例 3 号楼", "building", campus)
    use = "dormitory_room" if is_bedroom else "public"
    return _location(code, code, "room", building, use=use)


def _location(code: str, name: str, kind: str, parent, **fields) -> Location:
    return Location.objects.get_or_create(
        code=code, defaults={"name": name, "kind": kind, "parent": parent} | fields
    )[0]
