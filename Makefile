# Every target does its own set-up: a fresh clone needs git, make and a CPython, nothing else.
PORT ?= 8000
SETUP := sh scripts/setup.sh
BIN := .venv/bin

.DEFAULT_GOAL := run
.PHONY: run test check bench format lock clean

run:     ## serve the examples on 127.0.0.1:PORT
	@$(SETUP) run
	@PLENARY_DEMONSTRATION=1 $(BIN)/plenary run --port $(PORT)

test:    ## all that CI runs; ONLY="ruff sqlite" for some steps, ARGS="-k name" for pytest
	@$(SETUP) test
	@$(BIN)/python -m scripts.test $(ONLY) $(if $(ARGS),-- $(ARGS))

check:   ## the checks that start no test
	@$(SETUP) test
	@$(BIN)/python -m scripts.test checks

bench:   ## every measure in bench/; ONLY=name for one
	@$(SETUP) test
	@$(BIN)/python -m bench $(ONLY)

format:  ## put the code and the imports in order
	@$(SETUP) test
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .

lock:    ## work out requirements*.lock anew from requirements*.in; UPGRADE=1 for newer versions
	@$(SETUP) lock $(if $(UPGRADE),--upgrade)

clean:   ## remove what was made here, except var/ (your data)
	rm -rf .venv .uv .cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
