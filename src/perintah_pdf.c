/* `sirancage pdf`: the documents of a unit or of the region as one file. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "dokumen/dokumen.h"
#include "jobs/cetak_massal.h"
#include "perintah.h"

typedef struct { PerintahCtx *ctx; Ctx *c; const Pades *segel; int jumlah; const Terbitan *t; ptrdiff_t n; } Kerja;

static bool tx_terbit(Db *db, void *arg, Err *err)
{
    Kerja *k = arg;
    return db_terbitan_tambah(db, k->t, k->n, err);
}

static bool pada_kelompok(void *arg, const Terbitan *t, ptrdiff_t n, int siap, bool *terus, Err *err)
{
    Kerja *k = arg;
    k->t = t, k->n = n;
    *terus = true;
    if (!k->ctx->json && isatty(STDERR_FILENO)) fprintf(stderr, "\r%d dari %d dokumen", siap, k->jumlah);
    return store_tx(k->c->store, k->c->a, tx_terbit, k, err);
}

/* The unit by its code, the region without one. */
static bool unit_dari(const Ctx *c, Str kode, Bundel *b, Err *err)
{
    const IsiStruktur *isi = struktur_isi(c->aturan->struktur);
    b->nama = c->aturan->profil->daerah;
    if (!kode.len) return true;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (str_eq(isi->unit.v[i].kode, kode)) {
            b->unit = isi->unit.v[i].id;
            b->nama = isi->unit.v[i].nama;
            return true;
        }
    return err_set(err, E_PAKAI, NULL, NULL, V(str_fmt(c->a, "tidak ada unit dengan kode “" STR_F "”", STR_A(kode))), V("pdf"));
}

static bool pilihan(PerintahCtx *ctx, const char *nama, Str isi, const char *const *kode, int *ke, Err *err)
{
    *ke = isi.len ? kode_cari(kode, isi) : 1;
    return *ke || err_set(err, E_PAKAI, NULL, NULL, V(str_fmt(ctx->a, "--%s tidak mengenal “" STR_F "”", nama, STR_A(isi))), V("pdf"));
}

/* Across file systems a rename does not go: then the bytes are copied, and the target appears whole or not at all. */
static bool pindah(Arena *a, Str dari, Str ke, Err *err)
{
    if (!rename(str_cz(a, dari), str_cz(a, ke))) return true;
    char *sementara = str_cz(a, str_fmt(a, STR_F ".baru", STR_A(ke)));
    int masuk = errno == EXDEV ? open(str_cz(a, dari), O_RDONLY | O_CLOEXEC) : -1;
    int keluar = masuk >= 0 ? open(sementara, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
    bool ok = keluar >= 0;
    ssize_t n;
    while (ok && (n = copy_file_range(masuk, NULL, keluar, NULL, 1 << 30, 0)) != 0) ok = n > 0;
    ok = ok && !fsync(keluar) && !rename(sementara, str_cz(a, ke));
    if (!ok) err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(file_sebab(errno)));
    if (masuk >= 0) close(masuk);
    if (keluar >= 0) close(keluar);
    if (!ok && keluar >= 0) unlink(sementara);
    if (ok) unlink(str_cz(a, dari));
    return ok;
}

/* Asked before an hour of printing. */
static bool dapat_ditulis(Arena *a, Str ke, Err *err)
{
    struct stat st;
    if (!stat(str_cz(a, ke), &st) && !S_ISREG(st.st_mode)) return err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V("tujuannya bukan berkas biasa"));
    ptrdiff_t n = ke.len;
    while (n && ke.s[n - 1] != '/') n--;
    return !access(n ? str_cz(a, str_sub(ke, 0, n)) : ".", W_OK | X_OK) || err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(file_sebab(errno)));
}

