#!/usr/bin/env bash
# Prints hashes of all layers of all articles of the labelled sets: the same before and after a change that is to change no output.
#
#   hash-layers.sh TOOL BENCH [FOLDER]     TOOL is dateline-evaluate; FOLDER keeps the layers, for diff
set -euo pipefail
tool="$1"
bench="$2"
folder="${3:-$(mktemp -d)}"
for set in "$bench"/stories/clusters/{vi-mds,en-ecb,en-wikiref}.jsonl "$bench"/stories/timelines/{es,fr,it}-*/articles.jsonl; do
    if [ -f "$set" ]; then "$tool" layers "$set" --predictions "$folder"; fi
done
for pages in "$bench"/../seeds "$bench"/extraction/html; do
    if [ -d "$pages" ]; then "$tool" layers --texts "$pages" --predictions "$folder"; fi
done
cd "$folder"
sha256sum ./*.layers.jsonl
cat ./*.layers.jsonl | sha256sum
