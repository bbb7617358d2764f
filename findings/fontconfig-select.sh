#!/bin/bash
# fontconfig 2.14.1 and 2.15.0: how to allow one family alone. To reject the glob * and accept a pattern leaves no font
# at all on 2.14.1 and every font on 2.15.0. To reject a pattern and accept a pattern leaves the one family on both.
# Guess before running: what is accepted wins, whichever of the two kinds says so, on both.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

accept='<selectfont><acceptfont><pattern><patelt name="family"><string>DejaVu Serif</string></patelt></pattern></acceptfont></selectfont>'
glob='<selectfont><rejectfont><glob>*</glob></rejectfont></selectfont>'
pattern='<selectfont><rejectfont><pattern><patelt name="scalable"><bool>true</bool></patelt></pattern></rejectfont></selectfont>'

# families RELEASE RULES: what is left.
families () {
  # shellcheck disable=SC2016
  in_root "$1" sh -c 'cat >fonts.conf; FONTCONFIG_FILE=/tmp/fonts.conf fc-list : family | sort -u | paste -s -d,' <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>/tmp/cache</cachedir>$2</fontconfig>
XML
}

all='DejaVu Sans,DejaVu Sans Mono,DejaVu Serif'
for at in 'bookworm=2.14.1-4=' "trixie=2.15.0-2.3=$all"; do
  IFS='=' read -r release version left <<<"$at"
  make_root "$release" "fontconfig=$version" fonts-dejavu-core
  in_root "$release" fc-list --version
  expect "$release, no rule" "$all" "$(families "$release" "")"
  expect "$release, a glob rejected, a pattern accepted" "$left" "$(families "$release" "$glob$accept")"
  expect "$release, a pattern rejected, a pattern accepted" "DejaVu Serif" "$(families "$release" "$pattern$accept")"
done
