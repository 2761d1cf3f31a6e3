/* Who appraises whom: every row of both tables, the readings of SPEC 5, the examples of SPEC 21. */
#include "bantu/daerah.h"
#include "bantu/kasus.h"

#include "base/file.h"

#include <cmocka.h>

static bool memuat(const StrList *l, Str apa)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_eq(l->v[i], apa)) return true;
    return false;
}

static bool kalimat(const StrList *l, Str apa)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_find(l->v[i], apa) >= 0) return true;
    return false;
}

static Str gabung(Arena *a, const StrList *l)
{
    Buf b = buf_new(a, 16 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "\n    " STR_F, STR_A(l->v[i]));
    return buf_str(&b);
}

/* What must hold whatever the case: nobody appraises himself, proof is there, a post goes with a person. */
static void sifat(Kasus *k, const HasilPenilai *h, int64_t pegawai, bool ada)
{
    if (ada != (h->penilai.pegawai != NULL)) kasus_gagal(k, "jawaban dan penilai tidak sejalan");
    if (h->penilai.pegawai && h->penilai.pegawai->id == pegawai) kasus_gagal(k, "menilai dirinya sendiri");
    if (h->atasan.pegawai && h->atasan.pegawai->id == pegawai) kasus_gagal(k, "atasan penilai adalah pegawai itu sendiri");
    if ((h->penilai.pegawai && !h->penilai.jabatan) || (h->atasan.pegawai && !h->atasan.jabatan)) kasus_gagal(k, "orang tanpa jabatan");
    if (!h->jejak.n) kasus_gagal(k, "tanpa jejak");
    if (h->jejak.n != h->bukti.n) kasus_gagal(k, "jejak dan bukti tidak sejalan");
}

static void jalankan(const char *struktur, const char *profil, char awalan, const char *berkas)
{
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, struktur);
    Profil p = daerah_profil(a, profil, awalan);
    Kasus k = kasus_buka(berkas, 9);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(k.a, &awal, k.kolom[1]);
        const Struktur *s = daerah_susun(k.a, &isi);
        int64_t pegawai = daerah_orang(&isi, k.kolom[0]);
        Tanggal t;
        HasilPenilai h;
        Err err = { 0 };
        if (!pegawai || !tanggal_parse(k.kolom[2], &t)) fail_msg("%s:%d: pegawai atau tanggal salah", k.file, k.tsv.line);
        int gagal = k.gagal;
        bool ada = penilai_cari(&p, s, pegawai, t, k.a, &h, &err);
        sifat(&k, &h, pegawai, ada);
        kasus_sama(&k, "penilai", daerah_sebut(k.a, &h.penilai), k.kolom[3]);
        kasus_sama(&k, "atasan", daerah_sebut(k.a, &h.atasan), k.kolom[4]);
        kasus_sama(&k, "baris", h.baris.len ? h.baris : S("-"), k.kolom[5]);
        kasus_sama(&k, "dicatat", h.dicatat ? S("ya") : S("-"), k.kolom[6]);
        if (!str_eqz(k.kolom[7], "-") && !kalimat(&h.jejak, k.kolom[7])) kasus_gagal(&k, "tidak ada kalimat “" STR_F "”", STR_A(k.kolom[7]));
        Str dasar = k.kolom[8];
        while (ada && dasar.len) {
            Str d = str_cut(&dasar, ',');
            if (!memuat(&h.dasar, d)) kasus_gagal(&k, "dasar tidak memuat " STR_F, STR_A(d));
        }
        if (!ada && err.kode != E_PENILAI_TIADA) kasus_gagal(&k, "galat %s", err_nama(err.kode));
        if (k.gagal > gagal) print_error("  jejak:" STR_F "\n", STR_A(gabung(k.a, &h.jejak)));
    }
    kasus_tutup(&k);
    arena_free(a);
}

static void bekasi(void **state) { (void)state; jalankan("struktur-bekasi.tsv", "bekasi-38-2023", 'B', "penilai-bekasi.tsv"); }
static void majalengka(void **state) { (void)state; jalankan("struktur-majalengka.tsv", "majalengka-16-2023", 'M', "penilai-majalengka.tsv"); }

/* Inside a UPTD, Puskesmas, school, instalasi or UPP only the rows of that kind hold, also where the unit stands below a
 * bidang (docs/tafsir.md): the rows "pada Bidang" come first in the table and are not meant. Rows of Dinas Pendidikan are
 * for its own schools: below another dinas the superior by structure appraises (B26.1). */
static void unit_tertutup_di_tempat_lain(void **state)
{
    (void)state;
    static const struct { const char *unit, *bidang, *orang, *penilai, *atasan, *baris, *ubah; } kasus[] = {
        { "UPP1", "DIKDAS", "PUPP", "KBGTK", "KD6", "B-L2.6r" }, { "SD1", "DIKDAS", "GSD1", "KSD1", "KSSD", "B-L2.6m" },
        { "SD1", "DIKDAS", "TUSD1", "KSD1", "KSSD", "B-L2.6m" }, { "UPT", "D5BID", "J5UPT", "KUPT", "SEK5", "B-L2.5j" },
        { "PKM", "D5BID", "J5PKM", "KPKM", "SEK5", "B-L2.5j" },  { "PKMINS", "D5BID", "J5INS", "KB5", "KD5", "B26.1" },
        { "TK1", "D4BID", "GTK1", "KTK", "KBPAUD", "B26.1" },    { "SD1", "D4BID", "TUSD1", "KSD1", "KBDD", "B26.1" },
        { "SMP1", "D4BID", "TUSMP1", "KSMP1", "KBGTK", "B26.1" }, { "UPP1", "D4BID", "PUPP", "KB4", "KD4", "B26.1" },
        { "SWASTA", "D4BID", "TAMU", "KBGTK", "KD6", "B-L2.6p", "diperbantukan GSW=TAMU" }, { "BPSIE", NULL, "PBSIE", "KSIBP", "SEKDA", "B26.1" },
    };
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv");
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    for (int i = 0; i < countof(kasus); i++) {
        IsiStruktur isi = daerah_ubah(a, &awal, str_z(kasus[i].ubah ? kasus[i].ubah : "-"));
        for (ptrdiff_t u = 0; u < isi.unit.n; u++)
            if (str_eqz(isi.unit.v[u].kode, kasus[i].unit)) isi.unit.v[u].induk = kasus[i].bidang ? daerah_unit(&isi, str_z(kasus[i].bidang)) : 0;
        HasilPenilai h;
        assert_true(penilai_cari(&p, daerah_susun(a, &isi), daerah_orang(&isi, str_z(kasus[i].orang)), tanggal(2023, 9, 15), a, &h, NULL));
        if (!str_eqz(h.baris, kasus[i].baris) || !str_eqz(daerah_sebut(a, &h.penilai), kasus[i].penilai) || !str_eqz(daerah_sebut(a, &h.atasan), kasus[i].atasan))
            fail_msg("%s: " STR_F ", " STR_F ", " STR_F, kasus[i].orang, STR_A(h.baris), STR_A(daerah_sebut(a, &h.penilai)), STR_A(daerah_sebut(a, &h.atasan)));
    }
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(bekasi), cmocka_unit_test(majalengka), cmocka_unit_test(unit_tertutup_di_tempat_lain) };
    return cmocka_run_group_tests(t, NULL, NULL);
}
