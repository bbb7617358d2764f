/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/json/tegotae-fault.h"
#include "pack/json/tegotae-json-path.h"

G_BEGIN_DECLS

/**
 * TegotaeFaultSink:
 * @faults: (nullable) (element-type TegotaeFault): where faults are added
 * @file: (nullable): the file that is read, put before each path
 * @line: the line that is read, put before each message; 0 if lines do not
 *   matter
 * @count: how many faults were found, those that had no room counted too
 * @error: (nullable): the first of them, as an error
 *
 * Collects what is wrong while a pack is read. Without a list of faults it is
 * full at the first one, with a list at TEGOTAE_PACK_MAX_FAULTS.
 */
typedef struct
{
  GPtrArray  *faults;
  const char *file;
  guint       line;
  guint       count;
  GError     *error;
} TegotaeFaultSink;

void     tegotae_fault_sink_init      (TegotaeFaultSink      *sink,
                                       GPtrArray             *faults);
void     tegotae_fault_sink_clear     (TegotaeFaultSink      *sink);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TegotaeFaultSink, tegotae_fault_sink_clear)

/* Counts a fault, and adds it unless the sink is full. */
void     tegotae_fault_sink_add       (TegotaeFaultSink      *sink,
                                       const TegotaeJsonPath *path,
                                       const char            *format,
                                       ...) G_GNUC_PRINTF (3, 4);

/* Whether reading may end, because nobody would hear of more faults. */
gboolean tegotae_fault_sink_is_full   (const TegotaeFaultSink *sink);

/* TRUE if there was no fault. Otherwise sets @error to the first, with
 * TEGOTAE_ERROR_INVALID and its path before its message. */
gboolean tegotae_fault_sink_check     (const TegotaeFaultSink *sink,
                                       GError                **error);

G_END_DECLS
