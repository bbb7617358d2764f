#!/bin/bash
# LibreOffice 7.4 and Gnumeric 1.12 agree on no form of a moment in a CSV file but the bare ISO date. As LibreOffice opens
# one without further options ("detect special numbers" is off), 15:05, 15:05:00 and 2026-11-29 15:05 stay texts and only
# 2026-11-29T15:05:00 is a moment; Gnumeric takes the first three for moments and leaves the one with a T as text. So a
# table that is to be read by both keeps the day in a column of its own.
# Guess before running: an option that is off keeps all dates texts, or times are taken where dates are.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

# LibreOffice wants /proc.
# shellcheck disable=SC2016
with_proc () {
  unshare --mount sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" env -i -C /tmp PATH=/usr/bin:/bin HOME=/root \
    LC_ALL=C.UTF-8 "$@"' "$work/bookworm" "$@"
}

make_root bookworm libreoffice-calc-nogui=4:7.4.7-1+deb12u14 gnumeric=1.12.55-1
in_root bookworm dpkg-query -W libreoffice-calc-nogui gnumeric
for pair in 2026-11-29=date,40 15:05=string,40 15:05:00=string,40 '2026-11-29 15:05=string,40' 2026-11-29T15:05:00=date,60; do
  printf 'a,b\n1,%s\n' "${pair%%=*}" >"$work/bookworm/tmp/in.csv"
  with_proc soffice --headless --convert-to fods in.csv >/dev/null 2>&1
  in_root bookworm ssconvert in.csv in.xml >/dev/null 2>&1
  libre=$(in_root bookworm grep -o 'table-cell[^>]* office:value-type="[a-z]*"' in.fods | sed -n '$s/.*="\([a-z]*\)"/\1/p')
  # Gnumeric's 40 is a number, 60 a text.
  gnumeric=$(in_root bookworm sh -c 'zcat -f in.xml' | grep -o 'Row="1" Col="1" ValueType="[0-9]*' | sed 's/.*"//')
  expect "${pair%%=*}" "${pair#*=}" "$libre,$gnumeric"
done
