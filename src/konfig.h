/*
 * Konfig: the settings of one installation. Where a key is set in several places the later wins: built-in
 * value, file (YAML), environment SIRANCAGE_KEY, flag --key. All keys stand in one table (konfig.c); an
 * unknown key is refused with the nearest name. `sirancage doctor` prints the result.
 */
#ifndef KONFIG_H
#define KONFIG_H

#include "base/base.h"

typedef struct {
    Str data;               /* folder of database, evidence and configuration file */
    Str basis_data;         /* "sqlite:/path.db" or "postgresql://..."; empty: sqlite below `data` */
    Str share;              /* folder with profil, schema, static; empty: beside the program */
    Str profil;             /* code or short name of the regulation */
    Str alamat;             /* listens on this address; never on all by default */
    Str alamat_publik;      /* how people reach it: "https://kinerja.example.go.id"; empty: from alamat and port */
    Str proksi;             /* peers whose X-Forwarded-For is believed, separated by commas */
    Str jam;                /* demonstration clock: the moment at which the service starts; empty: the real time */
    Str log;                /* info, awas, galat */
    int port;
    Str metrik_alamat;      /* figures for Prometheus on an address of their own */
    int metrik_port;        /* 0: none */
    int koneksi;            /* open connections */
    int pekerja;            /* threads for writing; 0: two per core */
    int antrean;            /* requests that may wait for them */
    int sesi_menit;         /* a session ends after so many minutes without a request */
    int sesi_jam;           /* and after so many hours in any case */
    int node;               /* 0..1023, different on every server of one database */
    Str surel_server;       /* smtp://host:587 or smtps://host:465; empty: no mail leaves */
    Str surel_pengirim;     /* "Sirancage <kinerja@contoh.go.id>" */
    Str surel_pemakai, surel_sandi_berkas, surel_ca;
    bool surel_tanpa_tls;
    int surel_jam;          /* digests go out from this hour on */
    Str segel_berkas, segel_sandi_berkas;       /* seal of the agency; empty: documents bear none */
    bool kuki_aman;         /* cookies only over https; follows alamat_publik when not set */
} Konfig;

typedef struct { Str kunci, nilai; } KonfigIsi;
typedef LIST_OF(KonfigIsi) KonfigIsiList;

/*
 * Fills `k` in `a`. `berkas`: the file named by --konfig, or empty: SIRANCAGE_KONFIG, <data>/sirancage.yaml,
 * /etc/sirancage/sirancage.yaml, whichever exists first. `bendera`: what the flags said. False with
 * E_KONFIGURASI that names file, line and key.
 */
bool konfig_muat(Arena *a, Str berkas, KonfigIsiList bendera, Konfig *k, Err *err);

/* The key exists; *saklar tells whether it is yes or no and may stand without a value. */
bool konfig_kunci(Str nama, bool *saklar);
/* The known name nearest to a misspelt one, "" when nothing is near. */
const char *konfig_dekat(Str nama);
/* The file that `init` writes: every key with its meaning, the given ones set. */
Str konfig_contoh(Arena *a, KonfigIsiList isi);
/* One line per key with its meaning, for --help. */
void konfig_bantuan(Buf *b);
/* One line per key for `doctor`. */
void konfig_cetak(const Konfig *k, Buf *b);

/* A file below the share folder. */
Str konfig_share(Arena *a, const Konfig *k, const char *nama);
/* "http://127.0.0.1:8080" or alamat_publik, without "/" at the end. */
Str konfig_alamat_publik(Arena *a, const Konfig *k);

#endif
