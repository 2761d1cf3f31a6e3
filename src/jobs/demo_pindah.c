/* What old appraisers left at the transfers of the year, late: for the year, not for the month. Every other note is still to be written. */
#include "jobs/demo_riwayat.h"
#include "store/db_pindah.h"

typedef struct { Arena *a; Store *st; const Aturan *at; Saat kini; } Catat;

static const char *const catatan[] = {
    "Rekap triwulan selesai dua pertiga; sisanya tinggal dicocokkan dengan data lapangan.",
    "Terbiasa bekerja teliti. Penyusunan jadwal layanan baru sampai rancangan pertama.",
};

static bool tx_catat(Db *db, void *arg, Err *err)
{
    Catat *t = arg;
    const Struktur *s = t->at->struktur;
    int zona = t->at->profil->zona_menit;
    Tanggal hari = saat_tanggal(t->kini, zona);
    PindahList l = pindah_semua(t->at->profil, s, &t->at->kalender, pindah_sejak(hari), tanggal_plus(hari, -4), t->a);
    for (ptrdiff_t i = 1; i < l.n; i += 2) {
        const Pindah *p = &l.v[i];
        CatatanPindah x = { .id = store_id(t->st, t->kini), .pegawai = p->pegawai, .dari = p->dari, .sampai = p->sampai, .penilai = p->penilai,
                            .nama_penilai = struktur_pegawai(s, p->penilai)->nama, .jabatan = struktur_jabatan(s, p->jabatan)->nama, .hasil = EKSPEKTASI_SESUAI,
                            .perilaku = i % 4 == 1 ? EKSPEKTASI_DI_ATAS : EKSPEKTASI_SESUAI, .catatan = str_z(catatan[i / 2 % countof(catatan)]),
                            .pada = saat_akhir_hari(tanggal_plus(hari, -1), zona), .versi = 1 };
        if (!db_catatan_pindah_simpan(db, &x, err)) return false;
    }
    return true;
}

bool demo_pindah(Store *st, Arena *a, const Aturan *at, Saat kini, Err *err)
{
    Catat t = { .a = a, .st = st, .at = at, .kini = kini };
    return store_tx(st, a, tx_catat, &t, err);
}
