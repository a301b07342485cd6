"""One account for each role. None of them can sign in outside the demo."""

from datetime import date

from django.contrib.auth.hashers import make_password

from home.college.enums import Role
from home.demo.offices import CENTRE, LOGISTICS, TEACHING
from home.demo.sample import Sample
from home.models import Department, Membership, Person, User

SINCE = date(2021, 3, 1)
# user name, role, department, what the account is for
ACCOUNTS = (
    ("dispatcher", Role.DISPATCHER, CENTRE, "受理员"),
    ("arbiter", Role.ARBITER, CENTRE, "裁定员"),
    ("duty", Role.DUTY_OFFICER, CENTRE, "值班员"),
    ("officer", Role.OFFICER, LOGISTICS, "后勤管理处承办人"),
    ("head", Role.HEAD, LOGISTICS, "后勤管理处负责人"),
    ("officer2", Role.OFFICER, TEACHING, "教务处承办人"),
    ("head2", Role.HEAD, TEACHING, "教务处负责人"),
    ("officer3", Role.OFFICER, "信息化中心", "信息化中心承办人"),
    ("head3", Role.HEAD, "信息化中心", "信息化中心负责人"),
    ("liaison", Role.LIAISON, "示例一学院", "学院联络员"),
    ("leader", Role.LEADER, None, "分管校领导"),
    ("assistant", Role.ASSISTANT, None, "领导助理"),
    ("editor", Role.EDITOR, None, "编辑"),
    ("publisher", Role.PUBLISHER, None, "终审"),
    ("discipline", Role.DISCIPLINE, "纪检办公室", "纪检"),
    ("counsellor", Role.COUNSELLOR, None, "心理中心"),
    ("patrol", Role.PATROL, None, "学生巡查员"),
    ("student", Role.STUDENT, None, "学生"),
)
ADMIN = ("admin", "管理员")


def build_accounts(sample: Sample) -> None:
    # One hash for all: they share the password, and hashing is made to be slow.
    kept = make_password(sample.password)
    for username, role, department, title in ACCOUNTS:
        user = _account(sample, username, title, password=kept)
        place = Department.objects.get(name=department) if department else None
        Membership.objects.create(user=user, role=role, department=place, starts=SINCE)
    # The leader of ``build_people`` signs in, and the assistant acts for them.
    Person.objects.filter(is_leader=True).update(
        user=sample.users["leader"], assistant=sample.users["assistant"]
    )
    _account(sample, *ADMIN, password=kept, is_superuser=True, is_staff=True)
    for department in Department.objects.exclude(memberships__role=Role.HEAD):
        _staff_without_password(sample, department)


def _staff_without_password(sample: Sample, department: Department) -> None:
    """An officer and a head who act in the samples; nobody signs in as them."""
    for role, title in ((Role.OFFICER, "承办人"), (Role.HEAD, "负责人")):
        user = _account(sample, f"{role}-{department.pk}", f"{department.label}{title}",
                        password=make_password(None))  # fmt: skip
        Membership.objects.create(user=user, role=role, department=department, starts=SINCE)


def _account(sample: Sample, username: str, title: str, **fields) -> User:
    user = User.objects.create(username=username, last_name="示例", first_name=title, is_demo=True,
                               email=f"{username}@example.edu.cn", **fields)  # fmt: skip
    sample.users[username] = user
    return user
