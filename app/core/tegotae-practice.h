/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A small exercise for one domain; minutes is 0 if the pack does not say. */
typedef struct
{
  char *id;
  char *domain;
  char *text;
  int   minutes;
} TegotaePractice;

TegotaePractice *tegotae_practice_new  (const char      *id,
                                        const char      *domain,
                                        const char      *text,
                                        int              minutes);
void             tegotae_practice_free (TegotaePractice *practice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePractice, tegotae_practice_free)

G_END_DECLS
