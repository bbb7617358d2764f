#!/bin/bash
# GLib 2.74 and 2.84: the NAME_get_resource() that glib-compile-resources writes may return NULL when two threads are
# the first to ask for a resource that is linked into the program: the first empties the list of what is still to be
# registered, the second finds that list empty and reads a pointer that is not set yet. Which thread it hits is chance
# (a few of a thousand starts on two cores). g_resources_lookup_data() by path takes the lock in between and always finds it.
# Guess before running: a constructor of the program registers the resource before main(), so every thread may ask.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

try_release () {
  local release=$1
  shift
  make_root "$release" "$@" gcc libc6-dev
  in_root "$release" sh -c 'cat >ask.c' <<'C'
#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include "linked.h"

static int ready;

/* Asks at the moment the other thread does; whether it was there. */
static gpointer
ask (gpointer by_path)
{
  g_atomic_int_inc (&ready);
  while (g_atomic_int_get (&ready) < 2)
    ;

  if (by_path == NULL)
    return GINT_TO_POINTER (linked_get_resource () != NULL);

  return GINT_TO_POINTER (g_resources_lookup_data ("/x/text", 0, NULL) != NULL);
}

static gboolean
starts_well (gpointer by_path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      GThread *other = g_thread_new ("other", ask, by_path);
      gpointer mine = ask (by_path);

      _exit (mine != NULL && g_thread_join (other) != NULL ? 0 : 1);
    }

  return waitpid (child, &status, 0) == child && status == 0;
}

int
main (int argc, char **argv)
{
  int most = atoi (argv[2]), missing = 0;

  for (int i = 0; i < most && (argc < 4 || missing == 0); i++)
    missing += !starts_well (argv[1][0] == 'p' ? argv : NULL);
  printf ("%s: missing in some start %d; ", argv[1], missing > 0);
}
C
  in_root "$release" sh -c 'echo hello >text
    echo "<gresources><gresource prefix=\"/x\"><file>text</file></gresource></gresources>" >linked.xml
    glib-compile-resources --generate-source --c-name linked --target linked.c linked.xml
    glib-compile-resources --generate-header --c-name linked --target linked.h linked.xml'
  in_root "$release" dpkg-query -W libglib2.0-dev
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'gcc -o ask ask.c linked.c $(pkg-config --cflags --libs gio-2.0)'
  expect "$release" "function: missing in some start 1; path: missing in some start 0; " \
    "$(in_root "$release" sh -c './ask function 200000 stop; ./ask path 20000')"
}

try_release bookworm libglib2.0-dev=2.74.6-2+deb12u9
try_release trixie libglib2.0-dev=2.84.4-3~deb13u5
