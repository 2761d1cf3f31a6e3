/*
 * One line per event on stderr, key=value, for journald and grep. Never a secret, a password, a token
 * or the text of a report. Only the edges call it.
 *
 *     log_info("serve", L("alamat", alamat) L("port", 8080));
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base.h"

typedef enum { LOG_INFO_, LOG_AWAS_, LOG_GALAT_ } LogTingkat;

#define log_info(acara, ...)  log_line(LOG_INFO_,  (acara), (const LogIsi[]){ __VA_ARGS__ { NULL, V_NULL } })
#define log_awas(acara, ...)  log_line(LOG_AWAS_,  (acara), (const LogIsi[]){ __VA_ARGS__ { NULL, V_NULL } })
#define log_galat(acara, ...) log_line(LOG_GALAT_, (acara), (const LogIsi[]){ __VA_ARGS__ { NULL, V_NULL } })
#define L(kunci, x)           { (kunci), V(x) },

typedef struct { const char *kunci; Val v; } LogIsi;

void log_line(LogTingkat t, const char *acara, const LogIsi *isi);
/* Lines below `t` are not written; the start is LOG_INFO_. Set once at start. */
void log_batas(LogTingkat t);

#endif
