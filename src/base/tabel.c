#include "base/tabel.h"
#include "base/csv.h"
#include "base/xlsx_baca.h"

Str tabel_huruf(Arena *a, ptrdiff_t kolom)
{
    char z[8];
    ptrdiff_t i = countof(z);
    for (ptrdiff_t k = kolom + 1; k > 0 && i > 0; k = (k - 1) / 26) z[--i] = (char)('A' + (k - 1) % 26);
    return str_dup(a, (Str){ z + i, countof(z) - i });
}

Str tabel_letak(Arena *a, int nomor, ptrdiff_t kolom)
{
    return str_fmt(a, STR_F "%d", STR_A(tabel_huruf(a, kolom)), nomor);
}

static bool judul(Arena *a, TabelBaca *t, int nomor, const Sel *sel, ptrdiff_t n, Err *err)
{
    if (n > TABEL_KOLOM_MAX)
        return err_set(err, E_TABEL_BATAS, NULL, NULL, V(str_fmt(a, "%td kolom, paling banyak %d", n, TABEL_KOLOM_MAX)),
                       V("Hapus kolom yang tidak dipakai."));
    t->baris_judul = nomor;
    for (ptrdiff_t i = 0; i < n; i++) *list_add(a, &t->judul) = sel[i].teks;
    return true;
}

bool tabel_tambah(Arena *a, TabelBaca *t, int nomor, const Sel *sel, ptrdiff_t n, Err *err)
{
    while (n && sel[n - 1].jenis == SEL_KOSONG) n--;            /* trailing separators and styled blanks */
    if (!n) return true;
    if (!t->baris_judul) return judul(a, t, nomor, sel, n, err);
    if (t->baris.n == TABEL_BARIS_MAX || (t->baris.n + 1) * t->judul.n > TABEL_ISI_MAX)
        return err_set(err, E_TABEL_BATAS, NULL, NULL,
                       V(str_fmt(a, "lebih dari %td baris", t->baris.n)), V(TABEL_PECAH));
    ptrdiff_t lebih = n > t->judul.n ? n - t->judul.n : 0;
    BarisTabel *b = list_add(a, &t->baris);
    *b = (BarisTabel){ .nomor = nomor, .sel = arena_many(a, Sel, t->judul.n), .lebih = lebih };
    memcpy(b->sel, sel, (size_t)(n - lebih) * sizeof *sel);
    return true;
}

/* What the file is by how it begins, where that is no table; NULL: it may be one. */
static const char *bukan_tabel(Str isi)
{
    static const struct { Str awal; const char *apa; } bukan[] = {
        { S("%PDF-"),              "dokumen PDF" },
        { S("\xD0\xCF\x11\xE0"),   "berkas XLS lama, atau XLSX yang dikunci kata sandi" },
        { S("\x89PNG"),            "gambar PNG" },
        { S("\xFF\xD8\xFF"),       "gambar JPG" },
        { S("GIF8"),               "gambar GIF" },
        { S("\x1F\x8B"),           "arsip gzip" },
        { S("7z\xBC\xAF"),         "arsip 7z" },
        { S("Rar!"),               "arsip RAR" },
        { S("\xFF\xFE"),           "teks UTF-16" },
        { S("\xFE\xFF"),           "teks UTF-16" },
        { S("{\\rtf"),             "dokumen RTF" },
        { S("BEGIN:VCALENDAR"),    "kalender ICS" },
    };
    enum { AWAL = 4096 };
    for (ptrdiff_t i = 0; i < countof(bukan); i++)
        if (str_starts(isi, bukan[i].awal)) return bukan[i].apa;
    Str awal = str_trim(str_sub(isi, 0, AWAL));
    if (str_starts(awal, S("<"))) return "halaman web atau XML";
    if (str_starts(awal, S("{")) || str_starts(awal, S("["))) return "data JSON";
    ptrdiff_t nol = 0, n = isi.len < AWAL ? isi.len : AWAL;
    for (ptrdiff_t i = 0; i < n; i++) nol += !isi.s[i];
    return nol > n / 4 && n > 3 && isi.s[0] && !isi.s[1] ? "teks UTF-16" : nol > n / 100 + 1 ? "data biner" : NULL;
}

bool tabel_baca(Arena *a, Str isi, Str lembar, TabelBaca *t, Err *err)
{
    bool xlsx = str_starts(isi, S("PK\x03\x04"));
    const char *bukan = xlsx ? NULL : bukan_tabel(isi);
    *t = (TabelBaca){ 0 };
    if (bukan) return err_set(err, E_TABEL_BUKAN, NULL, NULL, V(bukan));
    bool ok = xlsx ? xlsx_baca(a, isi, lembar, t, err) : csv_baca(a, isi, t, err);
    if (ok && !t->baris_judul) return err_set(err, E_TABEL_KOSONG, NULL, NULL);
    return ok;
}
