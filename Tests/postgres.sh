#!/bin/bash
# Runs a command beside a PostgreSQL server of its own, which is thrown away afterwards:
#   Tests/postgres.sh swift test
# The command finds the server's address, as its owner, in GELT_TEST_POSTGRES.
set -euo pipefail

[ $# -gt 0 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 64; }
programs=$(pg_config --bindir 2>/dev/null) && [ -x "$programs/initdb" ] || {
    echo "PostgreSQL is missing: apt-get install postgresql-15 libpq-dev" >&2
    exit 69
}

folder=$(mktemp -d /tmp/gelt-postgres-XXXXXX)
server=
stop() {
    trap - EXIT INT TERM HUP
    if [ -n "$server" ]; then
        kill -INT "$server" 2>/dev/null || true # fast: ends the sessions, keeps the data sound
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# PostgreSQL refuses to run as root, and an unprivileged user must own the folder.
unprivileged=()
if [ "$(id -u)" = 0 ]; then
    chown nobody:nogroup "$folder"
    unprivileged=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi

cd "$folder"
"${unprivileged[@]}" "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --data-checksums \
    >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 70; }
"${unprivileged[@]}" "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=200 \
    >"$folder/server.log" 2>&1 &
server=$!
cd "$OLDPWD"

for _ in $(seq 100); do
    "$programs/pg_isready" -q -h "$folder" -U postgres && break
    kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; exit 70; }
    sleep 0.1
done

export GELT_TEST_POSTGRES="postgresql:///postgres?host=$folder&user=postgres"
"$@" &
command=$!
trap 'kill -TERM "$command" 2>/dev/null; exit 130' INT
trap 'kill -TERM "$command" 2>/dev/null; exit 143' TERM HUP
wait "$command"
