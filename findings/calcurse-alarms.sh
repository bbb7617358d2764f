#!/bin/bash
# calcurse 4.7.1 and 4.8.1: an alarm of sixty minutes (TRIGGER:-PT60M) comes back from import and export as
# TRIGGER:-P300S. It is five minutes, calcurse's own setting, and no duration of RFC 5545 (seconds stand after a T).
# Times lose their zone: what was 09:30 in Tokyo is exported as a floating 09:30.
# Guess before running: the alarm keeps its time, and the event keeps Tokyo or turns into UTC.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=4.7.1-1 trixie=4.8.1-1.3; do
  release=${at%%=*}
  make_root "$release" "calcurse=${at#*=}" tzdata
  in_root "$release" sh -c 'sed "s/\$/\r/" >interview.ics; mkdir calendar' <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//example//EN
BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:first@example.org
DTSTAMP:20261129T000000Z
DTSTART;TZID=Asia/Tokyo:20261202T093000
DTEND;TZID=Asia/Tokyo:20261202T103000
SUMMARY:一次面接
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT60M
DESCRIPTION:一次面接
END:VALARM
END:VEVENT
END:VCALENDAR
ICS
  in_root "$release" calcurse --version | head -n 1
  in_root "$release" calcurse -D calendar -C calendar -i interview.ics >"$work/import" 2>&1
  in_root "$release" calcurse -D calendar -C calendar -x >"$work/export"
  expect "$release, alarm" "TRIGGER:-P300S" "$(grep TRIGGER "$work/export" | tr -d '\r')"
  expect "$release, start" "DTSTART:20261202T093000" "$(grep DTSTART "$work/export" | tr -d '\r')"
done
