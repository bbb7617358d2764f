/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "core/tegotae-stage.h"

/**
 * Persona:
 * @name: who it is
 * @questionnaire: the shipped one they took
 * @options: what they chose, a digit an item
 * @milliseconds: for each item; 0 if not known
 * @read: (nullable): entries they have read, apart by spaces; "*" for all
 * @aside: (nullable): entries they called not for them
 * @wanted: (nullable): entries that must be among the first five
 * @first: (nullable): the entry that must come first
 * @unwanted: (nullable): entries that must not be among the first five
 *
 * Somebody with a job interview ahead or behind them, and what a counsellor
 * would and would not hand them to read.
 */
typedef struct
{
  const char   *name;
  const char   *questionnaire;
  const char   *options;
  TegotaeStage  stage;
  gint64        milliseconds;
  const char   *read;
  const char   *aside;
  const char   *first;
  const char   *wanted;
  const char   *unwanted;
} Persona;

extern const Persona personas[];
extern const guint n_personas;
