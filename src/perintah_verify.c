/* `sirancage verify`: whether a PDF came from here; without a file, whether everything that was recorded still holds. */
#include "base/berkas.h"
#include "base/file.h"
#include "base/json.h"
#include "inti/predikat.h"
#include "perintah.h"
#include "store/db_evaluasi.h"
#include "tindakan/keaslian.h"
#include "tindakan/segel.h"

static const ptrdiff_t PDF_MAKS = 512 * MB;
enum { ZONA_WIB = 420 };

/* ---- a file -------------------------------------------------------------------------------------- */

static void cetak_bertanda(const PerintahCtx *ctx, const Bertanda *b)
{
    printf("%s; menurut berkasnya ditandatangani " STR_F ", dilampirkan " STR_F ".\n", b->dilepas_pada.ms ? "Berkas bertanda tangan yang sudah dilepas"
           : "Terlampir sebagai dokumen bertanda tangan elektronik", STR_A(penanda_kata(ctx->a, b->penanda)), STR_A(tanggal_kata(ctx->a, saat_tanggal(b->pada, ZONA_WIB))));
    printf("%s. Tanda tangannya sendiri diperiksa di layanan penerbit sertifikat.\n", cocok_bertanda_label[b->cocok]);
}

static void cetak(const PerintahCtx *ctx, const Keaslian *k)
{
    Json j;
    Str nama = json_parse(ctx->a, k->d.isi, &j, NULL) ? json_str(j, "pegawai.nama") : (Str){ 0 };
    if (ctx->json) {
        Buf b = buf_new(ctx->a, 8 * KB);
        JsonWriter w = jw_new(&b);
        jw_object(&w, NULL);
        jw_str(&w, "hash", k->terbit.hash);
        jw_str(&w, "jenis", k->d.jenis);
        jw_str(&w, "judul", k->terbit.judul);
        jw_str(&w, "kode", k->d.kode);
        jw_str(&w, "pegawai", nama);
        jw_str(&w, "keadaan", k->d.id ? str_z(keadaan_dokumen_kode[k->keadaan]) : (Str){ 0 });
        jw_str(&w, "pembuat", k->terbit.pembuat);
        jw_val(&w, "ditambah", V(k->ditambah));
        jw_str(&w, "segel", k->terbit.segel);
        if (k->bertanda.id) {
            jw_object(&w, "bertanda");
            jw_str(&w, "hash", k->bertanda.berkas);
            jw_val(&w, "pada", V(k->bertanda.pada));
            jw_str(&w, "penanda", penanda_kata(ctx->a, k->bertanda.penanda));
            jw_z(&w, "isi", cocok_bertanda_kode[k->bertanda.cocok]);
            jw_bool(&w, "dilepas", k->bertanda.dilepas_pada.ms != 0);
            jw_end(&w);
        }
        jw_end(&w);
        puts(str_cz(ctx->a, buf_str(&b)));
        return;
    }
    if (k->bertanda.id) cetak_bertanda(ctx, &k->bertanda);
    else puts("Asli: sama dengan PDF yang diterbitkan.");
    if (k->ditambah && !k->bertanda.id) printf("Sesudah terbit ditambahi %td bita (tanda tangan?).\n", k->ditambah);
    if (!k->d.id) printf(STR_F "\n", STR_A(k->terbit.judul));
    else printf(STR_F ", " STR_F ", kode " STR_F ": %s.\n", STR_A(k->d.jenis), STR_A(nama), STR_A(k->d.kode), keadaan_dokumen_label[k->keadaan]);
    if (k->terbit.segel.len) printf("Disegel dengan sertifikat " STR_F ".\n", STR_A(k->terbit.segel));
    if (k->sama) printf("Dibuat oleh " STR_F ".\n", STR_A(k->terbit.pembuat));
}

static int satu(PerintahCtx *ctx, const PerintahDb *db, Str jalur)
{
    Err err = { 0 };
    Str pdf;
    Keaslian k;
    if (!file_read(ctx->a, jalur, PDF_MAKS, &pdf, &err)) return perintah_galat(ctx, &err, KELUAR_PAKAI);
    if (!keaslian_periksa(db->db, ctx->a, pdf, &k, &err))
        return perintah_galat(ctx, &err, err.kode == E_PDF_TAK_DIKENAL || err.kode == E_BUKAN_PDF ? KELUAR_TEMUAN : perintah_kode(&err));
    if (k.d.id && !k.rekaman_utuh) {
        err_set(&err, E_BERKAS_RUSAK, NULL, NULL, V(str_sub(k.d.hash, 0, 12)));
        return perintah_galat(ctx, &err, KELUAR_INTEGRITAS);
    }
    cetak(ctx, &k);
    return KELUAR_OK;
}

