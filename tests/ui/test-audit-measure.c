/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-audit.h"

#define WIDEST 1600
/* The width that GTK takes for "as wide as can be". */
#define ENDLESS 1048576

/* Every width near the minimum, where lines break; then every STEP, or FAR for what
 * holds others, which are measured by themselves. */
#define CLOSE 8
#define STEP 15
#define FAR 200

/* A row of texts that GTK aligns by their baselines is at times so much higher. */
#define ROUNDING 1

/* So many are measured of each type. */
#define FEW 3

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         GPtrArray      *faults)
{
  gtk_widget_measure (widget, orientation, for_size, minimum, natural, NULL, NULL);

  if (*minimum > *natural)
    test_audit_add_fault (faults, widget, "%s for %d: minimum %d is above natural %d",
               orientation == GTK_ORIENTATION_HORIZONTAL ? "width" : "height", for_size,
               *minimum, *natural);
}

/* By how much a line of all fonts of @label is higher than one of a single font, for
 * each piece of the text that may come to stand in such a line. */
static int
measure_mixture_of_label (GtkLabel *label)
{
  PangoLayoutIter *at = pango_layout_get_iter (gtk_label_get_layout (label));
  int above = 0, below = 0, lowest = G_MAXINT, n_runs = 0;

  do
    {
      int baseline = pango_layout_iter_get_baseline (at);
      PangoRectangle place;

      if (pango_layout_iter_get_run_readonly (at) == NULL)
        continue;

      pango_layout_iter_get_run_extents (at, NULL, &place);
      above = MAX (above, baseline - place.y);
      below = MAX (below, place.y + place.height - baseline);
      lowest = MIN (lowest, place.height);
      n_runs++;
    }
  while (pango_layout_iter_next_run (at));
  pango_layout_iter_free (at);

  return n_runs > 1 ? n_runs * PANGO_PIXELS_CEIL (above + below - lowest) : 0;
}

/* How much higher @widget may be when its texts break elsewhere: a line of two fonts
 * is higher than one of either. */
static int
measure_mixture (GtkWidget *widget)
{
  int sum = GTK_IS_LABEL (widget) ? measure_mixture_of_label (GTK_LABEL (widget)) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sum += measure_mixture (child);

  return sum;
}

static void
check_heights (GtkWidget *widget,
               int        narrowest,
               int        least,
               int        step,
               GPtrArray *faults)
{
  int slack = ROUNDING + measure_mixture (widget);
  int before = G_MAXINT - slack;
  int minimum, natural;

  for (int width = narrowest; width <= MAX (narrowest, WIDEST);
       width += step == STEP && width < narrowest + CLOSE ? 1 : step)
    {
      measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, faults);
      if (minimum > before + slack)
        {
          test_audit_add_fault (faults, widget, "at a width of %d it needs a height of %d, narrower only %d",
                     width, minimum, before);
          return;
        }
      before = minimum;
    }

  measure (widget, GTK_ORIENTATION_VERTICAL, ENDLESS, &minimum, &natural, faults);
  if (minimum > least)
    test_audit_add_fault (faults, widget, "its minimum height is %d, but at any width %d", least, minimum);
}

static void
check_widths (GtkWidget *widget,
              int        narrowest,
              int        least,
              GPtrArray *faults)
{
  for (int height = least; height < least + 5 * FAR; height += FAR)
    {
      int minimum, natural;

      measure (widget, GTK_ORIENTATION_HORIZONTAL, height, &minimum, &natural, faults);
      if (minimum < narrowest - ROUNDING && gtk_widget_get_request_mode (widget) != GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT)
        {
          test_audit_add_fault (faults, widget, "at a height of %d it needs a width of %d, at any %d", height,
                     minimum, narrowest);
          return;
        }
    }
}

static void
check_measures (GtkWidget *widget,
                int        step,
                GPtrArray *faults)
{
  int narrowest, least, natural;

  measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, &natural, faults);
  measure (widget, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, faults);

  check_heights (widget, narrowest, least, step, faults);
  check_widths (widget, narrowest, least, faults);
}

static gboolean
measure_tree (GtkWidget  *root,
              GPtrArray  *faults,
              GHashTable *done)
{
  gboolean is_ours = g_str_has_prefix (G_OBJECT_TYPE_NAME (root), "Tegotae");
  gboolean holds_ours = FALSE;
  gpointer type = GSIZE_TO_POINTER (G_OBJECT_TYPE (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    holds_ours = measure_tree (child, faults, done) || holds_ours;

  if (is_ours && gtk_widget_get_visible (root)
      && GPOINTER_TO_UINT (g_hash_table_lookup (done, type)) < FEW)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (done, type));

      g_hash_table_insert (done, type, GUINT_TO_POINTER (n + 1));
      check_measures (root, holds_ours ? FAR : STEP, faults);
    }

  return is_ours || holds_ours;
}

void
test_audit_measure (GtkWidget  *root,
                    GPtrArray  *faults,
                    GHashTable *done)
{
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);

  measure_tree (root, faults, done != NULL ? done : own);
}
