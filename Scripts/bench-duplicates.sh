#!/usr/bin/env bash
# Compares finding near-duplicates with gaoya on articles and edited copies of them. BENCH=folder says where the articles are.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product dateline-evaluate
venv=.build/bench-duplicates-venv
if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" -q install gaoya==0.2.2
fi
set=${BENCH:-../shared/bench}/stories/neardup
python3 "$set/make_neardup.py" .build/bench-duplicates "$set/vi-base.jsonl.gz"
"$venv/bin/python" Scripts/bench-duplicates.py "$(swift build -c release --show-bin-path)/dateline-evaluate" \
    .build/bench-duplicates/docs.jsonl .build/bench-duplicates/found
