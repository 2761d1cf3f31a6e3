/* What becomes of appraisers and plans when another structure takes the place of the present one (SPEC 4, 5). */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/simulasi.h"

#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(64 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static Profil profil(void)
{
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    memcpy(p.pegawai, aturan_profil(S("m"))->pegawai, sizeof p.pegawai);
    return p;
}

static Str siapa(const Pegawai *p) { return p ? p->nip : S("-"); }

static void akibat_satu_per_satu(void **state)
{
    (void)state;
    IsiStruktur kini = daerah_muat(a, "struktur-majalengka.tsv");
    IsiStruktur nanti = daerah_ubah(a, &kini, S("kosong P4SUB;pindah P4SIE=P4SUB;definitif P4SUB=TAMU;khusus J4SIE=KB4/KD4#1;khusus J4BID=KB4/BUPATI#2;definitif P4SUB=KONTRAK"));
    Profil p = profil();
    p.batas_bawahan = 2;
    Pegawai *v = nanti.pegawai.v, *akhir = &v[nanti.pegawai.n - 1];
    akhir->status = STATUS_PEGAWAI_KEPALA;                      /* whom the regulation does not appraise */
    for (Pegawai *x = v; x < akhir; x++) {                      /* J4SIE, P4SIE and P4SUB have one name; TAMU is the first of the list, J4BID the last */
        if (str_eqz(x->nip, "P4SUB") || str_eqz(x->nip, "J4SIE")) x->nama = S("Pemangku P4SIE");
        Pegawai *ke = str_eqz(x->nip, "TAMU") ? v : str_eqz(x->nip, "J4BID") ? akhir : x, tukar = *ke;
        *ke = *x, *x = tukar;
    }
    Simulasi s;
    for (Pegawai *x = v; x < akhir; x++)
        if (str_eqz(x->nip, "P4SUB")) {                         /* and by number P4SUB comes first, but stands behind */
            Pegawai tukar = x[1];
            assert_true(str_eqz(tukar.nip, "P4SIE"));
            x[1] = *x, *x = tukar;
            break;
        }
    const Struktur *lama = daerah_susun(a, &kini), *baru = daerah_susun(a, &nanti);
    simulasi_banding(&p, lama, baru, tanggal(2025, 3, 4), a, &s);
    Buf b = buf_new(a, 4 * KB);
    for (ptrdiff_t i = 0; i < s.orang.n; i++) {
        const Akibat *k = &s.orang.v[i];
        buf_fmt(&b, STR_F ": penilai " STR_F ">" STR_F ", atasan " STR_F ">" STR_F ", jabatan " STR_F ">" STR_F "%s\n", STR_A(k->pegawai->nip), STR_A(siapa(k->penilai[0])),
                STR_A(siapa(k->penilai[1])), STR_A(siapa(k->atasan[0])), STR_A(siapa(k->atasan[1])), STR_A(k->jabatan[0] ? k->jabatan[0]->kode : S("-")),
                STR_A(k->jabatan[1] ? k->jabatan[1]->kode : S("-")), k->skp[0] == k->skp[1] || (k->skp[0] && k->skp[1] && k->skp[0]->id == k->skp[1]->id) ? "" : ", SKP baru");
    }
    assert_string_equal(str_cz(a, buf_str(&b)),
        "J4BID: penilai KB4>KB4, atasan KD4>BUPATI, jabatan J4BID>J4BID\n"
        "P4SUB: penilai KS4>-, atasan SEK4>-, jabatan P4SUB>-, SKP baru\n"
        "P4SIE: penilai KSI4>KS4, atasan KB4>SEK4, jabatan P4SIE>P4SUB, SKP baru\n"
        "J4SIE: penilai KSI4>KB4, atasan KB4>KD4, jabatan J4SIE>J4SIE\n"
        "TAMU: penilai ->KS4, atasan ->SEK4, jabatan ->P4SUB, SKP baru\n");
    assert_int_equal(s.penilai, 4);
    assert_int_equal(s.atasan, 5);
    assert_int_equal(s.skp, 3);
    PenilaianList l[] = { penilai_semua(&p, lama, s.hari, a), penilai_semua(&p, baru, s.hari, a) };
    for (int i = 0; i < 2; i++) assert_int_equal(s.periksa[i].rentang.n, penilai_periksa(&p, &l[i], a).rentang.n);
    assert_int_equal(s.periksa[1].rentang.n, s.periksa[0].rentang.n + 1);       /* KS4 would appraise three and more */
    assert_int_equal(s.hari.n, tanggal(2025, 3, 4).n);
}

static void tanpa_perubahan(void **state)
{
    (void)state;
    IsiStruktur kini = daerah_muat(a, "struktur-majalengka.tsv");
    Profil p = profil();
    const Struktur *s = daerah_susun(a, &kini);
    Simulasi x;
    simulasi_banding(&p, s, s, tanggal(2025, 3, 4), a, &x);
    assert_int_equal(x.orang.n + x.penilai + x.atasan + x.skp, 0);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(akibat_satu_per_satu), cmocka_unit_test(tanpa_perubahan) };
    return cmocka_run_group_tests_name("inti_simulasi", uji, buka, tutup);
}
