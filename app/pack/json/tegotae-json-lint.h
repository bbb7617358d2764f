/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/json/tegotae-fault.h"

/* A part of a document, in bytes. */
typedef struct
{
  gsize start;
  gsize length;
} TegotaeJsonSpan;

/**
 * TegotaeJsonEntries:
 * @list: the value of the document's key "entries", if that is a list;
 *   otherwise its length is 0
 * @elements: (element-type TegotaeJsonSpan): the elements of that list
 *
 * Where the entries are in a document, so that each can be parsed alone.
 */
typedef struct
{
  TegotaeJsonSpan  list;
  GArray          *elements;
} TegotaeJsonEntries;

/**
 * tegotae_json_lint:
 * @text: the document; the byte after it must be a NUL
 * @length: its length in bytes
 * @path: where the document is in its pack; its depth counts as nesting
 * @entries: (nullable) (out caller-allocates): filled with the place of the
 *   entries; @elements must be an empty array
 * @sink: where faults go
 *
 * Checks that a document is one JSON value as RFC 8259 has it, and more
 * strictly than json-c does: valid UTF-8, no key twice in an object, no NaN and
 * no Infinity, integers that fit 64 bits, nothing in strings that
 * TegotaeJsonString refuses, and the limits of tegotae-pack-limits.h. Faults
 * tell line and column (in characters, from 1); only the column where @sink
 * has a line of its own. A fault of the grammar ends the reading, others do
 * not.
 *
 * Returns: TRUE if there was no fault
 */
gboolean tegotae_json_lint (const char            *text,
                            gsize                  length,
                            const TegotaeJsonPath *path,
                            TegotaeJsonEntries    *entries,
                            TegotaeFaultSink      *sink);

/* The same for a document that is parsed whole, of at most @max_values values. */
gboolean tegotae_json_lint_whole (const char       *text,
                                  gsize             length,
                                  guint             max_values,
                                  TegotaeFaultSink *sink);
