#!/usr/bin/env bash
# Reads the sample corpus into a store of its own, prints a story's timeline, serves the web UI (SERVE=0: does not stay).
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product dateline
dateline="$(swift build -c release --show-bin-path)/dateline"
export DATELINE_STORE=".build/demo.sqlite"
rm -f "$DATELINE_STORE" "$DATELINE_STORE"-wal "$DATELINE_STORE"-shm

say() { printf '\n$ %s\n' "$*"; }

say dateline read Examples
# One file of the sample is damaged on purpose: it is listed, the rest is read, the exit status is 1.
"$dateline" read Examples 2>&1 || [ $? = 1 ]
say dateline stories
"$dateline" stories
say 'dateline timeline "James Webb" --entries 15'
"$dateline" timeline "James Webb" --entries 15
if [ "${SERVE:-1}" != 0 ]; then
    say dateline serve
    exec "$dateline" serve --port "${PORT:-8080}"
fi
