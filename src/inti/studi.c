#include "inti/studi.h"

KODE_ISI(BENTUK_STUDI, bentuk_studi, BENTUK_STUDI_LIST)

bool studi_jenis(JenisRhk j) { return j == JENIS_RHK_AKADEMIK || j == JENIS_RHK_KELULUSAN || j == JENIS_RHK_PENUGASAN; }

bool studi_sah(const Profil *p, const Studi *s, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_TIMBANG_BELAJAR);
    if (s->lulus.n <= s->mulai.n) return err_set(err, E_STUDI_LULUS, "lulus", profil_ketentuan(p, KETENTUAN_HASIL_BELAJAR), V(s->lulus), V(s->mulai));
    if (s->luar_negeri && !s->kriteria.len) return err_set(err, E_STUDI_AKREDITASI, "kriteria", pasal, V("luar negeri"), V("kriteria institusi dari kementerian"));
    if (!s->luar_negeri && !s->akreditasi_lembaga.len) return err_set(err, E_STUDI_AKREDITASI, "akreditasi_lembaga", pasal, V("dalam negeri"), V("akreditasi institusi"));
    if (!s->luar_negeri && !s->akreditasi_program.len) return err_set(err, E_STUDI_AKREDITASI, "akreditasi_program", pasal, V("dalam negeri"), V("akreditasi program studi"));
    return true;
}

Str studi_mutu(Arena *a, const Studi *s)
{
    if (s->luar_negeri) return str_fmt(a, "Kriteria kementerian: " STR_F, STR_A(s->kriteria));
    return str_fmt(a, "Akreditasi institusi " STR_F ", program studi " STR_F, STR_A(s->akreditasi_lembaga), STR_A(s->akreditasi_program));
}

static void satu_iki(Arena *a, Rhk *r, Aspek aspek, Str uraian, Str target)
{
    *list_add(a, &r->iki) = (Iki){ .aspek = aspek, .uraian = uraian, .target = target };
}

RhkStudi studi_rhk(Arena *a, const Studi *s, BentukStudi bentuk, Str nama, Str target, Tanggal lulus)
{
    Str apa = bentuk == BENTUK_STUDI_LAIN ? nama : str_z(bentuk_studi_label[bentuk]);
    RhkStudi r = {
        .akademik = { .klasifikasi = KLASIFIKASI_RHK_UTAMA, .jenis = JENIS_RHK_AKADEMIK,
                      .uraian = str_fmt(a, "Hasil evaluasi akademik " STR_F " pada " STR_F " sesuai ekspektasi", STR_A(s->program), STR_A(s->lembaga)) },
        .lulus = { .klasifikasi = KLASIFIKASI_RHK_UTAMA, .jenis = JENIS_RHK_KELULUSAN,
                   .uraian = str_fmt(a, "Lulus " STR_F " tepat waktu", STR_A(s->program)) },
    };
    satu_iki(a, &r.akademik, ASPEK_KUALITAS, apa, target);
    satu_iki(a, &r.lulus, ASPEK_WAKTU, S("Tanggal kelulusan"), str_fmt(a, "paling lambat " STR_F, STR_A(tanggal_kata(a, lulus))));
    return r;
}

bool timbang_sah(const Profil *p, const TimbangStudi *t, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_TIMBANG_BELAJAR);
    if (!t->akreditasi && !t->potensi) return err_set(err, E_STUDI_TIMBANG, "akreditasi", pasal);
    return t->catatan.len > 0 || err_set(err, E_WAJIB, "catatan_timbang", pasal, V("Catatan pertimbangan"));
}
