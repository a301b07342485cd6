"""Who comes through the college: by a real identity provider and a real CAS server on loopback."""

import pytest
from allauth.socialaccount.models import SocialAccount
from oidc_provider_mock import User as Somebody
from oidc_provider_mock import run_server_in_thread

from home.college.enums import Role
from home.models import User
from tests.factories.cast import a_member
from tests.home.signin.college import (
    STRANGER,
    STUDENT,
    TEACHER,
    cas_server,
    signed_in_by_cas,
    signed_in_by_oidc,
    with_cas,
    with_oidc,
)

pytestmark = [
    pytest.mark.django_db,
    # The mock leans on an older form of its library.
    pytest.mark.filterwarnings("ignore:get_jwt_config:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def provider():
    people = [
        Somebody(sub=number, claims={"employee_number": number, "name": "某人", "role": "admin"})
        for number in (STUDENT, TEACHER, STRANGER)
    ]
    nameless = Somebody(sub="nameless", claims={"name": "无号"})
    with run_server_in_thread(user_claims=[*people, nameless]) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(scope="module")
def cas():
    with cas_server() as address:
        yield address


@pytest.fixture(params=["oidc", "cas"])
def sign_in(request, settings, client, provider, cas):
    """Sign in by the one way and by the other: the rules are the same."""
    if request.param == "oidc":
        with_oidc(settings, provider)
        return lambda number, going_to="": signed_in_by_oidc(client, number, going_to)
    with_cas(settings, cas)
    return lambda number, going_to="": signed_in_by_cas(client, number, going_to)


def teacher() -> User:
    """An officer whose account was made under the staff number."""
    user = a_member(Role.OFFICER)
    user.username = TEACHER
    user.save(update_fields=["username"])
    return user


def signed_in(client) -> str:
    return User.objects.get(pk=client.session["_auth_user_id"]).username


def test_student_gets_an_account_without_rights_and_comes_to_their_own_requests(sign_in, client):
    response = sign_in(STUDENT)

    student = User.objects.get(username=STUDENT)
    assert (response.status_code, response.headers["Location"]) == (302, "/my/")
    assert signed_in(client) == STUDENT
    assert (student.is_staff, student.is_superuser, student.get_all_permissions()) == (
        False,
        False,
        set(),
    )
    assert not student.has_usable_password()


def test_student_who_comes_again_has_the_same_account(sign_in, client):
    sign_in(STUDENT)
    client.logout()
    sign_in(STUDENT)

    assert User.objects.filter(username=STUDENT).count() == 1
    assert signed_in(client) == STUDENT


def test_nothing_the_college_says_is_kept_but_the_number(sign_in, client):
    sign_in(STUDENT)

    student = User.objects.get(username=STUDENT)
    assert (student.get_full_name(), student.email) == ("", "")
    assert SocialAccount.objects.count() == 0


def test_staff_is_matched_by_number_with_the_rights_they_had(sign_in, client):
    before = teacher().get_all_permissions()

    response = sign_in(TEACHER)

    assert response.headers["Location"] == "/admin/"
    assert signed_in(client) == TEACHER
    assert User.objects.get(username=TEACHER).get_all_permissions() == before


def test_unknown_staff_is_told_so_and_gets_no_account(sign_in, client):
    response = sign_in(STRANGER)

    refused = client.get(response.headers["Location"])
    assert refused.status_code == 403
    assert "这里没有你的账号" in refused.content.decode()
    assert not User.objects.filter(username=STRANGER).exists()
    assert "_auth_user_id" not in client.session


def test_closed_account_stays_outside(sign_in, client):
    User.objects.filter(pk=teacher().pk).update(is_active=False)

    response = sign_in(TEACHER)

    assert response.headers["Location"] == "/signin/refused/"
    assert "_auth_user_id" not in client.session


def test_demo_account_of_the_same_name_stays_outside_in_production(sign_in, client, settings):
    settings.DEMO_ACCOUNTS_MAY_SIGN_IN = False
    User.objects.filter(pk=teacher().pk).update(is_demo=True)

    response = sign_in(TEACHER)

    assert response.headers["Location"] == "/signin/refused/"
    assert "_auth_user_id" not in client.session


def test_session_has_a_new_key_after_sign_in(sign_in, client):
    client.get("/signin/")
    session = client.session
    session["planted"] = "x"
    session.save()
    before = session.session_key

    sign_in(STUDENT)

    assert client.session.session_key != before


def test_one_comes_to_where_one_was_going(sign_in):
    teacher()

    assert sign_in(TEACHER, "/admin/desk/").headers["Location"] == "/admin/desk/"


@pytest.mark.parametrize("foreign", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_sign_in_leads_to_no_other_site(sign_in, foreign):
    assert sign_in(STUDENT, foreign).headers["Location"] == "/my/"


def test_person_without_a_number_is_refused(settings, client, provider):
    with_oidc(settings, provider)

    response = signed_in_by_oidc(client, "nameless")

    assert response.headers["Location"] == "/signin/refused/"


def test_cas_number_may_be_an_attribute(settings, client, cas):
    with_cas(settings, cas, "number")
    User.objects.create(username=f"N-{TEACHER}")

    signed_in_by_cas(client, TEACHER)

    assert signed_in(client) == f"N-{TEACHER}"


def test_cas_ticket_brought_by_another_browser_opens_nothing(settings, client, cas):
    with_cas(settings, cas)
    client.get("/signin/with/cas/")

    response = client.get("/signin/with/cas/back/?state=stolen&ticket=ST-1")

    assert response.status_code == 502
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("way", ["oidc", "cas"])
def test_college_that_is_away_is_told_on_a_page(settings, client, way):
    with_oidc(settings, "http://127.0.0.1:9")
    if way == "cas":
        with_cas(settings, "http://127.0.0.1:9")
        state = client.get("/signin/with/cas/").headers["Location"].rpartition("state%3D")[2]
        response = client.get(f"/signin/with/cas/back/?state={state}&ticket=ST-1")
    else:
        response = client.get("/signin/with/oidc/")

    assert response.status_code == 502
    assert "过几分钟" in response.content.decode()


@pytest.mark.parametrize("way", ["oidc", "cas"])
def test_way_that_is_not_set_up_is_no_address(client, way):
    assert client.get(f"/signin/with/{way}/").status_code == 404
