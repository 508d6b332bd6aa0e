#!/usr/bin/env bash
# Installs what is missing for: build (Swift, SQLite, zlib), browser (headless Chromium and Vietnamese fonts), bench (libxml2).
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
    echo "Dateline needs Swift 6.2 or newer: https://www.swift.org/install" >&2
    exit 1
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "Please run as root: $*" >&2
        exit 1
    fi
}

apt_packages=()
want_apt() {
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q "install ok installed" ||
        apt_packages+=("$1")
}

if command -v apt-get >/dev/null 2>&1; then
    for purpose in "$@"; do
        case "$purpose" in
        build)
            want_apt libsqlite3-dev
            want_apt zlib1g-dev
            ;;
        browser)
            want_apt fonts-noto-core
            command -v chromium >/dev/null 2>&1 || want_apt chromium-headless-shell
            ;;
        bench)
            want_apt libxml2-dev
            command -v cc >/dev/null 2>&1 || want_apt gcc
            ;;
        python)
            command -v python3 >/dev/null 2>&1 || apt_packages+=(python3)
            ;;
        esac
    done
    if [ "${#apt_packages[@]}" -gt 0 ]; then
        echo "installing: ${apt_packages[*]}"
        as_root apt-get update -qq
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
            --no-install-recommends "${apt_packages[@]}" >/dev/null
    fi
elif [ "$(uname -s)" = Darwin ]; then
    : # SQLite and zlib come with the system; the browser test looks for an installed Chrome.
else
    echo "On this system please install by hand: the headers of SQLite 3 and zlib." >&2
fi
