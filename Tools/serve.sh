#!/bin/sh
# The preview while templates are worked on: compiles, serves, and does so again when a source is saved. Stylesheets and
# scripts are shown as they are saved, without compiling.
# What compiled last serves on while the next one compiles, and when it does not.
# Usage: Tools/serve.sh [options of congkhai serve]
set -u
cd "$(dirname "$0")/.." || exit 3
mkdir -p .build
stamp=.build/serve.stamp
server=

stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null
    exit 0
}
trap stop INT TERM

# A file to compile that was saved since; a saved stylesheet changes its folder as well.
saved() {
    find Package.swift Sources Templates -newer "$stamp" \
        ! -path 'Templates/*.css' ! -path 'Templates/*.js' ! -path 'Templates/*.svg' \
        ! -path Templates/Style ! -path Templates/Script ! -path Templates/Offline -print -quit
}

while :; do
    # From before the compilation: what is saved during it is compiled next.
    touch "$stamp"
    if swift build --product congkhai; then
        if [ -n "$server" ]; then
            kill "$server"
            wait "$server"
        fi
        .build/debug/congkhai serve --style Templates "$@" &
        server=$!
    fi
    until [ -n "$(saved)" ]; do
        if [ -n "$server" ] && ! kill -0 "$server" 2>/dev/null; then
            wait "$server"
            exit
        fi
        sleep 0.3
    done
done
