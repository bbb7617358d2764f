/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-phrases.h"

/**
 * TegotaePhraseCutter:
 *
 * Finds the phrases of Japanese texts with ICU, whose cuts inside of words it joins. ICU is
 * loaded when the first cutter is made and stays: that takes 10 ms and 5 MiB, which is why
 * phrases are kept beside the texts and programs are not linked to it.
 */
typedef struct _TegotaePhraseCutter TegotaePhraseCutter;

/* NULL if there is no ICU of the version this was built with: nothing has phrases then, and lines
 * are broken by Pango's rules. */
TegotaePhraseCutter *tegotae_phrase_cutter_new  (void);
void                 tegotae_phrase_cutter_free (TegotaePhraseCutter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePhraseCutter, tegotae_phrase_cutter_free)

/* 0 if @text is one phrase, too long or not Japanese. */
TegotaePhrases       tegotae_phrase_cutter_cut  (TegotaePhraseCutter *self,
                                                 const char          *text);

/* @phrases without those that are wrong, as far as the joined ones have at most eight letters of
 * full width, so that every one fits into a narrow window. */
TegotaePhrases       tegotae_phrase_joints_join (const char          *text,
                                                 TegotaePhrases       phrases);
