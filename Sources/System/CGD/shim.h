#pragma once
#include <gd.h>
#include <stdarg.h>

// libgd tells of every broken picture on the standard error output: what is wrong with it is told by the caller.
static void gelt_gd_ignore(int priority, const char *format, va_list arguments) {
    (void)priority;
    (void)format;
    (void)arguments;
}
static inline void gelt_gd_be_silent(void) { gdSetErrorMethod(gelt_gd_ignore); }
