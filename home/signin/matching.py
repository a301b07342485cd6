"""Whose account a number of the college is. It tells who somebody is, never what they may do."""

from django.conf import settings

from home.models import User


def account_for(number: str) -> User | None:
    """Return the account named by the number; a student's is made at the first sign-in.

    None for whoever is no student and has no account: staff accounts are made by an
    administrator, who gives them their rights.
    """
    number = number.strip()
    if not number:
        return None
    user = User.objects.filter(username=number).first()
    if user is None and is_student(number):
        user, _is_new = User.objects.get_or_create(username=number, defaults={"password": "!"})
    return user


def is_student(number: str) -> bool:
    students = settings.SIGN_IN.students
    return students is not None and students.fullmatch(number) is not None
