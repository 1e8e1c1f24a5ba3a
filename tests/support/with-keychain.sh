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
# The daemon leaves with the bus; it must not hold this script's output open meanwhile.
dbus-run-session -- sh -c '
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"' sh "$@"
