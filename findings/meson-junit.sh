#!/bin/bash
# Meson 1.0.1 and 1.7.0: a TAP test that prints "1..1" and "ok 1" and then dies by a signal is an ERROR on the console
# and in testlog.json; the JUnit file of the same run counts one test, no error and no failure. Whoever counts by the
# JUnit file counts a crash as passed. A program that prints nothing and exits with 0 is skipped, and the run is green.
# Guess before running: both reports say the same, and a test without a plan is an error.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=1.0.1-5 trixie=1.7.0-1; do
  release=${at%%=*}
  make_root "$release" "meson=${at#*=}"
  in_root "$release" sh -c 'mkdir source && cd source && cat >meson.build && cat >dies.sh <<SH && : >silent.sh && chmod 755 *.sh
#!/bin/sh
echo 1..1
echo ok 1 a
kill -SEGV \$\$
SH' <<'MESON'
project('junit')
test('dies', find_program('dies.sh'), protocol: 'tap')
test('silent', find_program('sh'), args: files('silent.sh'), protocol: 'tap')
MESON
  in_root "$release" meson --version
  in_root "$release" meson setup source build >"$work/setup"
  in_root "$release" meson test -C build dies >"$work/console" 2>&1 || true
  expect "$release, console" "ERROR" "$(grep -o ERROR "$work/console" | head -n 1)"
  expect "$release, JUnit" 'tests="1" errors="0" failures="0"' \
    "$(grep -o 'tests="1" errors="[0-9]*" failures="[0-9]*"' "$work/$release/tmp/build/meson-logs/testlog.junit.xml" | head -n 1)"
  status=0
  in_root "$release" meson test -C build silent >"$work/console" 2>&1 || status=$?
  expect "$release, a silent program" "SKIP 0" "$(grep -o SKIP "$work/console" | head -n 1) $status"
done
