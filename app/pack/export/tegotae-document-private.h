/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-c/json.h>

#include "pack/export/tegotae-document.h"

/* Adds a text; null if @text is NULL. */
void         tegotae_document_add_text  (json_object          *object,
                                         const char           *key,
                                         const char           *text);
void         tegotae_document_add_int   (json_object          *object,
                                         const char           *key,
                                         gint64                value);

void         tegotae_document_add_bool  (json_object          *object,
                                         const char           *key,
                                         gboolean              value);

/* As ISO 8601 in UTC with seconds; null for 0. */
void         tegotae_document_add_time  (json_object          *object,
                                         const char           *key,
                                         gint64                milliseconds);

/* An empty object at a key. Borrowed. */
json_object *tegotae_document_add_object (json_object         *object,
                                         const char           *key);

/* An empty list at a key. Borrowed. */
json_object *tegotae_document_add_list  (json_object          *object,
                                         const char           *key);

/* Fills the object that stands for an element of a list. */
typedef void (*TegotaeDocumentFunc) (json_object   *object,
                                     gconstpointer  element);

/* A list at a key, of an object for each element. */
void         tegotae_document_add_each  (json_object          *object,
                                         const char           *key,
                                         GPtrArray            *elements,
                                         TegotaeDocumentFunc   func);

/* The text of a document, which it frees. */
char        *tegotae_document_finish    (json_object          *document,
                                         TegotaeDocumentStyle  style);
