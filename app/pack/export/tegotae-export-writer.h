/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"

/* The document that tegotae-export-reader.h describes, as UTF-8 text without a
 * newline at its end; owned by the caller. Equal exports give equal texts.
 * Characters that the reader refuses (control characters, and those that turn
 * the direction of the text) are left out of what the user wrote, so that what
 * was written can always be read. */
char *tegotae_export_writer_write (const TegotaeExport *data);
