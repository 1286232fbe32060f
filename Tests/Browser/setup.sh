#!/bin/sh
# Installs what the web checks need: Debian packages and a Python environment
# in .build/browser-venv. Says nothing and changes nothing when all is there.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
venv=$(cd "$here/../.." && pwd)/.build/browser-venv
packages="chromium chromium-driver default-jre-headless fonts-dejavu-core fonts-dejavu-extra fonts-liberation poppler-utils libxml2-utils pngquant python3-venv qrencode zbar-tools"

missing=
for package in $packages; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
    echo "Installing$missing"
    as_root=
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    # shellcheck disable=SC2086  (the list is meant to be split)
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

# The copy of requirements.txt is written last: an interrupted run starts over.
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    echo "Preparing the Python environment of the web checks"
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi
