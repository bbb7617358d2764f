#!/bin/bash
# PSPP 1.6.2 and 2.0.1: the width of a text variable (A20) and SUBSTR count bytes of UTF-8, and both cut inside a
# character. What is left of it becomes "?" in what is printed and in the CSV file, without a warning; exit status 0.
# Guess before running: twenty characters, or at least a cut between two characters.
# For a table of Japanese text: give three times as many columns as characters.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=1.6.2-2 trixie=2.0.1-1+b1; do
  release=${at%%=*}
  make_root "$release" "pspp=${at#*=}"
  in_root "$release" sh -c 'cat >answers.csv; cat >answers.sps <<SPS
GET DATA /TYPE=TXT /FILE="answers.csv" /ENCODING="UTF-8" /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /DELIMITERS=","
  /VARIABLES=id F4.0 school A20.
STRING start (A9).
COMPUTE start = SUBSTR (school, 1, 4).
SAVE TRANSLATE /OUTFILE="out.csv" /TYPE=CSV /FIELDNAMES /REPLACE.
SPS' <<'CSV'
id,school
1,東京第一大学キャリアセンター
2,大阪
CSV
  in_root "$release" pspp --version | head -n 1
  status=0
  in_root "$release" pspp answers.sps >"$work/said" 2>&1 || status=$?
  expect "$release, exit status and words" "0 " "$status $(cat "$work/said")"
  expect "$release, a long text" "1,東京第一大学?,東?" "$(in_root "$release" sed -n 2p out.csv)"
  expect "$release, a short text" "2,大阪,大?" "$(in_root "$release" sed -n 3p out.csv)"
done
