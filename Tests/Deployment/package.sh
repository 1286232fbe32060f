#!/bin/sh
# The Debian package: is it whole, the same each time, and does the handbook hold on a Debian with nothing on it?
#
#   package.sh PACKAGE.deb WORK
#
# Every block of shell in the handbook's chapters on the server and its backups is run in a new debootstrap root, with a
# look at what it did in between.
# Needs root and a network.
set -eu
# What is mounted in the root is mounted for this run alone, and is gone with it.
[ -n "${OWN_MOUNTS:-}" ] || OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
repository=$(cd "$(dirname "$0")/../.." && pwd)
handbook=$repository/Documentation/so-tay/Content/pages/so-tay
package=$(readlink -f "$1")
mkdir -p "$2"
work=$(cd "$2" && pwd)
root=$work/root
base=$work/base.tar
# One run at a time: another would take the root away below this one.
exec 9<"$work"
flock --nonblock 9 || { echo "another run works in $work" >&2; exit 1; }

say() { printf '  %s\n' "$*"; }
fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

# Out of the package, without installing it.
rm -rf "$work/unpacked"
dpkg-deb -R "$package" "$work/unpacked"

again=$("$repository/Packaging/deb.sh" "$work/again" 2>/dev/null)
cmp "$package" "$again" || fail "the same commit gives another package"
say "the same commit gives the same package, $(($(stat -c %s "$package") / 1000)) kB"

! readelf -d "$work/unpacked/usr/bin/congkhai" | grep -E 'NEEDED.*(swift|Foundation|dispatch)' \
    || fail "the program asks for Swift's libraries"
shellcheck "$work/unpacked"/DEBIAN/post* "$work/unpacked"/DEBIAN/prerm "$work/unpacked"/usr/sbin/* || fail "shellcheck"
for page in "$work/unpacked"/usr/share/man/man?/*.gz; do
    [ -z "$(LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l "$page" 2>&1 >/dev/null)" ] || fail "the manual page $page"
done
bash -n "$work/unpacked/usr/share/bash-completion/completions/congkhai" || fail "completions of bash"
lintian --allow-root --fail-on error,warning "$package" || fail "lintian"

# Units as they will stand, but for where the programs are.
rm -rf "$work/units" && mkdir "$work/units"
for unit in "$work/unpacked"/lib/systemd/system/*; do
    sed "s,=/usr/sbin/,=$work/unpacked/usr/sbin/,; /^Documentation=/d" "$unit" >"$work/units/${unit##*/}"
done
systemd-analyze verify "$work"/units/* 2>"$work/verify" || { cat "$work/verify"; fail "systemd-analyze verify"; }
[ ! -s "$work/verify" ] || { cat "$work/verify"; fail "systemd-analyze verify"; }
exposure=$(systemd-analyze security --offline=yes --no-pager "$work/units/congkhai-update.service" | sed -n 's/.*exposure level.*: \([0-9.]*\) .*/\1/p')
[ "${exposure%.*}" -lt 2 ] || fail "the service is exposed: $exposure"
say "units verified, exposure $exposure of 10"

release=$(. /etc/os-release && echo "$VERSION_CODENAME")
[ -e "$base" ] || {
    rm -rf --one-file-system "$root"
    debootstrap --variant=minbase --include=systemd "$release" "$root" >"$work/debootstrap.log"
    tar -C "$root" -cf "$base.new" . && mv "$base.new" "$base"
}
rm -rf --one-file-system "$root" && mkdir "$root" && tar -C "$root" -xf "$base"
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# Nothing may be started in there, as in any image being prepared.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod +x "$root/usr/sbin/policy-rc.d"
# No service manager runs in there: units are enabled, and nothing is started or reloaded. systemctl does the same by
# itself where it may find out that it is in a chroot.
cat >"$root/usr/local/bin/systemctl" <<'END'
#!/bin/sh
command=$1
shift
[ "$command" != reload ] || exit 0
[ "$1" != --now ] || shift
exec /usr/bin/systemctl "$command" "$@"
END
chmod +x "$root/usr/local/bin/systemctl"
cp "$package" "$root/root/"
cp -r "$repository/Content" "$root/root/Content"

inside() {
    env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root \
        chroot "$root" sh -c "cd && $1"
}
live() { readlink "$root/var/www/congkhai/current"; }
published() { cat "$root/var/www/congkhai/current/$1"; }
change_notice() { sed -i "s/^notice: .*/notice: \"$1\"/" "$root/var/lib/congkhai/content/site.yml"; }

