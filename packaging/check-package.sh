#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-package.sh PACKAGE: installs the package into a new Debian 12 root and starts both programs there.
# Needs root (./dev package --check sees to it) and a Debian mirror: BOTDECK_MIRROR, else deb.debian.org.
set -euo pipefail

package=$(readlink -f "${1:?which package?}")
mirror=${BOTDECK_MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d /tmp/botdeck-root.XXXXXX)

chmod 0755 "$root" # an ordinary user must get in

clean_up() {
    local place
    for place in proc dev; do umount -Rl "$root/$place" 2>/dev/null || true; done
    # Never delete through a mount that could not be taken away.
    rm -f "$root.log"
    mountpoint -q "$root/proc" || mountpoint -q "$root/dev" || rm -rf --one-file-system "$root"
}
trap clean_up EXIT

# quietly COMMAND...: its output is shown only if it fails.
quietly() { "$@" >"$root.log" 2>&1 || { tail -n 30 "$root.log"; exit 1; }; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

echo "== a clean Debian 12 in $root"
quietly debootstrap --variant=minbase bookworm "$root" "$mirror"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/dev"
[[ ! -e /etc/resolv.conf ]] || cp -L /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/tmp/botdeck.deb"
# Nothing that is installed may start a server here.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

echo "== installing"
quietly inside apt-get update -q
quietly inside DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends /tmp/botdeck.deb
echo "== $(inside botdeckctl --version)"
if inside ldd /usr/bin/botdeckctl | grep -E 'libQt6(Gui|Widgets)'; then
    echo "botdeckctl must not need Qt's GUI libraries"
    exit 1
fi
quietly inside DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    xvfb xauth x11-utils fonts-dejavu-core procps postgresql
inside useradd -m tester

echo "== the window, as an ordinary user"
# The variables are for the shell inside.
# shellcheck disable=SC2016
inside setpriv --reuid tester --regid tester --init-groups env HOME=/home/tester xvfb-run -a sh -c '
    botdeck --local & pid=$!
    for try in $(seq 120); do
        sleep 0.5
        kill -0 "$pid" 2>/dev/null || { echo "botdeck ended by itself"; exit 1; }
        xwininfo -root -tree | grep -q "(\"botdeck\"" && { sleep 3; kill "$pid"; wait "$pid"; exit 0; }
    done
    echo "no window within 60 s"; kill "$pid"; exit 1' || { echo "the window did not come up"; exit 1; }

echo "== removing"
quietly inside DEBIAN_FRONTEND=noninteractive apt-get purge -y -q botdeck
[[ ! -e $root/usr/bin/botdeck ]]
echo "The package installs, starts and goes away again."
