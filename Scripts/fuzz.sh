#!/usr/bin/env bash
# Feeds broken input for SECONDS_TO_RUN seconds (300): libFuzzer over HTML, XML and character sets, a third of the time each,
# as long over feeds, lists and archives, a third over whole pages, then broken pages to the path from bytes to layers, from SEED
# (the day) on.
# TARGETS="feed warc" runs those of libFuzzer's alone.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
seconds="${SECONDS_TO_RUN:-300}"
work=.build/fuzz
mkdir -p "$work"
compiler="$(dirname "$(readlink -f "$(command -v swiftc)")")/clang"
command -v "$compiler" >/dev/null 2>&1 || compiler=cc
options=(-O -parse-as-library -wmo -sanitize=fuzzer,address -swift-version 6 -enable-upcoming-feature ExistentialAny
    -package-name dateline -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)
markup_targets="html xml bytes"
ingest_targets="feed opml sitemap robots warc cdx zip http"

# The fuzzer over one target: its program, its name, how many seconds, further options.
run_target() {
    echo "libFuzzer: $2, $3 seconds"
    # What is found on the way stays in .build; Fuzz/corpus is only read.
    mkdir -p "$work/$2" "$work/findings"
    FUZZ_TARGET="$2" ASAN_OPTIONS=detect_leaks=0 "$1" "$work/$2" "${@:4}" -max_total_time="$3" -max_len=8192 -timeout=30 \
        -rss_limit_mb=2048 -artifact_prefix="$work/findings/$2-" -print_final_stats=1 -verbosity=0
}

# Writes the texts of a module as its code has them, since SwiftPM's plugin does not run here: $1 is its name, the rest its texts.
texts() {
    swiftc -o "$work/embed-texts" Sources/embed-texts/main.swift
    "$work/embed-texts" "$work/$1Resources.swift" "${@:2}"
}

# Compiles a module with what it stands on: $1 is its name.
module() {
    local files lists
    mapfile -t files < <(find "Sources/$1" -name '*.swift' | sort)
    mapfile -t lists < <(find "Sources/$1" -name '*.txt' | sort)
    if [ "${#lists[@]}" -gt 0 ]; then
        texts "$1" "${lists[@]}"
        files+=("$work/$1Resources.swift")
    fi
    swiftc "${options[@]}" -module-name "$1" -I "$work" -Xcc -fmodule-map-file=Sources/CZlib/module.modulemap \
        -emit-module -emit-module-path "$work/$1.swiftmodule" -emit-object -o "$work/$1.o" "${files[@]}"
}

is_wanted() { [ -z "${TARGETS:-}" ] || [[ " $TARGETS " == *" $1 "* ]]; }

if "$compiler" -c -O1 -o "$work/heap.o" Fuzz/heap.c &&
    find Sources/Markup -name '*.swift' | sort | xargs swiftc "${options[@]}" -use-ld=lld \
        -module-name MarkupFuzz -o "$work/markup" "$work/heap.o" Fuzz/MarkupFuzz.swift; then
    for target in $markup_targets; do
        is_wanted "$target" || continue
        run_target "$work/markup" "$target" "$((seconds / 3))" "Fuzz/corpus/$target" -dict=Fuzz/markup.dict
    done
else
    echo "libFuzzer: skipped, this Swift cannot build with -sanitize=fuzzer,address"
    ingest_targets=""
fi

if [ -n "$ingest_targets" ]; then
    for name in News Markup Archive Ingest Language Extract; do module "$name"; done
    swiftc "${options[@]}" -use-ld=lld -module-name IngestFuzz -I "$work" -Xcc -fmodule-map-file=Sources/CZlib/module.modulemap \
        -o "$work/ingest" "$work"/{News,Markup,Archive,Ingest}.o Fuzz/IngestFuzz.swift -lz
    for target in $ingest_targets; do
        is_wanted "$target" || continue
        # Feeds begin with the fixtures of the tests.
        seeds=()
        if [ "$target" = feed ]; then
            mkdir -p "$work/seeds"
            for fixture in Tests/Fixtures/feeds/*.txt; do
                LC_ALL=C sed '1,/^---$/d' "$fixture" >"$work/seeds/$(basename "$fixture")"
            done
            seeds=("$work/seeds")
        fi
        run_target "$work/ingest" "$target" "$((seconds / 8))" "${seeds[@]}"
    done
    if is_wanted pages; then
        swiftc "${options[@]}" -use-ld=lld -module-name PagesFuzz -I "$work" -o "$work/pages-fuzz" "$work/heap.o" \
            "$work"/{News,Markup,Language,Extract}.o Fuzz/PagesFuzz.swift
        run_target "$work/pages-fuzz" pages "$((seconds / 3))" Fuzz/corpus/pages -dict=Fuzz/markup.dict
    fi
fi
[ -z "${TARGETS:-}" ] || exit 0
export DATELINE_FUZZ_SECONDS="$seconds" DATELINE_FUZZ_SEED="${SEED:-$(date +%Y%m%d)000}"
swift build --build-tests
swift test --skip-build --filter MutationTests
