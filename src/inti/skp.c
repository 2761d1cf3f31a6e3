#include "inti/skp.h"

#include "inti/studi.h"

int skp_format(JenisPenugasan jenis, const Jabatan *jabatan, bool kuantitatif)
{
    if (jenis == JENIS_PENUGASAN_TUGAS_BELAJAR) return 5;
    bool pimpinan = jabatan && (jabatan->jenis == JENIS_JABATAN_JPT || jabatan->mandiri);
    return (pimpinan ? 1 : 3) + kuantitatif;
}

bool skp_format_kuantitatif(int format) { return format == 2 || format == 4; }
bool skp_format_perspektif(int format) { return format == 1 || format == 2 || format == 5; }

const char *rhk_menunggu(const Rhk *r)
{
    return r->dasar == DASAR_RHK_RHK_PIMPINAN && !r->rhk_atasan ? "menunggu RHK pimpinan" : NULL;
}

bool dukungan_sah(const Profil *p, KeadaanDukungan keadaan, Str alasan, bool penilai, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_PENYESUAIAN_DUKUNGAN);
    if (!penilai && keadaan != KEADAAN_DUKUNGAN_TIDAK_TEREALISASI) return err_set(err, E_DUKUNGAN_PEGAWAI, "keadaan", pasal, V(keadaan_dukungan_label[keadaan]));
    if (keadaan != KEADAAN_DUKUNGAN_DISEPAKATI && !alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", pasal, V("Dukungan yang tidak tersedia"));
    return true;
}

bool target_angka(Str target, double *angka, Str *satuan)
{
    Str s = str_trim(target);
    ptrdiff_t i = 0;
    double n = 0, bagian = 0;
    while (i < s.len && ((s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '.' || s.s[i] == ',')) {
        if (s.s[i] == ',') bagian = 1;
        else if (s.s[i] != '.') {
            n = n * 10 + (s.s[i] - '0');
            bagian *= 10;
        }
        i++;
    }
    if (!i || s.s[0] == '.' || s.s[0] == ',') return false;
    *angka = bagian > 0 ? n / bagian : n;
    *satuan = str_trim(str_sub(s, i, s.len));
    return true;
}

Str rhk_satuan(const Rhk *r)
{
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        const Iki *k = &r->iki.v[i];
        Str satuan = k->satuan;
        double n;
        if (k->aspek == ASPEK_KUANTITAS && (satuan.len || target_angka(k->target, &n, &satuan))) return utf8_clip(satuan, 40);
    }
    return (Str){ 0 };
}

static void kurang(Arena *a, ErrList *l, ErrKode kode, const char *ruas, const char *pasal, Val v1, Val v2)
{
    err_set(list_add(a, l), kode, ruas, pasal, v1, v2);
}

bool target_tidak_berbiaya(const Iki *k)
{
    return k->aspek == ASPEK_BIAYA && (str_starts(k->target, S("tidak berbiaya")) || str_starts(k->target, S("Tidak berbiaya")));
}

static bool ada_angka(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.s[i] >= '0' && s.s[i] <= '9') return true;
    return false;
}

Str rhk_jadwal_kata(Arena *a, const Rhk *r)
{
    if (!r->jadwal) return (Str){ 0 };
    return r->jadwal == 1 ? S("setiap bulan") : r->jadwal == 12 ? S("sekali setahun") : str_fmt(a, "setiap %d bulan", r->jadwal);
}

bool skp_dua_pendekatan(const Profil *p, int format) { return !p->modul[MODUL_PENDEKATAN_TUNGGAL].ada && format != 5; }

/* M7.9: in numbers and in words; "tidak berbiaya" is both. */
static void celah_pendekatan(const Profil *p, const Iki *k, int no, const char *ruas, Arena *a, ErrList *l)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_TARGET), *aspek = aspek_label[k->aspek];
    if (!k->target.len || target_tidak_berbiaya(k)) return;
    if (!ada_angka(k->target)) err_set(list_add(a, l), E_RHK_TARGET_ANGKA, ruas, pasal, V(no), V(aspek), V(utf8_clip(k->target, 60)));
    if (!k->ukuran.len) err_set(list_add(a, l), E_RHK_UKURAN, ruas, pasal, V(no), V(aspek));
}

/* M7.8-9: every aspect with an indicator and a target; B8.2: at least one. */
static void celah_iki(const Profil *p, const Rhk *r, int format, int no, const char *ruas, Arena *a, ErrList *l)
{
    bool ada[ASPEK_MAX] = { 0 };
    bool target = true;
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        const Iki *k = &r->iki.v[i];
        ada[k->aspek] = true;
        if (!k->uraian.len || !k->target.len) target = false;
        if (skp_dua_pendekatan(p, format)) celah_pendekatan(p, k, no, ruas, a, l);
    }
    if (p->modul[MODUL_EMPAT_ASPEK].ada && format != 5) {
        for (int i = 1; i < ASPEK_MAX; i++)
            if (!ada[i]) kurang(a, l, E_RHK_ASPEK, ruas, profil_ketentuan(p, KETENTUAN_ASPEK), V(no), V(aspek_label[i]));
    } else if (!r->iki.n) {
        kurang(a, l, E_RHK_TANPA_IKI, ruas, profil_ketentuan(p, KETENTUAN_ASPEK), V(no), V_NULL);
    }
    if (!target) kurang(a, l, E_RHK_TARGET, ruas, profil_ketentuan(p, KETENTUAN_TARGET), V(no), V_NULL);
}