# After the blocks below a heading.
after() {
    case $1 in
        "Cài")
            [ ! -e "$root/etc/systemd/system/multi-user.target.wants/congkhai-update.path" ] || fail "something was enabled"
            inside 'ldd /usr/bin/congkhai' | grep 'not found' && fail "libraries are missing"
            shipped=$root/usr/share/doc/congkhai/so-tay
            grep -q 'so-tay/11-may-chu.html' "$shipped/so-tay.html" || fail "no handbook"
            [ ! -e "$shipped/.congkhai" ] || fail "the handbook carries what its build kept"
            inside 'test -z "$(find / -xdev -iname "libswift*" -print -quit)"' || fail "Swift is in there"
            ;;
        "Công bố lần đầu")
            first=$(live)
            published index.html | grep -q '<title>' || fail "no home page"
            [ -e "$root/var/www/congkhai/current/index.html.br" ] || fail "nothing was compressed"
            inside 'runuser -u www-data -- cat /var/www/congkhai/current/index.html >/dev/null' || fail "nginx may not read"
            inside 'runuser -u congkhai -- congkhai-update' | grep -q . && fail "nothing new, and yet it was built"
            # Ten saves, one build.
            for number in 1 2 3 4 5 6 7 8 9 10; do change_notice "Lần $number"; done
            [ "$(inside 'runuser -u congkhai -- congkhai-update' 2>/dev/null | grep -c trang,)" = 1 ] || fail "not one build"
            inside 'runuser -u congkhai -- congkhai-update' | grep -q . && fail "built twice"
            published index.html | grep -q 'Lần 10' || fail "the change is not published"
            [ "$(live)" != "$first" ] || fail "no new generation"
            # Content with an error changes nothing, and is not tried again before it changes.
            before=$(live)
            printf 'x: [\n' >"$root/var/lib/congkhai/content/plans/hong.yml"
            status=0 && inside 'runuser -u congkhai -- congkhai-update 2>/dev/null' || status=$?
            [ "$status" = 1 ] && [ "$(live)" = "$before" ] || fail "an error was published"
            inside 'runuser -u congkhai -- congkhai-update' || fail "the same error was tried again"
            rm "$root/var/lib/congkhai/content/plans/hong.yml"
            inside 'runuser -u congkhai -- congkhai-update' >/dev/null 2>&1 || fail "the mended content was not taken"
            # Another day in Việt Nam is something new.
            echo 2026-01-01 >"$root/var/lib/congkhai/updated"
            inside 'runuser -u congkhai -- congkhai-update' 2>/dev/null | grep -q trang, || fail "a new day is not seen"
            ;;
        "nginx") [ -s "$root/etc/nginx/sites-enabled/congkhai" ] || fail "no configuration" ;;
        "Tự dựng khi nội dung đổi")
            [ -L "$root/etc/systemd/system/timers.target.wants/congkhai-midnight.timer" ] || fail "the timer is not enabled"
            change_notice "Bản hỏng"
            inside 'runuser -u congkhai -- congkhai-update' >/dev/null 2>&1
            published index.html | grep -q 'Bản hỏng' || fail "the change is not published"
            ;;
        "Lùi về bản trước")
            published index.html | grep -q 'Lần 10' || fail "not gone back"
            [ ! -e "$root/etc/systemd/system/timers.target.wants/congkhai-midnight.timer" ] || fail "still enabled"
            change_notice "Bản sửa"
            inside 'runuser -u congkhai -- congkhai-update' >/dev/null 2>&1
            ;;
        "Sao lưu")
            archive=$(ls "$root"/var/backups/congkhai/*.tar.gz)
            [ "$(stat -c %a "$archive")" = 600 ] || fail "the backup can be read by others"
            cp -r "$root/var/lib/congkhai/content" "$work/content.before"
            status=0 && inside "congkhai-restore /var/backups/congkhai/${archive##*/}" 2>/dev/null || status=$?
            [ "$status" = 4 ] || fail "restore wrote over files"
            ;;
        "Khôi phục")
            diff -r "$work/content.before" "$root/var/lib/congkhai/content" || fail "the content came back otherwise"
            published index.html | grep -q 'Bản sửa' || fail "the site came back otherwise"
            inside 'runuser -u congkhai -- congkhai rollback /var/www/congkhai' >/dev/null || fail "generations are lost"
            damaged=$root/var/backups/congkhai/hong.tar.gz
            mkdir "$work/damaged" && tar -C "$work/damaged" -xzf "$root"/var/backups/congkhai/congkhai-*.tar.gz
            echo >>"$work/damaged/content/site.yml" && tar -C "$work/damaged" -czf "$damaged" .
            status=0 && inside 'STATE=/root/khac; mkdir $STATE; echo STATE=$STATE PUBLICATION=/root/cong-bo >khac.conf
                CONGKHAI_SETTINGS=/root/khac.conf congkhai-restore /var/backups/congkhai/hong.tar.gz' 2>/dev/null || status=$?
            [ "$status" = 4 ] && [ -z "$(ls -A "$root/root/khac")" ] || fail "a damaged backup was taken"
            ;;
        "Gỡ")
            [ -s "$root/var/lib/congkhai/content/site.yml" ] && [ -s "$root/var/www/congkhai/current/index.html" ] \
                || fail "the office's files are gone"
            [ ! -e "$root/usr/bin/congkhai" ] && [ ! -e "$root/etc/default/congkhai" ] || fail "something is left"
            ;;
    esac
}

# One file a block, and the heading it stands below.
rm -rf "$work/blocks" "$work/content.before" "$work/damaged" && mkdir "$work/blocks"
awk -v folder="$work/blocks" '
    /^## / { heading = substr($0, 4) }
    /^```sh$/ { file = sprintf("%s/%02d", folder, ++count); print heading >(file ".heading"); next }
    /^```$/ { file = "" }
    file { print >file }' \
    "$handbook/11-may-chu.md" "$handbook/12-sao-luu.md"
previous=
for block in "$work"/blocks/[0-9][0-9]; do
    heading=$(cat "$block.heading")
    [ -z "$previous" ] || [ "$previous" = "$heading" ] || after "$previous"
    inside "set -e; $(cat "$block")" >"$block.log" 2>&1 || { tail -n 20 "$block.log"; fail "the handbook, under $heading"; }
    say "ran $heading"
    previous=$heading
done
after "$previous"
say "every command of the handbook holds"
