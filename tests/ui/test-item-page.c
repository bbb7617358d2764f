/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/check/tegotae-item-card.h"
#include "ui/check/tegotae-item-page.h"

#define N_ITEMS 3
#define N_OPTIONS 4

/* A page on a questionnaire of three items with four options each, the last with as many
 * as there may be. "nav.home"
 * and "nav.back" around it only count. */
typedef struct
{
  TegotaeDiagnosis *diagnosis;
  GtkWidget        *page;
  GtkWindow        *window;
  guint             n_home;
  guint             n_back;
  guint             n_finished;
} Fixture;

static void
add_item (TegotaeQuestionnaire *questionnaire,
          guint                 index)
{
  g_autofree char *id = g_strdup_printf ("q%u", index);
  g_autofree char *text = g_strdup_printf ("Question %u", index);
  TegotaeItem *item = tegotae_item_new (id, "self", text, 1);

  for (guint i = 0; i < (index < N_ITEMS - 1 ? N_OPTIONS : TEGOTAE_ITEM_MAX_OPTIONS); i++)
    {
      g_autofree char *option = g_strdup_printf ("Option %u of %u", i, index);

      g_ptr_array_add (item->options, tegotae_option_new (option, i));
    }

  g_ptr_array_add (questionnaire->items, item);
}

static TegotaeContent *
new_content (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  TegotaePack *pack = tegotae_pack_new (TEGOTAE_PACK_CORE, "en", 1, "Core");
  TegotaeQuestionnaire *questionnaire = tegotae_questionnaire_new ("quick", "Quick");

  for (guint i = 0; i < N_ITEMS; i++)
    add_item (questionnaire, i);

  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("all", "All", NULL, 0, 100));
  g_ptr_array_add (pack->domains, tegotae_domain_new ("self", "Self"));
  g_ptr_array_add (pack->questionnaires, questionnaire);
  g_ptr_array_add (packs, pack);

  return tegotae_content_new ("en", packs);
}

static void
on_counted_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
on_finished_cb (TegotaeItemPage *page,
                Fixture         *fixture)
{
  fixture->n_finished++;
}

static void
add_counter (GSimpleActionGroup *group,
             const char         *name,
             guint              *n)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect (action, "activate", G_CALLBACK (on_counted_cb), n);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (TegotaeContent) content = new_content ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *parent = adw_bin_new ();

  fixture->diagnosis = tegotae_diagnosis_new (content, "quick", NULL);
  fixture->page = g_object_ref_sink (tegotae_item_page_new (fixture->diagnosis));
  g_signal_connect (fixture->page, "finished", G_CALLBACK (on_finished_cb), fixture);

  add_counter (actions, "home", &fixture->n_home);
  add_counter (actions, "back", &fixture->n_back);
  gtk_widget_insert_action_group (parent, "nav", G_ACTION_GROUP (actions));

  adw_bin_set_child (ADW_BIN (parent), fixture->page);
  fixture->window = test_ui_show (parent, 480, 640);
  gtk_widget_grab_focus (fixture->page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->diagnosis);
}

static GtkWidget *
find_option (Fixture *fixture,
             guint    item,
             guint    option)
{
  g_autofree char *text = g_strdup_printf ("Option %u of %u", option, item);
  GtkWidget *label = test_ui_find_label (fixture->page, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
}

/* As a mouse or an assistive technology does. */
static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
type (Fixture *fixture,
      guint    keyval)
{
  test_ui_press (fixture->page, keyval, 0);
  test_ui_release (fixture->page, keyval);
}

static guint
get_position (Fixture *fixture)
{
  return tegotae_diagnosis_get_position (fixture->diagnosis);
}

static void
test_shows_item (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_nonnull (test_ui_find_label (fixture->page, "Question 0"));
  g_assert_nonnull (test_ui_find_label (fixture->page, "1 / 3"));

  for (guint i = 0; i < N_OPTIONS; i++)
    {
      GtkWidget *option = find_option (fixture, 0, i);
      g_autofree char *name = g_strdup_printf ("%c, Option %u of 0", 'A' + (int) i, i);

      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (option)));
      g_assert_true (gtk_widget_get_focusable (option));
      gtk_test_accessible_assert_property (option, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }

  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_option (fixture, 0, 0));
}

