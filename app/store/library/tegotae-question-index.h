/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-question.h"
#include "store/library/tegotae-library-db.h"

/**
 * TegotaeQuestionIndex:
 * @library: the questions as entries
 * @packs: (element-type TegotaePack): the packs those are in: one a language
 *
 * What the user's own questions are searched by: a small library in memory,
 * beside that of the packs, so that nothing of them is written to library.db.
 */
typedef struct
{
  TegotaeLibraryDb *library;
  GPtrArray        *packs;
} TegotaeQuestionIndex;

/* @questions: (element-type TegotaeQuestion). Fails with TEGOTAE_ERROR_STORE. */
TegotaeQuestionIndex *tegotae_question_index_new   (GPtrArray             *questions,
                                                    GError               **error);
TegotaeQuestionIndex *tegotae_question_index_ref   (TegotaeQuestionIndex  *index);
void                  tegotae_question_index_unref (TegotaeQuestionIndex  *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeQuestionIndex, tegotae_question_index_unref)
