/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeJsonPath:
 * @parent: (nullable): the frame of what it is in; NULL for the document
 * @key: (nullable): its key; NULL if it is an element of a list
 * @index: its index, if it is an element
 * @depth: how many objects and lists it is in
 *
 * Where a value is in a document. Frames lie on the stack of whoever walks the
 * document and point to the frame of their caller, so that a path costs nothing
 * until somebody has to be told about it.
 */
typedef struct _TegotaeJsonPath TegotaeJsonPath;

struct _TegotaeJsonPath
{
  const TegotaeJsonPath *parent;
  const char            *key;
  guint                  index;
  guint                  depth;
};

/* The document itself: "$". */
extern const TegotaeJsonPath tegotae_json_path_root;

/* Both borrow @parent and @key. */
TegotaeJsonPath  tegotae_json_path_at_key    (const TegotaeJsonPath *parent,
                                              const char            *key);
TegotaeJsonPath  tegotae_json_path_at_index  (const TegotaeJsonPath *parent,
                                              guint                  index);

/* What a pack has written, fit to be quoted in a message: not longer than 60
 * characters, with \u escapes for whatever could disturb a terminal or turn the
 * direction of the text. Owned by the caller. */
char            *tegotae_json_path_quote     (const char            *text);

/**
 * TegotaeFault:
 * @path: where, as a JSON path: "$.entries[3].answers[0].sections". In a pack
 *   of several files the file's name and a colon come before it.
 * @message: what is wrong and what would be right, in the user's language
 *
 * One thing that is wrong in a pack.
 */
typedef struct
{
  char *path;
  char *message;
} TegotaeFault;

/* Takes ownership of both. */
TegotaeFault *tegotae_fault_new  (char         *path,
                                  char         *message);
void          tegotae_fault_free (TegotaeFault *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeFault, tegotae_fault_free)

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
