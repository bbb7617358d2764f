/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-im-context.h"

#include <gtk/gtkimmodule.h>

struct _TestIMContext
{
  GtkIMContext  parent_instance;

  GString      *composed;
};

G_DEFINE_FINAL_TYPE (TestIMContext, test_im_context, GTK_TYPE_IM_CONTEXT)

static TestIMContext *composing;

static void
set_composed (TestIMContext *self,
              const char    *text)
{
  gboolean had = self->composed->len > 0;
  gboolean has = *text != '\0';

  g_string_assign (self->composed, text);
  composing = has ? self : NULL;

  if (has && !had)
    g_signal_emit_by_name (self, "preedit-start");
  if (has || had)
    g_signal_emit_by_name (self, "preedit-changed");
  if (had && !has)
    g_signal_emit_by_name (self, "preedit-end");
}

static void
commit (TestIMContext *self)
{
  g_autofree char *text = g_strdup (self->composed->str);

  set_composed (self, "");
  g_signal_emit_by_name (self, "commit", text);
}

static gboolean
compose_letter (TestIMContext *self,
                guint          keyval)
{
  g_autofree char *longer = NULL;

  if (keyval < GDK_KEY_a || keyval > GDK_KEY_z)
    return FALSE;

  longer = g_strdup_printf ("%s%c", self->composed->str, (char) keyval);
  set_composed (self, longer);

  return TRUE;
}

static gboolean
test_im_context_filter_keypress (GtkIMContext *context,
                                 GdkEvent     *event)
{
  TestIMContext *self = TEST_IM_CONTEXT (context);
  guint keyval = gdk_key_event_get_keyval (event);

  if (gdk_event_get_event_type (event) != GDK_KEY_PRESS
      || (gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK) != 0)
    return FALSE;

  if (self->composed->len == 0)
    return compose_letter (self, keyval);

  if (keyval == GDK_KEY_Return)
    commit (self);
  else if (keyval == GDK_KEY_Escape)
    set_composed (self, "");
  else
    compose_letter (self, keyval);

  return TRUE;
}

static void
test_im_context_get_preedit_string (GtkIMContext   *context,
                                    char          **text,
                                    PangoAttrList **attributes,
                                    int            *cursor)
{
  TestIMContext *self = TEST_IM_CONTEXT (context);

  if (text != NULL)
    *text = g_strdup (self->composed->str);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = (int) self->composed->len;
}

static void
test_im_context_reset (GtkIMContext *context)
{
  set_composed (TEST_IM_CONTEXT (context), "");
}

static void
test_im_context_finalize (GObject *object)
{
  TestIMContext *self = TEST_IM_CONTEXT (object);

  if (composing == self)
    composing = NULL;
  g_string_free (self->composed, TRUE);

  G_OBJECT_CLASS (test_im_context_parent_class)->finalize (object);
}

static void
test_im_context_class_init (TestIMContextClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_im_context_finalize;
  context_class->filter_keypress = test_im_context_filter_keypress;
  context_class->get_preedit_string = test_im_context_get_preedit_string;
  context_class->reset = test_im_context_reset;
}

static void
test_im_context_init (TestIMContext *self)
{
  self->composed = g_string_new (NULL);
}

void
test_im_context_register (void)
{
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, TEST_TYPE_IM_CONTEXT,
                                  TEST_IM_CONTEXT_NAME, 1);
  g_setenv ("GTK_IM_MODULE", TEST_IM_CONTEXT_NAME, TRUE);
}

const char *
test_im_context_get_composed (void)
{
  return composing != NULL ? composing->composed->str : "";
}
