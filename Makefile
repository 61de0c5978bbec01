# Two commands on a fresh machine: `make demo` and `make test`. `make check` before each commit.
# Versions come from constraints.txt; nothing outside .venv and build/ is touched, except that
# `make test` installs Debian's chromium and postgresql where it may.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test check clean chromium postgresql

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("matcher needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[test]'
	touch $@

demo: $(STAMP)
	$(BIN)/matcher demo $(ARGS)

test: $(STAMP) chromium postgresql
	$(BIN)/python -m pytest $(ARGS)

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -m 'not browser and not postgres' $(ARGS)

# The browser tests drive Debian's chromium, the tests on PostgreSQL start a server of their own.
chromium:
	@command -v chromium >/dev/null 2>&1 || $(call install,chromium,the browser tests)

postgresql:
	@command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
	|| $(call install,postgresql,the tests on PostgreSQL)

# $(call install,PACKAGE,WHAT NEEDS IT): where it can't be installed, that is skipped and says so.
define install
{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && apt-get update -qq \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) >/dev/null; } \
|| echo 'make test: no $(1) here and no right to install it: $(2) will be skipped'
endef

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
