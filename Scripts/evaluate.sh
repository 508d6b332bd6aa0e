#!/usr/bin/env bash
# Scores the stages on the labelled sets, where they are present, and compares with the floors in Evaluation/floors.json.
# BENCH=folder says where the sets are. `Scripts/evaluate.py --raise` raises the floors to what was reached.
set -euo pipefail
cd "$(dirname "$0")/.."
bench="${BENCH:-../shared/bench}"
if [ ! -d "$bench" ]; then
    echo "evaluate: skipped, there are no labelled sets at $bench"
    exit 0
fi
swift build -c release --product dateline-evaluate
python3 Scripts/evaluate.py --bench "$bench" \
    --tool "$(swift build -c release --show-bin-path)/dateline-evaluate" "$@"
