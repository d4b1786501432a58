#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift cannot import.

static inline int sqlite_bind_text_copy(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite_bind_blob_copy(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// The extended codes are expressions (`SQLITE_CONSTRAINT | (8<<8)`), which Swift does not import.

static const int SQLITE_UNIQUE_FAILED = SQLITE_CONSTRAINT_UNIQUE;
static const int SQLITE_PRIMARY_KEY_FAILED = SQLITE_CONSTRAINT_PRIMARYKEY;
static const int SQLITE_ROWID_FAILED = SQLITE_CONSTRAINT_ROWID;
static const int SQLITE_FOREIGN_KEY_FAILED = SQLITE_CONSTRAINT_FOREIGNKEY;
static const int SQLITE_TRIGGER_REFUSED = SQLITE_CONSTRAINT_TRIGGER;

// A function of variable arguments, which Swift cannot call.

static inline int sqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
