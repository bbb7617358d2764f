/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-application.h"

#include <glib/gi18n.h>

#include "service/tegotae-config.h"
#include "service/tegotae-language.h"
#include "service/tegotae-paths.h"
#include "service/tegotae-service.h"

#include "ui/packs/tegotae-packs-page.h"
#include "ui/widgets/tegotae-colors.h"
#include "tegotae-backups-page.h"
#include "tegotae-dialogs.h"
#include "tegotae-preferences.h"
#include "tegotae-window.h"

#define APPLICATION_ID "io.github.tegotae.Tegotae"
#define RESOURCE_PATH "/io/github/tegotae/Tegotae"

#define LANGUAGE_KEY "language"

#define PREFERENCES_HEIGHT 420
#define PACKS_HEIGHT 600

struct _TegotaeApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
  char           *language;
  TegotaeService *service;
};

G_DEFINE_FINAL_TYPE (TegotaeApplication, tegotae_application, ADW_TYPE_APPLICATION)

static TegotaeWindow *
get_window (TegotaeApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TEGOTAE_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static TegotaeWindow *
add_window (TegotaeApplication *self)
{
  return TEGOTAE_WINDOW (tegotae_window_new (GTK_APPLICATION (self), self->service,
                                             self->settings));
}

/* Texts are translated when widgets are made, so a new window takes the place of
 * the old one. */
static TegotaeWindow *
replace_window (TegotaeApplication *self)
{
  TegotaeWindow *old = get_window (self);
  TegotaeWindow *window = add_window (self);

  if (old != NULL)
    tegotae_window_continue (window, old);

  gtk_window_present (GTK_WINDOW (window));

  if (old != NULL)
    gtk_window_destroy (GTK_WINDOW (old));

  return window;
}

void
tegotae_application_stop (TegotaeApplication *self)
{
  if (self->service != NULL)
    tegotae_service_close (self->service);

  g_clear_object (&self->service);
}

static void
start_service (TegotaeApplication *self)
{
  const char *lang = tegotae_language_init (self->language);

  tegotae_application_stop (self);
  self->service = tegotae_service_new (lang);
}

static void
reset_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

GtkWindow *
tegotae_application_start_again (TegotaeApplication *self)
{
  TegotaeWindow *old = get_window (self);
  TegotaeWindow *window;

  if (self->settings != NULL)
    reset_settings (self->settings);
  g_free (self->language);
  self->language = g_strdup ("");

  start_service (self);
  window = add_window (self);
  gtk_window_present (GTK_WINDOW (window));

  if (old != NULL)
    gtk_window_destroy (GTK_WINDOW (old));

  return GTK_WINDOW (window);
}

static void
show_preferences (TegotaeApplication *self,
                  TegotaeWindow      *window)
{
  GtkWidget *general = tegotae_preferences_new (self->language);
  GtkWidget *backups = tegotae_backups_page_new (self->service);

  tegotae_dialogs_present_pages (GTK_WINDOW (window), NULL, PREFERENCES_HEIGHT,
                                 ADW_PREFERENCES_PAGE (general), ADW_PREFERENCES_PAGE (backups));
}

static void
on_language_set_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (TegotaeApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  TegotaeWindow *window;

  tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error);

  if (get_window (self) == NULL)
    return;

  window = replace_window (self);
  show_preferences (self, window);

  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-error", "s", error->message);
}

static void
on_language_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  TegotaeApplication *self = user_data;
  const char *language = g_variant_get_string (parameter, NULL);

  if (g_strcmp0 (self->language, language) == 0
      || (*language != '\0' && !tegotae_language_is_known (language)))
    return;

  g_free (self->language);
  self->language = g_strdup (language);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, LANGUAGE_KEY, language);

  tegotae_service_call (self->service, &tegotae_call_set_language,
                        g_strdup (tegotae_language_init (language)), NULL, on_language_set_cb,
                        g_object_ref (self));
}

static void
on_reload_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  TegotaeApplication *self = user_data;
  TegotaeWindow *window = get_window (self);

  /* What goes through the service that ends here. */
  if (window != NULL)
    tegotae_window_flush (window);

  start_service (self);
  replace_window (self);
}

static void
on_preferences_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  TegotaeWindow *window = get_window (user_data);

  if (window != NULL)
    show_preferences (user_data, window);
}

static void
on_packs_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TegotaeApplication *self = user_data;
  TegotaeWindow *window = get_window (self);

  if (window != NULL)
    tegotae_dialogs_present_pages (GTK_WINDOW (window), _("Packs"), PACKS_HEIGHT,
                                   ADW_PREFERENCES_PAGE (tegotae_packs_page_new (self->service)), NULL);
}

static void
on_shortcuts_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  TegotaeWindow *window = get_window (user_data);

  if (window != NULL)
    tegotae_dialogs_present_shortcuts (GTK_WINDOW (window));
}

