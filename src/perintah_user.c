/* `sirancage user`: accounts from the command line. Secrets leave only as one-time links. */
#include "base/json.h"
#include "perintah.h"
#include "tindakan/akun.h"

typedef struct {
    PerintahCtx *ctx;
    Ctx c;
    Akun akun;                      /* the one named by the first argument */
    StrList arg;                    /* what is not an option */
    Str nama, peran, unit;
    bool admin;
} User;

/* ---- output -------------------------------------------------------------------------------------- */

static int selesai(User *u, const char *kata)
{
    if (u->ctx->json) printf("{\"masuk\":\"" STR_F "\",\"hasil\":\"%s\"}\n", STR_A(u->akun.masuk), kata);
    else printf("Akun " STR_F ": %s.\n", STR_A(u->akun.masuk), kata);
    return KELUAR_OK;
}

static int tautan(User *u, Str token)
{
    Str alamat = str_fmt(u->ctx->a, STR_F "/aktivasi/" STR_F, STR_A(konfig_alamat_publik(u->ctx->a, &u->ctx->konfig)), STR_A(token));
    if (u->ctx->json) printf("{\"masuk\":\"" STR_F "\",\"tautan\":\"" STR_F "\"}\n", STR_A(u->akun.masuk), STR_A(alamat));
    else printf("Tautan aktivasi untuk " STR_F " (satu kali, %d hari):\n  " STR_F "\n", STR_A(u->akun.masuk), AKTIVASI_HARI, STR_A(alamat));
    return KELUAR_OK;
}

static int gagal(User *u, const Err *err) { return perintah_galat(u->ctx, err, perintah_kode(err)); }

/* ---- what names mean ----------------------------------------------------------------------------- */

static bool unit_dari(User *u, Str kode, int64_t *id, Err *err)
{
    const IsiStruktur *isi = struktur_isi(u->c.aturan->struktur);
    *id = 0;
    if (!kode.len) return true;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (str_eq(isi->unit.v[i].kode, kode)) *id = isi->unit.v[i].id;
    return *id || err_set(err, E_BUKAN_PILIHAN, "unit", NULL, V("Kode unit"), V(kode));
}

static bool peran_dari_kata(Str kata, Peran *p, Err *err)
{
    *p = peran_dari(kata);
    return *p || err_set(err, E_BUKAN_PILIHAN, "peran", NULL, V("Peran"), V(kata));
}

/* ---- sub-commands --------------------------------------------------------------------------------- */

/* A NIP of the structure gives the person's account, anything else an account without a person. */
static int tambah(User *u)
{
    Err err = { 0 };
    Peran peran = PERAN_TIADA;
    int64_t unit = 0, id = 0;
    Str token, masuk = akun_nama_masuk(u->ctx->a, u->arg.v[1]);
    const Pegawai *p = struktur_pegawai_nip(u->c.aturan->struktur, masuk);
    Str nama = u->nama.len ? u->nama : p ? p->nama : u->arg.v[1];
    bool ok = (!u->peran.len || peran_dari_kata(u->peran, &peran, &err)) && unit_dari(u, u->unit, &unit, &err)
        && akun_buat(&u->c, masuk, p ? p->id : 0, nama, &id, &err)
        && (!peran || akun_peran_atur(&u->c, id, peran, unit, true, &err)) && akun_tautan(&u->c, id, &token, &err);
    if (!ok) return gagal(u, &err);
    u->akun.masuk = masuk;
    return tautan(u, token);
}

static int reset(User *u)
{
    Err err = { 0 };
    Str token;
    return akun_tautan(&u->c, u->akun.id, &token, &err) ? tautan(u, token) : gagal(u, &err);
}

static int peran(User *u)
{
    Err err = { 0 };
    Peran p;
    int64_t unit;
    bool beri = str_eqz(u->arg.v[0], "role-add");
    bool ok = peran_dari_kata(u->arg.v[2], &p, &err) && unit_dari(u, u->unit, &unit, &err)
        && akun_peran_atur(&u->c, u->akun.id, p, unit, beri, &err);
    return ok ? selesai(u, beri ? "peran diberikan" : "peran dicabut") : gagal(u, &err);
}

static int aktif(User *u)
{
    Err err = { 0 };
    bool ya = str_eqz(u->arg.v[0], "enable");
    return akun_aktif_atur(&u->c, u->akun.id, ya, &err) ? selesai(u, ya ? "diaktifkan" : "dinonaktifkan") : gagal(u, &err);
}

static Str peran_kata(User *u, const AkunPeranList *l, int64_t akun)
{
    Buf b = buf_new(u->ctx->a, 4 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].akun == akun) buf_fmt(&b, "%s%s", b.len ? "," : "", peran_kode[l->v[i].peran]);
    return buf_str(&b);
}

