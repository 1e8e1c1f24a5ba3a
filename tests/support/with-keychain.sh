#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command under a private D-Bus session with a real, unlocked, empty gnome-keyring:
#   with-keychain.sh <command> [arguments]
# Nothing of the caller's own session, keyring or home is seen or touched. Exit code: the command's.
set -eu
dir=$(mktemp -d /tmp/bdk-XXXXXX)
trap 'rm -rf "$dir"' EXIT
mkdir -m 700 "$dir/run" "$dir/data" "$dir/home"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL SSH_AUTH_SOCK
export XDG_RUNTIME_DIR="$dir/run" XDG_DATA_HOME="$dir/data" HOME="$dir/home"
dbus-run-session -- sh -c '
    # The daemon leaves with the bus; it must not hold the output of this script open meanwhile.
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q "boolean true"; do
        tries=$((tries + 1))
        if [ $tries -gt 100 ]; then echo "gnome-keyring-daemon did not start" >&2; exit 99; fi
        sleep 0.05
    done
    "$@"' sh "$@"
