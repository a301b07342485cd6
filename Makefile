# make run · make test · make check · make prove; what each does is beside it.
SHELL := /bin/bash
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
TESTS ?= tests
# Two cores, two workers: more of them only wait for each other.
WORKERS ?= 2
# The first Python on the path that the site runs on.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null \
	&& echo $$name && break; done)
TEMPLATES = $(shell find templates -name '*.html')

.PHONY: run test check prove
.DEFAULT_GOAL := run

# The site with a demo in it, on http://127.0.0.1:$(PORT), kept in var/.
run: export DJANGO_SETTINGS_MODULE := config.settings.dev
run: export SITE_URL ?= http://127.0.0.1:$(PORT)
run: $(VENV)/site.stamp
	@$(PY) -c 'import socket; socket.create_server(("127.0.0.1", $(PORT))).close()' 2>/dev/null \
		|| { echo "Port $(PORT) is taken; choose another: PORT=8001 make run"; exit 1; }
	@mkdir -p var/static
	$(PY) manage.py migrate --verbosity 0
	$(PY) manage.py load_demo --if-empty
	@echo
	@echo "  回音 → http://127.0.0.1:$(PORT)/    admin → http://127.0.0.1:$(PORT)/admin/    (Ctrl-C stops it)"
	@echo
	@# No access log: the addresses of /follow-up/ carry a secret. Threads: a photo coming
	@# slowly from a phone holds one, since no nginx stands before this.
	@PYTHONPATH=.:site exec $(VENV)/bin/granian --interface wsgi --no-ws --no-access-log \
		--blocking-threads 16 --log-level error --host 127.0.0.1 --port $(PORT) config.wsgi:application

# Every test but the long proofs. SQLite, or the database of DATABASE_URL.
test: $(VENV)/tests.stamp
	$(PY) -m pytest -n $(WORKERS) --dist worksteal -m "not prove" -rs $(TESTS)

# The long proofs: crash, restore, load, every page.
prove: $(VENV)/tests.stamp
	$(PY) -m pytest -m prove -rs $(TESTS)

# What a reviewer shouldn't have to look for.
check: $(VENV)/tests.stamp
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/djade --check $(TEMPLATES)
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py generate_states --check
	$(PY) -m pytest -m "not prove" -p no:cacheprovider tests/meta

# Each stamp is older than the list it was made from only when the list changed.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed: apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "venv is missing: apt install python3-venv"; exit 1; }

$(VENV)/site.stamp: requirements.txt | $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/tests.stamp: tests/requirements.txt $(VENV)/site.stamp
	$(PY) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@
