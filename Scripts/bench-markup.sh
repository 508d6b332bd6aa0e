#!/usr/bin/env bash
# Compares the HTML parser with libxml2 and lexbor, and measures it on hostile inputs. BENCH=folder says where the pages are.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/install-dependencies.sh bench
swift build -c release --product dateline-evaluate
venv=.build/bench-markup-venv
if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" -q install selectolax==1.0.2 || echo "selectolax could not be installed: no comparison with lexbor"
fi
"$venv/bin/python" Scripts/bench-markup.py "$(swift build -c release --show-bin-path)/dateline-evaluate" \
    "${BENCH:-../shared/bench}/extraction" .build/bench-markup
