"""Whatever stands in an address, a page or a plain no comes back, on either database."""

import pytest

from home.college.enums import Role
from tests.factories import clearance as made
from tests.factories import forms as forms_factory
from tests.factories.cast import a_member
from tests.factories.pages import a_past_row, a_progress_index, a_tea, published
from tests.walk.odd import ODD, OF_STAFF, PARAMETERS, WORST, broken, paths, queries

pytestmark = pytest.mark.django_db
LANGUAGES = ("", "/en")


@pytest.fixture
def site():
    a_progress_index()
    published(a_tea(rows=(a_past_row(),)))
    made.cleared(made.answered())
    forms_factory.ask()


def test_odd_queries_break_no_page(client, site):
    assert broken(client, queries(PARAMETERS, WORST[:3])) == []


def test_odd_queries_break_no_list_of_the_staff(client, site):
    client.force_login(a_member(Role.DISPATCHER))

    assert broken(client, queries(OF_STAFF, WORST[:1])) == []


def test_odd_paths_break_nothing(client, site):
    assert broken(client, paths(WORST[:3])) == []


@pytest.mark.prove
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_odd_query_breaks_no_page(client, site, language):
    pages = {f"{language}{page}": names for page, names in PARAMETERS.items()}

    assert broken(client, [*queries(pages, ODD), *paths(ODD)]) == []


@pytest.mark.prove
@pytest.mark.parametrize("role", [Role.DISPATCHER, Role.OFFICER, Role.EDITOR, Role.DISCIPLINE])
def test_every_odd_query_breaks_no_list_of_the_staff(client, site, role):
    client.force_login(a_member(role))

    assert broken(client, queries(OF_STAFF, ODD)) == []
