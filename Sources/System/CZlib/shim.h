#pragma once
#include <zlib.h>

/// Begins a gzip stream (window bits 15, with the gzip frame). Returns Z_OK or an error of zlib.
static inline int gelt_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
