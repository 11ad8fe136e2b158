# Short names for the dev.py commands. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help up test check bench sabotage env lock ci format

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

up: ## run Parknet with the demo network
	python3 dev.py up

test: ## run the tests
	python3 dev.py test

check: ## run the linters and checks
	python3 dev.py check

format: ## write code and templates the way the checks want them
	.venv/bin/ruff check --fix . && .venv/bin/ruff format .

bench: ## run the benchmarks
	python3 dev.py bench

sabotage: ## take one guard away at a time, on a copy, and see its test go red
	python3 -m devtools.sabotage

env: ## only make .venv
	python3 dev.py env

lock: ## pin the packages of requirements/*.in anew
	sh requirements/compile

ci: ## run what the build server runs
	.ci/run
