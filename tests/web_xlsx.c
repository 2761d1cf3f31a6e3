/*
 * Every table that goes out as a spreadsheet, against the page it is taken from (SPEC 14): in the demonstration each route of the
 * site map whose path names XLSX is followed from its page's own link, the file is read back, and its words, rows and cells
 * are those of the page. A route that is not in `lembar[]` fails the test.
 */
#include <setjmp.h>
#include <stdarg.h>

#include <stdlib.h>

#include "bantu/cerita.h"
#include "bantu/xlsx_uji.h"
#include "base/tabel.h"
#include "jobs/demo.h"
#include "web/req.h"

#include <cmocka.h>

enum { PEGAWAI = 300, BULAN = 3 };       /* the smallest demonstration */

typedef enum { D_MAJALENGKA, D_BEKASI, D_MAX } Daerah;
static const char *const daerah[D_MAX] = { "majalengka", "bekasi" };

/*
 * `kolom`: each heading of the page with the columns that hold what stands under it, "Pegawai=Nama,NIP|Unit=Unit". "~Nama": its
 * column is there, but the page says it in other words. "*=": each further heading has the column of its name. `tabel`: how
 * the caption begins; NULL: all tables of the page; with "<" the items of lists of that class.
 */
typedef struct {
    const char *rute;
    Daerah daerah;
    const char *peran, *halaman, *tabel, *kolom;
} Lembar;

