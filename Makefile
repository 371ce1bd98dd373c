# Two commands on a fresh machine: `make run` and `make test`. Each sets up what it needs, once.
# PYTHON=python3.12 chooses the interpreter; PYTEST="-k today" adds to pytest's own words.

VENV := .venv
READY := $(VENV)/ready
BIN := $(VENV)/bin
# Tests run off screen, also where there is a screen: windows of two workers would fight for its focus.
# QT_QPA_PLATFORM=xcb make test shows them.
OFFSCREEN := QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen}

.PHONY: run test torture bench screenshots lint format translations clean

run: $(READY)
	@$(BIN)/makelaar

test: $(READY)
	@$(OFFSCREEN) $(BIN)/python -m pytest -n 2 -m "not torture" $(PYTEST)

torture: $(READY)
	@$(OFFSCREEN) $(BIN)/python -m pytest -n 2 -m torture $(PYTEST)

bench: $(READY)
	@$(OFFSCREEN) $(BIN)/python -m benchmarks

screenshots: $(READY)
	@$(OFFSCREEN) $(BIN)/python scripts/screenshots.py docs/screenshots vandaag mensen kaart opschrijven dubbelen inlezen deuren ronde gesprek verantwoording uitgegeven verhaal

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(READY)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

translations: $(READY)
	@$(BIN)/python scripts/translations.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks .import_linter_cache

# Again only when what it was made from changed.
$(READY): pyproject.toml constraints.txt $(wildcard scripts/*.sh) scripts/qt-packages.txt
	@scripts/setup.sh $(VENV)
	@touch $@
