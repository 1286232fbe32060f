#!/bin/sh
# Installs what the deployment checks need. Says nothing when all is there.
set -eu
missing=
for package in nginx-light libnginx-mod-http-brotli-static brotli debootstrap dosfstools dpkg-dev e2fsprogs lintian openssl \
    shellcheck systemd; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -z "$missing" ] || {
    apt-get update -qq
    # shellcheck disable=SC2086 # the list is meant to be split
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
