/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Types words letter by letter into the search of the advice view, and says how
 * long each letter takes until what it finds has been painted. Beside it, in turn
 * with it, a plain list in a window like that gets as many labels as were found.
 *
 *   keystroke WORDS      a file with a word a line, in UTF-8
 *
 * Prints the median and the 95th percentile of both, in milliseconds of the clock:
 * {"keys":N,"ours":{"median":M,"p95":M},"bare":{…}}. */

#include <adwaita.h>

#include "service/tegotae-language.h"
#include "ui/advice/tegotae-advice-view.h"
#include "ui/advice/tegotae-search-results.h"

#include "../ui/test-ui.h"

#define WIDTH 960
#define HEIGHT 720

/* Between two keys, for what is still to be done after the first. */
#define PAUSE_MS 60

typedef struct
{
  GtkWidget *window;
  GtkWidget *entry;
  gint64     painted;  /* of the first frame after the answer; 0 until then */
  gboolean   answered;
} Side;

static void
on_painted_cb (Side *side)
{
  if (side->answered && side->painted == 0)
    side->painted = g_get_monotonic_time ();
}

/* Painted anew even if the answer is what was there already. */
static void
on_answered_cb (Side *side)
{
  side->answered = TRUE;
  gtk_widget_queue_draw (side->window);
}

static void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
}

static void
open_window (Side      *side,
             GtkWidget *child)
{
  side->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (side->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (side->window), child);
  gtk_window_present (GTK_WINDOW (side->window));

  while (!gtk_widget_get_mapped (side->window))
    g_main_context_iteration (NULL, TRUE);

  g_signal_connect_swapped (gtk_widget_get_frame_clock (side->window), "after-paint",
                            G_CALLBACK (on_painted_cb), side);
}

static void
begin (Side *side)
{
  side->answered = FALSE;
  side->painted = 0;
}

static void
wait_for_paint (Side *side)
{
  while (side->painted == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
type (GtkWidget  *entry,
      const char *letter,
      gssize      size)
{
  int position = -1;

  gtk_editable_insert_text (GTK_EDITABLE (entry), letter, (int) size, &position);
}

static double
press (Side       *side,
       const char *letter,
       gssize      size)
{
  gint64 start = g_get_monotonic_time ();

  begin (side);
  type (side->entry, letter, size);
  wait_for_paint (side);

  return (double) (side->painted - start) / 1000;
}

/* The least that could be done: other labels in the place of those before. */
static double
press_bare (Side       *side,
            GtkWidget  *list,
            guint       n_rows,
            const char *letter,
            gssize      size)
{
  gint64 start = g_get_monotonic_time ();
  GtkWidget *row;

  begin (side);
  type (side->entry, letter, size);
  while ((row = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", gtk_editable_get_text (GTK_EDITABLE (side->entry)), i);

      gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new (text));
    }

  on_answered_cb (side);
  wait_for_paint (side);

  return (double) (side->painted - start) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_side (const char *name,
            GArray     *times)
{
  g_array_sort (times, compare);
  g_print ("\"%s\":{\"median\":%.2f,\"p95\":%.2f}", name,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TegotaeService) service = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  Side view = { NULL }, plain = { NULL };
  GtkWidget *box, *list, *scrolled, *results;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;

  words = g_strsplit (g_strstrip (text), "\n", -1);
  tegotae_language_init (NULL);
  adw_init ();

  service = tegotae_service_new ("ja");
  open_window (&view, tegotae_advice_view_new (service));
  view.entry = test_ui_find (view.window, GTK_TYPE_SEARCH_ENTRY);
  results = test_ui_find (view.window, TEGOTAE_TYPE_SEARCH_RESULTS);
  g_signal_connect_swapped (results, "answered", G_CALLBACK (on_answered_cb), &view);
  while (tegotae_service_get_content (service) == NULL)
    g_main_context_iteration (NULL, TRUE);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  plain.entry = gtk_search_entry_new ();
  gtk_box_append (GTK_BOX (box), plain.entry);
  list = gtk_list_box_new ();
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  open_window (&plain, box);
  wait_ms (2000);

  for (guint i = 0; words[i] != NULL; i++)
    {
      for (const char *at = words[i]; *at != '\0'; at = g_utf8_next_char (at))
        {
          gssize size = g_utf8_next_char (at) - at;
          double time = press (&view, at, size);

          g_array_append_val (ours, time);
          wait_ms (PAUSE_MS);
          time = press_bare (&plain, list, tegotae_search_results_get_n_shown (TEGOTAE_SEARCH_RESULTS (results)),
                             at, size);
          g_array_append_val (bare, time);
          wait_ms (PAUSE_MS);
        }

      gtk_editable_set_text (GTK_EDITABLE (view.entry), "");
      gtk_editable_set_text (GTK_EDITABLE (plain.entry), "");
      wait_ms (PAUSE_MS);
    }

  g_print ("{\"keys\":%u,", ours->len);
  print_side ("ours", ours);
  g_print (",");
  print_side ("bare", bare);
  g_print ("}\n");

  gtk_window_destroy (GTK_WINDOW (view.window));
  gtk_window_destroy (GTK_WINDOW (plain.window));
  tegotae_service_close (service);

  return 0;
}
