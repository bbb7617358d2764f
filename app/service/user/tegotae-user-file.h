/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeUserFileFlags:
 * @TEGOTAE_USER_FILE_REPLACE: the user agreed to lose the file that is there
 * @TEGOTAE_USER_FILE_DEVICES: a pipe or a character device is written to, not
 *   refused; this waits until somebody reads from the pipe
 */
typedef enum
{
  TEGOTAE_USER_FILE_NEW = 0,
  TEGOTAE_USER_FILE_REPLACE = 1 << 0,
  TEGOTAE_USER_FILE_DEVICES = 1 << 1,
} TegotaeUserFileFlags;

/**
 * tegotae_user_file_write:
 * @path: the place that the user chose
 * @data: the bytes
 * @length: their number
 *
 * Writes a file with personal content where the user points. Every file that
 * leaves the app goes through here.
 *
 * The file is for the user's eyes only (0600, also in place of a file that was
 * not), and on the disk when this returns. A symbolic link stays, and the file
 * that it leads to is written. Whatever happens, @path leads to the whole new
 * file or to what was there before.
 *
 * Fails with TEGOTAE_ERROR_INVALID if the app keeps its own files there, by
 * whatever name or link; with TEGOTAE_ERROR_EXISTS if a file is there that may
 * not be replaced; with TEGOTAE_ERROR_STORE if it cannot be written.
 */
gboolean tegotae_user_file_write (const char            *path,
                                  const char            *data,
                                  gsize                  length,
                                  TegotaeUserFileFlags   flags,
                                  GError               **error);
