/*
 * Sends mail to one server (RFC 5321) through libcurl; the connection is kept for the next mail. The password is read
 * from its file when it is needed and stands in no argument and no log.
 */
#ifndef BASE_SMTP_H
#define BASE_SMTP_H

#include "base/base.h"

typedef struct {
    Str server;                     /* smtp://host:587 (STARTTLS) or smtps://host:465; empty: mail is off */
    Str pengirim;                   /* "Sirancage <kinerja@contoh.go.id>" */
    Str pemakai, sandi_berkas;      /* empty: without log-in */
    Str ca;                         /* file of the authority that signed the server's certificate; empty: the system's */
    bool tanpa_tls;                 /* a server on this machine or net that speaks none */
} SmtpAtur;

typedef enum {
    SMTP_TERKIRIM,                  /* the server took it */
    SMTP_ULANG,                     /* not taken; another time it may be */
    SMTP_DITOLAK,                   /* never will be: the address, or what the server says of it */
    SMTP_RAGU                       /* the line broke behind the last byte: perhaps taken */
} SmtpHasil;

typedef struct Smtp Smtp;

/* Lives in `a`, its connection ends with it. */
Smtp *smtp_new(Arena *a, const SmtpAtur *atur);
/* `sebab` says in words why it was not taken; it names no secret. */
SmtpHasil smtp_kirim(Smtp *s, Str kepada, Str surat, Str *sebab);
/* The settings make sense: scheme, sender, readable password file. E_SUREL_ATUR says what not. */
bool smtp_periksa(Arena *a, const SmtpAtur *atur, Err *err);

#endif
