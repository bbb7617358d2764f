/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-advice-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/questions/tegotae-answer-editor.h"
#include "ui/questions/tegotae-question-editor.h"
#include "ui/questions/tegotae-question-page.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/shell/tegotae-undo.h"
#include "ui/widgets/tegotae-adaptive.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-advice-list.h"
#include "tegotae-entry-page.h"
#include "tegotae-reading-resume-card.h"

/* Where the list is: beside the navigator, or in it as its first page. */
struct _TegotaeAdviceView
{
  GtkWidget          parent_instance;

  TegotaeService    *service;
  TegotaeNavigator  *navigator;
  TegotaeAdviceList *list;
  TegotaeUndo       *undo;
  gboolean           writing; /* a question, or reading a similar entry */

  TegotaeAdaptive   *adaptive;
  AdwToastOverlay   *overlay;
  AdwClamp          *side;
  GtkStack          *home;
  AdwBin            *home_list;
  GtkWidget         *welcome;
  TegotaeReadingResumeCard *reading;
  GtkLabel          *counts;
};

G_DEFINE_FINAL_TYPE (TegotaeAdviceView, tegotae_advice_view, GTK_TYPE_WIDGET)

static gboolean
is_narrow (TegotaeAdviceView *self)
{
  return tegotae_adaptive_get_narrow (self->adaptive);
}

/* Which entry or question is on the page that is seen. */
static gboolean
get_open_entry (TegotaeAdviceView  *self,
                const char        **pack,
                const char        **id)
{
  GtkWidget *page = tegotae_navigator_get_visible_page (self->navigator);

  if (TEGOTAE_IS_ENTRY_PAGE (page))
    {
      *pack = tegotae_entry_page_get_pack (TEGOTAE_ENTRY_PAGE (page));
      *id = tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (page));
      return TRUE;
    }

  if (TEGOTAE_IS_QUESTION_PAGE (page))
    {
      *pack = TEGOTAE_QUESTION_PACK;
      *id = tegotae_question_page_get_id (TEGOTAE_QUESTION_PAGE (page));
      return TRUE;
    }

  return FALSE;
}

/* The list is hidden while the user writes; similar entries are shown instead. */
static void
update_side (TegotaeAdviceView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->side), !is_narrow (self) && !self->writing);
}

/* An entry opened from there is a page of the writing as well. */
static void
update_writing (TegotaeAdviceView *self)
{
  GtkWidget *page = tegotae_navigator_get_visible_page (self->navigator);

  if (TEGOTAE_IS_QUESTION_EDITOR (page))
    self->writing = TRUE;
  else if (!TEGOTAE_IS_ENTRY_PAGE (page))
    self->writing = FALSE;

  update_side (self);
}

static void
on_narrow_cb (TegotaeAdviceView *self)
{
  gboolean narrow = is_narrow (self);
  gboolean had_focus = gtk_widget_get_state_flags (GTK_WIDGET (self->list))
                       & GTK_STATE_FLAG_FOCUS_WITHIN;
  gboolean searching = tegotae_advice_list_is_searching (self->list);

  adw_clamp_set_child (self->side, NULL);
  adw_bin_set_child (self->home_list, NULL);

  if (narrow)
    adw_bin_set_child (self->home_list, GTK_WIDGET (self->list));
  else
    adw_clamp_set_child (self->side, GTK_WIDGET (self->list));

  gtk_stack_set_visible_child (self->home, narrow ? GTK_WIDGET (self->home_list)
                                                  : self->welcome);
  update_side (self);

  if (searching)
    tegotae_advice_list_search (self->list);
  else if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The list shows which entry is being read. At the first page, the focus moves to the
 * list. */
static void
on_visible_page_cb (TegotaeAdviceView *self)
{
  const char *pack;
  const char *id;

  update_writing (self);

  if (get_open_entry (self, &pack, &id))
    tegotae_advice_list_set_current (self->list, pack, id);
  else if (!tegotae_navigator_get_can_go_back (self->navigator))
    {
      tegotae_advice_list_set_current (self->list, NULL, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
    }
}

/* Only reached from the list beside the navigator; inside, the navigator handles the
 * action. */
static void
on_open_entry_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  TegotaeAdviceView *self = TEGOTAE_ADVICE_VIEW (widget);
  const char *open_pack;
  const char *open_id;
  const char *pack;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &pack, &id);

  if (get_open_entry (self, &open_pack, &open_id)
      && g_strcmp0 (open_pack, pack) == 0
      && g_strcmp0 (open_id, id) == 0)
    gtk_widget_grab_focus (tegotae_navigator_get_visible_page (self->navigator));
  else
    tegotae_navigator_start (self->navigator,
                             tegotae_navigator_pages_new_entry (self->service, pack, id));
}

