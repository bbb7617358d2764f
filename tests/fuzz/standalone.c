/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Runs a fuzz target over the files of the folders that are named, so that what
 * a fuzzer has found stays found with any compiler. Prints TAP. */

static gboolean
run_file (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return FALSE;

  LLVMFuzzerTestOneInput ((const uint8_t *) text, length);
  return TRUE;
}

static guint
run_folder (const char *folder,
            guint       n)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_print ("%s %u %s\n", run_file (path) ? "ok" : "not ok", ++n, name);
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n = run_folder (argv[i], n);

  g_print ("1..%u\n", n);

  return n > 0 ? 0 : 1;
}
