/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-c/json.h>

#include "pack/export/tegotae-document.h"

G_BEGIN_DECLS

/* Adds a text; null if @text is NULL. */
void         tegotae_document_add_text  (json_object          *object,
                                         const char           *key,
                                         const char           *text);
void         tegotae_document_add_int   (json_object          *object,
                                         const char           *key,
                                         gint64                value);

/* An empty list at a key. Borrowed. */
json_object *tegotae_document_add_list  (json_object          *object,
                                         const char           *key);

/* ISO 8601 in UTC with seconds; NULL for 0. Owned by the caller. */
char        *tegotae_document_dup_time  (gint64                milliseconds);

/* The text of a document, which it frees. */
char        *tegotae_document_finish    (json_object          *document,
                                         TegotaeDocumentStyle  style);

G_END_DECLS
