#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* What a thread sets its text with: points are the unit, and glyphs stand where the font wants them, not on a screen's
   grid. The font map belongs to the calling thread. */
static inline PangoContext *paper_text_context(const char *language)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string(language));
    return context;
}

/* A layout whose words are never joined by hyphens or ligatures, so that what is copied out is what was put in. */
static inline PangoLayout *paper_text_layout(PangoContext *context, const char *text, int length,
                                             const char *families, double size, int bold, int italic, double width)
{
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_new();
    PangoAttrList *attributes = pango_attr_list_new();
    pango_font_description_set_family(font, families);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(layout, text, length);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
    return layout;
}

/* The size of a line in points: how far it reaches above its baseline, how high and how wide it is. */
static inline void paper_line_size(PangoLayoutLine *line, double *ascent, double *height, double *width)
{
    PangoRectangle logical;
    pango_layout_line_get_extents(line, NULL, &logical);
    *ascent = -(double)logical.y / PANGO_SCALE;
    *height = (double)logical.height / PANGO_SCALE;
    *width = (double)logical.width / PANGO_SCALE;
}

/* Pango's objects are all GObjects. */
static inline void paper_release(void *object) { g_object_unref(object); }
