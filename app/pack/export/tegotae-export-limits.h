/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * SECTION: how much an export may hold
 *
 * Far more than anybody makes, and still bounded, whoever wrote the file.
 */

/* What the document says of itself. */
#define TEGOTAE_EXPORT_FORMAT "tegotae-export"
#define TEGOTAE_EXPORT_VERSION 1

/* The file, in bytes. */
#define TEGOTAE_EXPORT_MAX_FILE_SIZE (64 * 1024 * 1024)

/* Values of every kind: some 20,000 attempts. */
#define TEGOTAE_EXPORT_MAX_VALUES 2000000

/* A text of the user's, in characters. */
#define TEGOTAE_EXPORT_MAX_TEXT 1000000

#define TEGOTAE_EXPORT_MAX_ATTEMPTS 100000
#define TEGOTAE_EXPORT_MAX_ENTRIES 200000
#define TEGOTAE_EXPORT_MAX_QUESTIONS 100000
#define TEGOTAE_EXPORT_MAX_ANSWERS 10000

/* Responses, and domains, of one attempt. */
#define TEGOTAE_EXPORT_MAX_PARTS 1000