static bool buat(PerintahCtx *ctx, Ctx *c, const Bundel *b, Str ke, StrList *gagal, int *siap, MassalHasil *h, Err *err)
{
    BundelButirList l = { 0 };
    Kerja k = { .ctx = ctx, .c = c };
    if (!dapat_ditulis(ctx->a, ke, err) || !perintah_segel(ctx, c->kini, &k.segel, err) || !dokumen_mulai((Str){ 0 }, err) || !bundel_susun(c, b->unit, b->isi, b->periode, &l, err)) return false;
    if (!l.n) return err_set(err, E_BUNDEL_KOSONG, NULL, NULL, V(isi_bundel_kode[b->isi]), V(b->periode), V(b->nama));
    k.jumlah = (int)l.n;
    Massal m = massal_dari(ctx->a, c->db, ctx->konfig.data, konfig_alamat_publik(ctx->a, &ctx->konfig), b, k.segel, c->kini);
    m.pada_kelompok = pada_kelompok, m.arg = &k;
    MassalSifat s = massal_sifat(ctx->a, c->aturan->profil, b);
    int jumlah;
    bool ok = bundel_rencana_tulis(ctx->a, m.folder, m.id, &l, err) && massal_lanjut(&m, 0, siap, &jumlah, gagal, err) && massal_rakit(&m, b->bentuk, &s, h, err);
    if (!ctx->json && isatty(STDERR_FILENO)) fputc('\n', stderr);
    if (ok && h->hash.len) {
        Terbitan t = massal_terbitan(h, &s, c->kini);
        k.t = &t, k.n = 1;
        ok = store_tx(c->store, c->a, tx_terbit, &k, err);
    }
    ok = ok && pindah(ctx->a, h->jalur, ke, err);
    if (!ok) massal_buang(ctx->a, m.folder, m.id);
    return ok;
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    Str unit = { 0 }, isi = { 0 }, bentuk = { 0 }, kertas = { 0 }, ke = { 0 };
    Bundel b = { 0 };
    const Opsi opsi[] = {
        { "periode", OPSI_PERIODE, &b.periode, "P", "bulan (2025-03) atau tahun (2025)", .wajib = true },
        { "ke", OPSI_TEKS, &ke, "BERKAS", "berkas hasilnya", .wajib = true },
        { "isi", OPSI_TEKS, &isi, "ISI", "evaluasi (semula) atau skp" },
        { "unit", OPSI_TEKS, &unit, "KODE", "unit dan semua di bawahnya; tanpa ini seluruh daerah" },
        { "bentuk", OPSI_TEKS, &bentuk, "BENTUK", "zip (semula): satu PDF per pegawai; pdf: satu berkas dengan daftar isi" },
        { "kertas", OPSI_TEKS, &kertas, "K", "a4 (semula) atau f4" },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL), x = 0, y = 0, z = 0, siap = 0;
    if (kode != LANJUT) return kode;
    if (!pilihan(ctx, "isi", isi, isi_bundel_kode, &x, &err) || !pilihan(ctx, "bentuk", bentuk, bentuk_bundel_kode, &y, &err)
        || !pilihan(ctx, "kertas", kertas, kertas_bundel_kode, &z, &err)) return perintah_galat(ctx, &err, KELUAR_PAKAI);
    b.isi = (IsiBundel)x, b.bentuk = (BentukBundel)y, b.kertas = (KertasBundel)z;
    Ctx c;
    StrList gagal = { 0 };
    MassalHasil h = { 0 };
    if (!perintah_ctx(ctx, &c, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    b.id = store_id(c.store, c.kini);
    if (!unit_dari(&c, unit, &b, &err)) return perintah_galat(ctx, &err, KELUAR_PAKAI);
    if (!buat(ctx, &c, &b, ke, &gagal, &siap, &h, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    if (ctx->json) printf("{\"dokumen\":%d,\"gagal\":%td,\"byte\":%lld}\n", siap, gagal.n, (long long)h.ukuran);
    else printf("%d dokumen dalam " STR_F ", %.1f MB.\n", siap, STR_A(ke), (double)h.ukuran / 1e6);
    for (ptrdiff_t i = 0; i < gagal.n && !ctx->json; i++) printf("  tidak dapat dibuat: " STR_F "\n", STR_A(gagal.v[i]));
    if (gagal.n && !ctx->json) printf("Rekamannya rusak atau isinya terlalu banyak; periksa dengan sirancage verify.\n");
    return gagal.n ? KELUAR_TEMUAN : KELUAR_OK;
}

const Perintah perintah_pdf = {
    "pdf", "mencetak dokumen satu unit atau seluruh daerah",
    "Mencetak SKP atau berkas evaluasi yang sudah ditetapkan, dengan semua inti prosesor.\n\n"
    "  sirancage pdf --periode 2025-03 --ke evaluasi-maret.zip\n"
    "  sirancage pdf --periode 2025 --isi skp --unit 1.02 --bentuk pdf --ke skp-dinkes.pdf\n", jalankan };
