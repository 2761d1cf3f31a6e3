/*
 * Who appraises whom on a day, with proof (SPEC 5; B26, B-L2; M12). One engine, the rows of the
 * profile's penilai.tsv as data.
 */
#ifndef INTI_PENILAI_H
#define INTI_PENILAI_H

#include "inti/profil.h"
#include "inti/struktur.h"

/* One person in the chain. */
typedef struct {
    const Pegawai *pegawai;         /* NULL: nobody */
    const Jabatan *jabatan;
    JenisPenugasan sebagai;         /* definitif, Pj., Plt, Plh */
} Pejabat;

typedef struct {
    Pejabat penilai, atasan;
    Str baris;                      /* the row that matched, e.g. "B-L2.4g" or "M12.2f" */
    StrList dasar;                  /* clause ids used */
    StrList jejak;                  /* one sentence per step: row matched, vacancies climbed, Plt/Plh used */
    bool dicatat;                   /* an exception BKPSDM should see (climbed below pengawas, only a JPT above) */
} HasilPenilai;

/* False with E_PENILAI_TIADA when no appraiser can be found; `h->jejak` then still tells the steps. */
bool penilai_cari(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, HasilPenilai *h, Err *err);

/* Everyone's appraiser on a day in one pass, for teams and lists. */
typedef struct { int64_t pegawai, penilai, atasan; } Penilaian;
typedef LIST_OF(Penilaian) PenilaianList;       /* sorted by penilai, then pegawai */
PenilaianList penilai_semua(const Profil *p, const Struktur *s, Tanggal t, Arena *a);

/* Explanation of a result for pages and JSON. */
void penilai_mengapa(const Profil *p, const HasilPenilai *h, const Pegawai *dinilai, Tanggal t, Mengapa *w);

#endif
