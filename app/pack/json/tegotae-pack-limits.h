/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * SECTION: how much a pack may hold
 *
 * Everything here bounds what one pack can cost in memory or time, whoever
 * wrote it. Lengths of text are in characters, sizes of files in bytes. The
 * same numbers are in data/packs/schema.json.
 */

/* A `.json` file, or all files of a directory together. */
#define TEGOTAE_PACK_MAX_FILE_SIZE (32 * 1024 * 1024)

/* A `.jsonl` file. It is read as a stream; this bounds time and room on the disk. */
#define TEGOTAE_PACK_MAX_LINES_SIZE (1024 * 1024 * 1024)

/* A line of a `.jsonl` file, its line break not counted. */
#define TEGOTAE_PACK_MAX_LINE_SIZE (1024 * 1024)

/* Files of a directory. */
#define TEGOTAE_PACK_MAX_FILES 1000

/* Objects and lists in each other, the outermost counted. */
#define TEGOTAE_PACK_MAX_NESTING 12

/* Keys of one object. */
#define TEGOTAE_PACK_MAX_KEYS 256

/* Values of every kind in one entry, or in everything outside the entries. A
 * parsed value takes far more memory than the two bytes it is written with. */
#define TEGOTAE_PACK_MAX_VALUES 50000

/* Characters of a number. */
#define TEGOTAE_PACK_MAX_NUMBER 64

/* One line: titles, names, headings, keywords. */
#define TEGOTAE_PACK_MAX_TITLE 300

/* A paragraph: everything longer than one line. */
#define TEGOTAE_PACK_MAX_PARAGRAPH 20000

/* What a band says to somebody at one stage. */
#define TEGOTAE_PACK_MAX_MESSAGE 1000

/* How people ask an entry's question. */
#define TEGOTAE_PACK_MAX_ASK 80
#define TEGOTAE_PACK_MAX_ASKS 12

/* Words that mean the same: of each, in a group, and groups. */
#define TEGOTAE_PACK_MAX_WORD 40
#define TEGOTAE_PACK_MAX_GROUP 8
#define TEGOTAE_PACK_MAX_SYNONYMS 500

#define TEGOTAE_PACK_MAX_URL 2000

#define TEGOTAE_PACK_MAX_DOMAINS 50
#define TEGOTAE_PACK_MAX_QUESTIONNAIRES 50
#define TEGOTAE_PACK_MAX_ITEMS 200
#define TEGOTAE_PACK_MAX_BANDS 101

/* Practices, advisors and articles of a pack, each. */
#define TEGOTAE_PACK_MAX_LIST 5000

/* Elements of any list inside an entry. */
#define TEGOTAE_PACK_MAX_ENTRY_LIST 500

#define TEGOTAE_PACK_MAX_ENTRIES 1000000

/* Elements of the lists "related" that may at one time wait for their entry. */
#define TEGOTAE_PACK_MAX_WAITING 1000000

/* A day: longer than any questionnaire or exercise. */
#define TEGOTAE_PACK_MAX_SECONDS 86400
#define TEGOTAE_PACK_MAX_MINUTES 1440

/* Faults that are told of one pack. */
#define TEGOTAE_PACK_MAX_FAULTS 1000