static void baris(User *u, JsonWriter *w, const Akun *k, Str peran_)
{
    const char *keadaan = !k->aktif ? "nonaktif" : !k->sandi.len ? "belum diaktifkan" : "aktif";
    if (!u->ctx->json) {
        printf(STR_F "\t" STR_F "\t%s\t" STR_F "\n", STR_A(k->masuk), STR_A(k->nama), keadaan, STR_A(peran_));
        return;
    }
    jw_object(w, NULL);
    jw_str(w, "masuk", k->masuk);
    jw_str(w, "nama", k->nama);
    jw_z(w, "keadaan", keadaan);
    jw_str(w, "peran", peran_);
    jw_end(w);
}

static int daftar(User *u)
{
    Err err = { 0 };
    AkunPeranList peran_ = { 0 };
    Buf b = buf_new(u->ctx->a, 64 * MB);
    JsonWriter w = jw_new(&b);
    if (!db_akun_peran_semua(u->c.db, u->ctx->a, &peran_, &err)) return gagal(u, &err);
    if (u->ctx->json) jw_array(&w, NULL);
    for (Str sesudah = { 0 };;) {
        AkunList l = { 0 };
        if (!db_akun_daftar(u->c.db, u->ctx->a, sesudah, 1000, &l, &err)) return gagal(u, &err);
        for (ptrdiff_t i = 0; i < l.n; i++) {
            Str p = peran_kata(u, &peran_, l.v[i].id);
            if (!u->admin || p.len) baris(u, &w, &l.v[i], p);
        }
        if (l.n < 1000) break;
        sesudah = l.v[l.n - 1].masuk;
    }
    if (!u->ctx->json) return KELUAR_OK;
    jw_end(&w);
    puts(str_cz(u->ctx->a, buf_str(&b)));
    return KELUAR_OK;
}

/* akun: the second argument names one that exists. */
static const struct { const char *nama; int arg; bool akun; int (*kerja)(User *u); } bagian[] = {
    { "add", 2, false, tambah },      { "reset", 2, true, reset }, { "role-add", 3, true, peran }, { "role-remove", 3, true, peran },
    { "disable", 2, true, aktif },    { "enable", 2, true, aktif }, { "list", 1, false, daftar },
};

static int salah_pakai(PerintahCtx *ctx)
{
    Err err = { 0 };
    err_set(&err, E_PAKAI, NULL, NULL, V("add, reset, role-add, role-remove, disable, enable, atau list"), V("user"));
    return perintah_galat(ctx, &err, KELUAR_PAKAI);
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    User u = { .ctx = ctx };
    const Opsi opsi[] = {
        { "nama",  OPSI_TEKS, &u.nama,  "NAMA",  "nama orangnya (add)" },
        { "peran", OPSI_TEKS, &u.peran, "PERAN", "sistem, bkpsdm, auditor, organisasi, operator, admin_pd (add)" },
        { "unit",  OPSI_TEKS, &u.unit,  "KODE",  "perangkat daerah seorang admin_pd (add, role-add, role-remove)" },
        { "berperan", OPSI_YA, &u.admin, NULL,   "hanya akun dengan peran (list)" },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, &u.arg);
    if (kode != LANJUT) return kode;
    ptrdiff_t i = 0;
    while (i < countof(bagian) && !(u.arg.n && str_eqz(u.arg.v[0], bagian[i].nama))) i++;
    if (i == countof(bagian) || u.arg.n != bagian[i].arg) return salah_pakai(ctx);
    if (!perintah_ctx(ctx, &u.c, &err)) return gagal(&u, &err);
    if (bagian[i].akun && !db_akun_masuk(u.c.db, ctx->a, akun_nama_masuk(ctx->a, u.arg.v[1]), &u.akun, &err)) {
        if (err.kode == E_TIDAK_ADA) err_set(&err, E_AKUN_TIADA, NULL, NULL, V(u.arg.v[1]));
        return gagal(&u, &err);
    }
    return bagian[i].kerja(&u);
}

const Perintah perintah_user = {
    "user", "mengelola akun",
    "  sirancage user add NAMA|NIP       membuat akun dan mencetak tautan aktivasi sekali pakai\n"
    "  sirancage user reset NAMA         tautan baru; kata sandi dan sesi lama tidak berlaku lagi\n"
    "  sirancage user role-add NAMA PERAN [--unit KODE]\n"
    "  sirancage user role-remove NAMA PERAN [--unit KODE]\n"
    "  sirancage user disable NAMA       tidak dapat masuk; sesinya berakhir\n"
    "  sirancage user enable NAMA\n"
    "  sirancage user list [--berperan]\n"
    "\n"
    "  sirancage user add 198503122010012005 --peran admin_pd --unit diskominfo\n"
    "  sirancage user reset administrator --json\n",
    jalankan,
};