static void
test_click_moves_on (Fixture       *fixture,
                     gconstpointer  data)
{
  click (find_option (fixture, 0, 2));
  g_assert_cmpuint (get_position (fixture), ==, 1);
  g_assert_nonnull (test_ui_find_label (fixture->page, "Question 1"));
  g_assert_nonnull (test_ui_find_label (fixture->page, "2 / 3"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_option (fixture, 1, 0));
}

/* The letter of an option that @keyval chooses; 0 if it chooses none. */
static char
find_letter (Fixture *fixture,
             guint    keyval)
{
  type (fixture, keyval);
  if (!tegotae_diagnosis_back (fixture->diagnosis, 0))
    return 0;

  return (char) ('A' + tegotae_diagnosis_get_choice (fixture->diagnosis));
}

static void
test_letter_keys (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    guint keyval;
    char  letter;
  } keys[] = {
    { GDK_KEY_a, 'A' },
    { GDK_KEY_C, 'C' },
    { 0x01000000 + 0xff22, 'B' }, /* full width */
    { 0x01000000 + 0xff44, 'D' },
    { GDK_KEY_kana_CHI, 'A' },
    { GDK_KEY_kana_SHI, 'D' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpint (find_letter (fixture, keys[i].keyval), ==, keys[i].letter);

  /* With Shift as well. */
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_B, GDK_SHIFT_MASK));
  g_assert_cmpuint (get_position (fixture), ==, 1);
}

static void
test_other_keys_choose_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  static const guint keys[] = {
    GDK_KEY_1, GDK_KEY_4, GDK_KEY_KP_2, 0x01000000 + 0xff11, GDK_KEY_agrave, GDK_KEY_ccedilla,
    GDK_KEY_e, GDK_KEY_kana_KI, GDK_KEY_h, GDK_KEY_z, GDK_KEY_Shift_L, GDK_KEY_Alt_L, GDK_KEY_Home,
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    type (fixture, keys[i]);
  g_assert_false (test_ui_press (fixture->page, GDK_KEY_a, GDK_ALT_MASK));
  g_assert_false (test_ui_press (fixture->page, GDK_KEY_a, GDK_CONTROL_MASK));
  g_assert_cmpuint (get_position (fixture), ==, 0);
}

static void
test_double_click_answers_once (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *option = find_option (fixture, 0, 1);

  click (option);
  click (option);
  g_assert_cmpuint (get_position (fixture), ==, 1);
}

static void
test_quick_keys_count (Fixture       *fixture,
                       gconstpointer  data)
{
  type (fixture, GDK_KEY_a);
  type (fixture, GDK_KEY_a);
  g_assert_cmpuint (get_position (fixture), ==, 2);
}

static void
test_held_key_answers_once (Fixture       *fixture,
                            gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    test_ui_press (fixture->page, GDK_KEY_a, 0);

  g_assert_cmpuint (get_position (fixture), ==, 1);

  test_ui_release (fixture->page, GDK_KEY_a);
  type (fixture, GDK_KEY_a);
  g_assert_cmpuint (get_position (fixture), ==, 2);
}

static void
test_back_shows_choice (Fixture       *fixture,
                        gconstpointer  data)
{
  type (fixture, GDK_KEY_c);
  test_ui_settle (fixture->page);
  gtk_widget_grab_focus (test_ui_find (fixture->page, GTK_TYPE_BUTTON));
  gtk_widget_activate_action (fixture->page, "nav.back", NULL);
  test_ui_settle (fixture->page);

  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_cmpuint (fixture->n_back + fixture->n_home, ==, 0);

  for (guint i = 0; i < N_OPTIONS; i++)
    g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_option (fixture, 0, i))),
                     ==, i == 2);

  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_option (fixture, 0, 2));

  /* The same again moves on, too. */
  click (find_option (fixture, 0, 2));
  g_assert_cmpuint (get_position (fixture), ==, 1);
}

static void
test_back_at_first_leaves (Fixture       *fixture,
                           gconstpointer  data)
{
  gtk_widget_activate_action (fixture->page, "nav.back", NULL);
  g_assert_cmpuint (fixture->n_home, ==, 1);
}

static void
test_escape_leaves (Fixture       *fixture,
                    gconstpointer  data)
{
  type (fixture, GDK_KEY_a);
  type (fixture, GDK_KEY_a);
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_Escape, 0));
  g_assert_cmpuint (fixture->n_home, ==, 1);
  g_assert_cmpuint (fixture->n_finished, ==, 0);
}

