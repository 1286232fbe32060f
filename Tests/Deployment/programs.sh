#!/bin/sh
# congkhai-update, congkhai-backup and congkhai-restore without a package or root: does what goes wrong on the way come
# right by itself, and can what was put away be taken back?
#
#   programs.sh PROGRAM [CASE…]      PROGRAM is congkhai; cases are the functions below, all of them when none is named
set -eu
repository=$(cd "$(dirname "$0")/../.." && pwd)
programs=$repository/Packaging/programs
congkhai=$(readlink -f "$1")
shift
[ $# -gt 0 ] || set -- killed locked full_disk waits_for_somebody refused linked gone restored saved_meanwhile \
    saved_while_read never_still no_content no_sums
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
usual_path=$PATH

say() { printf '  %s\n' "$*"; }
fail() {
    printf 'FAILED: %s\n' "$case: $*" >&2
    exit 1
}

# A small unit on a machine of its own.
start() {
    place=$work/$case
    state=$place/state
    content=$state/content
    publication=$place/publication
    bin=$place/bin
    mkdir -p "$state" "$bin"
    cp -r "$repository/Tests/WholeSite/Units/kinh-mon/Content" "$content"
    ln -s "$congkhai" "$bin/congkhai"
    printf '%s\n' "STATE=$state" "PUBLICATION=$publication" >"$place/settings"
    export CONGKHAI_SETTINGS="$place/settings" PATH="$bin:$usual_path"
}
# STATUS PROGRAM …: runs it; that is how it must end.
run() {
    wanted=$1
    program=congkhai-$2
    shift 2
    status=0
    sh "$programs/$program" "$@" >"$place/log" 2>&1 || status=$?
    [ "$status" -eq "$wanted" ] || {
        cat "$place/log" >&2
        fail "$program ended with $status, not $wanted"
    }
}
nothing_new() {
    run 0 update
    [ ! -s "$place/log" ] || fail "nothing new, and yet it did something: $(cat "$place/log")"
}
live() { readlink "$publication/current" || true; }
is_published() { grep -qr "$1" "$publication/current/" || fail "not published: $1"; }
write_page() { printf -- '---\ntitle: %s\n---\nMột trang.\n' "$2" >"$1/pages/$3.md"; }
# A program of this name that goes before the real one: what it does is read.
instead_of() {
    # A link is not to be written through.
    rm -f "$bin/$1"
    { echo '#!/bin/sh' && cat; } >"$bin/$1"
    chmod +x "$bin/$1"
}

killed() {
    # The same all the time: another program would be something new.
    instead_of congkhai <<END
[ "\$1" != "\$(cat "$place/kill_at")" ] || { kill -9 \$PPID; exit 1; }
exec "$congkhai" "\$@"
END
    : >"$place/kill_at"
    run 0 update
    write_page "$content" "Sau khi bị ngắt" ngat
    echo publish >"$place/kill_at"
    run 137 update
    : >"$place/kill_at"
    run 0 update
    is_published "Sau khi bị ngắt"
    nothing_new
    # One that was asked for, with nothing new to see.
    echo build >"$place/kill_at"
    run 137 update --force
    : >"$place/kill_at"
    run 0 update
    [ -s "$place/log" ] || fail "what was asked for was forgotten"
    nothing_new
}

locked() {
    run 0 update
    for folder in "$publication" "$state/site"; do
        write_page "$content" "Lúc ${folder##*/} bị giữ" "${folder##*/}"
        before=$(live)
        exec 8<"$folder/.congkhai/lock"
        flock 8
        run 4 update
        exec 8<&-
        [ "$(live)" = "$before" ] || fail "published while another held $folder"
        run 0 update
        is_published "Lúc ${folder##*/} bị giữ"
        nothing_new
    done
}

full_disk() {
    : >"$state/site"
    run 3 update
    run 3 update
    rm "$state/site"
    run 0 update
    nothing_new
}

# What only somebody can mend is not tried again before it is.
waits_for_somebody() {
    run 0 update
    before=$(live)
    printf 'x: [\n' >"$content/plans/hong.yml"
    run 1 update
    nothing_new
    rm "$content/plans/hong.yml"
    run 0 update
    echo 'PUBLISH_OPTIONS=--khong-co' >>"$place/settings"
    run 2 update
    nothing_new
    [ "$(live)" = "$before" ] || fail "something was published"
    sed -i '$d' "$place/settings"
    run 0 update
    nothing_new
}

# A refusal stays in sight until somebody decides, and then is over.
refused() {
    echo 'PUBLISH_OPTIONS="--max-removals 0"' >>"$place/settings"
    write_page "$content" "Sắp mất" mat
    run 0 update
    rm "$content/pages/mat.md"
    before=$(find "$publication")
    run 4 update
    run 4 update
    [ "$(find "$publication")" = "$before" ] || fail "a refusal left something behind"
    congkhai publish --output "$state/site" --max-removals 100 "$publication" >/dev/null
    run 0 update
    nothing_new
}

linked() {
    mv "$content" "$place/share"
    cp -r "$place/share" "$place/other"
    write_page "$place/other" "Ở chỗ khác" khac
    ln -s "$place/share" "$content"
    run 0 update
    nothing_new
    write_page "$place/share" "Qua liên kết" lien-ket
    run 0 update
    is_published "Qua liên kết"
    nothing_new
    ln -sfn "$place/other" "$content"
    run 0 update
    is_published "Ở chỗ khác"
    nothing_new
}

# Content that is not there any more is no content without changes.
gone() {
    run 0 update
    before=$(live)
    mv "$content" "$place/away"
    run 3 update
    run 3 update
    [ "$(live)" = "$before" ] || fail "something was published"
    mv "$place/away" "$content"
    run 0 update
    nothing_new
}

# Backs up; the archive is named in $archive, and no other line is printed.
back_up() {
    run 0 backup "$place/backups"
    archive=$(cat "$place/log")
    [ -f "$archive" ] || fail "no archive, but: $archive"
}
# STATUS: no archive may come of it, whole or half.
no_back_up() {
    run "$1" backup "$place/backups"
    [ -z "$(ls -A "$place/backups" 2>/dev/null)" ] || fail "left behind: $(ls -A "$place/backups")"
}
# Takes the archive back on another machine.
take_back() {
    PATH=$usual_path
    back=$place/back
    printf '%s\n' "STATE=$back" "PUBLICATION=$back.publication" >"$back.settings"
    CONGKHAI_SETTINGS=$back.settings run 0 restore "$archive"
}

restored() {
    run 0 update
    mkdir -p "$content/assets/trống" "$state/keys" "$state/log"
    newline='
'
    for name in 'hai  dấu cách' 'gạch\chéo' "hai${newline}dòng" '-gạch' '*' content SHA256SUMS; do
        echo "$name" >"$content/assets/$name"
    done
    echo khóa >"$state/keys/k" && chmod 600 "$state/keys/k"
    ln "$state/keys/k" "$state/keys/k2" && ln -s k "$state/keys/link"
    back_up
    [ "$(stat -c %a "$archive")" = 600 ] || fail "the backup can be read by others"
    take_back
    for folder in content keys log; do
        diff -r "$state/$folder" "$back/$folder" || fail "$folder came back otherwise"
    done
    diff -r "$publication" "$back.publication" || fail "the publication came back otherwise"
    [ "$(stat -c %a%h "$back/keys/k")" = 6002 ] || fail "modes or links are lost"
    [ "$(readlink "$back/keys/link")" = k ] || fail "a link is lost"
}

# A clerk saves after the file was read, before the sums are taken.
saved_meanwhile() {
    instead_of sha256sum <<END
[ -e "$place/saved" ] || { echo '# thêm' >>"$content/site.yml"; : >"$place/saved"; }
exec $(command -v sha256sum) "\$@"
END
    cp "$content/site.yml" "$place/before"
    back_up
    [ -e "$place/saved" ] || fail "nothing was saved"
    take_back
    cmp "$place/before" "$back/content/site.yml" || fail "another file came back"
}

# What tar is to do all the while it reads.
while_reading() {
    # shellcheck disable=SC2016 # tar tells it where it is
    { echo '[ "$TAR_CHECKPOINT" -ge 20 ] || exit 0' && cat; } | instead_of save
    export TAR_OPTIONS="--checkpoint=10 --checkpoint-action=exec=$bin/save"
    # The first that is read, and ten times as long as what is read between two looks.
    head -c 1000000 /dev/zero >"$content/assets.bin"
    # The pauses need not be waited for.
    instead_of sleep </dev/null
}

# A clerk saves the file that is being read, and takes away what is read next: half of it is no backup.
saved_while_read() {
    while_reading <<END
[ ! -e "$place/saved" ] || exit 0
: >"$place/saved"
printf 'mới\n' >"$content/assets.bin"
rm -r "$content/pages" "$content/site.yml"
END
    back_up
    [ -e "$place/saved" ] || fail "nothing was saved"
    take_back
    unset TAR_OPTIONS
    diff -r "$content" "$back/content" || fail "half of it came back"
}

never_still() {
    while_reading <<END
echo >>"$content/assets.bin"
END
    no_back_up 3
    grep -q 'congkhai-backup: ' "$place/log" || fail "nothing is said"
    unset TAR_OPTIONS
}

no_content() {
    run 0 update
    mv "$content" "$place/away"
    no_back_up 3
    # A share that is not mounted leaves an empty folder.
    mkdir "$content"
    no_back_up 3
    rmdir "$content" && ln -s "$place/away" "$content"
    back_up
    take_back
    [ -f "$back/content/site.yml" ] || fail "no content behind a link"
}

no_sums() {
    instead_of sha256sum </dev/null
    echo 'exit 1' >>"$bin/sha256sum"
    no_back_up 3
    # A file that cannot be read stops tar, not only its sum.
    rm "$bin/sha256sum"
    instead_of tar <<END
exit 2
END
    no_back_up 3
}

for case; do
    start
    "$case"
    say "$case"
done
