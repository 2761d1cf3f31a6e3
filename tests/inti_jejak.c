/* The proof of an appraiser, step by step with clauses, as tests/kasus/jejak.tsv writes it out. */
#include "bantu/daerah.h"
#include "bantu/kasus.h"

#include <cmocka.h>

/* "+ B-L2.4g Baris B-L2.4g: ... | - B26.3 Kepala Dinas kosong tanpa Plt/Plh.": "-" is a post that was tried and passed over. */
static Str bukti(Arena *a, const HasilPenilai *h)
{
    Buf b = buf_new(a, 16 * KB);
    for (ptrdiff_t i = 0; i < h->bukti.n; i++) {
        const BuktiPenilai *x = &h->bukti.v[i];
        buf_fmt(&b, "%s%s " STR_F "%s" STR_F, i ? " | " : "", x->terpakai ? "+" : "-", STR_A(x->pasal), x->pasal.len ? " " : "", STR_A(x->kalimat));
    }
    return buf_str(&b);
}

static Str dasar(Arena *a, const HasilPenilai *h)
{
    Buf b = buf_new(a, 1 * KB);
    for (ptrdiff_t i = 0; i < h->dasar.n; i++) buf_fmt(&b, i ? ", " STR_F : STR_F, STR_A(h->dasar.v[i]));
    return b.len ? buf_str(&b) : S("-");
}

static void jejak(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    const struct { IsiStruktur isi; Profil p; } daerah[] = {
        { daerah_muat(a, "struktur-majalengka.tsv"), daerah_profil(a, "majalengka-16-2023", 'M') },
        { daerah_muat(a, "struktur-bekasi.tsv"), daerah_profil(a, "bekasi-38-2023", 'B') },
    };
    Kasus k = kasus_buka("jejak.tsv", 6);
    while (kasus_lanjut(&k)) {
        int d = str_eqz(k.kolom[0], "b");
        IsiStruktur isi = daerah_ubah(k.a, &daerah[d].isi, k.kolom[2]);
        HasilPenilai h;
        Tanggal t;
        assert_true(tanggal_parse(k.kolom[3], &t));
        penilai_cari(&daerah[d].p, daerah_susun(k.a, &isi), daerah_orang(&isi, k.kolom[1]), t, k.a, &h, NULL);
        bool dari_baris = str_find(bukti(k.a, &h), S(" Baris ")) >= 0;      /* what the row says stands in the answer as well */
        if (dari_baris != (h.uraian.len > 0) || (dari_baris && str_find(bukti(k.a, &h), h.uraian) < 0)) kasus_gagal(&k, "uraian: " STR_F, STR_A(h.uraian));
        kasus_sama(&k, "jejak", bukti(k.a, &h), k.kolom[4]);
        kasus_sama(&k, "dasar", dasar(k.a, &h), k.kolom[5]);
    }
    kasus_tutup(&k);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(jejak) };
    return cmocka_run_group_tests_name("inti_jejak", uji, NULL, NULL);
}
