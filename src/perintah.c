/* What every command shares: its options, its refusals, its database. */
#include "perintah.h"

#include "base/json.h"
#include "base/log.h"
#include "base/yaml.h"
#include "web/aturan.h"

enum { LEBAR = 24 };

/* ---- help --------------------------------------------------------------------------------------- */

static void bantuan(const PerintahCtx *ctx, const Opsi *opsi, ptrdiff_t n)
{
    Buf b = buf_new(ctx->a, 64 * KB);
    buf_fmt(&b, "sirancage %s%s%s: %s\n", ctx->perintah->nama, ctx->sub ? " " : "", ctx->sub ? ctx->sub : "", ctx->perintah->ringkas);
    if (ctx->perintah->contoh) buf_fmt(&b, "\n%s", ctx->perintah->contoh);
    if (n) buf_z(&b, "\nPilihan:\n");
    for (ptrdiff_t i = 0; i < n; i++) {
        char kiri[64];
        snprintf(kiri, sizeof kiri, "--%s %s", opsi[i].nama, opsi[i].isi ? opsi[i].isi : "");
        buf_fmt(&b, "  %-*s%s%s\n", LEBAR, kiri, opsi[i].bantuan, opsi[i].wajib ? " (wajib)" : "");
    }
    buf_z(&b, "\nPada setiap perintah:\n  --json                   satu objek JSON pada keluaran\n"
              "  --konfig BERKAS          berkas konfigurasi\n");
    konfig_bantuan(&b);
    buf_z(&b, "\nKode keluar: 0 selesai, 1 tidak dapat dikerjakan, 2 cara pakai, 3 pemeriksaan menemukan masalah,\n"
              "4 konfigurasi, 5 versi tidak cocok, 6 data rusak, 75 sedang sibuk.\n");
    Str s = buf_str(&b);
    fwrite(s.s, 1, (size_t)s.len, stdout);
}

/* ---- options ------------------------------------------------------------------------------------ */

static int salah_pakai(const PerintahCtx *ctx, Str pesan)
{
    Err err = { 0 };
    err_set(&err, E_PAKAI, NULL, NULL, V(pesan), V(ctx->perintah->nama));
    return perintah_galat(ctx, &err, KELUAR_PAKAI);
}

static const Opsi *opsi_cari(const Opsi *opsi, ptrdiff_t n, Str nama)
{
    for (ptrdiff_t i = 0; i < n; i++)
        if (str_eqz(nama, opsi[i].nama)) return &opsi[i];
    return NULL;
}

/* NULL when the value fits, else what is expected. */
static const char *simpan(const Opsi *o, Str nilai)
{
    int64_t n;
    switch (o->jenis) {
    case OPSI_TEKS:
        *(Str *)o->ke = nilai;
        return utf8_valid(nilai) ? NULL : "harus teks UTF-8";
    case OPSI_INT:
        if (!str_int(nilai, &n) || n < INT32_MIN || n > INT32_MAX) return "harus angka";
        *(int *)o->ke = (int)n;
        return NULL;
    case OPSI_YA:      *(bool *)o->ke = true; return NULL;
    case OPSI_TANGGAL: return tanggal_parse(nilai, o->ke) ? NULL : "harus tanggal yang ada, seperti 2025-03-04";
    case OPSI_BULAN:   return bulan_parse(nilai, o->ke) ? NULL : "harus bulan, seperti 2025-03";
    case OPSI_PERIODE: return periode_parse(nilai, o->ke) ? NULL : "harus bulan seperti 2025-03, atau tahun seperti 2025";
    }
    return NULL;
}

static int tak_dikenal(const PerintahCtx *ctx, const Opsi *opsi, ptrdiff_t n, Str nama)
{
    const char **semua = arena_many(ctx->a, const char *, n + 4);
    ptrdiff_t k = 0;
    for (; k < n; k++) semua[k] = opsi[k].nama;
    semua[k++] = "json";
    semua[k++] = "konfig";
    semua[k++] = "help";
    const char *dekat = yaml_nearest(nama, semua);
    if (!dekat) dekat = konfig_dekat(nama);
    return salah_pakai(ctx, str_fmt(ctx->a, "pilihan --" STR_F " tidak dikenal%s%s%s", STR_A(nama), *dekat ? " (mungkin maksudnya --" : "",
                                    dekat, *dekat ? ")" : ""));
}

typedef struct { const Opsi *opsi; ptrdiff_t n; bool *ada; Str berkas; KonfigIsiList bendera; } Baca;

