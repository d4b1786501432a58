#pragma once
#include <gmime/gmime.h>

// GObject's casts are macros, which Swift does not see; these give the few that are needed a name. Each answers NULL
// where the object is of another kind.

static inline GMimePart *gelt_mime_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeMultipart *gelt_mime_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

/// The message inside of a part that carries one.
static inline GMimeMessage *gelt_mime_inner_message(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)) : NULL;
}

static inline InternetAddressMailbox *gelt_mime_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline GMimeHeaderList *gelt_mime_headers(GMimeMessage *message) {
    return g_mime_object_get_header_list(GMIME_OBJECT(message));
}

/// Letters that a header does not declare are read as UTF-8, else as Windows-1252.
static inline GMimeParserOptions *gelt_mime_options(void) {
    static const char *charsets[] = {"utf-8", "windows-1252", NULL};
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    return options;
}

/// Keeps the bytes itself, so that the caller's may go.
static inline GMimeMessage *gelt_mime_parse(const void *bytes, size_t count, GMimeParserOptions *options) {
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_object_unref(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    GMimeMessage *message = g_mime_parser_construct_message(parser, options);
    g_object_unref(parser);
    return message;
}

/// The decoded content of a part; NULL where it has none. To be freed with g_byte_array_unref.
static inline GByteArray *gelt_mime_content(GMimePart *part) {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (content == NULL) return NULL;
    GByteArray *bytes = g_byte_array_new();
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_mime_data_wrapper_write_to_stream(content, stream);
    g_mime_stream_flush(stream);
    g_object_unref(stream);
    return bytes;
}

static inline void gelt_mime_release(void *object) {
    g_object_unref(object);
}
