#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test that mounts small file systems (a full disk, a read-only one):
#   with-mounts.sh <test> [arguments]
# Root just runs it. Anyone else gets the one capability for mounting, in a user namespace of the test's own or, where
# the kernel refuses those, through sudo without a password. Exit code: the test's.
set -eu
only_mount='--inh-caps=-all,+sys_admin --ambient-caps=-all,+sys_admin'
if [ "$(id -u)" = 0 ]; then
    exec "$@"
fi
# The options are words.
# shellcheck disable=SC2086
if unshare --user --map-current-user --keep-caps --mount true 2>/dev/null; then
    exec unshare --user --map-current-user --keep-caps --mount setpriv $only_mount "$@"
elif sudo -n true 2>/dev/null; then
    exec sudo -n -E setpriv --reuid="$(id -u)" --regid="$(id -g)" --init-groups $only_mount "$@"
fi
echo "this test mounts file systems: run it as root, allow user namespaces (sysctl kernel.unprivileged_userns_clone=1)" \
    "or sudo without a password" >&2
exit 1
