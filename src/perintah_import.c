/* `sirancage import`: tables from files, first as a dry run. */
#include <unistd.h>

#include "base/file.h"
#include "perintah.h"
#include "tindakan/impor.h"

static const ptrdiff_t BERKAS_IMPOR_MAX = 256 * MB;
enum { TAMPIL = 50 };                   /* problems, warnings and changes printed for people; --json gives up to IMPOR_TAMPIL */

static Str jenis_semua(Arena *a)
{
    Buf b = buf_new(a, 2 * KB);
    for (const JenisImpor *const *j = impor_semua; *j; j++) buf_fmt(&b, "%s%s", b.len ? ", " : "Ada: ", impor_nama(*j));
    buf_char(&b, '.');
    return buf_str(&b);
}

/* ---- the template ------------------------------------------------------------------------------ */

static int contoh(PerintahCtx *ctx, const JenisImpor *j, bool xlsx)
{
    Str isi;
    Err err = { 0 };
    bool ok = xlsx ? impor_contoh_xlsx(ctx->a, j, NULL, &isi, &err) : impor_contoh_csv(ctx->a, j, NULL, &isi);
    if (ok && xlsx && isatty(STDOUT_FILENO)) ok = err_set(&err, E_PAKAI, NULL, NULL, V("nama berkas tujuan: ... --xlsx > contoh.xlsx"), V("import --contoh"));
    if (!ok) return perintah_galat(ctx, &err, err.kode == E_PAKAI || err.kode == E_IMPOR_CONTOH ? KELUAR_PAKAI : KELUAR_GAGAL);
    fwrite(isi.s, 1, (size_t)isi.len, stdout);
    return KELUAR_OK;
}

/* ---- the report -------------------------------------------------------------------------------- */

static void cetak_masalah(const char *apa, const MasalahImporList *l, int n)
{
    if (!n) return;
    printf("\n%d %s:\n", n, apa);
    for (ptrdiff_t i = 0; i < l->n && i < TAMPIL; i++) {
        const MasalahImpor *m = &l->v[i];
        char di[40];
        if (m->letak.len) snprintf(di, sizeof di, STR_F, STR_A(m->letak));
        else snprintf(di, sizeof di, m->baris ? "baris %d" : "berkas", m->baris);
        printf("  %-10s " STR_F, di, STR_A(m->pesan));
        if (m->pasal.len) printf(" [" STR_F "]", STR_A(m->pasal));
        puts("");
        if (m->saran.len) printf("  %-10s " STR_F "\n", "", STR_A(m->saran));
    }
    if (n > TAMPIL) printf("  ... dan %d lagi\n", n - TAMPIL);
}

static void cetak(const HasilImpor *h, Str alamat)
{
    const char *keadaan = h->diterapkan ? "tersimpan" : h->n_masalah ? "tidak disimpan" : "uji coba, belum disimpan";
    printf("%s: %s.\n", impor_judul(h->jenis), keadaan);
    printf("  dibaca %d baris: %d baru, %d berubah, %d tetap\n", h->dibaca, h->baru, h->berubah, h->tetap);
    for (ptrdiff_t i = 0; i < h->catatan.n && !h->n_masalah; i++) printf("  " STR_F "\n", STR_A(h->catatan.v[i]));
    cetak_masalah("masalah", &h->masalah, h->n_masalah);
    cetak_masalah("peringatan", &h->peringatan, h->n_peringatan);
    if (h->n_masalah) return;
    if (h->n_perubahan) printf("\n%d perubahan:\n", h->n_perubahan);
    for (ptrdiff_t i = 0; i < h->perubahan.n && i < TAMPIL; i++) {
        const PerubahanImpor *p = &h->perubahan.v[i];
        printf("  baris %-4d " STR_F ", " STR_F ": " STR_F " -> " STR_F "\n", p->baris, STR_A(p->kunci), STR_A(p->kolom), STR_A(p->dari), STR_A(p->ke));
    }
    if (h->n_perubahan > TAMPIL) printf("  ... dan %d lagi\n", h->n_perubahan - TAMPIL);
    for (ptrdiff_t i = 0; i < h->tautan.n; i++)
        printf(STR_F "\t" STR_F "\t" STR_F "/aktivasi/" STR_F "\n", STR_A(h->tautan.v[i].masuk), STR_A(h->tautan.v[i].nama), STR_A(alamat),
               STR_A(h->tautan.v[i].token));
    if (!h->diterapkan) puts("\nTambahkan --terapkan untuk menyimpannya.");
}

/* ---- the command ------------------------------------------------------------------------------- */

static int pakai(PerintahCtx *ctx, const char *apa)
{
    Err err = { 0 };
    err_set(&err, E_PAKAI, NULL, NULL, V(apa), V("import"));
    return perintah_galat(ctx, &err, KELUAR_PAKAI);
}

