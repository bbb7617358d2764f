#!/bin/bash
# ICU 72.1: the transliterator Katakana-Hiragana writes the long vowel mark as a vowel, コーヒー as こおひい, and
# Hiragana-Katakana does not bring it back: コオヒイ. Katakana-Latin writes ヴァイオリン as vu~aiorin and ヶ月 as ~ke月, with
# a tilde for each small letter. So what is folded to hiragana for a search is no longer what people type, サーバー and
# サアバア are one word, and a romanized name may hold a tilde.
# Guess before running: Katakana-Hiragana exchanges letter by letter, keeps ー, and comes back as it was; ヴァ is va.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

make_root bookworm icu-devtools=72.1-3+deb12u1
in_root bookworm dpkg-query -W icu-devtools

convert () {
  printf '%s' "$2" | in_root bookworm uconv -f UTF-8 -t UTF-8 -x "$1"
}

expect "コーヒー to hiragana" こおひい "$(convert Katakana-Hiragana コーヒー)"
expect "and back" コオヒイ "$(convert 'Katakana-Hiragana; Hiragana-Katakana' コーヒー)"
expect "サーバー and サアバア" "さあばあ さあばあ" "$(convert Katakana-Hiragana サーバー) $(convert Katakana-Hiragana サアバア)"
expect "ヴァイオリン to Latin" "vu~aiorin" "$(convert Katakana-Latin ヴァイオリン)"
expect "ヶ月 to Latin" "~ke月" "$(convert Katakana-Latin ヶ月)"
