#!/bin/bash
# Gnumeric 1.12.55: ssconvert reads full-width digits of a CSV file as a number and writes them half-width, so ０９０ comes
# out as 90 and １２３４ as 1234; but not with any full-width sign beside them: ５０％ and ５／６ stay texts, as ① does.
# Guess before running: full-width digits are text to a spreadsheet and pass unchanged, or all of the forms are read alike.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

make_root bookworm gnumeric=1.12.55-1
in_root bookworm dpkg-query -W gnumeric
for pair in ０９０=90 １２３４=1234 ５０％=５０％ ５／６=５／６ ①=①; do
  printf 'a,b\n1,%s\n' "${pair%%=*}" >"$work/bookworm/tmp/in.csv"
  in_root bookworm ssconvert in.csv out.csv >/dev/null 2>&1
  expect "${pair%%=*}" "1,${pair#*=}" "$(in_root bookworm tail -n 1 out.csv)"
done
