# Two commands to begin with: `make demo` and `make test`. The others measure and check.
SERVE ?= 1
PORT ?= 8080

.PHONY: demo test bench evaluate lint fuzz soak build

demo:
	@Scripts/install-dependencies.sh build
	@SERVE=$(SERVE) PORT=$(PORT) Scripts/demo.sh

test:
	@Scripts/install-dependencies.sh build browser
	@Scripts/test.sh

build:
	@Scripts/install-dependencies.sh build
	swift build -c release --product dateline

bench:
	@Scripts/install-dependencies.sh build
	@Scripts/bench.sh

evaluate:
	@Scripts/install-dependencies.sh build
	@Scripts/evaluate.sh

lint:
	@swift format lint --strict --recursive Sources Tests Plugins Package.swift && echo "lint: clean"

fuzz:
	@Scripts/install-dependencies.sh build
	@Scripts/fuzz.sh

soak:
	@Scripts/install-dependencies.sh build
	@Scripts/soak.sh $(SOAK)
