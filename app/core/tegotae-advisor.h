/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TEGOTAE_ADVISOR_PERSON,
  TEGOTAE_ADVISOR_PERSPECTIVE,
} TegotaeAdvisorKind;

/**
 * TegotaeAdvisor:
 * @credential: (nullable): of a person
 * @url: (nullable): https
 *
 * Who answers: a real person, or a point of view.
 */
typedef struct
{
  char               *id;
  char               *name;
  char               *credential;
  char               *url;
  TegotaeAdvisorKind  kind;
} TegotaeAdvisor;

TegotaeAdvisor *tegotae_advisor_new  (const char         *id,
                                      TegotaeAdvisorKind  kind,
                                      const char         *name);
void            tegotae_advisor_free (TegotaeAdvisor     *advisor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeAdvisor, tegotae_advisor_free)

G_END_DECLS
