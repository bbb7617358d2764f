/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-fonts.h"

#include <cairo-ft.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>

#define CFF HB_TAG ('C', 'F', 'F', ' ')

/* Not drawn with; keeping what they refer to would take long. */
static const hb_tag_t needless[] = {
  HB_TAG ('B', 'A', 'S', 'E'), HB_TAG ('G', 'D', 'E', 'F'), HB_TAG ('G', 'P', 'O', 'S'),
  HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('V', 'O', 'R', 'G'), HB_TAG ('v', 'h', 'e', 'a'),
  HB_TAG ('v', 'm', 't', 'x'),
};

/**
 * FontFile:
 *
 * A small font, as cairo's face needs it.
 */
typedef struct
{
  FT_Library  library;
  FT_Face     face;
  hb_blob_t  *data;
} FontFile;

/**
 * Font:
 * @glyphs: those that are on the sheet
 * @face: (nullable): the small font; its glyphs have the numbers of the whole one
 */
typedef struct
{
  hb_set_t          *glyphs;
  cairo_font_face_t *face;
} Font;

struct _TegotaeReportFonts
{
  GHashTable *fonts; /* hb_face_t → Font */
};

static const cairo_user_data_key_t file_key;

static void
font_free (Font *font)
{
  g_clear_pointer (&font->face, cairo_font_face_destroy);
  hb_set_destroy (font->glyphs);
  g_free (font);
}

static void
file_free (FontFile *file)
{
  if (file->face != NULL)
    FT_Done_Face (file->face);
  if (file->library != NULL)
    FT_Done_FreeType (file->library);
  hb_blob_destroy (file->data);
  g_free (file);
}

/* Whether it has CFF outlines that are drawn as they are: no bold made of a
 * regular weight, no variation. */
static gboolean
is_plain_cff (PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  hb_font_t *hb_font = pango_font_get_hb_font (font);
  unsigned int n_variations = 0;
  hb_blob_t *table;
  gboolean is_cff;

  if (scaled == NULL || cairo_scaled_font_get_type (scaled) != CAIRO_FONT_TYPE_FT ||
      cairo_ft_font_face_get_synthesize (cairo_scaled_font_get_font_face (scaled)) != 0)
    return FALSE;

  hb_font_get_var_coords_normalized (hb_font, &n_variations);
  table = hb_face_reference_table (hb_font_get_face (hb_font), CFF);
  is_cff = hb_blob_get_length (table) > 0;
  hb_blob_destroy (table);

  return is_cff && n_variations == 0;
}

/* Of those of the sheet; NULL for one that stays whole. */
static Font *
find_font (TegotaeReportFonts *self,
           PangoFont          *font)
{
  return g_hash_table_lookup (self->fonts, hb_font_get_face (pango_font_get_hb_font (font)));
}

static Font *
add_font (TegotaeReportFonts *self,
          PangoFont          *pango_font)
{
  Font *font = find_font (self, pango_font);

  if (font == NULL && is_plain_cff (pango_font))
    {
      font = g_new0 (Font, 1);
      font->glyphs = hb_set_create ();
      g_hash_table_insert (self->fonts,
                           hb_face_reference (hb_font_get_face (pango_font_get_hb_font (pango_font))), font);
    }

  return font;
}

static void
collect_run (TegotaeReportFonts  *self,
             const PangoGlyphItem *run)
{
  Font *font = add_font (self, run->item->analysis.font);

  for (int i = 0; font != NULL && i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0)
        hb_set_add (font->glyphs, glyph);
    }
}

static void
collect (TegotaeReportFonts *self,
         PangoLayout        *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      const PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL)
        collect_run (self, run);
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
}

/* (nullable) (transfer full) */
static hb_face_t *
make_small (hb_face_t      *source,
            const hb_set_t *glyphs)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_face_t *small;

  if (input == NULL)
    return NULL;

  hb_set_union (hb_subset_input_glyph_set (input), glyphs);
  for (guint i = 0; i < G_N_ELEMENTS (needless); i++)
    hb_set_add (hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG), needless[i]);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_DESUBROUTINIZE);

  small = hb_subset_or_fail (source, input);
  hb_subset_input_destroy (input);

  return small;
}

