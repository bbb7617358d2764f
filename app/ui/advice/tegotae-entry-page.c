/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tegotae-error.h"

#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-marks.h"
#include "tegotae-entry-sheet.h"
#include "tegotae-scroll-position.h"

/* A spinner that comes and goes at once would only flicker. */
#define SPINNER_DELAY_MS 200

struct _TegotaeEntryPage
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  char           *pack;
  char           *id;
  TegotaeLoader  *loader;
  guint           spinner_id;
  gboolean        marked;
  TegotaeScrollPosition *scroll_position;

  GtkWidget      *overlay;
  GtkWidget      *scrolled;
  AdwClamp       *clamp;
  GtkSpinner     *spinner;
  AdwStatusPage  *failure;
  GtkButton      *failure_button;
};

G_DEFINE_FINAL_TYPE (TegotaeEntryPage, tegotae_entry_page, GTK_TYPE_WIDGET)

static void
on_spinner_cb (gpointer user_data)
{
  TegotaeEntryPage *self = user_data;

  self->spinner_id = 0;
  gtk_spinner_start (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
}

static void
stop_spinner (TegotaeEntryPage *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

/* It is read once it is on screen. */
static void
mark_read (TegotaeEntryPage *self)
{
  if (self->marked || adw_clamp_get_child (self->clamp) == NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->marked = TRUE;
  tegotae_service_call (self->service, &tegotae_call_mark_read, tegotae_entry_key_new (self->pack, self->id),
                        NULL, NULL, NULL);
}

/* Moves the focus if the part that has it is about to be hidden. */
static void
show_part (TegotaeEntryPage *self,
           GtkWidget        *part)
{
  gboolean had_focus = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  gtk_widget_set_visible (self->scrolled, part == self->scrolled);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), part == GTK_WIDGET (self->failure));

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_failure (TegotaeEntryPage *self,
              const char       *title,
              const char       *text,
              const char       *button,
              const char       *action)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->failure, title_markup);
  adw_status_page_set_description (self->failure, text_markup);
  gtk_button_set_label (self->failure_button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->failure_button), action);
  show_part (self, GTK_WIDGET (self->failure));
}

static void
show_missing (TegotaeEntryPage *self)
{
  show_failure (self, _("This entry is not here any more"),
                _("It may have come with a pack that was changed or removed. "
                  "The other entries are all there."),
                _("Back"), "nav.back");
}

static void
show_error (TegotaeEntryPage *self,
            const GError     *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND))
    {
      show_missing (self);
      return;
    }

  text = g_strdup_printf (_("%s\n\nNothing was deleted."), error->message);
  show_failure (self, _("The entry could not be read"), text, _("Try Again"), "entry.reload");
}

static void
show_entry (TegotaeEntryPage       *self,
            const TegotaeOpenEntry *open)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);
  gboolean is_first = adw_clamp_get_child (self->clamp) == NULL;
  GtkWidget *sheet;

  if (content == NULL || tegotae_content_find_pack (content, self->pack) == NULL)
    {
      show_missing (self);
      return;
    }

  sheet = tegotae_entry_sheet_new (open, content);
  adw_clamp_set_child (self->clamp, sheet);
  tegotae_text_mend_stock_widgets (self->scrolled);
  tegotae_scroll_position_set_end (self->scroll_position,
                                   tegotae_entry_sheet_get_end (TEGOTAE_ENTRY_SHEET (sheet)));
  if (is_first)
    tegotae_scroll_position_restore (self->scroll_position, open->permille);

  tegotae_text_set_name (GTK_WIDGET (self), open->entry->info->title);
  show_part (self, self->scrolled);
  mark_read (self);
}

static void
on_loaded_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeEntryPage *self = owner;
  g_autoptr (TegotaeOpenEntry) open = answer;

  stop_spinner (self);
  if (open != NULL)
    show_entry (self, open);
  else
    show_error (self, error);
}

