/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-fraction.h"
#include "core/tegotae-stage.h"
#include "pack/json/tegotae-json.h"

/**
 * SECTION: how much an export may hold
 *
 * Far more than anybody makes, and still bounded, whoever wrote the file.
 */

/* What the document says of itself. One in which nothing is deleted has the first version,
 * which older programs read; they would bring back what is deleted. */
#define TEGOTAE_EXPORT_FORMAT "tegotae-export"
#define TEGOTAE_EXPORT_VERSION 1
#define TEGOTAE_EXPORT_VERSION_LATEST 2

/* The file, in bytes. */
#define TEGOTAE_EXPORT_MAX_FILE_SIZE (64 * 1024 * 1024)

/* Values of every kind: some 20,000 attempts. */
#define TEGOTAE_EXPORT_MAX_VALUES 2400000

/* A text of the user's, in characters. */
#define TEGOTAE_EXPORT_MAX_TEXT 1000000

#define TEGOTAE_EXPORT_MAX_ATTEMPTS 100000
#define TEGOTAE_EXPORT_MAX_ENTRIES 200000
#define TEGOTAE_EXPORT_MAX_QUESTIONS 100000
#define TEGOTAE_EXPORT_MAX_ANSWERS 10000

/* Responses, and domains, of one attempt. */
#define TEGOTAE_EXPORT_MAX_PARTS 1000

/* The kinds of values that the parts of an export have in common. As with
 * tegotae-json.h a fault is added for what is not as it must be, and what stands
 * for nothing is returned. */

/* What the user wrote, of one or more characters; with @empty also of none.
 * Borrowed. */
const char  *tegotae_export_get_text  (const TegotaeJsonNode *object,
                                       const char            *key,
                                       TegotaeJsonNeed        need,
                                       gboolean               empty);

/* A UUID that is new in @ids. Required. Borrowed. */
const char  *tegotae_export_get_uuid  (const TegotaeJsonNode *object,
                                       const char            *key,
                                       GTree                 *ids);

/* Milliseconds since 1970 UTC, not before @earliest and not after the year 9999.
 * Required. */
gint64       tegotae_export_get_time  (const TegotaeJsonNode *object,
                                       const char            *key,
                                       gint64                 earliest);

/* The same, but optional: 0 if it is missing, and never before 1. */
gint64       tegotae_export_get_mark  (const TegotaeJsonNode *object,
                                       const char            *key);

/* Required. */
gboolean     tegotae_export_get_bool  (const TegotaeJsonNode *object,
                                       const char            *key);

TegotaeStage tegotae_export_get_stage (const TegotaeJsonNode *object,
                                       const char            *key);

/* What rounds to @rounded; it is exact itself if both are missing, as in older exports. */
TegotaeFraction tegotae_export_get_fraction (const TegotaeJsonNode *object,
                                             const char            *numerator,
                                             const char            *denominator,
                                             int                    rounded);
