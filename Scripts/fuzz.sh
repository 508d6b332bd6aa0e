#!/usr/bin/env bash
# Feeds broken input for SECONDS_TO_RUN seconds (300): libFuzzer over HTML, XML and character sets, a third of the time each,
# then as long broken pages to the path from bytes to layers, from SEED (the day) on.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
seconds="${SECONDS_TO_RUN:-300}"
work=.build/fuzz
mkdir -p "$work"
compiler="$(dirname "$(readlink -f "$(command -v swiftc)")")/clang"
command -v "$compiler" >/dev/null 2>&1 || compiler=cc
if "$compiler" -c -O1 -o "$work/heap.o" Fuzz/heap.c &&
    find Sources/Markup -name '*.swift' | sort | xargs swiftc -O -parse-as-library -sanitize=fuzzer,address -use-ld=lld \
        -swift-version 6 -enable-upcoming-feature ExistentialAny -module-name MarkupFuzz \
        -o "$work/markup" "$work/heap.o" Fuzz/MarkupFuzz.swift; then
    for target in ${TARGETS:-html xml bytes}; do
        echo "libFuzzer: $target, $((seconds / 3)) seconds"
        # What is found on the way stays in .build; Fuzz/corpus is only read.
        mkdir -p "$work/$target" "$work/findings"
        FUZZ_TARGET="$target" ASAN_OPTIONS=detect_leaks=0 "$work/markup" "$work/$target" "Fuzz/corpus/$target" \
            -dict=Fuzz/markup.dict -max_total_time="$((seconds / 3))" -max_len=8192 -timeout=30 -rss_limit_mb=2048 \
            -artifact_prefix="$work/findings/$target-" -print_final_stats=1 -verbosity=0
    done
else
    echo "libFuzzer: skipped, this Swift cannot build with -sanitize=fuzzer,address"
fi
[ -z "${TARGETS:-}" ] || exit 0
export DATELINE_FUZZ_SECONDS="$seconds" DATELINE_FUZZ_SEED="${SEED:-$(date +%Y%m%d)000}"
swift build --build-tests
swift test --skip-build --filter MutationTests