static void celah_lampiran(const Profil *p, const Skp *s, Arena *a, ErrList *l)
{
    static const struct { BagianLampiran bagian; Ketentuan k; } perlu[] = {
        { BAGIAN_LAMPIRAN_SUMBER_DAYA,        KETENTUAN_SUMBER_DAYA },
        { BAGIAN_LAMPIRAN_PERTANGGUNGJAWABAN, KETENTUAN_PERTANGGUNGJAWABAN },
        { BAGIAN_LAMPIRAN_KONSEKUENSI_POSITIF, KETENTUAN_KONSEKUENSI },
        { BAGIAN_LAMPIRAN_KONSEKUENSI_NEGATIF, KETENTUAN_KONSEKUENSI },
    };
    bool dijadwal = s->rhk.n > 0;           /* each RHK says when and with what it is accounted for (B11) */
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) dijadwal = dijadwal && s->rhk.v[i].jadwal && s->rhk.v[i].bukti_harap.len;
    for (int i = 0; i < countof(perlu); i++) {
        bool ada = dijadwal && perlu[i].bagian == BAGIAN_LAMPIRAN_PERTANGGUNGJAWABAN;
        for (ptrdiff_t j = 0; j < s->lampiran.n; j++) ada |= s->lampiran.v[j].bagian == perlu[i].bagian;
        if (!ada) kurang(a, l, E_LAMPIRAN_KOSONG, "lampiran", profil_ketentuan(p, perlu[i].k), V(bagian_lampiran_label[perlu[i].bagian]), V_NULL);
    }
}

/* B14.2: a student's plan has his academic result and his graduation; their kinds stand in no other plan. */
static void celah_studi(const Profil *p, const Skp *s, Arena *a, ErrList *l)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_HASIL_BELAJAR);
    bool akademik = false, lulus = false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        JenisRhk j = s->rhk.v[i].jenis;
        akademik |= j == JENIS_RHK_AKADEMIK;
        lulus |= j == JENIS_RHK_KELULUSAN;
    }
    if (!akademik) kurang(a, l, E_STUDI_AKADEMIK, "rhk", pasal, V_NULL, V_NULL);
    if (!lulus) kurang(a, l, E_STUDI_KELULUSAN, "rhk", pasal, V_NULL, V_NULL);
}

void skp_celah(const Profil *p, const Skp *s, Arena *a, ErrList *l)
{
    bool utama = false, belajar = s->format == 5;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        const Rhk *r = &s->rhk.v[i];
        const char *ruas = str_cz(a, str_fmt(a, "rhk-%lld", (long long)r->id));
        int no = (int)i + 1;
        utama |= r->klasifikasi == KLASIFIKASI_RHK_UTAMA;
        if (s->jenis == JENIS_SKP_TAHUNAN && !r->dasar && s->format != 5)
            kurang(a, l, E_RHK_DASAR, ruas, profil_ketentuan(p, KETENTUAN_DASAR_RHK), V(no), V_NULL);
        if (s->jenis == JENIS_SKP_TAHUNAN && !r->jenis)
            kurang(a, l, E_RHK_JENIS, ruas, profil_ketentuan(p, belajar ? KETENTUAN_HASIL_BELAJAR : KETENTUAN_RHK), V(no), V_NULL);
        if (r->jenis && studi_jenis(r->jenis) != belajar)
            kurang(a, l, E_RHK_JENIS_FORMAT, ruas, profil_ketentuan(p, KETENTUAN_HASIL_BELAJAR), V(no), V(jenis_rhk_label[r->jenis]));
        if (skp_format_perspektif(s->format) && s->format != 5 && !r->perspektif)
            kurang(a, l, E_RHK_PERSPEKTIF, ruas, profil_ketentuan(p, KETENTUAN_PERSPEKTIF), V(no), V_NULL);
        celah_iki(p, r, s->format, no, ruas, a, l);
    }
    if (!utama) kurang(a, l, E_RHK_UTAMA, "rhk", profil_ketentuan(p, KETENTUAN_RHK), V_NULL, V_NULL);
    if (s->jenis == JENIS_SKP_TAHUNAN && belajar) celah_studi(p, s, a, l);
    if (s->jenis == JENIS_SKP_TAHUNAN) celah_lampiran(p, s, a, l);
}

Str skp_judul(Arena *a, const Skp *s)
{
    Str judul = s->bulan.n ? str_fmt(a, "SKP " STR_F, STR_A(bulan_kata(a, s->bulan))) : str_fmt(a, "SKP tahun %d", s->tahun);
    return s->ke > 1 ? str_fmt(a, STR_F ", versi %d", STR_A(judul), s->ke) : judul;
}
