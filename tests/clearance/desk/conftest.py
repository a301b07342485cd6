"""Somebody signed in to the admin, by role."""

import pytest

from home.college.enums import Role
from tests.factories.cast import a_member


@pytest.fixture
def sign_in(client, db):
    """``sign_in(Role.OFFICER, department)`` returns a client of that member."""

    def as_member(role: Role, department=None):
        client.force_login(a_member(role, department))
        return client

    return as_member
