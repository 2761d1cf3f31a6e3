#include "inti/libur.h"
#include "inti/tenggat.h"
#include "uji.h"

enum { TAHUN_AWAL = 1900, TAHUN_AKHIR = 2999 };

/* What the question lacks for a deadline that the profile knows; LANJUT when it is whole. */
static int periksa(const PerintahCtx *ctx, const Profil *p, const TenggatTanya *q)
{
    if (p->tenggat[q->jenis].rumus == RUMUS_TENGGAT_TIDAK_ADA) return LANJUT;
    PokokTenggat pokok = tenggat_pokok[q->jenis];
    if (pokok == POKOK_BULAN && !q->bulan.n) return uji_tolak(ctx, "bulan", "belum ada; %s dihitung dari bulannya", jenis_tenggat_kode[q->jenis]);
    if (pokok == POKOK_HARI && !q->dari.n) return uji_tolak(ctx, "tanggal", "belum ada; %s dihitung dari sebuah tanggal", jenis_tenggat_kode[q->jenis]);
    return LANJUT;
}

static void tulis_dilewati(Jawab *j, const Tenggat *t)
{
    Arena *a = j->ctx->a;
    StrList l = { 0 };
    if (j->ctx->json) jw_array(&j->w, "dilewati");
    for (ptrdiff_t i = 0; i < t->dilewati.n; i++) {
        const HariDilewati *d = &t->dilewati.v[i];
        Str hari = j->ctx->json ? tanggal_iso(a, d->tanggal) : tanggal_hari_kata(a, d->tanggal);
        *(Str *)list_add(a, &l) = str_fmt(a, STR_F ": " STR_F, STR_A(hari), STR_A(d->alasan));
        if (!j->ctx->json) continue;
        jw_object(&j->w, NULL);
        jw_str(&j->w, "tanggal", hari);
        jw_str(&j->w, "alasan", d->alasan);
        jw_end(&j->w);
    }
    if (j->ctx->json) jw_end(&j->w);
    else jawab_daftar(j, "dilewati", "Dilewati", l);
}

static int jawab(PerintahCtx *ctx, const Profil *p, const Tenggat *t, TenggatTanya q)
{
    Mengapa w = { .a = ctx->a };
    tenggat_mengapa(p, t, q, &w);
    Jawab j = jawab_mulai(ctx);
    bool ada = t->batas.n;
    jawab_kode(&j, "batas", "Batas", ada ? str_cz(ctx->a, tanggal_iso(ctx->a, t->batas)) : NULL,
               ada ? str_cz(ctx->a, tanggal_hari_kata(ctx->a, t->batas)) : NULL);
    tulis_dilewati(&j, t);
    jawab_ya(&j, "memblokir", "Menutup sesudahnya", ada && t->memblokir && tenggat_berlaku(p, t->batas));
    return jawab_tutup(&j, p, t->dasar, &w, true);
}

int uji_tenggat(int argc, char **argv, PerintahCtx *ctx)
{
    Str jenis = { 0 };
    int bulan_ini = 0;
    TenggatTanya q = { .pekan = 5 };
    const Opsi opsi[] = {
        { "jenis",   OPSI_TEKS,    &jenis,     "J", "skp_tahunan, skp_bulanan, laporan_harian, perbaikan_laporan, verifikasi, evaluasi, "
                                                    "evaluasi_batas_luar, evaluasi_tahunan, perjanjian_kinerja, keberatan, tanda_tangan, pegawai_baru", .wajib = true },
        { "tahun",   OPSI_INT,     &q.tahun,   "Y", "tahun yang direncanakan, dilaporkan, atau dievaluasi", .wajib = true },
        { "bulan",   OPSI_INT,     &bulan_ini, "M", "bulannya, 1 sampai 12", .wajib = false },
        { "tanggal", OPSI_TANGGAL, &q.dari,    "D", "hari kegiatan, penetapan APBD, pembukaan hasil, pengembalian, atau TMT", .wajib = false },
        { "pekan",   OPSI_INT,     &q.pekan,   "5|6", "hari kerja sepekan unitnya; bila tidak disebut 5", .wajib = false },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL);
    if (kode != LANJUT) return kode;
    q.jenis = jenis_tenggat_dari(jenis);
    if (!q.jenis) return uji_tolak(ctx, "jenis", "“" STR_F "” tidak dikenal; lihat --help", STR_A(jenis));
    if (q.tahun < TAHUN_AWAL || q.tahun > TAHUN_AKHIR) return uji_tolak(ctx, "tahun", "harus %d sampai %d", TAHUN_AWAL, TAHUN_AKHIR);
    if (bulan_ini < 0 || bulan_ini > 12) return uji_tolak(ctx, "bulan", "harus 1 sampai 12, bukan %d", bulan_ini);
    if (q.dari.n && tanggal_tahun(q.dari) != q.tahun) return uji_tolak(ctx, "tanggal", "bukan di tahun %d", q.tahun);
    if (q.pekan != 5 && q.pekan != 6) return uji_tolak(ctx, "pekan", "harus 5 atau 6, bukan %d", q.pekan);
    if (bulan_ini) q.bulan = bulan(q.tahun, bulan_ini);

    Profil *p;
    if (!uji_profil(ctx, &p, &kode)) return kode;
    kode = periksa(ctx, p, &q);
    if (kode != LANJUT) return kode;

    Err err = { 0 };
    Tenggat t;
    HariLiburList libur = { 0 };
    if (!libur_muat(ctx->a, konfig_share(ctx->a, &ctx->konfig, "profil"), &libur, &err)) return perintah_galat(ctx, &err, KELUAR_KONFIGURASI);
    Kalender k = kalender_susun(ctx->a, libur);
    if (!tenggat_hitung(p, &k, ctx->a, q, &t, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    return jawab(ctx, p, &t, q);
}
