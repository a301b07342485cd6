"""Production refuses to start without what it needs, and says how to mend it."""

import os
import subprocess
import sys

import pytest

from tests.meta.tree import ROOT, text

EXAMPLE = "docs/production.env.example"
NEEDED = {
    "SECRET_KEY": "SECRET_KEY is not set: it is a long random text that signs cookies and links",
    "FIELD_KEY": "FIELD_KEY is not set: it is a long random text that locks contact data",
    "ALLOWED_HOSTS": "ALLOWED_HOSTS is not set: it is the host names of the site",
    "SITE_URL": "SITE_URL is not set: it is the public address of the site",
}


def example() -> dict[str, str]:
    lines = (line for line in text(EXAMPLE).splitlines() if line and not line.startswith("#"))
    return dict(line.split("=", 1) for line in lines)


def run(environment: dict[str, str], *command: str) -> subprocess.CompletedProcess:
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"PYTHONPATH": ".:site", "DJANGO_SETTINGS_MODULE": "config.settings.production"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=inherited | settings | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", NEEDED)
def test_production_without_a_setting_says_how_to_mend_it(name, tmp_path):
    environment = example() | {"VAR_DIR": str(tmp_path)}
    del environment[name]

    refused = run(environment, "-c", "import config.settings.production")

    reason = refused.stderr.splitlines()[-1].removeprefix(
        "django.core.exceptions.ImproperlyConfigured: "
    )
    assert reason[: len(NEEDED[name])] == NEEDED[name]


@pytest.mark.parametrize("name", ["SECRET_KEY", "FIELD_KEY"])
def test_production_with_a_short_key_is_refused(name, tmp_path):
    environment = example() | {"VAR_DIR": str(tmp_path), name: "short"}

    refused = run(environment, "-c", "import config.settings.production")

    start = f"django.core.exceptions.ImproperlyConfigured: {name} is shorter than 32 characters"
    assert refused.stderr.splitlines()[-1][: len(start)] == start


def test_production_with_the_example_passes_the_deployment_check(tmp_path):
    environment = example() | {"VAR_DIR": str(tmp_path)}

    checked = run(environment, "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert (checked.returncode, checked.stdout, checked.stderr) == (
        0,
        "System check identified no issues (0 silenced).\n",
        "",
    )
