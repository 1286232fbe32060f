#!/bin/sh
# Puts the Debian package together, from a release build that carries the Swift runtime inside. The same commit gives
# the same package: times are the commit's, names are sorted, nobody is named.
#
#   Packaging/deb.sh FOLDER      writes FOLDER/congkhai_VERSION_ARCHITECTURE.deb and prints its name
#
# Plain dpkg-deb: one program and a few files need no helper that finds out how to build them.
set -eu
umask 022
cd "$(dirname "$0")/.."
mkdir -p "$1"
target=$(cd "$1" && pwd)

make program >&2
built=.build/release/congkhai

version=$("$built" --version)
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
export LC_ALL=C.UTF-8
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
maintainer=${MAINTAINER:-congkhai <congkhai@example.org>}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
documents=$root/usr/share/doc/congkhai

# FILE MODE PATH: a file of the repository into the package.
lay() { install -D -m "$2" "$1" "$root/$3"; }
# PATH: what comes in, compressed, into the package.
packed() {
    mkdir -p "$root/$(dirname "$1")"
    gzip -9n >"$root/$1"
}

install -D -m 755 "$built" "$root/usr/bin/congkhai"
strip --strip-unneeded --remove-section=.comment "$root/usr/bin/congkhai"
for program in update backup restore; do lay Packaging/programs/congkhai-$program 755 usr/sbin/congkhai-$program; done
for unit in Packaging/systemd/*; do lay "$unit" 644 "lib/systemd/system/${unit##*/}"; done
lay Packaging/default 644 etc/default/congkhai
lay Packaging/nginx/brotli.conf 644 usr/share/congkhai/nginx/brotli.conf

"$built" --experimental-dump-help | python3 Packaging/manual.py "$version" "$day" | packed usr/share/man/man1/congkhai.1.gz
sed "s/@DATE@/$day/; s/@VERSION@/$version/" Packaging/congkhai-update.8 | packed usr/share/man/man8/congkhai-update.8.gz
for program in backup restore; do
    ln -s congkhai-update.8.gz "$root/usr/share/man/man8/congkhai-$program.8.gz"
done

mkdir -p "$root/usr/share/bash-completion/completions" "$root/usr/share/zsh/vendor-completions" \
    "$root/usr/share/fish/vendor_completions.d"
# A file that is only ever read by a shell names none.
"$built" --generate-completion-script bash | sed '1{/^#!/d}' >"$root/usr/share/bash-completion/completions/congkhai"
"$built" --generate-completion-script zsh >"$root/usr/share/zsh/vendor-completions/_congkhai"
"$built" --generate-completion-script fish >"$root/usr/share/fish/vendor_completions.d/congkhai.fish"

lay Packaging/debian/lintian-overrides 644 usr/share/lintian/overrides/congkhai
lay Packaging/debian/copyright 644 usr/share/doc/congkhai/copyright
"$built" build --content Documentation/so-tay/Content --output "$documents/so-tay" --as-of "$day" >&2
# What the program keeps for its next build there.
rm -r "$documents/so-tay/.congkhai"
mkdir -p "$documents/licences"
for package in .build/checkouts/*; do
    for notice in "$package"/LICENSE* "$package"/NOTICE*; do
        [ ! -f "$notice" ] || install -m 644 "$notice" "$documents/licences/${package##*/}-$(basename "$notice")"
    done
done
runtime=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
install -m 644 "$runtime/share/swift/LICENSE.txt" "$documents/licences/swift-LICENSE.txt"
printf 'congkhai (%s) unstable; urgency=medium\n\n  * Built from commit %s.\n\n -- %s  %s\n' \
    "$version" "$(git rev-parse --short=12 HEAD)" "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" \
    | packed usr/share/doc/congkhai/changelog.gz

# The libraries that stay outside, as the packages that hold them here.
mkdir "$work/debian"
printf 'Source: congkhai\n\nPackage: congkhai\nArchitecture: any\n' >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O -e root/usr/bin/congkhai 2>/dev/null | sed 's/^shlibs:Depends=//')

mkdir "$root/DEBIAN"
for script in postinst prerm postrm; do install -m 755 Packaging/debian/$script "$root/DEBIAN/$script"; done
install -m 644 Packaging/debian/conffiles "$root/DEBIAN/conffiles"
(cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@MAINTAINER@/$maintainer/; s/@LIBRARIES@/$libraries/
    s/@SIZE@/$(du -k -s --apparent-size "$root" | cut -f1)/" Packaging/debian/control.in >"$root/DEBIAN/control"

find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$target/congkhai_${version}_$architecture.deb" >&2
echo "$target/congkhai_${version}_$architecture.deb"