#define BKPSDM  "Admin BKPSDM"
#define PENILAI "Pejabat penilai"
static const Lembar lembar[] = {
    { "/perjanjian/pantau/xlsx", D_MAJALENGKA, BKPSDM, "/perjanjian/pantau?tahun=2025", NULL,
      "Pegawai=Nama,Jabatan|Perangkat daerah=Perangkat daerah|Pihak kedua=Pihak kedua|Kewajiban=Kewajiban|Keadaan=~Keadaan,~Terlambat" },
    { "/matriks/xlsx", D_MAJALENGKA, PENILAI, "/matriks?tahun=2025", "Peran hasil tim", "Pegawai=Pegawai,Jabatan,~SKP|*=" },
    { "/keberatan/xlsx", D_MAJALENGKA, BKPSDM, "/keberatan?tahun=2025", "<tugas", "=Nama,Unit,~Periode,~Keadaan,~Predikat semula,~Predikat baru" },
    { "/capaian/xlsx", D_MAJALENGKA, BKPSDM, "/capaian?periode=2025-01", "Capaian unit", "Unit=Unit,Pimpinan|Capaian=Capaian|Dasar=Dasar,Nomor dokumen|Keadaan=~Keadaan,Ditetapkan pada|Penetap=Ditetapkan oleh" },
    { "/pemanfaatan/:jenis/xlsx", D_MAJALENGKA, BKPSDM, "/pemanfaatan/pangkat?tahun=2024", NULL, "Pegawai=Nama,NIP|*=" },
    { "/pemanfaatan/:jenis/xlsx", D_MAJALENGKA, BKPSDM, "/pemanfaatan/kontrak?tahun=2024", NULL, "Pegawai=Nama,NIP|*=" },
    { "/pemanfaatan/:jenis/xlsx", D_MAJALENGKA, BKPSDM, "/pemanfaatan/angka-kredit?tahun=2024", NULL, "Pegawai=Nama,NIP|*=" },
    { "/pemanfaatan/:jenis/xlsx", D_MAJALENGKA, BKPSDM, "/pemanfaatan/siasn?tahun=2024", NULL, "Pegawai=nama,nip|*=" },
    { "/peringkat/xlsx", D_BEKASI, BKPSDM, "/peringkat?periode=2025-01", NULL, "Nama=Nama,NIP|Jabatan=Jabatan|Unit=Unit,Perangkat daerah" },
    { "/penghargaan/xlsx", D_BEKASI, BKPSDM, "/penghargaan?tahun=2024", "<catatan-hari", "=Nama,Jabatan,Perangkat daerah,~Penghargaan,~Aturan,~Keputusan,~Alasan" },
    { "/pelaporan/xlsx", D_BEKASI, BKPSDM, "/pelaporan/daftar?periode=2025-01", NULL,
      "Pegawai=Nama,NIP|Unit=Unit,Perangkat daerah|Penilai=Pejabat penilai|Predikat=Predikat|Kelengkapan=Kelengkapan|Ada pada=~Ada pada,Sejak" },
    { "/pelanggaran/xlsx", D_MAJALENGKA, BKPSDM, "/pelanggaran?periode=2025-01", "Pelanggaran menurut", "Pegawai=Nama,NIP,Jabatan|Perangkat daerah=Perangkat daerah|Pelanggaran=Jenis,~Periode,Kejadian|Keadaan=~Keadaan" },
    { "/pemantauan/sebaran/xlsx", D_MAJALENGKA, BKPSDM, "/pemantauan/sebaran?bulan=2025-01", "Penilai menurut", "Pejabat penilai=Pejabat penilai,Jabatan|Di atas=Di atas ekspektasi|Sesuai=Sesuai ekspektasi|Di bawah=Di bawah ekspektasi|Dibandingkan=~Dibanding penilai lain" },
    { "/pemantauan/peta/xlsx", D_MAJALENGKA, BKPSDM, "/pemantauan?bulan=2025-01", "Persen selesai", "Perangkat daerah=Perangkat daerah|*=" },
    { "/pemantauan/peta/xlsx", D_BEKASI, BKPSDM, "/pemantauan?bulan=2025-01", "Persen selesai", "Perangkat daerah=Perangkat daerah|*=" },
    { "/pemantauan/sebaran/daftar/xlsx", D_MAJALENGKA, BKPSDM, "/pemantauan/sebaran/daftar?bulan=2025-01", NULL,
      "Pegawai=Nama,NIP,Jabatan|Unit=Unit,Perangkat daerah|Rating hasil kerja=Rating hasil kerja|Predikat=Predikat|Penilai=Pejabat penilai" },
    { "/pemantauan/setahun/xlsx", D_MAJALENGKA, BKPSDM, "/pemantauan/setahun?tahun=2025", NULL, "Pegawai=Nama,NIP,Jabatan,~Status,Unit,Perangkat daerah|*=" },
    { "/pemantauan/setahun/xlsx", D_BEKASI, BKPSDM, "/pemantauan/setahun?tahun=2024", NULL, "Pegawai=Nama,NIP,Jabatan,~Status,Unit,Perangkat daerah|*=" },
    { "/pemantauan/umpan/xlsx", D_MAJALENGKA, BKPSDM, "/pemantauan/umpan", NULL, "Pimpinan=Pimpinan,NIP,Jabatan|Lewat=Lewat|Periode berjalan=Periode berjalan|Paling awal=Paling awal|Kepada=Kepada" },
    { "/pemantauan/xlsx", D_MAJALENGKA, BKPSDM, "/pemantauan/daftar?bulan=2025-02", NULL,
      "Pegawai=Nama,NIP,Jabatan,Bertugas sampai|Unit=Unit,Perangkat daerah|SKP=SKP|Laporan=Hari berlaporan,Hari hadir|Verifikasi=Verifikasi|Evaluasi=Evaluasi|Penilai=Pejabat penilai" },
    { "/pemantauan/xlsx", D_BEKASI, BKPSDM, "/pemantauan/daftar?bulan=2025-02", NULL,
      "Pegawai=Nama,NIP,Jabatan,Bertugas sampai|Unit=Unit,Perangkat daerah|SKP=SKP|Realisasi=Realisasi bulanan|Evaluasi=Evaluasi|Penilai=Pejabat penilai" },
    { "/tpp/xlsx", D_MAJALENGKA, BKPSDM, "/tpp?periode=2025-01", NULL,
      "Pegawai=Nama,Jabatan,Perangkat daerah|Predikat=Predikat,Dikecualikan|Hadir=~Hadir,~Dinas luar|Terlambat=Terlambat|Tanpa keterangan=Tanpa keterangan|Pelanggaran=Pelanggaran|Dasar TPP=Dasar TPP (%)" },
    { "/pegawai/temuan/xlsx", D_MAJALENGKA, BKPSDM, "/pegawai/temuan?jenis=kontrak", NULL,
      "Pegawai=Nama,NIP,Jabatan|Unit=Unit,Perangkat daerah|Penilai=Pejabat penilai|Sebab=Sebab" },
    { "/impor/laporan_harian/contoh.xlsx", D_MAJALENGKA, "Pegawai", "/impor/laporan_harian", NULL, "!" },
    { "/impor/:jenis/contoh.xlsx", D_MAJALENGKA, BKPSDM, "/impor/pegawai", NULL, "!" },
};

