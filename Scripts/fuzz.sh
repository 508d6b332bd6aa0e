#!/usr/bin/env bash
# Feeds broken input for SECONDS_TO_RUN seconds (300): libFuzzer over HTML, XML, character sets and whole pages, a quarter of
# the time each, then as long broken pages to the path from bytes to layers, from SEED (the day) on.
# TARGETS ("html xml bytes pages") chooses some of libFuzzer's alone.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
seconds="${SECONDS_TO_RUN:-300}"
targets="${TARGETS:-html xml bytes pages}"
count=$(wc -w <<<"$targets")
work=.build/fuzz
mkdir -p "$work/findings"
compiler="$(dirname "$(readlink -f "$(command -v swiftc)")")/clang"
command -v "$compiler" >/dev/null 2>&1 || compiler=cc
options=(-O -parse-as-library -sanitize=fuzzer,address -swift-version 6 -enable-upcoming-feature ExistentialAny)
options+=(-package-name dateline -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)

# The resources that SwiftPM embeds, read from their files: $1 is the module's folder.
resources() {
    echo 'import Foundation'
    echo 'struct PackageResources {'
    find "$1" -name '*.txt' | sort | while read -r file; do
        name="$(basename "$file" | tr '.-' '__')"
        echo "    static let $name = FileManager.default.contents(atPath: \"$PWD/$file\").map { [UInt8](\$0) } ?? []"
    done
    echo '}'
}

# Compiles a module with what it stands on: $1 is its name.
module() {
    local files
    files=$(find "Sources/$1" -name '*.swift' | sort)
    if find "Sources/$1" -name '*.txt' | grep -q .; then
        resources "Sources/$1" >"$work/$1Resources.swift"
        files="$files $work/$1Resources.swift"
    fi
    # shellcheck disable=SC2086
    swiftc "${options[@]}" -wmo -module-name "$1" -emit-module -emit-module-path "$work/$1.swiftmodule" \
        -I "$work" -c -o "$work/$1.o" $files
}

build() {
    case "$1" in
    pages)
        for name in News Markup Language Extract; do module "$name"; done
        swiftc "${options[@]}" -use-ld=lld -module-name PagesFuzz -I "$work" -o "$work/pages-fuzz" "$work/heap.o" \
            "$work"/{News,Markup,Language,Extract}.o Fuzz/PagesFuzz.swift
        ;;
    *)
        [ -n "${markup:-}" ] || find Sources/Markup -name '*.swift' | sort |
            xargs swiftc "${options[@]}" -use-ld=lld -module-name MarkupFuzz \
                -o "$work/markup" "$work/heap.o" Fuzz/MarkupFuzz.swift
        markup=1
        cp "$work/markup" "$work/$1-fuzz"
        ;;
    esac
}

if "$compiler" -c -O1 -o "$work/heap.o" Fuzz/heap.c; then
    for target in $targets; do
        if ! build "$target"; then
            echo "libFuzzer: $target skipped, this Swift cannot build with -sanitize=fuzzer,address"
            continue
        fi
        echo "libFuzzer: $target, $((seconds / count)) seconds"
        # What is found on the way stays in .build; Fuzz/corpus is only read.
        mkdir -p "$work/$target"
        FUZZ_TARGET="$target" ASAN_OPTIONS=detect_leaks=0 "$work/$target-fuzz" "$work/$target" "Fuzz/corpus/$target" \
            -dict=Fuzz/markup.dict -max_total_time="$((seconds / count))" -max_len=8192 -timeout=30 -rss_limit_mb=2048 \
            -artifact_prefix="$work/findings/$target-" -print_final_stats=1 -verbosity=0
    done
fi
[ -z "${TARGETS:-}" ] || exit 0
export DATELINE_FUZZ_SECONDS="$seconds" DATELINE_FUZZ_SEED="${SEED:-$(date +%Y%m%d)000}"
swift build --build-tests
swift test --skip-build --filter MutationTests
