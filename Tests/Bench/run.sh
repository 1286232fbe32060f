#!/usr/bin/env bash
# Times rebuilds of corpora of 100,000 dossiers, or as many as --dossiers says. A corpus is kept in PLACE until the
# scripts that make it change. Where `hugo` is installed, its build of the same records stands beside.
#
#   run.sh PROGRAM PLACE [--dossiers 100000,1000000] [--no-hugo] [options of rebuild.py]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1 place=$2
shift 2
sizes=100000 hugo=yes options=()
while [ $# -gt 0 ]; do
    case $1 in
    --dossiers) sizes=$2; shift 2 ;;
    --dossiers=*) sizes=${1#*=}; shift ;;
    --no-hugo) hugo=; shift ;;
    *) options+=("$1"); shift ;;
    esac
done
command -v hugo >/dev/null || hugo=
mkdir -p "$place"
for size in ${sizes//,/ }; do
    corpus=$place/corpus-$size peer=()
    if [ ! -d "$corpus" ] || [ "$(find "$here/corpus.py" "$here/office" -name '*.py' -newer "$corpus")" ]; then
        rm -rf "$corpus" "$corpus.new"
        python3 "$here/corpus.py" "$corpus.new" --dossiers "$size"
        mv "$corpus.new" "$corpus"
    fi
    if [ "$hugo" ]; then
        rm -rf "$place/hugo"
        python3 "$here/hugo.py" "$corpus" "$place/hugo"
        peer=(--hugo-site "$place/hugo")
    fi
    python3 "$here/rebuild.py" "$program" "$corpus" "${peer[@]}" "${options[@]}"
done
