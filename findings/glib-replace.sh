#!/bin/bash
# GLib 2.74.6 and 2.84.4: where a file cannot be written whole (full disk, limit), g_file_replace_contents and
# "gio save" report an error, and the old file is gone all the same: what was written until then has its name.
# g_file_set_contents keeps the old file.
# Guess before running: all three keep it, for the documentation of g_file_replace says that "any errors during the
# writing will not affect an already existing copy of the file".
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=2.74.6-2+deb12u9 trixie=2.84.4-3~deb13u5; do
  release=${at%%=*}
  make_root "$release" "libglib2.0-bin=${at#*=}" python3-gi
  in_root "$release" sh -c 'cat >write.py' <<'PYTHON'
import resource, signal, sys
from gi.repository import Gio, GLib
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
new = b"n" * 100000
try:
    if sys.argv[1] == "replace":
        Gio.File.new_for_path("file").replace_contents(new, None, False, Gio.FileCreateFlags.NONE, None)
    else:
        GLib.file_set_contents("file", new)
except GLib.Error as error:
    print("error:", error.message)
PYTHON
  in_root "$release" gio --version
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'cat >see; chmod 755 see' <<'SH'
#!/bin/sh
# Writes over a file of four bytes with the limit in place; prints its size then, and the first letter.
echo old >file
"$@" 2>&1 | sed 's/^/  /' >&2
echo "$(wc -c <file) bytes, $(head -c 1 file)"
SH
  expect "$release, g_file_replace_contents" "4096 bytes, n" "$(in_root "$release" ./see python3 write.py replace)"
  expect "$release, g_file_set_contents" "4 bytes, o" "$(in_root "$release" ./see python3 write.py set)"
  expect "$release, gio save" "4096 bytes, n" "$(in_root "$release" ./see sh -c \
    'trap "" XFSZ; ulimit -f 8; head -c 100000 /dev/zero | tr "\0" n | gio save file')"
done
