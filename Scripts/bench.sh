#!/usr/bin/env bash
# Compares speed with named peers in the same run and prints ratios.
# BENCH=folder says where the labelled pages are; without them only the generated corpus is read.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product dateline
dateline="$(swift build -c release --show-bin-path)/dateline"
bench="${BENCH:-../shared/bench}"
if [ -d "$bench/extraction/html" ]; then
    venv=.build/bench-venv
    if ! "$venv/bin/python" -c "import resiliparse, trafilatura" 2> /dev/null; then
        python3 -m venv "$venv"
        "$venv/bin/pip" -q install trafilatura==2.3.1 lxml_html_clean resiliparse==2.0.1
    fi
    "$venv/bin/python" Scripts/bench-extract.py "$dateline" "$bench/extraction/html"
else
    echo "extract: skipped, there are no pages at $bench/extraction/html"
fi
python3 Scripts/bench-read.py "$dateline"
swift build -c release --product dateline-evaluate
evaluate="$(swift build -c release --show-bin-path)/dateline-evaluate"
for set in vi-mds en-wikiref; do
    if [ -f "$bench/stories/clusters/$set.jsonl" ]; then
        echo "annotate $set, one thread:"
        "$evaluate" speed "$bench/stories/clusters/$set.jsonl" --predictions "$(mktemp -d)"
    else
        echo "annotate: skipped, there is no $set at $bench/stories/clusters"
    fi
done
echo "annotate, hostile articles: how many times as long a byte takes at four times the length"
"$evaluate" annotate-growth
Scripts/bench-markup.sh
