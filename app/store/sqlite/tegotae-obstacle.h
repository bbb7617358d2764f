/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Asks the system why this user cannot read and write the file @path, or make it:
 * the rights, the owner, an attribute, or the disk, of the file or of a folder
 * above it. Opens nothing, so that no lock on the file is lost.
 *
 * Returns: (transfer full) (nullable): what is in the way, where, and what to do, as
 * a translated sentence without its first capital; NULL if nothing is */
char *tegotae_obstacle_describe          (const char *path);

/* The same for a database, or a file that SQLite has beside it. */
char *tegotae_obstacle_describe_database (const char *path);