/* Likewise. */
static void
on_open_questions_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TegotaeAdviceView *self = TEGOTAE_ADVICE_VIEW (widget);

  tegotae_navigator_pop_to_root (self->navigator);
  gtk_widget_activate_action (GTK_WIDGET (self->navigator), "nav.open-questions", NULL);
}

static void
on_delete_question_cb (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  tegotae_undo_delete_question (TEGOTAE_ADVICE_VIEW (widget)->undo,
                                g_variant_get_string (parameter, NULL));
}

static void
on_remove_answer_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  const char *id;
  guint index;

  g_variant_get (parameter, "(&su)", &id, &index);
  tegotae_undo_remove_answer (TEGOTAE_ADVICE_VIEW (widget)->undo, id, index);
}

static void
on_undo_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  tegotae_undo_undo (TEGOTAE_ADVICE_VIEW (widget)->undo);
}

static guint
count_marked (GPtrArray          *entries,
              const TegotaeMarks *marks,
              TegotaeMark         mark)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    if ((tegotae_marks_get_info (marks, g_ptr_array_index (entries, i)) & mark) != 0)
      n++;

  return n;
}

/* A count of zero is left out. */
static void
show_counts (TegotaeAdviceView  *self,
             GPtrArray          *entries,
             const TegotaeMarks *marks)
{
  guint n_read = count_marked (entries, marks, TEGOTAE_MARK_READ);
  guint n_bookmarked = count_marked (entries, marks, TEGOTAE_MARK_BOOKMARKED);
  g_autofree char *read = NULL;
  g_autofree char *bookmarked = NULL;
  g_autofree char *text = NULL;

  /* Translators: how many questions were read, of how many. */
  read = g_strdup_printf (ngettext ("%1$u of %2$u entry read", "%1$u of %2$u entries read",
                                    entries->len),
                          n_read, entries->len);
  bookmarked = g_strdup_printf (ngettext ("%u bookmark", "%u bookmarks", n_bookmarked),
                                n_bookmarked);
  text = g_strconcat (n_read > 0 ? read : "",
                      n_read > 0 && n_bookmarked > 0 ? C_("between facts", " · ") : "",
                      n_bookmarked > 0 ? bookmarked : "",
                      NULL);

  tegotae_text_show (self->counts, text, NULL);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  g_autoptr (TegotaeMarkedEntries) listed = answer;

  /* The list beside it shows errors. */
  if (listed != NULL)
    show_counts (owner, listed->entries, listed->marks);
}

static gpointer
list_all (gpointer owner)
{
  return tegotae_listing_new (TEGOTAE_STAGE_NONE, NULL, NULL, NULL);
}

