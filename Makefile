# Cron Manager. `make help` lists what there is; each target sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help setup run demo test check verify simulate prove deploy smoke admin backup restore restore-drill costs rotate-key clean bench lock openapi screenshots

PYTHON := .venv/bin/python
export UV_SYSTEM_CERTS := true

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: ## the environments (Python, Node); done by the others when needed
	@scripts/setup

run: setup ## the whole system on this machine, in the foreground; Ctrl-C stops it
	@$(PYTHON) -m local.run

demo: setup ## load examples/ into the running system through its API
	@$(PYTHON) scripts/demo.py

test: setup ## every check and test
	@$(PYTHON) scripts/check.py

check: setup ## the quick checks only: ruff, mypy, import contracts, unit tests
	@$(PYTHON) scripts/check.py --quick

simulate: setup ## faults against the invariants, 200 seeds × 10,000 ticks; SEED=7 replays one, MUTATIONS=1 tests the test
	@PYTHONPATH=layers/core/python $(PYTHON) -m tests.simulation $(if $(SEED),--seed $(SEED)) $(if $(SEEDS),--seeds $(SEEDS)) \
		$(if $(TICKS),--ticks $(TICKS)) $(if $(MUTATIONS),--mutations)

deploy: setup ## into your AWS account: make deploy ENV=dev|prod
	@$(PYTHON) scripts/deploy.py $(or $(ENV),dev)

smoke: setup ## does a deployment answer, and does no alarm ring: make smoke ENV=prod
	@$(PYTHON) scripts/smoke.py $(or $(ENV),dev)

admin: setup ## create an administrator in a deployment: make admin ENV=prod EMAIL=you@example.com
	@$(PYTHON) scripts/create_admin.py $(or $(ENV),dev) $(EMAIL)

rotate-key: setup ## give a deployment a new signing key: make rotate-key ENV=prod; NOW=1 if somebody may have the old one
	@$(PYTHON) scripts/rotate_key.py $(or $(ENV),dev) $(if $(NOW),now)

backup: setup ## export all tables of a deployment as they are now: make backup ENV=prod
	@$(PYTHON) scripts/backup.py $(or $(ENV),local)

restore: setup ## a backup into an empty deployment: make restore ENV=prod FROM=2026-11-21T03:00:00Z
	@$(PYTHON) scripts/restore.py $(or $(ENV),local)

restore-drill: setup ## lose a local deployment, bring its backup back on an empty one, and look at everything
	@ALL_NIGHTS=1 PYTHONPATH=layers/core/python:. $(dir $(PYTHON))pytest -q -s tests/proofs tests/e2e/test_schedules.py/test_restore.py

costs: setup ## dollars a month: make costs JOBS=1000 EVERY=15m TAKES=2
	@$(PYTHON) scripts/costs.py $(if $(JOBS),--jobs $(JOBS)) $(if $(EVERY),--every $(EVERY)) $(if $(TAKES),--takes $(TAKES))

verify: setup ## hold a deployment's audit trail against its hash chains: make verify ENV=prod FROM=2026-11-01
	@$(PYTHON) scripts/verify_audit.py $(or $(ENV),local) "$(FROM)" "$(TO)"

screenshots: ## the pictures of docs/console.md, from the running system
	@npm run --prefix frontend --silent screenshots

bench: setup ## the benchmarks; figures go to benchmarks/results/
	@PYTHONPATH=layers/core/python $(PYTHON) -m benchmarks $(ONLY)

openapi: setup ## write docs/api/openapi.json and the console's types from the code
	@$(PYTHON) scripts/openapi.py && npm run --prefix frontend --silent generate

lock: setup ## compile pyproject.toml into the pinned requirement files
	@scripts/lock --upgrade

clean: ## forget the local system's state and everything built
	@rm -rf .local/state .local/deployed .local/stack.json cdk.out build frontend/dist .mypy_cache .pytest_cache .ruff_cache

prove: setup ## the slow proofs: executors killed at random, the executor away, hostile targets on a whole deployment
	@ALL_NIGHTS=1 PYTHONPATH=layers/core/python:. $(dir $(PYTHON))pytest -q -s tests/proofs tests/e2e/test_schedules.py
