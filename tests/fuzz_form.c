/* Any bytes as an urlencoded body against a form with every kind of field: no crash; every field reads as its
 * type or has a message that names it. */
#include "inti/inti.h"
#include "web/kiriman.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static const Field fields[] = {
    { "teks",   "Teks",   NULL, FIELD_TEKS, .min = 2, .max = 20, .wajib = true },
    { "baris",  "Baris",  NULL, FIELD_BARIS, .max = 50 },
    { "int",    "Int",    NULL, FIELD_INT, .min = 1, .max = 100 },
    { "real",   "Real",   NULL, FIELD_REAL, .min = 1 },
    { "hari",   "Hari",   NULL, FIELD_TANGGAL },
    { "bulan",  "Bulan",  NULL, FIELD_BULAN },
    { "pukul",  "Pukul",  NULL, FIELD_PUKUL },
    { "kode",   "Kode",   NULL, FIELD_KODE, .kode = aspek_kode, .label_kode = aspek_label },
    { "id",     "Id",     NULL, FIELD_ID },
    { "centang", "Centang", NULL, FIELD_CENTANG },
    { "sandi",  "Sandi",  NULL, FIELD_SANDI, .max = 20 },
    { "tautan", "Tautan", NULL, FIELD_TAUTAN },
    { "banyak", "Banyak", NULL, FIELD_BANYAK },
    { "k_*",    "Keluarga", NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
};
static const Form form = FORM(fields);

static bool bersalah(const Isian *i, const char *nama)
{
    for (ptrdiff_t k = 0; k < i->salah.n; k++)
        if (!strcmp(i->salah.v[k].ruas, nama)) return true;
    return false;
}

static void periksa(const Isian *i)
{
    if (!bersalah(i, "teks")) pastikan(isian_str(i, "teks").len && utf8_count(isian_str(i, "teks")) <= 20);
    pastikan(str_find(isian_str(i, "teks"), S("\n")) < 0 && str_find(isian_str(i, "baris"), S("\r")) < 0);
    if (isian_str(i, "int").len && !bersalah(i, "int")) pastikan(isian_int(i, "int") >= 1 && isian_int(i, "int") <= 100);
    if (isian_str(i, "real").len && !bersalah(i, "real")) pastikan(isian_real(i, "real") >= 1);
    if (isian_str(i, "hari").len && !bersalah(i, "hari")) pastikan(isian_tanggal(i, "hari").n > 0);
    if (isian_str(i, "bulan").len && !bersalah(i, "bulan")) pastikan(isian_bulan(i, "bulan").n > 0);
    if (isian_str(i, "pukul").len && !bersalah(i, "pukul")) pastikan(isian_pukul(i, "pukul").n > 0);
    if (isian_str(i, "kode").len && !bersalah(i, "kode")) pastikan(isian_kode(i, "kode") > 0);
    if (isian_str(i, "id").len && !bersalah(i, "id")) pastikan(isian_int(i, "id") > 0);
    pastikan(isian_int(i, "centang") == 0 || isian_int(i, "centang") == 1);
    IdList l = isian_banyak(i, "banyak");
    for (ptrdiff_t k = 0; k < l.n; k++) pastikan(l.v[k] > 0);
    (void)isian_keluarga(i, "k_", 17);
    for (ptrdiff_t k = 0; k < i->salah.n; k++) pastikan(i->salah.v[k].ruas[0] && i->salah.v[k].pesan[0]);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(256 * MB);
    BagianList l = { 0 };
    Err err = { 0 };
    double r;
    Str s = { (const char *)p, (ptrdiff_t)n };
    if (kueri_urai(a, s, &l, &err)) {
        Isian i = isian_dari(a, &form, &l);
        isian_periksa(&i);
        periksa(&i);
    } else {
        pastikan(err.kode == E_TEKS_RUSAK || err.kode == E_KIRIMAN);
    }
    if (angka_parse(s, &r)) pastikan(r < 1e16 && r > -1e16);
    arena_free(a);
    return 0;
}
