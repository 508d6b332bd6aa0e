#!/usr/bin/env bash
# Feeds broken pages to the path from bytes to layers for SECONDS_TO_RUN seconds (300), from SEED (the day) on.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
export DATELINE_FUZZ_SECONDS="${SECONDS_TO_RUN:-300}" DATELINE_FUZZ_SEED="${SEED:-$(date +%Y%m%d)000}"
swift build --build-tests
swift test --skip-build --filter MutationTests
