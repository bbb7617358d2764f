#!/bin/bash
# GLib 2.74.6 and 2.84.4: a program that declares an option as G_OPTION_ARG_INT reads 010 as 8 and 0x10 as 16, and
# refuses 09 as no integer. The documentation says "an integer argument" and nothing of octal numbers.
# Guess before running: numbers are decimal, as with atoi and with every number that a person types.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=2.74.6-2+deb12u9 trixie=2.84.4-3~deb13u5; do
  release=${at%%=*}
  make_root "$release" gcc libc6-dev pkg-config "libglib2.0-dev=${at#*=}"
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'cat >option.c; gcc option.c -o option $(pkg-config --cflags --libs glib-2.0)' <<'C'
#include <glib.h>
#include <locale.h>
int
main (int argc, char **argv)
{
  int day = -1;
  GOptionEntry entries[] = { { "day", 0, 0, G_OPTION_ARG_INT, &day, "Day of the month", "N" }, { NULL } };
  GOptionContext *context = g_option_context_new (NULL);
  GError *error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error))
    g_print ("%d\n", day);
  else
    g_print ("%s\n", error->message);

  return 0;
}
C
  in_root "$release" pkg-config --modversion glib-2.0
  expect "$release, --day 10" "10" "$(in_root "$release" ./option --day 10)"
  expect "$release, --day 010" "8" "$(in_root "$release" ./option --day 010)"
  expect "$release, --day 0x10" "16" "$(in_root "$release" ./option --day 0x10)"
  expect "$release, --day 09" 'Cannot parse integer value “09” for --day' "$(in_root "$release" ./option --day 09)"
done