/* One "--name[=value]"; *i moves over a value of its own. LANJUT or an exit code. */
static int satu(PerintahCtx *ctx, Baca *b, int argc, char **argv, int *i)
{
    Str nilai = str_z(argv[*i] + 2), nama = str_cut(&nilai, '=');
    bool dengan = strchr(argv[*i], '=') != NULL, saklar = false;
    if (str_eqz(nama, "help")) {
        bantuan(ctx, b->opsi, b->n);
        return KELUAR_OK;
    }
    if (str_eqz(nama, "json")) {
        ctx->json = true;
        return LANJUT;
    }
    const Opsi *o = opsi_cari(b->opsi, b->n, nama);
    bool konfig = str_eqz(nama, "konfig"), kunci = !o && !konfig && konfig_kunci(nama, &saklar);
    if (!o && !konfig && !kunci) return tak_dikenal(ctx, b->opsi, b->n, nama);
    bool perlu = o ? o->jenis != OPSI_YA : !saklar;
    if (!perlu && dengan && o) return salah_pakai(ctx, str_fmt(ctx->a, "pilihan --" STR_F " tidak memakai nilai", STR_A(nama)));
    if (perlu && !dengan) {
        if (*i + 1 >= argc) return salah_pakai(ctx, str_fmt(ctx->a, "pilihan --" STR_F " memerlukan nilai", STR_A(nama)));
        nilai = str_z(argv[++*i]);
    } else if (!perlu && !dengan) {
        nilai = S("ya");
    }
    if (konfig) b->berkas = nilai;
    if (kunci) *list_add(ctx->a, &b->bendera) = (KonfigIsi){ nama, nilai };
    if (!o) return LANJUT;
    const char *sebab = simpan(o, nilai);
    b->ada[o - b->opsi] = true;
    return sebab ? salah_pakai(ctx, str_fmt(ctx->a, "pilihan --" STR_F " %s, bukan “" STR_F "”", STR_A(nama), sebab, STR_A(nilai))) : LANJUT;
}

int opsi_baca(PerintahCtx *ctx, const Opsi *opsi, ptrdiff_t n, int argc, char **argv, StrList *sisa)
{
    Err err = { 0 };
    Baca b = { .opsi = opsi, .n = n, .ada = arena_many(ctx->a, bool, n + 1) };
    bool habis = false;
    for (int i = 0; i < argc; i++)              /* so that every refusal below is an object too */
        if (!strcmp(argv[i], "--json")) ctx->json = true;
    for (int i = 0; i < argc; i++) {
        if (!habis && !strcmp(argv[i], "--")) {
            habis = true;
        } else if (!habis && !strcmp(argv[i], "-h")) {
            bantuan(ctx, opsi, n);
            return KELUAR_OK;
        } else if (!habis && !strncmp(argv[i], "--", 2)) {
            int kode = satu(ctx, &b, argc, argv, &i);
            if (kode != LANJUT) return kode;
        } else if (sisa) {
            *list_add(ctx->a, sisa) = str_z(argv[i]);
        } else {
            return salah_pakai(ctx, str_fmt(ctx->a, "“%s” tidak dikenal di sini", argv[i]));
        }
    }
    for (ptrdiff_t i = 0; i < n; i++)
        if (opsi[i].wajib && !b.ada[i]) return salah_pakai(ctx, str_fmt(ctx->a, "pilihan --%s belum disebut", opsi[i].nama));
    ctx->bendera = b.bendera;
    if (!konfig_muat(ctx->a, b.berkas, b.bendera, &ctx->konfig, &err)) return perintah_galat(ctx, &err, KELUAR_KONFIGURASI);
    log_batas(str_eqz(ctx->konfig.log, "galat") ? LOG_GALAT_ : str_eqz(ctx->konfig.log, "awas") ? LOG_AWAS_ : LOG_INFO_);
    return LANJUT;
}

/* ---- refusals ----------------------------------------------------------------------------------- */

int perintah_galat(const PerintahCtx *ctx, const Err *err, int kode)
{
    Buf b = buf_new(ctx->a, 8 * KB);
    if (ctx->json) {
        JsonWriter w = jw_new(&b);
        jw_object(&w, NULL);
        jw_object(&w, "galat");
        jw_z(&w, "kode", err_nama(err->kode));
        jw_z(&w, "pesan", err->pesan);
        jw_z(&w, "saran", err->saran);
        if (err->pasal[0]) jw_z(&w, "pasal", err->pasal);
        jw_end(&w);
        jw_end(&w);
    } else {
        buf_fmt(&b, "sirancage: %s", err->pesan);
        if (err->saran[0]) buf_fmt(&b, "\n  %s", err->saran);
    }
    buf_char(&b, '\n');
    Str s = buf_str(&b);
    fwrite(s.s, 1, (size_t)s.len, ctx->json ? stdout : stderr);
    return kode;
}

