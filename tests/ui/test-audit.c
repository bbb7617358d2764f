/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-audit.h"

#include <math.h>
#include <string.h>

/* Positions are rounded to whole pixels. */
#define SLACK 1.0

/* One line of two fonts is drawn as two texts, which touch. */
#define TOUCH 4.0

static char *
describe (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    {
      if (at != widget && !g_str_has_prefix (G_OBJECT_TYPE_NAME (at), "Tegotae"))
        continue;
      if (path->len > 0)
        g_string_prepend (path, "/");
      g_string_prepend (path, G_OBJECT_TYPE_NAME (at));
    }

  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));
      g_autofree char *begin = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));

      g_string_append_printf (path, " “%s”", begin);
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

void
test_audit_add_fault (GPtrArray  *faults,
                      GtkWidget  *widget,
                      const char *format,
                      ...)
{
  g_autofree char *who = describe (widget);
  g_autofree char *what = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  line = g_strdup_printf ("%s: %s", who, what);
  g_strdelimit (line, "\n", ' ');
  g_ptr_array_add (faults, g_steal_pointer (&line));
}

/* --- Layout --- */

/* Names what makes the window wider than it is: the innermost widget that needs more.
 * What the window itself needs counts the shadow that GTK draws around it. */
static gboolean
check_width (GtkWidget *widget,
             int        width,
             GPtrArray *faults)
{
  gboolean is_told = FALSE;
  int minimum;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    is_told = check_width (child, width, faults) || is_told;

  if (!is_told && !GTK_IS_ROOT (widget) && minimum > width)
    {
      test_audit_add_fault (faults, widget, "needs a width of %d in a window of %d", minimum, width);
      is_told = TRUE;
    }

  return is_told;
}

/* A text of several lines that ends in "…" is a preview of what opens on a
 * click; a text of one line is not. A placeholder gives way to what is typed. */
static gboolean
may_be_cut (GtkLabel *label)
{
  return gtk_label_get_lines (label) > 1 || GTK_IS_TEXT (gtk_widget_get_parent (GTK_WIDGET (label)));
}

static void
check_label (GtkLabel  *label,
             GPtrArray *faults)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  GtkWidget *widget = GTK_WIDGET (label);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);

  if (pango_layout_is_ellipsized (layout) && !may_be_cut (label))
    test_audit_add_fault (faults, widget, "is cut");
  if (width > gtk_widget_get_width (widget) + SLACK)
    test_audit_add_fault (faults, widget, "is %d wide in a place of %d", width, gtk_widget_get_width (widget));
  if (height > gtk_widget_get_height (widget) + SLACK)
    test_audit_add_fault (faults, widget, "is %d high in a place of %d", height, gtk_widget_get_height (widget));
}

static gboolean
is_scrolled (GtkWidget *widget)
{
  return GTK_IS_SCROLLABLE (widget) || GTK_IS_SCROLLED_WINDOW (widget);
}

/* Whether what reaches out of @widget is not seen, or is seen to reach out. */
static gboolean
is_edge (GtkWidget *widget)
{
  return gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN
         || gtk_widget_has_css_class (widget, "card")
         || GTK_IS_ROOT (widget);
}

static void
check_edges (GtkWidget *widget,
             GPtrArray *faults)
{
  gboolean scrolled = FALSE;

  for (GtkWidget *above = gtk_widget_get_parent (widget);
       above != NULL;
       above = gtk_widget_get_parent (above))
    {
      graphene_rect_t place;

      scrolled = scrolled || is_scrolled (above);
      if (!is_edge (above) || !gtk_widget_compute_bounds (widget, above, &place))
        continue;

      if (place.origin.x < -SLACK
          || place.origin.x + place.size.width > gtk_widget_get_width (above) + SLACK)
        {
          test_audit_add_fault (faults, widget, "is at %.0f–%.0f of the %d px of %s", place.origin.x,
                     place.origin.x + place.size.width, gtk_widget_get_width (above),
                     G_OBJECT_TYPE_NAME (above));
          return;
        }

      if (!scrolled
          && (place.origin.y < -SLACK
              || place.origin.y + place.size.height > gtk_widget_get_height (above) + SLACK))
        {
          test_audit_add_fault (faults, widget, "is at %.0f–%.0f of the height of %d px of %s", place.origin.y,
                     place.origin.y + place.size.height, gtk_widget_get_height (above),
                     G_OBJECT_TYPE_NAME (above));
          return;
        }
    }
}

