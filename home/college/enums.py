"""The closed vocabularies of the college register, and the named groups of roles."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Role(TextChoices):
    """What a user may be, for a department or for the whole college."""

    DISPATCHER = "dispatcher", _("Dispatcher")
    ARBITER = "arbiter", _("Arbiter")
    DUTY_OFFICER = "duty_officer", _("Duty officer")
    OFFICER = "officer", _("Officer")
    HEAD = "head", _("Head of department")
    LIAISON = "liaison", _("College liaison")
    LEADER = "leader", _("College leader in charge")
    ASSISTANT = "assistant", _("Leader's assistant")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Publisher")
    DISCIPLINE = "discipline", _("Discipline office")
    COUNSELLOR = "counsellor", _("Counselling centre")
    PATROL = "patrol", _("Student patrol")
    STUDENT = "student", _("Student")


# Held for a department, never for the college as a whole.
DEPARTMENT_ROLES = (Role.OFFICER, Role.HEAD, Role.LIAISON)
# Students have no business in the admin.
STUDENT_ROLES = (Role.PATROL, Role.STUDENT)
STAFF_ROLES = tuple(role for role in Role if role not in STUDENT_ROLES)


class DepartmentKind(TextChoices):
    OFFICE = "office", _("Administrative office")
    COLLEGE = "college", _("School of the college")
    SUPPORT = "support", _("Teaching support")
    MASS = "mass", _("Mass organisation")
    LOGISTICS = "logistics", _("Logistics company")


class LocationKind(TextChoices):
    """From the largest to the smallest; a place lies in a larger one."""

    CAMPUS = "campus", _("Campus")
    BUILDING = "building", _("Building")
    FLOOR = "floor", _("Floor")
    ROOM = "room", _("Room")


class LocationUse(TextChoices):
    """A dormitory's corridors and shared rooms are public; only its bedrooms are not."""

    PUBLIC = "public", _("Public place")
    DORMITORY_ROOM = "dormitory_room", _("Bedroom in a dormitory")


class VacationKind(TextChoices):
    WINTER = "winter", _("Winter vacation")
    SUMMER = "summer", _("Summer vacation")


class DayKind(TextChoices):
    WORKDAY = "workday", _("Working day")
    WEEKEND = "weekend", _("Weekend")
    HOLIDAY = "holiday", _("Public holiday")
    MAKEUP = "makeup", _("Make-up working day")
    EXAM = "exam", _("Exam week")
    WINTER = "winter", pgettext_lazy("day", "Winter vacation")
    SUMMER = "summer", pgettext_lazy("day", "Summer vacation")


WORKING_KINDS = (DayKind.WORKDAY, DayKind.MAKEUP, DayKind.EXAM)
VACATION_KINDS = (DayKind.WINTER, DayKind.SUMMER)
