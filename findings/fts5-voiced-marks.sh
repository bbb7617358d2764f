#!/bin/bash
# SQLite 3.40.1, 3.46.1: FTS5's tokenizers do not take the Japanese voiced sound mark of decomposed text (U+3099, as file
# names and texts of macOS have it) for a diacritic. unicode61, with any remove_diacritics, takes it for a blank: がくちか
# becomes the two words か and くちか; か and くちか find it, が and がくちか as people type them do not. trigram takes it for a
# letter of its own, so that がくち does not find it either.
# Guess before running: it is kept with its letter, or removed as accents are (がくちか as かくちか).
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

wanted="unicode61: words '\\u304b' '\\u304f\\u3061\\u304b', found by か くちか; unicode61 remove_diacritics 2: words \
'\\u304b' '\\u304f\\u3061\\u304b', found by か くちか; trigram: words '\\u304b\\u3099\\u304f' '\\u3099\\u304f\\u3061' \
'\\u304f\\u3061\\u304b', found by くちか; "

for at in bookworm=3.40.1-2+deb12u2 trixie=3.46.1-7+deb13u2; do
  release=${at%%=*}
  make_root "$release" "libsqlite3-0=${at#*=}" python3
  in_root "$release" sh -c 'cat >voiced.py' <<'PYTHON'
import sqlite3, unicodedata
text = unicodedata.normalize("NFD", "がくちか")
for tokenizer in ("unicode61", "unicode61 remove_diacritics 2", "trigram"):
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = '{tokenizer}')")
    connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab (t, instance)")
    connection.execute("INSERT INTO t VALUES (?)", (text,))
    words = [row[0] for row in connection.execute("SELECT term FROM v ORDER BY offset")]
    found = [query for query in ("か", "が", "くちか", "がくち", "がくちか")
             if connection.execute("SELECT 1 FROM t (?)", (f'"{query}"',)).fetchone()]
    print(f"{tokenizer}: words {' '.join(map(ascii, words))}, found by {' '.join(found) or 'nothing'};", end=" ")
PYTHON
  in_root "$release" python3 -c 'import sqlite3; print("SQLite", sqlite3.sqlite_version)'
  expect "$release" "$wanted" "$(in_root "$release" python3 voiced.py)"
done