/* ---- the page ---- */

typedef LIST_OF(StrList) BarisList;
typedef struct { StrList judul; BarisList baris; } Tampilan;

/* The next part of `s` from `awal` to `akhir`; it is cut off. */
static bool potong(Str *s, Str awal, Str akhir, Str *isi)
{
    ptrdiff_t at = str_find(*s, awal), n;
    if (at < 0) return false;
    *s = str_sub(*s, at, s->len);
    n = str_find(*s, akhir);
    if (n < 0) return false;
    *isi = str_sub(*s, 0, n);
    *s = str_sub(*s, n + akhir.len, s->len);
    return true;
}

static Str teks(Arena *a, Str s) { return str_trim(cerita_teks(a, s)); }

static void baris_tabel(Arena *a, Str tr, Tampilan *t)
{
    StrList sel = { 0 };
    bool judul = str_find(tr, S("scope=\"col\"")) >= 0;
    while (tr.len) {
        ptrdiff_t th = str_find(tr, S("<th")), td = str_find(tr, S("<td"));
        bool kepala = th >= 0 && (td < 0 || th < td);
        Str isi;
        if (!potong(&tr, kepala ? S("<th") : S("<td"), kepala ? S("</th>") : S("</td>"), &isi)) break;
        if (str_starts(isi, S("<td colspan"))) return;                      /* "there is nothing" */
        *list_add(a, &sel) = teks(a, isi);
    }
    if (judul) t->judul = sel;
    else *list_add(a, &t->baris) = sel;
}

static void tampilan(Arena *a, Str html, const char *mau, Tampilan *t)
{
    Str isi, tr;
    if (mau && *mau == '<') {
        Str awal = str_fmt(a, "<ul class=\"%s\">", mau + 1);
        while (potong(&html, awal, S("</ul>"), &isi))
            while (potong(&isi, S("<li"), S("</li>"), &tr)) {
                StrList sel = { 0 };
                *list_add(a, &sel) = teks(a, tr);
                *list_add(a, &t->baris) = sel;
            }
        if (!t->judul.n) *list_add(a, &t->judul) = S("");
        return;
    }
    while (potong(&html, S("<table"), S("</table>"), &isi)) {
        Str kepala = isi, caption;
        if (!potong(&kepala, S("<caption"), S("</caption>"), &caption)) continue;
        if (mau && !str_starts(teks(a, caption), str_z(mau))) continue;
        while (potong(&isi, S("<tr"), S("</tr>"), &tr)) baris_tabel(a, tr, t);
    }
}

static Str buka(Cerita *c, Str alamat)
{
    Str kueri = alamat, jalur = str_cut(&kueri, '?');
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = jalur, .kueri = kueri });
    if (out.status != 200) fail_msg(STR_F " dijawab %d", STR_A(alamat), out.status);
    return out.badan;
}

