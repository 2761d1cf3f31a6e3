/*
 * Pengingat: what an account sets for its reminders (SPEC 3): the address of its digest, confirmed by a link before
 * anything else goes there; kinds that it mutes, but for what the regulation sets; a private calendar behind a secret
 * address. And the digest itself. Keys are kept as SHA-256 only.
 */
#ifndef TINDAKAN_PENGINGAT_H
#define TINDAKAN_PENGINGAT_H

#include "base/ics.h"
#include "store/db_pengingat.h"
#include "tindakan/tugas.h"

enum { PENGINGAT_HARI_MAX = 14, PASTI_HARI = 3 };       /* PASTI_HARI: life of the link that confirms an address */

/* How the service sends mail; NULL where it sends none. */
typedef struct {
    Str alamat_publik;              /* before the paths in mails; no "/" at the end */
    int jam;                        /* digests go out from this hour on */
} SurelLayanan;

typedef unsigned BisuSet;           /* bits of JenisTugas */
BisuSet pengingat_bisu(Str teks);

typedef struct { Str surel; BisuSet bisu; int hari, versi; } PengingatIsi;

/*
 * Sets it. A new address gets a link that confirms it (*kirim: one was queued), until then nothing else; mail that waits
 * for the old one is dropped. E_PENGINGAT_WAJIB for a statutory kind among the muted, and for leaving out an address that
 * was confirmed, which would mute everything.
 */
bool pengingat_atur(const Ctx *c, const PengingatIsi *isi, const SurelLayanan *s, bool *kirim, Err *err);
/* The account that a confirming link belongs to, and confirming it; E_PENGINGAT_TAUTAN. */
bool pengingat_tautan(const Ctx *c, Db *db, Str token, Pengingat *p, Err *err);
bool pengingat_pastikan(const Ctx *c, Str token, Err *err);

/* A new address for the private calendar: the old one ends. *token is told this once. And ending it. */
bool kalender_buat(const Ctx *c, int versi, Str *token, Err *err);
bool kalender_cabut(const Ctx *c, int versi, Err *err);
/* What stands in the calendar behind a key; c->pelaku becomes its account. E_TIDAK_ADA for an unknown key. */
bool kalender_isi(Ctx *c, Str token, IcsAcaraList *l, Err *err);

/* Due dates of the coming two months that are no tasks yet: `kunci` as the task will have it. */
void tugas_mendatang(const Ctx *c, const TugasSaya *s, TugasList *l);

/*
 * The digest of an account on c->hari_ini, in its name: what is late, due within p->hari days, or new since the last one.
 * *perlu false: nothing to say. `dikabarkan` are the keys to remember.
 */
bool ringkasan_susun(const Ctx *c, const Pengingat *p, const SurelLayanan *s, SurelKeluar *surat, Str *dikabarkan, bool *perlu, Err *err);

/* A mail that was not sent, or perhaps, is queued again by the administrator of the system. */
bool surel_ulang(const Ctx *c, int64_t id, Err *err);

#endif
