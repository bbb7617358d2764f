/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* What the user may leave out of the page for the counsellor. The score, what is
 * said of it, and the limits of all this are always on it. */
typedef enum
{
  TEGOTAE_REPORT_PROFILE      = 1 << 0,
  TEGOTAE_REPORT_CHANGE       = 1 << 1,
  TEGOTAE_REPORT_STRENGTHS    = 1 << 2,
  TEGOTAE_REPORT_IMPROVEMENTS = 1 << 3,
  TEGOTAE_REPORT_SUGGESTIONS  = 1 << 4,
  TEGOTAE_REPORT_QUESTIONS    = 1 << 5,
  TEGOTAE_REPORT_BAND         = 1 << 6,
} TegotaeReportParts;

#define TEGOTAE_REPORT_ALL ((TegotaeReportParts) ((1 << 7) - 1))
#define TEGOTAE_REPORT_N_PARTS 7

/* The word used on the command line ("profile" …) for part number 0 …; NULL after
 * the last. Static. */
const char *tegotae_report_part_to_id (guint number);

/**
 * TegotaeReportDomain:
 * @score: 0–100
 * @mark: (nullable): what it is called: a strength, an improvement, or its level
 * @change: (nullable): since the attempt before
 */
typedef struct
{
  char *name;
  int   score;
  char *mark;
  char *change;
} TegotaeReportDomain;

/**
 * TegotaeReportPoint:
 * @text: (nullable): what is said under the title
 */
typedef struct
{
  char *title;
  char *text;
} TegotaeReportPoint;

/**
 * TegotaeReportSection:
 * @points: (element-type TegotaeReportPoint): the most important first
 * @beside: whether two points may stand beside each other
 * @half: whether it may stand beside the next, if that says so too; its points
 *   then stand under each other
 */
typedef struct
{
  char      *heading;
  GPtrArray *points;
  gboolean   beside;
  gboolean   half;
} TegotaeReportSection;

/**
 * TegotaeReport:
 * @lang: language of the texts, "ja" or "en"
 * @title: of the page
 * @origin: which questionnaire, when, where the user stood
 * @caption: what is written beside the score: "of 100"
 * @step: points that one answer moved by one option changes at most
 * @cuts: (element-type int): where bands begin, without 0; empty without @band
 * @band: (nullable): its name
 * @message: (nullable): what is said of the score
 * @uncertainty: what the score cannot tell
 * @profile_heading: over the domains
 * @change_heading: (nullable): over what changed in each, if that is told
 * @domains: (element-type TegotaeReportDomain): in pack order; empty if they are
 *   left out
 * @sections: (element-type TegotaeReportSection): from the top down
 * @limits: what all this is not
 *
 * The page for the counsellor as plain values, all texts in the user's language.
 * Reference counted, not changed once complete.
 */
typedef struct
{
  char      *lang;
  char      *title;
  char      *origin;
  int        score;
  char      *caption;
  int        step;
  GArray    *cuts;
  char      *band;
  char      *message;
  char      *uncertainty;
  char      *profile_heading;
  char      *change_heading;
  GPtrArray *domains;
  GPtrArray *sections;
  char      *limits;
} TegotaeReport;

TegotaeReport        *tegotae_report_new         (const char           *lang);
TegotaeReport        *tegotae_report_ref         (TegotaeReport        *report);
void                  tegotae_report_unref       (TegotaeReport        *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeReport, tegotae_report_unref)

/* @mark and @change are (nullable). */
void                  tegotae_report_add_domain  (TegotaeReport        *report,
                                                  const char           *name,
                                                  int                   score,
                                                  const char           *mark,
                                                  const char           *change);

/* An empty section at the end. Borrowed. */
TegotaeReportSection *tegotae_report_add_section (TegotaeReport        *report,
                                                  const char           *heading);

/* @text is (nullable). */
void                  tegotae_report_section_add (TegotaeReportSection *section,
                                                  const char           *title,
                                                  const char           *text);
