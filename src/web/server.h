/*
 * Server: HTTP by libmicrohttpd around app_handle().
 *
 * The library's threads read heads and bodies and write replies. A GET on SQLite runs right there, on the
 * thread's own reading connection; whatever may wait (acts, passwords, documents, everything on PostgreSQL) is
 * suspended, queued (lajur.h) and resumed with its reply. Limits: head 16 KB and 10 s, body by route with a
 * minimum rate, connections, queues, bytes of bodies held at once.
 */
#ifndef WEB_SERVER_H
#define WEB_SERVER_H

#include "web/app.h"

typedef struct Server Server;

typedef struct {
    App *app;
    Str alamat;                     /* numeric address to listen on */
    int port;                       /* 0: any free one */
    int koneksi;                    /* open connections */
    int pekerja;                    /* threads for acts; 0: by cores. On SQLite most wait for the commit they share */
    int antrean;                    /* requests that may wait for them */
    Str metrik_alamat;              /* figures for Prometheus, on a port of their own: GET /metrics, no session */
    int metrik_port;                /* 0: none; -1: any free one */
    Str proksi;                     /* peers whose X-Forwarded-For is believed, by commas */
    int kepala_ms, diam_ms, badan_ms, laju;     /* limits of sambungan.h; 0: 10 s, 60 s, 10 s, 1000 bytes/s */
} ServerAtur;

/* Listens and serves. False with E_SERVER. */
bool server_start(const ServerAtur *atur, Server **s, Err *err);
int server_port(const Server *s);
int server_port_metrik(const Server *s);        /* 0: none */

/* Stops listening, finishes every request that has begun, then ends. Connections that only wait are closed;
 * a body that still trickles in after 10 s is cut off. */
void server_stop(Server *s);

typedef struct { int64_t permintaan, ditolak, galat; int sambungan, berjalan, antre; } ServerAngka;
ServerAngka server_angka(Server *s);

#endif