/* The address of the first link that `tanda` is part of. */
static Str tautan(Arena *a, Str html, Str tanda)
{
    Str isi;
    while (potong(&html, S("<a "), S(">"), &isi)) {
        ptrdiff_t href = str_find(isi, S("href=\""));
        if (str_find(isi, tanda) < 0 || href < 0) continue;
        Str rest = str_sub(isi, href + 6, isi.len), alamat = str_cut(&rest, '"');
        Buf b = buf_new(a, 4 * KB);
        for (ptrdiff_t at; (at = str_find(alamat, S("&amp;"))) >= 0; alamat = str_sub(alamat, at + 5, alamat.len)) {
            buf_put(&b, str_sub(alamat, 0, at));
            buf_char(&b, '&');
        }
        buf_put(&b, alamat);
        return buf_str(&b);
    }
    return (Str){ 0 };
}

/* All pages of a list, one behind the other. */
static Str baca_halaman(Cerita *c, Str alamat, const Lembar *l, Tampilan *t)
{
    Str pertama = { 0 };
    while (alamat.len) {
        Str html = buka(c, alamat);
        if (!pertama.len) pertama = html;
        tampilan(c->a, html, l->tabel, t);
        alamat = tautan(c->a, html, S("rel=\"next\""));
    }
    return pertama;
}

/* ---- the file ---- */

static double angka(Arena *a, Str s) { return strtod(str_cz(a, s), NULL); }

/* Heading frozen, filter over all of it, each column with a width that can be read. */
static void rupa(Arena *a, Str isi, const TabelBaca *t, bool saring)
{
    Str s = zip_bagian(a, isi, "xl/worksheets/sheet1.xml"), kol, lebar;
    int n = 0;
    assert_true(str_find(s, S("<pane ySplit=\"1\"")) >= 0 && str_find(s, S("state=\"frozen\"")) >= 0);
    Str ref = str_fmt(a, "<autoFilter ref=\"A1:" STR_F "\"", STR_A(tabel_letak(a, (int)t->baris.n + 1, t->judul.n - 1)));
    if (saring && str_find(s, ref) < 0) fail_msg("tanpa " STR_F, STR_A(ref));
    while (potong(&s, S("<col "), S("/>"), &kol)) {
        Str min = kol, max = kol, v;
        assert_true(potong(&min, S("min=\""), S("\" "), &v));
        int dari = (int)angka(a, str_sub(v, 5, v.len));
        assert_true(potong(&max, S("max=\""), S("\" "), &v));
        n += (int)angka(a, str_sub(v, 5, v.len)) - dari + 1;
        assert_true(potong(&kol, S("width=\""), S("\" "), &lebar));
        double x = angka(a, str_sub(lebar, 7, lebar.len));
        if (x < 6 || x > 62) fail_msg("lebar %.1f", x);
    }
    assert_int_equal(n, t->judul.n);
}

static bool pengenal(Str judul)
{
    static const char *const kata[] = { "nip", "Nip", "NIP", "Nomor", "Kode" };
    for (int i = 0; i < countof(kata); i++)
        if (str_find(judul, str_z(kata[i])) >= 0) return true;
    return false;
}

/* A number, a day or a time is one, not text that looks like it; what only names somebody is text. */
static void bertipe(const TabelBaca *t)
{
    for (ptrdiff_t i = 0; i < t->baris.n; i++)
        for (ptrdiff_t k = 0; k < t->judul.n; k++) {
            const Sel *s = &t->baris.v[i].sel[k];
            bool nama = pengenal(t->judul.v[k]), angka_saja = s->teks.len > 0;
            Tanggal hari;
            Pukul pukul_;
            for (ptrdiff_t j = 0; j < s->teks.len; j++)
                if (!strchr("0123456789.,%- ", s->teks.s[j])) angka_saja = false;
            if (nama && s->jenis != SEL_TEKS && s->jenis != SEL_KOSONG) fail_msg(STR_F ": bukan teks", STR_A(t->judul.v[k]));
            if (nama || s->jenis != SEL_TEKS) continue;
            if ((angka_saja && s->teks.len > 1) || tanggal_parse(s->teks, &hari) || pukul_parse(s->teks, &pukul_))
                fail_msg(STR_F ": “" STR_F "” ditulis sebagai teks", STR_A(t->judul.v[k]), STR_A(s->teks));
        }
}