/* Where each text that @node draws is, in the space of the node. */
static void
list_texts (GskRenderNode *node,
            float          x,
            float          y,
            GArray        *texts)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        list_texts (gsk_container_node_get_child (node, i), x, y, texts);
      break;

    case GSK_TRANSFORM_NODE:
      {
        GskTransform *transform = gsk_transform_node_get_transform (node);
        float dx, dy;

        if (gsk_transform_get_category (transform) < GSK_TRANSFORM_CATEGORY_2D_TRANSLATE)
          break;
        gsk_transform_to_translate (transform, &dx, &dy);
        list_texts (gsk_transform_node_get_child (node), x + dx, y + dy, texts);
        break;
      }

    case GSK_CLIP_NODE:
      list_texts (gsk_clip_node_get_child (node), x, y, texts);
      break;

    case GSK_ROUNDED_CLIP_NODE:
      list_texts (gsk_rounded_clip_node_get_child (node), x, y, texts);
      break;

    case GSK_OPACITY_NODE:
      list_texts (gsk_opacity_node_get_child (node), x, y, texts);
      break;

    case GSK_DEBUG_NODE:
      list_texts (gsk_debug_node_get_child (node), x, y, texts);
      break;

    case GSK_TEXT_NODE:
      {
        graphene_rect_t bounds;

        gsk_render_node_get_bounds (node, &bounds);
        graphene_rect_offset (&bounds, x, y);
        g_array_append_val (texts, bounds);
        break;
      }

    default:
      break;
    }
}

static void
check_texts (GtkWidget *chart,
             GArray    *texts,
             GPtrArray *faults)
{
  int width = gtk_widget_get_width (chart);
  int height = gtk_widget_get_height (chart);

  for (guint i = 0; i < texts->len; i++)
    {
      const graphene_rect_t *text = &g_array_index (texts, graphene_rect_t, i);

      if (text->origin.x < -SLACK || text->origin.x + text->size.width > width + SLACK
          || text->origin.y < -SLACK || text->origin.y + text->size.height > height + SLACK)
        test_audit_add_fault (faults, chart, "a text at %.0f–%.0f, %.0f–%.0f is outside of its %d × %d",
                   text->origin.x, text->origin.x + text->size.width,
                   text->origin.y, text->origin.y + text->size.height, width, height);

      for (guint j = 0; j < i; j++)
        {
          const graphene_rect_t *other = &g_array_index (texts, graphene_rect_t, j);
          graphene_rect_t both;

          if (graphene_rect_intersection (text, other, &both)
              && both.size.width > TOUCH && both.size.height > SLACK)
            test_audit_add_fault (faults, chart, "texts at %.0f,%.0f and %.0f,%.0f lie over one another",
                       other->origin.x, other->origin.y, text->origin.x, text->origin.y);
        }
    }
}

static gboolean
shows (GtkWidget  *widget,
       const char *css_name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), css_name) && gtk_widget_get_mapped (child))
      return TRUE;

  return FALSE;
}

/* A bubble that is shown over the texts is no fault. */
static void
check_drawn_texts (GtkWidget *chart,
                   GPtrArray *faults)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (chart);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GskRenderNode *node;

  if (shows (chart, "tegotae-trend-bubble"))
    {
      g_object_unref (snapshot);
      return;
    }

  gdk_paintable_snapshot (paintable, snapshot,
                          gtk_widget_get_width (chart), gtk_widget_get_height (chart));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;

  list_texts (node, 0, 0, texts);
  check_texts (chart, texts, faults);
  gsk_render_node_unref (node);
}

static void
check_labels (GtkWidget *chart,
              GPtrArray *faults)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (GtkWidget *child = gtk_widget_get_first_child (chart);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t place;

      if (gtk_widget_get_mapped (child) && gtk_widget_compute_bounds (child, chart, &place))
        g_array_append_val (texts, place);
    }

  check_texts (chart, texts, faults);
}

static gboolean
is_a (GtkWidget  *widget,
      const char *type)
{
  return strcmp (G_OBJECT_TYPE_NAME (widget), type) == 0;
}

static gboolean
has_text (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

static void
check_tree (GtkWidget *root,
            GPtrArray *faults)
{
  if (!gtk_widget_get_mapped (root))
    return;

  if (is_a (root, "TegotaeTrendChart"))
    {
      check_drawn_texts (root, faults);
      return;
    }
  if (is_a (root, "TegotaeRadarChart"))
    check_labels (root, faults);

  if (has_text (root))
    check_label (GTK_LABEL (root), faults);
  if (has_text (root) || GTK_IS_BUTTON (root) || GTK_IS_IMAGE (root))
    check_edges (root, faults);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_tree (child, faults);
}

void
test_audit_layout (GtkWidget *root,
                   GPtrArray *faults)
{
  check_width (root, gtk_widget_get_width (root), faults);
  check_tree (root, faults);
}
