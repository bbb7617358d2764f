/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-invocation.h"

G_BEGIN_DECLS

/* Does one line of a batch, which it may change. */
typedef gboolean (*TegotaeBatchFunc) (char      *line,
                                      guint      number,
                                      gpointer   user_data,
                                      GError   **error);

/* Reads a file, or standard input for "-", and does each line in turn, without
 * its end. The first that fails ends it; says on stderr why. Returns what to
 * exit with. */
TegotaeExit tegotae_batch_run (const char       *path,
                               TegotaeBatchFunc  func,
                               gpointer          user_data);

G_END_DECLS