static gpointer
create_key (gpointer owner)
{
  TegotaeEntryPage *self = owner;

  if (self->spinner_id == 0 && adw_clamp_get_child (self->clamp) == NULL)
    self->spinner_id = g_timeout_add_once (SPINNER_DELAY_MS, on_spinner_cb, self);

  return tegotae_entry_key_new (self->pack, self->id);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  tegotae_loader_load (TEGOTAE_ENTRY_PAGE (widget)->loader);
}

static gboolean
tegotae_entry_page_grab_focus (GtkWidget *widget)
{
  TegotaeEntryPage *self = TEGOTAE_ENTRY_PAGE (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->failure)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->failure_button));

  return GTK_WIDGET_CLASS (tegotae_entry_page_parent_class)->grab_focus (widget);
}

static void
tegotae_entry_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tegotae_entry_page_parent_class)->map (widget);

  mark_read (TEGOTAE_ENTRY_PAGE (widget));
}

static void
on_marks_failed_cb (TegotaeEntryPage *self,
                    const char       *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", message);
}

static void
add_marks (TegotaeEntryPage *self)
{
  g_autoptr (TegotaeEntryMarks) marks = tegotae_entry_marks_new (self->service, self->pack, self->id);
  g_autoptr (GSimpleActionGroup) actions = tegotae_entry_marks_create_actions (marks);

  g_signal_connect_object (marks, "failed", G_CALLBACK (on_marks_failed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "marks", G_ACTION_GROUP (actions));
}

/* For the page that is seen, wherever in the window the keyboard is. */
static gboolean
on_bookmark_key_cb (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   user_data)
{
  return gtk_widget_get_mapped (widget)
         && gtk_widget_activate_action (widget, "marks.bookmarked", NULL);
}

static void
add_shortcut (TegotaeEntryPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_d, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_bookmark_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
tegotae_entry_page_unmap (GtkWidget *widget)
{
  if (TEGOTAE_ENTRY_PAGE (widget)->scroll_position != NULL)
    tegotae_scroll_position_flush (TEGOTAE_ENTRY_PAGE (widget)->scroll_position);

  GTK_WIDGET_CLASS (tegotae_entry_page_parent_class)->unmap (widget);
}

static void
tegotae_entry_page_dispose (GObject *object)
{
  TegotaeEntryPage *self = TEGOTAE_ENTRY_PAGE (object);

  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_object (&self->scroll_position);
  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->pack, g_free);
  g_clear_pointer (&self->id, g_free);
}

static void
tegotae_entry_page_class_init (TegotaeEntryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_entry_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_entry_page_grab_focus);
  widget_class->map = tegotae_entry_page_map;
  widget_class->unmap = tegotae_entry_page_unmap;

  tegotae_template_set (widget_class, "advice/tegotae-entry-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryPage, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryPage, failure_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryPage, spinner);

  gtk_widget_class_install_action (widget_class, "entry.reload", NULL, reload_action);
  tegotae_keyboard_add_scroll_keys (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-entry-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_entry_page_init (TegotaeEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcut (self);
}

GtkWidget *
tegotae_entry_page_new (TegotaeService *service,
                        const char     *pack,
                        const char     *id)
{
  TegotaeEntryPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ENTRY_PAGE, NULL);
  self->service = g_object_ref (service);
  self->pack = g_strdup (pack);
  self->id = g_strdup (id);

  self->scroll_position = tegotae_scroll_position_new (service, pack, id, GTK_SCROLLED_WINDOW (self->scrolled));
  add_marks (self);
  self->loader = tegotae_loader_new (self, service, &tegotae_call_get_entry, create_key, on_loaded_cb,
                                     "content-changed", NULL);

  return GTK_WIDGET (self);
}

const char *
tegotae_entry_page_get_pack (TegotaeEntryPage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_PAGE (self), NULL);

  return self->pack;
}

const char *
tegotae_entry_page_get_id (TegotaeEntryPage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_PAGE (self), NULL);

  return self->id;
}
