#!/bin/sh
# Disks whose clocks are coarse: ext4 with inodes of 128 bytes stamps in whole seconds, FAT in two. Does a build find out
# what was changed within one of them? Needs root; a kind of disk that this kernel does not know is left out, and said so.
#
#   disks.sh PROGRAM      PROGRAM is congkhai
set -eu
repository=$(cd "$(dirname "$0")/../.." && pwd)
congkhai=$(readlink -f "$1")
[ "$(id -u)" -eq 0 ] || { echo "disks.sh needs root" >&2 && exit 1; }
work=$(mktemp -d)
disk=$work/disk
clean_up() {
    cd /
    umount "$disk" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

say() { printf '  %s\n' "$*"; }
fail() {
    printf 'FAILED: %s\n' "$case: $*" >&2
    exit 1
}
build() { "$congkhai" build --content "$content" --output "$site" --as-of 2021-12-31 "$@" >"$work/log" 2>&1 || fail "$(cat "$work/log")"; }
# In place, with the same size: neither the inode nor the size tells.
exchange() {
    sed "s/$1/$2/" "$3" >"$work/text"
    cat "$work/text" >"$3"
}
wait_for_second() { sleep "$(python3 -c 'import time; print(1.02 - time.time() % 1)')"; }
milliseconds() { date +%s%3N; }

# A page that is changed, built, and changed again within the second; then a file of the site itself.
check() {
    cp -r "$repository/Tests/WholeSite/Units/kinh-mon/Content" "$content"
    page=$content/pages/thu-dong-ho.md
    printf -- '---\ntitle: Thử đồng hồ\n---\nLần 0.\n' >"$page"
    build
    sleep 2.1
    for round in 1 3 5; do
        wait_for_second
        exchange "Lần $((round - 1))" "Lần $round" "$page"
        build
        exchange "Lần $round" "Lần $((round + 1))" "$page"
        build
        grep -q "Lần $((round + 1))" "$site/thu-dong-ho.html" || fail "a change of the content went by unnoticed"

        # What the build has written; the next one must not take it for its own.
        exchange "Lần $((round + 1))" "Sai $((round + 1))" "$site/thu-dong-ho.html"
        build
        grep -q "Lần $((round + 1))" "$site/thu-dong-ho.html" || fail "a change of the site went by unnoticed"
    done
    # An older file of the same size and time of writing: cp -p, or what an archive is unpacked with.
    touch -d '2020-02-02 02:02:02' "$page"
    build
    exchange 'Lần 6' 'Lần 7' "$page"
    touch -d '2020-02-02 02:02:02' "$page"
    build
    grep -q 'Lần 7' "$site/thu-dong-ho.html" || fail "an older file went by unnoticed"
    build --output "$work/clean"
    diff -r -x .congkhai "$site" "$work/clean" >"$work/log" || fail "not as a first build makes it: $(cat "$work/log")"

    # With nothing to write, nothing is waited for.
    sleep 2.1
    build
    before=$(milliseconds)
    for _ in 1 2 3 4 5; do build; done
    [ $(($(milliseconds) - before)) -lt 2000 ] || fail "it waits with nothing to write"
    rm -rf "$content" "$site" "$work/clean"
}

checked=0
for case in 'ext4 -I 128' vfat; do
    truncate -s 64M "$work/image"
    # shellcheck disable=SC2086 # the options are meant to be split
    mkfs.$case "$work/image" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
    mkdir -p "$disk"
    if ! mount -o loop "$work/image" "$disk" 2>"$work/log"; then
        say "$case: left out, it cannot be mounted here"
        continue
    fi
    content=$disk/content site=$disk/site
    check
    content=$disk/content site=$work/site
    check
    content=$work/content site=$disk/site
    check
    umount "$disk"
    rm "$work/image"
    say "$case"
    checked=$((checked + 1))
done
[ "$checked" -gt 0 ] || fail "no disk could be mounted"