/* ---- both ---- */

/* Blanks and line ends of a cell as a page folds them. */
static Str rapi(Arena *a, Str s)
{
    Buf b = buf_new(a, s.len + 1);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        bool kosong = s.s[i] == ' ' || s.s[i] == '\n';
        if (!kosong) buf_char(&b, s.s[i]);
        else if (b.len && b.s[b.len - 1] != ' ') buf_char(&b, ' ');
    }
    return str_trim(buf_str(&b));
}

/* What a cell of the file says, as the page would. */
static bool tertulis(Arena *a, Str sel, const Sel *s)
{
    Tanggal t;
    if (s->jenis == SEL_KOSONG) return true;
    if (tanggal_parse(str_sub(s->teks, 0, 10), &t)) {
        Str hari = tanggal_kata(a, t);
        return str_find(sel, str_sub(hari, 0, hari.len - 5)) >= 0;         /* the year goes without saying on some */
    }
    if (s->jenis != SEL_ANGKA) return str_find(sel, rapi(a, s->teks)) >= 0;
    double x = angka(a, s->teks);
    Buf b = buf_new(a, 64);
    html_real(&b, x);
    return str_find(sel, buf_str(&b)) >= 0 || str_find(sel, str_fmt(a, "%.0f", x)) >= 0;       /* 37,5; a year without a point */
}

/* By its whole name, or by what stands before a colon: "RHK 7: Menyusun ..." is "RHK 7 kosong" on the page. */
static ptrdiff_t kolom_di(Arena *a, const TabelBaca *t, Str nama)
{
    for (ptrdiff_t k = 0; k < t->judul.n; k++) {
        Str judul = t->judul.v[k], awal = str_cut(&judul, ':');
        if (str_eq(t->judul.v[k], nama) || (judul.len && str_starts(str_fmt(a, STR_F " ", STR_A(nama)), str_fmt(a, STR_F " ", STR_A(awal))))) return k;
    }
    return -1;
}

static void sama_kolom(Arena *a, const Tampilan *h, ptrdiff_t kol, const TabelBaca *t, Str nama)
{
    bool lain = str_starts(nama, S("~"));
    ptrdiff_t k = kolom_di(a, t, lain ? str_sub(nama, 1, nama.len) : nama);
    if (k < 0) fail_msg("tidak ada kolom “" STR_F "”", STR_A(nama));
    for (ptrdiff_t i = 0; i < h->baris.n && !lain; i++) {
        const StrList *b = &h->baris.v[i];
        const Sel *s = &t->baris.v[i].sel[k];
        if (b->n <= kol || !tertulis(a, b->v[kol], s))
            fail_msg("baris %td, " STR_F ": berkas “" STR_F "”, halaman “" STR_F "”", i + 1, STR_A(nama), STR_A(s->teks), STR_A(b->n > kol ? b->v[kol] : S("")));
    }
}

/* The entry of `kolom` for a heading; its "*=" when it has none of its own. */
static bool aturan_kolom(const char *kolom, Str judul, Str *isi)
{
    Str semua = str_z(kolom);
    while (semua.len) {
        Str x = semua, y = str_cut(&x, '|'), nama = str_cut(&y, '=');
        semua = x;
        *isi = y;
        if (str_eq(nama, judul)) return true;
        if (str_eqz(nama, "*")) {
            *isi = judul;
            return true;
        }
    }
    return false;
}

