#!/usr/bin/env bash
# Reads the sample corpus into a store of its own, prints a story's timeline, serves the web UI (SERVE=0: does not stay).
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product dateline
dateline="$(swift build -c release --show-bin-path)/dateline"
store=".build/demo.sqlite"
rm -f "$store" "$store"-wal "$store"-shm

echo
echo "dateline read Examples"
# One file of the sample is broken on purpose: it is listed, the rest is read, the exit status is 1.
"$dateline" read Examples --store "$store" || [ $? = 1 ]
echo
echo "dateline stories"
"$dateline" stories --store "$store"
echo