static void
test_finishes (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = NULL;

  for (guint i = 0; i < N_ITEMS; i++)
    {
      test_ui_rest ();
      type (fixture, i < N_ITEMS - 1 ? GDK_KEY_d : GDK_KEY_g);
    }

  g_assert_cmpuint (fixture->n_finished, ==, 1);
  attempt = tegotae_diagnosis_finish (fixture->diagnosis, TEGOTAE_STAGE_NONE, NULL);
  g_assert_cmpint (attempt->score, ==, 100);

  for (guint i = 0; i < N_ITEMS; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (attempt->responses, i);

      g_assert_cmpint (response->milliseconds, >=, 25);
      g_assert_cmpint (response->milliseconds, <, 5000);
    }

  /* Nothing is left to answer. */
  type (fixture, GDK_KEY_a);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
}

static GtkWidget *
find_unknown (Fixture *fixture)
{
  return gtk_widget_get_ancestor (test_ui_find_label (fixture->page, "Don’t know"), GTK_TYPE_TOGGLE_BUTTON);
}

/* Who answers about the user may not know; the user always does. */
static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_null (test_ui_find_label (fixture->page, "Don’t know"));
  tegotae_diagnosis_set_taken_by (fixture->diagnosis, "May");
  click (find_option (fixture, 0, 0));
  test_ui_settle (fixture->page);

  gtk_test_accessible_assert_property (find_unknown (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "E, Don’t know");
  click (find_unknown (fixture));
  g_assert_cmpuint (get_position (fixture), ==, 2);

  gtk_widget_activate_action (fixture->page, "nav.back", NULL);
  test_ui_settle (fixture->page);
  g_assert_cmpint (tegotae_diagnosis_get_choice (fixture->diagnosis), ==, TEGOTAE_DIAGNOSIS_UNKNOWN);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_unknown (fixture))));
}

/* The letter after those of the options says so, and no other. */
static void
test_unknown_by_key (Fixture       *fixture,
                     gconstpointer  data)
{
  static const guint keys[][4] = {
    { GDK_KEY_e, GDK_KEY_E, 0x01000000 + 0xff25, GDK_KEY_kana_I },
    { GDK_KEY_h, GDK_KEY_H, 0x01000000 + 0xff28, GDK_KEY_kana_KU },
  };

  tegotae_diagnosis_set_taken_by (fixture->diagnosis, "May");
  for (guint i = 0; i < N_ITEMS; i++)
    {
      gboolean is_last = i == N_ITEMS - 1;

      for (guint k = 0; k < G_N_ELEMENTS (keys[0]); k++)
        {
          type (fixture, keys[is_last][k]);
          g_assert_cmpuint (get_position (fixture), ==, i + 1);
          g_assert_true (tegotae_diagnosis_back (fixture->diagnosis, 0));
          g_assert_cmpint (tegotae_diagnosis_get_choice (fixture->diagnosis), ==, TEGOTAE_DIAGNOSIS_UNKNOWN);
        }

      type (fixture, is_last ? GDK_KEY_i : GDK_KEY_f);
      g_assert_cmpuint (get_position (fixture), ==, i);
      type (fixture, GDK_KEY_a);
    }
}

static void
test_keeps_one_card (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *stack;
  guint n_cards = 0;

  type (fixture, GDK_KEY_a);
  type (fixture, GDK_KEY_a);
  test_ui_settle (fixture->page);

  stack = gtk_widget_get_parent (test_ui_find (fixture->page, TEGOTAE_TYPE_ITEM_CARD));
  for (GtkWidget *child = gtk_widget_get_first_child (stack);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_cards++;

  g_assert_cmpuint (n_cards, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "/ui/item-page/shows-item-and-takes-focus", test_shows_item },
    { "/ui/item-page/click-moves-on", test_click_moves_on },
    { "/ui/item-page/letter-keys-choose", test_letter_keys },
    { "/ui/item-page/digits-and-other-keys-choose-nothing", test_other_keys_choose_nothing },
    { "/ui/item-page/double-click-answers-once", test_double_click_answers_once },
    { "/ui/item-page/quick-keys-count", test_quick_keys_count },
    { "/ui/item-page/held-key-answers-once", test_held_key_answers_once },
    { "/ui/item-page/back-shows-earlier-choice", test_back_shows_choice },
    { "/ui/item-page/back-at-first-item-leaves", test_back_at_first_leaves },
    { "/ui/item-page/escape-leaves-at-once", test_escape_leaves },
    { "/ui/item-page/last-answer-finishes-with-times", test_finishes },
    { "/ui/item-page/somebody-else-may-not-know", test_unknown },
    { "/ui/item-page/the-letter-after-the-options-says-that-one-does-not-know", test_unknown_by_key },
    { "/ui/item-page/keeps-one-card", test_keeps_one_card },
  };

  test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
