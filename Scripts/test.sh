#!/usr/bin/env bash
# Builds and runs all tests. Tests on data that is not there are skipped with a message.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
swift build --build-tests
swift test --skip-build --parallel