static void sama(Arena *a, const Lembar *l, const Tampilan *h, const TabelBaca *t, bool pangkal)
{
    if (!h->baris.n) fail_msg("halamannya kosong: tidak ada yang diuji");
    if (pangkal ? h->baris.n >= t->baris.n : h->baris.n != t->baris.n) fail_msg("%td baris pada halaman, %td pada berkas", h->baris.n, t->baris.n);
    for (ptrdiff_t k = 0; k < h->judul.n; k++) {
        Str isi;
        if (!aturan_kolom(l->kolom, h->judul.v[k], &isi)) fail_msg("judul “" STR_F "” belum dipetakan", STR_A(h->judul.v[k]));
        while (isi.len) sama_kolom(a, h, k, t, str_cut(&isi, ','));
    }
}

/* A file to be filled: its headings are those that the page explains. */
static void contoh(const Tampilan *h, const TabelBaca *t)
{
    assert_int_equal(h->baris.n, t->judul.n);
    for (ptrdiff_t k = 0; k < t->judul.n; k++) assert_true(str_eq(h->baris.v[k].v[0], t->judul.v[k]));
}

/* ---- the walk ---- */

static DemoHasil hasil;

static void tanam_demo(Cerita *c)
{
    Err err = { 0 };
    DemoAtur d = { .pegawai = PEGAWAI, .bulan = BULAN, .benih = 1, .jam = c->c.kini, .share = S("."), .profil = c->app->profil, .sandi = S("rahasia"), .sandi_hash = S("$argon2id$x") };
    hasil = (DemoHasil){ 0 };
    if (!demo_buat(c->u->st, c->a, &d, &hasil, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
    uji_store_sql(c->u, "UPDATE pegawai SET kontrak_sampai = '2025-05-31' WHERE status = 'pppk' AND kontrak_sampai IS NOT NULL");
}

static void satu(Cerita *c, const Lembar *l)
{
    Tampilan h = { 0 };
    TabelBaca t;
    Err err = { 0 };
    const char *akhir = strrchr(l->rute, '/') + 1;
    for (ptrdiff_t i = 0; i < hasil.akun.n; i++)
        if (str_eqz(hasil.akun.v[i].peran, l->peran)) cerita_masuk(c, str_cz(c->a, hasil.akun.v[i].masuk));
    print_message("%s: %s\n", daerah[l->daerah], l->halaman);
    Str html = baca_halaman(c, str_z(l->halaman), l, &h);
    Str alamat = tautan(c->a, html, str_fmt(c->a, "/%s", akhir));
    if (!alamat.len) fail_msg("tidak ada tautan ke %s", l->rute);
    Str isi = buka(c, alamat);
    if (!tabel_baca(c->a, isi, (Str){ 0 }, &t, &err)) fail_msg("%s", err.pesan);
    bool isian = !strcmp(l->kolom, "!");
    rupa(c->a, isi, &t, !isian);
    if (isian) { contoh(&h, &t); return; }
    bertipe(&t);
    sama(c->a, l, &h, &t, str_find(html, S("selebihnya di XLSX")) >= 0);
}

static void semua_di(UjiStore *u, Daerah d)
{
    Cerita *c = cerita_buka_di(u, daerah[d], tanam_demo);
    for (int i = 0; i < countof(lembar); i++)
        if (lembar[i].daerah == d) satu(c, &lembar[i]);
    cerita_tutup(c);
}

static void majalengka(void **state) { semua_di(*state, D_MAJALENGKA); }
static void bekasi(void **state) { semua_di(*state, D_BEKASI); }

static void rute_terdaftar(void **state)
{
    (void)state;
    for (const Route *r = routes; r->halaman; r++) {
        bool ada = r->metode != GET || !strstr(r->pola, "xlsx");
        for (int i = 0; i < countof(lembar); i++) ada = ada || !strcmp(lembar[i].rute, r->pola);
        if (!ada) fail_msg("%s belum diuji: tambahkan pada lembar[]", r->pola);
    }
}

static const UjiKasus kasus[] = { KASUS_SQLITE(rute_terdaftar), KASUS_SQLITE(majalengka), KASUS_SQLITE(bekasi) };
int main(void) { return uji_store_jalankan("web_xlsx", "schema", kasus, countof(kasus)); }
