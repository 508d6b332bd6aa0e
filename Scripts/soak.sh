#!/usr/bin/env bash
# Follows 300 feeds of a local farm with faults for an accelerated month, kills the reader now and then, and prints what came in,
# what was lost or doubled (nothing may be), peak memory, and requests that broke a rule (none may). Arguments go on: --days 10.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
swift build -c release --product dateline-soak
.build/release/dateline-soak "$@"