/* (nullable) (transfer full) */
static cairo_font_face_t *
load (hb_face_t *small)
{
  FontFile *file = g_new0 (FontFile, 1);
  cairo_font_face_t *face;
  unsigned int length;
  const char *data;

  file->data = hb_face_reference_blob (small);
  data = hb_blob_get_data (file->data, &length);
  if (FT_Init_FreeType (&file->library) != 0 ||
      FT_New_Memory_Face (file->library, (const FT_Byte *) data, length, 0, &file->face) != 0)
    {
      file_free (file);
      return NULL;
    }

  /* cairo may keep the face for longer than we do. */
  face = cairo_ft_font_face_create_for_ft_face (file->face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data (face, &file_key, file, (cairo_destroy_func_t) file_free) == CAIRO_STATUS_SUCCESS)
    return face;

  cairo_font_face_destroy (face);
  file_free (file);

  return NULL;
}

static void
make_all_small (TegotaeReportFonts *self)
{
  GHashTableIter iter;
  gpointer source, value;

  g_hash_table_iter_init (&iter, self->fonts);
  while (g_hash_table_iter_next (&iter, &source, &value))
    {
      Font *font = value;
      hb_face_t *small = make_small (source, font->glyphs);

      if (small != NULL)
        font->face = load (small);
      hb_face_destroy (small);
    }
}

TegotaeReportFonts *
tegotae_report_fonts_new (const TegotaeReportSheet *sheet)
{
  TegotaeReportFonts *self;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_new0 (TegotaeReportFonts, 1);
  self->fonts = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) hb_face_destroy, (GDestroyNotify) font_free);
  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);

      if (mark->kind == TEGOTAE_SHEET_TEXT)
        collect (self, mark->text);
    }
  make_all_small (self);

  return self;
}

void
tegotae_report_fonts_free (TegotaeReportFonts *fonts)
{
  g_hash_table_unref (fonts->fonts);
  g_free (fonts);
}

/* With the small font, at the size of the whole one. */
static void
set_font (cairo_t           *cr,
          cairo_font_face_t *face,
          PangoFont         *whole)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (whole));
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t matrix;

  cairo_scaled_font_get_font_matrix (scaled, &matrix);
  cairo_scaled_font_get_font_options (scaled, options);
  cairo_set_font_face (cr, face);
  cairo_set_font_matrix (cr, &matrix);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
}

/* The glyphs of one cluster with their text, so that it can be searched for. */
static double
show_cluster (cairo_t                  *cr,
              const PangoGlyphItemIter *cluster,
              double                    x,
              double                    y)
{
  const PangoGlyphString *string = cluster->glyph_item->glyphs;
  int step = cluster->start_glyph < cluster->end_glyph ? 1 : -1;
  g_autofree cairo_glyph_t *glyphs = g_new0 (cairo_glyph_t, ABS (cluster->end_glyph - cluster->start_glyph));
  cairo_text_cluster_t extent = { cluster->end_index - cluster->start_index, 0 };

  for (int i = cluster->start_glyph; i != cluster->end_glyph; i += step)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        glyphs[extent.num_glyphs++] = (cairo_glyph_t) {
          info->glyph,
          x + (double) info->geometry.x_offset / PANGO_SCALE,
          y + (double) info->geometry.y_offset / PANGO_SCALE,
        };
      x += (double) info->geometry.width / PANGO_SCALE;
    }

  cairo_show_text_glyphs (cr, cluster->text + cluster->start_index, extent.num_bytes,
                          glyphs, extent.num_glyphs, &extent, 1, 0);

  return x;
}

static gboolean
has_unknown (const PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
show_run (TegotaeReportFonts *self,
          cairo_t            *cr,
          const char         *text,
          PangoGlyphItem     *run,
          double              x,
          double              y)
{
  Font *font = find_font (self, run->item->analysis.font);
  PangoGlyphItemIter cluster;

  if (font == NULL || font->face == NULL || has_unknown (run))
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_glyph_item (cr, text, run);
      return;
    }

  set_font (cr, font->face, run->item->analysis.font);
  for (gboolean more = pango_glyph_item_iter_init_start (&cluster, run, text); more;
       more = pango_glyph_item_iter_next_cluster (&cluster))
    x = show_cluster (cr, &cluster, x, y);
}

void
tegotae_report_fonts_show_layout (TegotaeReportFonts *fonts,
                                  cairo_t            *cr,
                                  PangoLayout        *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  do
    {
      PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle extents;

      if (run == NULL)
        continue;

      pango_layout_iter_get_run_extents (iter, NULL, &extents);
      show_run (fonts, cr, text, run, x + (double) extents.x / PANGO_SCALE,
                y + (double) pango_layout_iter_get_run_baseline (iter) / PANGO_SCALE);
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
}
