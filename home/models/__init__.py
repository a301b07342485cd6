"""The tables of the app, one module per thing: the college register, the pages, the reviews,
the regular work.
"""

from home.college.category import Category
from home.college.department import Department
from home.college.leave import Leave
from home.college.location import Location
from home.college.membership import Membership
from home.college.person import Person
from home.college.settings import CollegeSettings
from home.college.term import Term
from home.college.user import User
from home.college.working_day import WorkingDay
from home.operations.last_run import LastRun
from home.pages.home_page import HomePage
from home.pages.standard_page import StandardPage
from home.pages.standing_answer import StandingAnswerPage, StandingAnswersPage
from home.review.task import ReviewTask

__all__ = [
    "Category",
    "CollegeSettings",
    "Department",
    "HomePage",
    "LastRun",
    "Leave",
    "Location",
    "Membership",
    "Person",
    "ReviewTask",
    "StandardPage",
    "StandingAnswerPage",
    "StandingAnswersPage",
    "Term",
    "User",
    "WorkingDay",
]
