/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report.h"

const char *
tegotae_report_part_to_id (guint number)
{
  static const char * const ids[TEGOTAE_REPORT_N_PARTS] = {
    "profile", "change", "strengths", "improvements", "suggestions", "questions", "band",
  };

  return number < TEGOTAE_REPORT_N_PARTS ? ids[number] : NULL;
}

static void
domain_free (TegotaeReportDomain *domain)
{
  g_free (domain->name);
  g_free (domain->mark);
  g_free (domain->change);
  g_free (domain);
}

static void
point_free (TegotaeReportPoint *point)
{
  g_free (point->title);
  g_free (point->text);
  g_free (point);
}

static void
section_free (TegotaeReportSection *section)
{
  g_free (section->heading);
  g_ptr_array_unref (section->points);
  g_free (section);
}

TegotaeReport *
tegotae_report_new (const char *lang)
{
  TegotaeReport *self = g_atomic_rc_box_new0 (TegotaeReport);

  self->lang = g_strdup (lang);
  self->cuts = g_array_new (FALSE, FALSE, sizeof (int));
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) domain_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);

  return self;
}

TegotaeReport *
tegotae_report_ref (TegotaeReport *report)
{
  return g_atomic_rc_box_acquire (report);
}

static void
report_clear (TegotaeReport *report)
{
  g_free (report->lang);
  g_free (report->title);
  g_free (report->origin);
  g_free (report->caption);
  g_array_unref (report->cuts);
  g_free (report->band);
  g_free (report->message);
  g_free (report->uncertainty);
  g_free (report->profile_heading);
  g_free (report->change_heading);
  g_ptr_array_unref (report->domains);
  g_ptr_array_unref (report->sections);
  g_free (report->limits);
}

void
tegotae_report_unref (TegotaeReport *report)
{
  g_atomic_rc_box_release_full (report, (GDestroyNotify) report_clear);
}

void
tegotae_report_add_domain (TegotaeReport *report,
                           const char    *name,
                           int            score,
                           const char    *mark,
                           const char    *change)
{
  TegotaeReportDomain *domain;

  g_return_if_fail (report != NULL && name != NULL);

  domain = g_new0 (TegotaeReportDomain, 1);
  domain->name = g_strdup (name);
  domain->score = score;
  domain->mark = g_strdup (mark);
  domain->change = g_strdup (change);
  g_ptr_array_add (report->domains, domain);
}

TegotaeReportSection *
tegotae_report_add_section (TegotaeReport *report,
                            const char    *heading)
{
  TegotaeReportSection *section;

  g_return_val_if_fail (report != NULL && heading != NULL, NULL);

  section = g_new0 (TegotaeReportSection, 1);
  section->heading = g_strdup (heading);
  section->points = g_ptr_array_new_with_free_func ((GDestroyNotify) point_free);
  g_ptr_array_add (report->sections, section);

  return section;
}

void
tegotae_report_section_add (TegotaeReportSection *section,
                            const char           *title,
                            const char           *text)
{
  TegotaeReportPoint *point;

  g_return_if_fail (section != NULL && title != NULL);

  point = g_new0 (TegotaeReportPoint, 1);
  point->title = g_strdup (title);
  point->text = g_strdup (text);
  g_ptr_array_add (section->points, point);
}
