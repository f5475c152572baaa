# The two commands of the project are `make run` and `make test`; everything they do lies in scripts/.
.PHONY: run test build bench soak fmt api setup

run: ## build and start the demo on http://127.0.0.1:8080
	@scripts/run.sh $(ARGS)

test: ## everything CI checks
	@scripts/test.sh $(ARGS)

build: ## the program for a real installation: target/release/zveno
	@scripts/build.sh

bench: ## print the table of figures and write bench/RESULTS.md
	@scripts/bench.sh $(ARGS)

soak: ## the long campaigns: kills, faults, memory
	@scripts/soak.sh $(ARGS)

fmt: ## format Rust
	@cargo fmt --all

api: ## regenerate .sqlx, openapi.json and the TypeScript types
	@scripts/generate.sh

setup: ## only install what is missing
	@scripts/setup.sh test