int perintah_kode(const Err *err)
{
    static const struct { ErrKode kode; int keluar; } tabel[] = {
        { E_KONFIGURASI, KELUAR_KONFIGURASI }, { E_SEGEL, KELUAR_KONFIGURASI }, { E_PROFIL, KELUAR_KONFIGURASI }, { E_LIBUR_TAHUN, KELUAR_KONFIGURASI },
        { E_SKEMA, KELUAR_VERSI }, { E_SIBUK, KELUAR_SIBUK }, { E_BERKAS_RUSAK, KELUAR_INTEGRITAS }, { E_RANTAI, KELUAR_INTEGRITAS },
    };
    for (ptrdiff_t i = 0; i < countof(tabel); i++)
        if (tabel[i].kode == err->kode) return tabel[i].keluar;
    return KELUAR_GAGAL;
}

/* ---- database ----------------------------------------------------------------------------------- */

static void tutup_store(void *p) { store_close(p); }
static void tutup_db(void *p) { db_close(p); }
static void tutup_pegangan(void *p) { pegangan_free(p); }

bool perintah_store(PerintahCtx *ctx, Store **st, Err *err)
{
    StoreAtur atur = { .alamat = ctx->konfig.basis_data, .node = ctx->konfig.node };
    if (!store_open(&atur, st, err)) return false;
    arena_defer(ctx->a, tutup_store, *st);
    return true;
}

bool perintah_buka(PerintahCtx *ctx, PerintahDb *p, Err *err)
{
    StoreAtur baca = { .alamat = ctx->konfig.basis_data, .hanya_baca = true };
    Store *st;
    if (!store_open(&baca, &st, err)) return false;
    bool cocok = store_migrate(st, konfig_share(ctx->a, &ctx->konfig, "schema"), NULL, err);
    store_close(st);
    if (!cocok || !perintah_store(ctx, &p->st, err) || !db_open(p->st, &p->db, err)) return false;
    arena_defer(ctx->a, tutup_db, p->db);
    return true;
}

bool perintah_ctx(PerintahCtx *ctx, Ctx *c, Err *err)
{
    PerintahDb p = { 0 };
    Str folder = konfig_share(ctx->a, &ctx->konfig, "profil"), kode;
    Profil *profil = arena_one(ctx->a, Profil);
    if (!profil_cari(ctx->a, folder, ctx->konfig.profil, &kode, err) || !profil_muat(ctx->a, folder, kode, profil, err)) return false;
    if (!perintah_buka(ctx, &p, err)) return false;
    Env *env = arena_one(ctx->a, Env);
    if (!perintah_env(ctx, profil->zona_menit, env, err)) return false;
    Saat kini = env->now(env);
    *c = (Ctx){ .a = ctx->a, .store = p.st, .db = p.db, .kini = kini, .hari_ini = saat_tanggal(kini, profil->zona_menit), .env = env,
                .pelaku = { .peran = PERAN(PUBLIK) | PERAN(MASUK) | PERAN(SISTEM) | PERAN(BKPSDM), .nama = S("baris perintah") } };
    Pegangan *g = pegangan_new(ctx->a, profil);
    arena_defer(ctx->a, tutup_pegangan, g);
    return pegangan_ambil(g, p.db, ctx->a, c->hari_ini, &c->aturan, err);
}

bool perintah_segel(PerintahCtx *ctx, Saat kini, const Pades **segel, Err *err)
{
    const Konfig *k = &ctx->konfig;
    *segel = NULL;
    if (!k->segel_berkas.len) return true;
    if (!pades_muat(ctx->a, k->segel_berkas, k->segel_sandi_berkas, segel, err)) return false;
    if (!pades_berlaku(*segel, kini))
        log_awas("segel", L("sertifikat", pades_info(*segel)->nama) L("sampai", tanggal_iso(ctx->a, saat_tanggal(pades_info(*segel)->sampai, 0))) L("pesan", "sertifikat tidak berlaku; dokumen terbit tanpa segel"));
    return true;
}

bool perintah_env(PerintahCtx *ctx, int zona_menit, Env *env, Err *err)
{
    Tanggal t;
    Pukul p = pukul(0, 0);
    Str jam = ctx->konfig.jam, hari = str_cut(&jam, 'T');
    *env = env_sistem();
    if (!ctx->konfig.jam.len) return true;
    if (!tanggal_parse(hari, &t) || (jam.len && !pukul_parse(jam, &p)))
        return err_set(err, E_KONFIGURASI, "jam", NULL, V(str_fmt(ctx->a, "Kunci jam: harus seperti 2025-03-04T09:00, bukan “" STR_F "”.", STR_A(ctx->konfig.jam))));
    *env = env_geser(saat_dari(t, p, zona_menit));
    return true;
}
