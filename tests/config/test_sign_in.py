"""Sign-in through the college is set up whole or not at all."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.sign_in import OIDC, read
from tests.home.signin.college import Environment

WHOLE = {
    "OIDC_ISSUER": "https://id.example.edu.cn/",
    "OIDC_CLIENT_ID": "huiyin",
    "OIDC_CLIENT_SECRET": "secret",
    "OIDC_NUMBER_CLAIM": "employee_number",
    "STUDENT_NUMBERS": r"20\d{10}",
}


def refusal(**environment: str) -> str:
    with pytest.raises(ImproperlyConfigured) as refused:
        read(Environment(environment))
    return str(refused.value)


def test_nothing_set_leaves_the_sites_own_accounts():
    found = read(Environment())

    assert (found.providers, found.cas_url, found.students) == ({}, "", None)


@pytest.mark.parametrize("name", WHOLE)
def test_part_without_the_rest_is_refused_with_the_way_to_mend_it(name):
    said = refusal(**{other: value for other, value in WHOLE.items() if other != name})

    assert said.startswith(f"{name} is not set: it is ")


def test_cas_needs_the_form_of_student_numbers():
    assert refusal(CAS_URL="https://cas.example.edu.cn/cas").startswith("STUDENT_NUMBERS")


@pytest.mark.parametrize(("name", "value"), [("OIDC_ISSUER", "http://id"), ("CAS_URL", "http://c")])
def test_address_without_tls_is_refused(name, value):
    assert refusal(**WHOLE | {name: value}) == f"{name} is not an https:// address"


def test_form_of_numbers_that_is_none_is_refused():
    assert refusal(**WHOLE | {"STUDENT_NUMBERS": "20("}).startswith("STUDENT_NUMBERS can't be read")


def test_issuer_and_secret_reach_the_provider():
    app = read(Environment(WHOLE)).providers["openid_connect"]["APPS"][0]

    assert app["settings"] == {"server_url": "https://id.example.edu.cn"}
    assert (app["client_id"], app["secret"]) == ("huiyin", "secret")
    assert set(OIDC) <= WHOLE.keys()
