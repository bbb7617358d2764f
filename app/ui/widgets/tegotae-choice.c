/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-choice.h"

#include <glib/gi18n.h>

#include "tegotae-template.h"
#include "tegotae-text.h"

struct _TegotaeChoice
{
  GtkWidget    parent_instance;

  GtkDropDown *drop_down;
  char        *name;
  char        *lang;
};

enum
{
  PROP_NAME_TEXT = 1
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeChoice, tegotae_choice, GTK_TYPE_WIDGET)

static void
update_name (TegotaeChoice *self)
{
  GtkStringObject *option = gtk_drop_down_get_selected_item (self->drop_down);

  if (option != NULL && self->name != NULL)
    /* Translators: what is chosen ("Stage"), and the choice. */
    tegotae_text_name_printf (GTK_WIDGET (self->drop_down), _("%s: %s"), self->name,
                              gtk_string_object_get_string (option));
}

static void
on_selected_cb (TegotaeChoice *self)
{
  update_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

/* @self: (nullable): the options are in the language of the interface */
static void
show_option (TegotaeChoice *self,
             GtkListItem   *list_item,
             GtkLabel      *label)
{
  GtkStringObject *option = gtk_list_item_get_item (list_item);

  tegotae_text_set (label, gtk_string_object_get_string (option), self != NULL ? self->lang : NULL);
}

static void
on_setup_chosen_cb (GtkListItemFactory *factory,
                    GtkListItem        *list_item,
                    TegotaeChoice      *self)
{
  GtkWidget *label = create_label ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind_chosen_cb (GtkListItemFactory *factory,
                   GtkListItem        *list_item,
                   TegotaeChoice      *self)
{
  show_option (self, list_item, GTK_LABEL (gtk_list_item_get_child (list_item)));
}

static void
on_setup_offered_cb (GtkListItemFactory *factory,
                     GtkListItem        *list_item,
                     TegotaeChoice      *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "object-select-symbolic",
                                   NULL);

  gtk_box_append (GTK_BOX (box), create_label ());
  gtk_box_append (GTK_BOX (box), check);
  g_object_bind_property (list_item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (list_item, box);
}

static void
on_bind_offered_cb (GtkListItemFactory *factory,
                    GtkListItem        *list_item,
                    TegotaeChoice      *self)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *row = gtk_widget_get_parent (box);
  GtkStringObject *option = gtk_list_item_get_item (list_item);

  show_option (self, list_item, GTK_LABEL (gtk_widget_get_first_child (box)));
  tegotae_text_set_name (GTK_WIDGET (row), gtk_string_object_get_string (option));
}

static void
tegotae_choice_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TegotaeChoice *self = TEGOTAE_CHOICE (object);

  switch (prop_id)
    {
    case PROP_NAME_TEXT:
      g_free (self->name);
      self->name = g_value_dup_string (value);
      update_name (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_choice_finalize (GObject *object)
{
  TegotaeChoice *self = TEGOTAE_CHOICE (object);

  g_free (self->name);
  g_free (self->lang);

  G_OBJECT_CLASS (tegotae_choice_parent_class)->finalize (object);
}

/* A dialog shows one line: GTK 4.18 warns if its height at its least width is above the
 * height it has. */
static gboolean
is_one_line (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static GtkSizeRequestMode
tegotae_choice_get_request_mode (GtkWidget *widget)
{
  return is_one_line (widget) ? GTK_SIZE_REQUEST_CONSTANT_SIZE : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A drop-down asks for the height of one line, also where its text takes several; the button
 * in it knows better. */
static void
tegotae_choice_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (TEGOTAE_CHOICE (widget)->drop_down));

  gtk_widget_measure (button, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_one_line (widget))
    *minimum = *natural;
}

static void
tegotae_choice_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (TEGOTAE_CHOICE (widget)->drop_down), width, height, baseline, NULL);
}

static void
tegotae_choice_class_init (TegotaeChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = tegotae_choice_finalize;
  object_class->set_property = tegotae_choice_set_property;

  g_object_class_install_property (object_class, PROP_NAME_TEXT,
                                   g_param_spec_string ("name-text", NULL, NULL, NULL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  signals[CHANGED] = g_signal_new ("changed", TEGOTAE_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  tegotae_template_set (widget_class, "widgets/tegotae-choice");
  gtk_widget_class_bind_template_child (widget_class, TegotaeChoice, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_offered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_offered_cb);

  widget_class->get_request_mode = tegotae_choice_get_request_mode;
  widget_class->measure = tegotae_choice_measure;
  widget_class->size_allocate = tegotae_choice_size_allocate;
}

static void
tegotae_choice_init (TegotaeChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_choice_set_options (TegotaeChoice      *self,
                            const char * const *options,
                            const char         *lang,
                            guint               selected)
{
  g_autoptr (GtkStringList) model = NULL;

  g_return_if_fail (TEGOTAE_IS_CHOICE (self));
  g_return_if_fail (options != NULL);

  g_free (self->lang);
  self->lang = g_strdup (lang);

  /* A new model selects its first option, which is not notified. */
  model = gtk_string_list_new (options);
  g_signal_handlers_block_by_func (self->drop_down, on_selected_cb, self);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->drop_down, selected);
  g_signal_handlers_unblock_by_func (self->drop_down, on_selected_cb, self);

  on_selected_cb (self);
}

guint
tegotae_choice_get_selected (TegotaeChoice *self)
{
  g_return_val_if_fail (TEGOTAE_IS_CHOICE (self), GTK_INVALID_LIST_POSITION);

  return gtk_drop_down_get_selected (self->drop_down);
}

void
tegotae_choice_set_selected (TegotaeChoice *self,
                             guint          selected)
{
  g_return_if_fail (TEGOTAE_IS_CHOICE (self));

  gtk_drop_down_set_selected (self->drop_down, selected);
}

static GtkListItemFactory *
create_factory (GCallback on_setup_cb,
                GCallback on_bind_cb)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", on_setup_cb, NULL);
  g_signal_connect (factory, "bind", on_bind_cb, NULL);

  return factory;
}

void
tegotae_choice_fit_row (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) chosen = NULL;
  g_autoptr (GtkListItemFactory) offered = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  chosen = create_factory (G_CALLBACK (on_setup_chosen_cb), G_CALLBACK (on_bind_chosen_cb));
  offered = create_factory (G_CALLBACK (on_setup_offered_cb), G_CALLBACK (on_bind_offered_cb));
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, offered);
}
