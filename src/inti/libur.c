#include "inti/libur.h"

#include "base/file.h"
#include "base/tsv.h"

static bool hari_baca(const Tsv *t, HariLibur *h, Err *err)
{
    *h = (HariLibur){ .jenis = jenis_libur_dari(t->field[1]), .nama = t->field[2] };
    if (!tanggal_parse(t->field[0], &h->tanggal)) return tsv_refuse(t, S("kolom tanggal bukan tanggal seperti 2025-03-31"), err);
    if (!h->jenis) return tsv_refuse(t, S("kolom jenis harus libur, cuti_bersama, atau daerah"), err);
    if (!h->nama.len) return tsv_refuse(t, S("kolom nama belum diisi"), err);
    return true;
}

static bool sudah_ada(const HariLiburList *l, Tanggal t)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].tanggal.n == t.n) return true;
    return false;
}

bool libur_baca(Arena *a, Str berkas, Str isi, HariLiburList *out, Err *err)
{
    Tsv t = tsv_open(berkas, isi, 3, E_PROFIL);
    t.sep = ',';
    bool judul = true;
    while (tsv_next(&t, err)) {
        if (judul && str_eqz(t.field[0], "tanggal")) {
            judul = false;
            continue;
        }
        judul = false;
        HariLibur h;
        if (!hari_baca(&t, &h, err)) return false;
        if (sudah_ada(out, h.tanggal)) return tsv_refuse(&t, S("tanggal ini sudah tercantum"), err);
        *(HariLibur *)list_add(a, out) = h;
    }
    return !t.bad;
}

bool libur_muat(Arena *a, Str folder, HariLiburList *out, Err *err)
{
    StrList nama = { 0 };
    if (!file_names(a, folder, S("libur-"), S(".csv"), &nama, err)) return false;
    for (ptrdiff_t i = 0; i < nama.n; i++) {
        int64_t tahun;
        Str isi, angka = str_sub(nama.v[i], 6, 4);
        ptrdiff_t awal = out->n;
        if (nama.v[i].len != 14 || !str_digits(angka, 4) || !str_int(angka, &tahun)) continue;
        if (!file_read(a, str_fmt(a, STR_F "/" STR_F, STR_A(folder), STR_A(nama.v[i])), 1 * MB, &isi, err)
            || !libur_baca(a, nama.v[i], isi, out, err)) return false;
        for (ptrdiff_t j = awal; j < out->n; j++)
            if (tanggal_tahun(out->v[j].tanggal) != tahun)
                return err_set(err, E_PROFIL, NULL, NULL,
                               V(str_fmt(a, STR_F ": %s bukan di tahun itu", STR_A(nama.v[i]),
                                         str_cz(a, tanggal_iso(a, out->v[j].tanggal)))));
    }
    return true;
}
