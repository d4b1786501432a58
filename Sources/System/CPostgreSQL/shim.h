#pragma once
#include <libpq-fe.h>

// The letters of libpq's error fields are character macros, which Swift imports as the wrong integer type.

static inline const char *postgres_sqlstate(const PGresult *result) { return PQresultErrorField(result, PG_DIAG_SQLSTATE); }
static inline const char *postgres_primary(const PGresult *result) { return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY); }
static inline const char *postgres_constraint(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
}

static inline void postgres_ignore_notice(void *context, const PGresult *result) { (void)context; (void)result; }
static inline void postgres_silence_notices(PGconn *connection) {
    PQsetNoticeReceiver(connection, postgres_ignore_notice, 0);
}
