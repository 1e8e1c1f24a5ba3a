#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Waits until the test that owns the folder $1 is gone, then stops its servers and removes the folder.
# Started by ServerDirectory; the test holds an flock on $1/alive as long as it lives.
dir=$1
case $dir in /tmp/bdt-*) ;; *) exit 2 ;; esac

flock "$dir/alive" true 2>/dev/null

pids=
for file in "$dir"/*.pid "$dir"/data/postmaster.pid "$dir"/*/data/postmaster.pid; do
    [ -f "$file" ] || continue
    pid=$(head -n 1 "$file")
    # Only a process that names this folder in its command line is one of ours.
    if [ -n "$pid" ] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$dir"; then
        pids="$pids $pid"
    fi
done

for pid in $pids; do
    children=$(pgrep -P "$pid")
    # SIGQUIT is PostgreSQL's immediate shutdown: it still frees its shared memory. A stopped server must first run.
    kill -QUIT "$pid" 2>/dev/null
    for each in $pid $children; do kill -CONT "$each" 2>/dev/null; done
done
for pid in $pids; do
    tries=0
    while grep -q '^State:[[:space:]]*[^ZX]' "/proc/$pid/status" 2>/dev/null && [ $tries -lt 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    kill -KILL "$pid" 2>/dev/null
done

for mounted in "$dir"/*; do
    mountpoint -q "$mounted" || continue
    # umount(8) serves root alone; the call itself asks for no more than the capability (2 is MNT_DETACH).
    umount -l "$mounted" 2>/dev/null \
        || python3 -c 'import ctypes, os, sys; ctypes.CDLL(None).umount2(os.fsencode(sys.argv[1]), 2)' "$mounted"
done
rm -rf "$dir"
