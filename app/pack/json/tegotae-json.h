/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-c/json.h>

#include "pack/json/tegotae-fault.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_object, json_object_put)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_tokener, json_tokener_free)

/**
 * TegotaeJsonNode:
 * @value: a value of a document; borrowed
 * @path: where it is; points to the node it was got from, which must outlive it
 * @sink: where faults go
 *
 * A value with all that is needed to complain of it. The functions below get
 * the value of a key with the type it must have, or add a fault and return
 * what stands for nothing. A key that is missing or null is a fault only if it
 * is required; keys that nobody asks for are ignored, so that packs may have
 * more than this version knows.
 */
typedef struct
{
  json_object      *value;
  TegotaeJsonPath   path;
  TegotaeFaultSink *sink;
} TegotaeJsonNode;

typedef enum
{
  TEGOTAE_JSON_OPTIONAL,
  TEGOTAE_JSON_REQUIRED,
} TegotaeJsonNeed;

/* What kind of text is meant: one line of at most TEGOTAE_PACK_MAX_TITLE,
 * TEGOTAE_PACK_MAX_ASK or TEGOTAE_PACK_MAX_WORD characters, or up to
 * TEGOTAE_PACK_MAX_PARAGRAPH or TEGOTAE_PACK_MAX_MESSAGE with line breaks. */
typedef enum
{
  TEGOTAE_JSON_LINE,
  TEGOTAE_JSON_ASK,
  TEGOTAE_JSON_WORD,
  TEGOTAE_JSON_PARAGRAPH,
  TEGOTAE_JSON_MESSAGE,
} TegotaeJsonText;

typedef void (*TegotaeJsonFunc) (const TegotaeJsonNode *node,
                                 gpointer               user_data);

/* Parses a document that was checked by tegotae_json_lint(), or that this
 * program has written. Owned by the caller. NULL with TEGOTAE_ERROR_INVALID if
 * it is not an object, or if json-c cannot read it. */
json_object *tegotae_json_parse           (const char            *text,
                                           gsize                  length,
                                           GError               **error);

/* The same, but the error is added to @sink as a fault at @path. */
json_object *tegotae_json_parse_node      (const char            *text,
                                           gsize                  length,
                                           const TegotaeJsonPath *path,
                                           TegotaeFaultSink      *sink);

/* As compact text. Borrowed from @value until it is next changed or printed. */
const char  *tegotae_json_print           (json_object           *value);

/* The text of a key; NULL if there is none. Borrowed. */
const char  *tegotae_json_get_text        (const TegotaeJsonNode *object,
                                           const char            *key,
                                           TegotaeJsonText        kind,
                                           TegotaeJsonNeed        need);

/* An id as tegotae_id_is_valid() has it. Borrowed. */
const char  *tegotae_json_get_id          (const TegotaeJsonNode *object,
                                           const char            *key,
                                           TegotaeJsonNeed        need);

/* The value of the required key "id", which must be new in @ids. Borrowed. */
const char  *tegotae_json_get_new_id      (const TegotaeJsonNode *object,
                                           GTree                 *ids);

/* An https address. Borrowed. */
const char  *tegotae_json_get_url         (const TegotaeJsonNode *object,
                                           TegotaeJsonNeed        need);

/* An integer from @min to @max; @fallback if there is none. */
gint64       tegotae_json_get_int         (const TegotaeJsonNode *object,
                                           const char            *key,
                                           TegotaeJsonNeed        need,
                                           gint64                 min,
                                           gint64                 max,
                                           gint64                 fallback);

/* Calls @func for the object at a key, if it is one. */
void         tegotae_json_with_object     (const TegotaeJsonNode *object,
                                           const char            *key,
                                           TegotaeJsonFunc        func,
                                           gpointer               user_data);

/* Calls @func for each key of the object at a key, if it is one. */
void         tegotae_json_each_key        (const TegotaeJsonNode *object,
                                           const char            *key,
                                           TegotaeJsonFunc        func,
                                           gpointer               user_data);

/* Calls @func for each element of the list at a key. With @min above 0 the key
 * is required. Faults of the list itself do not keep @func from its elements. */
void         tegotae_json_each            (const TegotaeJsonNode *object,
                                           const char            *key,
                                           guint                  min,
                                           guint                  max,
                                           TegotaeJsonFunc        func,
                                           gpointer               user_data);

/* The same for a list of objects; an element that is none is a fault. */
void         tegotae_json_each_object     (const TegotaeJsonNode *object,
                                           const char            *key,
                                           guint                  min,
                                           guint                  max,
                                           TegotaeJsonFunc        func,
                                           gpointer               user_data);

/* The texts of a list, NULL-terminated, owned by the caller. */
char       **tegotae_json_dup_texts       (const TegotaeJsonNode *object,
                                           const char            *key,
                                           TegotaeJsonText        kind,
                                           guint                  min,
                                           guint                  max);

/* Calls @func for each element of a node itself; a fault if it is no list. */
void         tegotae_json_node_each       (const TegotaeJsonNode *list,
                                           guint                  min,
                                           guint                  max,
                                           TegotaeJsonFunc        func,
                                           gpointer               user_data);

/* The text of a node itself; NULL and a fault if it is none. Borrowed. */
const char  *tegotae_json_node_get_text   (const TegotaeJsonNode *node,
                                           TegotaeJsonText        kind);

/* Likewise an id. Borrowed. */
const char  *tegotae_json_node_get_id     (const TegotaeJsonNode *node);

/* An integer of the node itself; FALSE and a fault if it is none. */
gboolean     tegotae_json_node_get_int    (const TegotaeJsonNode *node,
                                           gint64                 min,
                                           gint64                 max,
                                           gint64                *value);

/* Whether there is a value; a fault if there is none and one is needed. */
gboolean     tegotae_json_node_is_there   (const TegotaeJsonNode *node,
                                           TegotaeJsonNeed        need);

/* Whether the value is of a type; a fault with @message if not. */
gboolean     tegotae_json_node_has_type   (const TegotaeJsonNode *node,
                                           json_type              type,
                                           const char            *message);

/* The node of a key, whatever is there: its value is NULL for null and for
 * nothing. */
TegotaeJsonNode tegotae_json_node_at_key  (const TegotaeJsonNode *object,
                                           const char            *key);
