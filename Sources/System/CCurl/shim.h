#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call: one plain function per kind of value.
static inline CURLcode gelt_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode gelt_curl_set_pointer(CURL *handle, CURLoption option, const void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode gelt_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode gelt_curl_get_text(CURL *handle, CURLINFO info, char **value) {
    return curl_easy_getinfo(handle, info, value);
}

// Throws away what is received, and stops once more than *left bytes came.
static size_t gelt_curl_count(char *bytes, size_t size, size_t count, void *left) {
    (void)bytes;
    long long *remaining = (long long *)left;
    *remaining -= (long long)(size * count);
    return *remaining < 0 ? 0 : size * count;
}
static inline void gelt_curl_discard_body(CURL *handle, long long *left) {
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, gelt_curl_count);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, left);
}
