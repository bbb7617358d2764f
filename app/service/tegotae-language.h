/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The languages that interface and content are complete in. */
#define TEGOTAE_LANGUAGE_JA "ja"
#define TEGOTAE_LANGUAGE_EN "en"

/* Whether @lang is one of the two. */
gboolean    tegotae_language_is_known   (const char *lang);

/* Sets up gettext and lets the calling thread speak a language. @choice is "ja",
 * "en", or NULL or "" to follow the desktop. The first call must come before any
 * other thread starts. Later calls change the language; what was translated before
 * stays as it is. Returns the language in force, "ja" or "en". Static. */
const char *tegotae_language_init       (const char *choice);

/* Lets the calling thread speak the language in force. Threads other than that of
 * tegotae_language_init() call this before they translate. */
void        tegotae_language_apply      (void);
