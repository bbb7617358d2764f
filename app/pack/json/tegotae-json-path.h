/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

/* "$.entries[3].title"; a key that is not a plain word is quoted:
 * "$.domains[\"a.b\"]". Owned by the caller. */
char            *tegotae_json_path_to_string (const TegotaeJsonPath *path);

/* What a pack has written, fit to be quoted in a message: not longer than 60
 * characters, with \u escapes for whatever could disturb a terminal or turn the
 * direction of the text. Owned by the caller. */
char            *tegotae_json_path_quote     (const char            *text);

G_END_DECLS