/* ---- everything ---------------------------------------------------------------------------------- */

typedef struct { PerintahCtx *ctx; const Profil *p; int64_t dokumen, evaluasi, rusak; Arena *a; } Semua;

static void rusak(Semua *s, Str apa)
{
    if (s->rusak++ < 20 && !s->ctx->json) printf("  " STR_F "\n", STR_A(apa));
}

static bool periksa_dokumen(void *baris, void *arg, Err *err)
{
    (void)err;
    const DokumenBaris *d = baris;
    Semua *s = arg;
    s->dokumen++;
    if (!str_eq(berkas_sha(s->a, d->isi), d->hash)) rusak(s, str_fmt(s->a, "dokumen %lld (" STR_F "): isi tidak cocok dengan sidiknya", (long long)d->id, STR_A(d->kode)));
    arena_reset(s->a);
    return true;
}

/* The predicate follows from the quadrant and is never typed. */
static bool periksa_evaluasi(void *baris, void *arg, Err *err)
{
    (void)err;
    const Evaluasi *e = baris;
    Semua *s = arg;
    if (e->status < STATUS_EVALUASI_DITETAPKAN || !e->hasil || !e->perilaku) return true;
    s->evaluasi++;
    if (predikat_kuadran(s->p, e->hasil, e->perilaku, NULL) != e->predikat)
        rusak(s, str_fmt(s->a, "evaluasi %lld: predikat %s tidak mengikuti kuadran", (long long)e->id, predikat_kode[e->predikat]));
    arena_reset(s->a);
    return true;
}

static int semua(PerintahCtx *ctx, const PerintahDb *db)
{
    Err err = { 0 };
    int64_t urut = 0, belum = 0;
    Str kode;
    Profil *p = arena_one(ctx->a, Profil);
    Semua s = { .ctx = ctx, .p = p, .a = arena_new(64 * MB) };
    bool rantai = segel_periksa(db->db, ctx->a, &urut, &belum, &err);
    if (!rantai) rusak(&s, str_fmt(ctx->a, "rantai jejak audit: %s", err.pesan));
    Str folder = konfig_share(ctx->a, &ctx->konfig, "profil");
    bool ok = profil_cari(ctx->a, folder, ctx->konfig.profil, &kode, &err) && profil_muat(ctx->a, folder, kode, p, &err)
           && db_dokumen_setiap(db->db, periksa_dokumen, &s, &err) && db_evaluasi_setiap(db->db, periksa_evaluasi, &s, &err);
    arena_free(s.a);
    if (!ok) return perintah_galat(ctx, &err, perintah_kode(&err));
    if (ctx->json) printf("{\"jejak\":%lld,\"belum_tersegel\":%lld,\"dokumen\":%lld,\"evaluasi\":%lld,\"rusak\":%lld}\n", (long long)urut, (long long)belum,
                          (long long)s.dokumen, (long long)s.evaluasi, (long long)s.rusak);
    else printf("%lld catatan audit tersegel, %lld belum; %lld dokumen, %lld evaluasi diperiksa; %lld tidak cocok.\n", (long long)urut, (long long)belum,
                (long long)s.dokumen, (long long)s.evaluasi, (long long)s.rusak);
    return s.rusak ? KELUAR_INTEGRITAS : KELUAR_OK;
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    StrList sisa = { 0 };
    PerintahDb db;
    int kode = opsi_baca(ctx, NULL, 0, argc, argv, &sisa);
    if (kode != LANJUT) return kode;
    if (sisa.n > 1) {
        err_set(&err, E_PAKAI, NULL, NULL, V("satu berkas, atau tanpa berkas"), V("verify"));
        return perintah_galat(ctx, &err, KELUAR_PAKAI);
    }
    if (!perintah_buka(ctx, &db, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    return sisa.n ? satu(ctx, &db, sisa.v[0]) : semua(ctx, &db);
}

const Perintah perintah_verify = {
    "verify", "memeriksa keaslian sebuah PDF, atau keutuhan semua rekaman",
    "Dengan berkas: apakah PDF itu terbit dari sini dan masih berlaku. Tanpa berkas: rantai jejak audit, sidik setiap\n"
    "dokumen, dan predikat setiap evaluasi dihitung ulang.\n\n"
    "  sirancage verify evaluasi-2025-03.pdf\n"
    "  sirancage verify\n", jalankan };
