/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Comma-separated values (RFC 4180), cell by cell; a row of one cell or more ends by CR LF. */

/* A cell that a table program would take for a formula begins with an apostrophe. */
void tegotae_csv_add_text   (GString    *csv,
                             const char *text);
void tegotae_csv_add_number (GString    *csv,
                             int         number);
void tegotae_csv_end_row    (GString    *csv);