/* A file that is no table is a finding about the file, like a wrong cell. */
static int kode_berkas(const Err *err)
{
    static const ErrKode temuan[] = { E_TABEL_BUKAN, E_TABEL_KOSONG, E_TABEL_BATAS, E_TABEL_CSV, E_TABEL_HURUF, E_TABEL_LEMBAR, E_TABEL_XLSX, E_ICS, E_ATTLOG_BUKAN };
    for (ptrdiff_t i = 0; i < countof(temuan); i++)
        if (err->kode == temuan[i]) return KELUAR_TEMUAN;
    return perintah_kode(err);
}

static bool baca_masukan(Arena *a, Str jalur, Str *isi, Err *err)
{
    if (!str_eqz(jalur, "-")) return file_read(a, jalur, BERKAS_IMPOR_MAX, isi, err);
    Buf b = buf_new(a, BERKAS_IMPOR_MAX);
    char potong[64 * 1024];
    for (size_t n; (n = fread(potong, 1, sizeof potong, stdin)) > 0;) buf_put(&b, (Str){ potong, (ptrdiff_t)n });
    *isi = buf_str(&b);
    return !b.full || err_set(err, E_TERLALU_BESAR, NULL, NULL, V("256 MB"));
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    bool terapkan = false, minta_contoh = false, xlsx = false, sebagian = false;
    Str lembar = { 0 }, mesin = { 0 };
    StrList sisa = { 0 };
    const Opsi opsi[] = {
        { "terapkan", OPSI_YA, &terapkan, NULL, "menyimpan bila tidak ada masalah; tanpa ini hanya uji coba" },
        { "contoh", OPSI_YA, &minta_contoh, NULL, "mencetak berkas contoh jenis itu" },
        { "xlsx", OPSI_YA, &xlsx, NULL, "berkas contoh dalam XLSX, dengan lembar petunjuk" },
        { "lembar", OPSI_TEKS, &lembar, "NAMA", "lembar XLSX; tanpa ini yang pertama" },
        { "mesin", OPSI_TEKS, &mesin, "NOMOR", "mesin presensi asal attlog" },
        { "sebagian", OPSI_YA, &sebagian, NULL, "presensi, attlog: berkas tidak memuat semua pegawai; harinya tidak ditandai lengkap" },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, &sisa);
    if (kode != LANJUT) return kode;
    if (sisa.n != (minta_contoh ? 1 : 2)) return pakai(ctx, minta_contoh ? "--contoh JENIS" : "JENIS BERKAS");
    const JenisImpor *j = impor_jenis(sisa.v[0]);
    if (!j) {
        err_set(&err, E_IMPOR_JENIS, NULL, NULL, V(sisa.v[0]), V(jenis_semua(ctx->a)));
        return perintah_galat(ctx, &err, KELUAR_PAKAI);
    }
    if (minta_contoh) return contoh(ctx, j, xlsx);

    Ctx c;
    HasilImpor h;
    BerkasImpor b = { .nama = sisa.v[1], .lembar = lembar, .mesin = mesin, .lengkap = !sebagian };
    if (!baca_masukan(ctx->a, sisa.v[1], &b.isi, &err) || !perintah_ctx(ctx, &c, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    if (!(terapkan ? impor_terapkan(&c, j, &b, &h, &err) : impor_uji(&c, j, &b, &h, &err))) return perintah_galat(ctx, &err, kode_berkas(&err));
    if (ctx->json) {
        Buf keluar = buf_new(ctx->a, 64 * MB);
        JsonWriter w = jw_new(&keluar);
        impor_json(&w, &h);
        puts(str_cz(ctx->a, buf_str(&keluar)));
    } else {
        cetak(&h, konfig_alamat_publik(ctx->a, &ctx->konfig));
    }
    return h.n_masalah ? KELUAR_TEMUAN : KELUAR_OK;
}

const Perintah perintah_import = {
    "import", "mengimpor data dari CSV, XLSX, ICS, attlog.dat",
    "  sirancage import JENIS BERKAS             uji coba: melaporkan tiap masalah menurut baris dan kolom\n"
    "  sirancage import JENIS BERKAS --terapkan  menyimpan, seluruhnya atau tidak sama sekali\n"
    "  sirancage import --contoh JENIS [--xlsx]  berkas contoh, yang dapat langsung diimpor\n"
    "\n"
    "  JENIS: unit, jabatan, pegawai, penugasan, kaitan_jf, penilai_khusus, hari_libur, pin_presensi, presensi,\n"
    "  attlog, izin, akun. BERKAS - berarti masukan baku. Kode keluar 3: ada masalah, tidak ada yang disimpan.\n"
    "\n"
    "  sirancage import --contoh pegawai --xlsx > pegawai.xlsx\n"
    "  sirancage import pegawai pegawai.xlsx\n"
    "  sirancage import pegawai pegawai.xlsx --terapkan --json\n"
    "  sirancage import attlog 1_attlog.dat --mesin AF4C201260123 --terapkan\n",
    jalankan,
};
