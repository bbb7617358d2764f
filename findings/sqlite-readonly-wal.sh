#!/bin/bash
# SQLite 3.40.1 and 3.46.1: reading a database in WAL mode that is write-protected for a while makes it unwritable for
# good. The reader leaves a "-shm" file with the mode 0400 of the database; when the database is 0600 again, writing
# fails with "attempt to write a readonly database" in every process, and nothing names the file that is in the way.
# Guess before running: the reader leaves nothing, or what it leaves is no hindrance once the protection is lifted.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=3.40.1-2+deb12u2 trixie=3.46.1-7+deb13u2; do
  release=${at%%=*}
  make_root "$release" "libsqlite3-0=${at#*=}" python3
  in_root "$release" sh -c 'cat >protect.py' <<'PYTHON'
import os, sqlite3, tempfile
os.setuid(65534)
path = os.path.join(tempfile.mkdtemp(), "a.db")

def run(*statements):
    connection = sqlite3.connect(path)
    try:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return "ok"
    except sqlite3.Error as error:
        return str(error)
    finally:
        connection.close()

run("PRAGMA journal_mode=wal", "CREATE TABLE t (x)", "INSERT INTO t VALUES (1)")
os.chmod(path, 0o400)
run("SELECT * FROM t")
os.chmod(path, 0o600)
print(run("INSERT INTO t VALUES (2)"))
print(run("INSERT INTO t VALUES (3)"))
os.unlink(path + "-shm")
print(run("INSERT INTO t VALUES (4)"))
PYTHON
  in_root "$release" python3 -c 'import sqlite3; print(sqlite3.sqlite_version)'
  in_root "$release" python3 protect.py >"$work/said"
  readonly="attempt to write a readonly database"
  expect "$release, at first" "$readonly" "$(sed -n 1p "$work/said")"
  expect "$release, again" "$readonly" "$(sed -n 2p "$work/said")"
  expect "$release, without the -shm file" "ok" "$(sed -n 3p "$work/said")"
done