static gboolean
tegotae_advice_view_grab_focus (GtkWidget *widget)
{
  TegotaeAdviceView *self = TEGOTAE_ADVICE_VIEW (widget);

  if (tegotae_navigator_get_can_go_back (self->navigator))
    return gtk_widget_grab_focus (GTK_WIDGET (self->navigator));

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
tegotae_advice_view_dispose (GObject *object)
{
  TegotaeAdviceView *self = TEGOTAE_ADVICE_VIEW (object);

  if (self->navigator != NULL)
    g_signal_handlers_disconnect_by_func (self->navigator, on_visible_page_cb, self);

  if (self->adaptive != NULL)
    g_signal_handlers_disconnect_by_func (self->adaptive, on_narrow_cb, self);

  self->navigator = NULL;
  tegotae_template_dispose (object);
  g_clear_object (&self->list);
  g_clear_object (&self->undo);
  g_clear_object (&self->service);
}

static void
tegotae_advice_view_class_init (TegotaeAdviceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_advice_view_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_advice_view_grab_focus);

  g_type_ensure (TEGOTAE_TYPE_READING_RESUME_CARD);
  tegotae_template_set (widget_class, "advice/tegotae-advice-view");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, adaptive);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, counts);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, home);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, home_list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, overlay);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, reading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, side);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceView, welcome);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);

  gtk_widget_class_install_action (widget_class, "nav.open-entry", "(ss)", on_open_entry_cb);
  gtk_widget_class_install_action (widget_class, "nav.open-questions", NULL, on_open_questions_cb);
  gtk_widget_class_install_action (widget_class, "own.delete", "s", on_delete_question_cb);
  gtk_widget_class_install_action (widget_class, "own.remove-answer", "(su)", on_remove_answer_cb);
  gtk_widget_class_install_action (widget_class, "view.undo", NULL, on_undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "view.undo", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-advice-view");
}

static void
tegotae_advice_view_init (TegotaeAdviceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_mend_stock_widgets (self->welcome);
}

GtkWidget *
tegotae_advice_view_new (TegotaeService *service)
{
  TegotaeAdviceView *self;
  GtkWidget *navigator;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_ADVICE_VIEW, NULL);
  self->service = g_object_ref (service);
  self->list = g_object_ref_sink (TEGOTAE_ADVICE_LIST (tegotae_advice_list_new (service)));
  tegotae_text_mend_stock_widgets (GTK_WIDGET (self->list));
  navigator = tegotae_navigator_new (service, GTK_WIDGET (self->home));
  adw_toast_overlay_set_child (self->overlay, navigator);
  self->navigator = TEGOTAE_NAVIGATOR (navigator);
  self->undo = tegotae_undo_new (service, self->overlay, "view.undo");
  g_signal_connect_swapped (navigator, "notify::visible-page", G_CALLBACK (on_visible_page_cb),
                            self);

  tegotae_reading_resume_card_set_service (self->reading, service);
  tegotae_loader_new (self, service, &tegotae_call_list_entries, list_all, on_listed_cb,
                      "content-changed", "marks-changed", NULL);

  on_narrow_cb (self);

  return GTK_WIDGET (self);
}

void
tegotae_advice_view_search (TegotaeAdviceView *self)
{
  g_return_if_fail (TEGOTAE_IS_ADVICE_VIEW (self));

  if (is_narrow (self))
    tegotae_navigator_pop_to_root (self->navigator);

  tegotae_advice_list_search (self->list);
}

TegotaeNavigator *
tegotae_advice_view_get_navigator (TegotaeAdviceView *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ADVICE_VIEW (self), NULL);

  return self->navigator;
}

const char *
tegotae_advice_view_flush (TegotaeAdviceView *self)
{
  GtkWidget *page;

  g_return_val_if_fail (TEGOTAE_IS_ADVICE_VIEW (self), NULL);

  page = tegotae_navigator_get_visible_page (self->navigator);

  if (TEGOTAE_IS_ANSWER_EDITOR (page))
    tegotae_answer_editor_flush (TEGOTAE_ANSWER_EDITOR (page));

  return TEGOTAE_IS_QUESTION_EDITOR (page) ? tegotae_question_editor_flush (TEGOTAE_QUESTION_EDITOR (page))
                                           : NULL;
}

void
tegotae_advice_view_continue (TegotaeAdviceView *self,
                              TegotaeAdviceView *other)
{
  const char *id;

  g_return_if_fail (TEGOTAE_IS_ADVICE_VIEW (self));
  g_return_if_fail (TEGOTAE_IS_ADVICE_VIEW (other));

  id = tegotae_advice_view_flush (other);
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->navigator), "nav.edit-question", "s", id);
}
