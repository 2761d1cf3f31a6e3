/* Those whom one gave away at a transfer: the note for the new appraiser, due with the evaluation of the month they left (SPEC 4). */
#include "tindakan/serah.h"
#include "tindakan/tugas.h"

bool tugas_pindah(const Ctx *c, TugasSaya *s, Err *err)
{
    SerahList l = { 0 };
    if (!serah_saya(c, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Serah *x = &l.v[i];
        if (!x->tulis || x->x.versi) continue;
        Str jalur = str_fmt(c->a, "/pindah/%lld/" STR_F, (long long)x->p.pegawai, STR_A(tanggal_iso(c->a, x->p.sampai)));
        Str ket = x->penerus ? str_fmt(c->a, "Sejak %s dinilai " STR_F ".", str_cz(c->a, tanggal_kata(c->a, tanggal_plus(x->p.sampai, 1))), STR_A(x->penerus->nama))
                             : S("Penilai barunya belum ada.");
        Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Tulis catatan penilai lama " STR_F, STR_A(x->pegawai->nama)), ket, jalur, KEADAAN_TUGAS_BELUM_ADA);
        tugas_batas(c, t, JENIS_TENGGAT_EVALUASI, x->p.pegawai, tanggal_bulan(x->p.sampai));
    }
    return true;
}