static void
on_about_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TegotaeWindow *window = get_window (user_data);

  if (window != NULL)
    tegotae_dialogs_present_about (GTK_WINDOW (window));
}

/* Closes the dialogs before the window: GTK 4.8 keeps the address of the window in a
 * dialog that is held by the key that closes both. */
static void
close_in_front (GtkApplication *application,
                GtkWindow      *window)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (gtk_window_get_transient_for (l->data) == window)
        {
          gtk_window_set_transient_for (l->data, NULL);
          gtk_window_destroy (l->data);
        }
    }
}

static void
on_quit_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  TegotaeWindow *window = get_window (user_data);

  /* The window asks about unsaved changes. */
  if (window != NULL)
    {
      close_in_front (user_data, GTK_WINDOW (window));
      gtk_window_close (GTK_WINDOW (window));
    }
  else
    g_application_quit (G_APPLICATION (user_data));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = on_about_cb },
  { .name = "delete-everything", .activate = tegotae_application_on_delete_everything_cb },
  { .name = "language", .activate = on_language_cb, .parameter_type = "s" },
  { .name = "packs", .activate = on_packs_cb },
  { .name = "preferences", .activate = on_preferences_cb },
  { .name = "quit", .activate = on_quit_cb },
  { .name = "reload", .activate = on_reload_cb },
  { .name = "shortcuts", .activate = on_shortcuts_cb },
};

static const struct
{
  const char *action;
  const char *accels[2];
} accels[] = {
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.back", { "<Alt>Left" } },
  { "win.search", { "<Control>f" } },
  { "win.show-view::" TEGOTAE_WINDOW_CHECK, { "<Alt>1" } },
  { "win.show-view::" TEGOTAE_WINDOW_ADVICE, { "<Alt>2" } },
  { "win.show-view::" TEGOTAE_WINDOW_RECORDS, { "<Alt>3" } },
  { "window.close", { "<Control>w" } },
};

static void
tegotae_application_startup (GApplication *application)
{
  TegotaeApplication *self = TEGOTAE_APPLICATION (application);

  /* First, so that the worker reads the packs while the window is made. */
  start_service (self);

  G_APPLICATION_CLASS (tegotae_application_parent_class)->startup (application);

  tegotae_colors_follow_desktop (gdk_display_get_default ());
  g_set_application_name (_("Tegotae"));
  gtk_window_set_default_icon_name (APPLICATION_ID);

  /* Tab goes through the paragraphs to read; that selects none of them. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           (const char **) accels[i].accels);
}

static void
tegotae_application_activate (GApplication *application)
{
  TegotaeApplication *self = TEGOTAE_APPLICATION (application);
  TegotaeWindow *window = get_window (self);

  if (window == NULL)
    window = add_window (self);

  gtk_window_present (GTK_WINDOW (window));
}

static void
tegotae_application_shutdown (GApplication *application)
{
  TegotaeWindow *window = get_window (TEGOTAE_APPLICATION (application));

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));

  tegotae_application_stop (TEGOTAE_APPLICATION (application));

  G_APPLICATION_CLASS (tegotae_application_parent_class)->shutdown (application);
}

static int
tegotae_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("tegotae %s\n", TEGOTAE_VERSION);
      return 0;
    }

  return -1;
}

static void
tegotae_application_dispose (GObject *object)
{
  TegotaeApplication *self = TEGOTAE_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (tegotae_application_parent_class)->dispose (object);
}

static void
tegotae_application_class_init (TegotaeApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_application_dispose;
  application_class->startup = tegotae_application_startup;
  application_class->activate = tegotae_application_activate;
  application_class->shutdown = tegotae_application_shutdown;
  application_class->handle_local_options = tegotae_application_handle_local_options;
}

/* The schema is looked up beside the program first, so that it runs without being
 * installed. */
static GSettingsSchema *
find_schema (void)
{
  g_autofree char *directory = tegotae_paths_dup_schemas ();
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source =
    g_settings_schema_source_new_from_directory (directory, installed, TRUE, NULL);

  if (source == NULL && installed != NULL)
    source = g_settings_schema_source_ref (installed);

  return source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;
}

/* NULL if there is no schema; then nothing is remembered, and everything works. */
static GSettings *
open_settings (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  if (schema == NULL)
    {
      g_message ("No settings schema %s: nothing will be remembered", APPLICATION_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

static void
tegotae_application_init (TegotaeApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
    { NULL }
  };

  self->settings = open_settings ();
  self->language = self->settings != NULL
                   ? g_settings_get_string (self->settings, LANGUAGE_KEY)
                   : g_strdup ("");

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

TegotaeApplication *
tegotae_application_new (void)
{
  return g_object_new (TEGOTAE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH,
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
}
