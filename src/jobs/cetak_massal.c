#include "jobs/cetak_massal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sodium.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include "base/berkas.h"
#include "base/file.h"
#include "base/program.h"
#include "dokumen/pdf_gabung.h"
#include "inti/jenis_dokumen.h"

#define PEMBUAT "sirancage " SIRANCAGE_VERSI

enum { KELOMPOK = 64, UTAS_MAKS = 16, LETAK_MAKS = 64 * 1024 * 1024, NAMA_GAGAL = 20, TAHUN_ZIP = 315532800 };

typedef struct { int64_t di, panjang; } Letak;
typedef LIST_OF(Letak) LetakList;

static bool gagal_tulis(Err *err) { return err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(file_sebab(errno))); }

static char *berkas(Arena *a, Str folder, int64_t id, const char *akhiran)
{
    return str_cz(a, str_fmt(a, STR_F "/%lld.%s", STR_A(folder), (long long)id, akhiran));
}

static const char *const judul_isi[ISI_BUNDEL_MAX] = { [ISI_BUNDEL_EVALUASI] = "Evaluasi Kinerja Pegawai", [ISI_BUNDEL_SKP] = "Sasaran Kinerja Pegawai" };

MassalSifat massal_sifat(Arena *a, const Profil *p, const Bundel *b)
{
    return (MassalSifat){ .judul = str_fmt(a, "%s, " STR_F ", " STR_F, judul_isi[b->isi], STR_A(periode_kata(a, b->periode)), STR_A(b->nama)),
                          .penulis = p->daerah, .aplikasi = p->aplikasi, .tanggal = periode_akhir(b->periode) };
}

Massal massal_dari(Arena *a, Db *db, Str data, Str alamat, const Bundel *b, const Pades *segel, Saat kini)
{
    static const LembarSet lembar[ISI_BUNDEL_MAX] = { [ISI_BUNDEL_SKP] = LEMBAR_SKP | LEMBAR_LAMPIRAN,
                                                      [ISI_BUNDEL_EVALUASI] = LEMBAR_SKP | LEMBAR_LAMPIRAN | LEMBAR_EVALUASI | LEMBAR_DOKUMEN };
    long inti = sysconf(_SC_NPROCESSORS_ONLN);
    return (Massal){ .a = a, .db = db, .folder = bundel_folder(a, data), .id = b->id, .lembar = lembar[b->isi], .kini = kini,
                     .utas = inti > 1 ? (int)inti : 1, .jam_us = mono_us, .segel = segel && pades_berlaku(segel, kini) ? segel : NULL,
                     .satuan = b->bentuk == BENTUK_BUNDEL_ZIP, .diminta = b->diminta_pada.ms ? b->diminta_pada : kini,
                     .cetak = { .kertas = b->kertas == KERTAS_BUNDEL_F4 ? KERTAS_F4 : KERTAS_A4, .alamat = str_fmt(a, STR_F "/periksa", STR_A(alamat)) } };
}

void massal_buang(Arena *a, Str folder, int64_t id)
{
    static const char *const akhiran[] = { "rencana", "spul", "letak", "zip", "pdf", "zip.baru", "pdf.baru" };
    for (ptrdiff_t i = 0; i < countof(akhiran); i++) unlink(berkas(a, folder, id, akhiran[i]));
}

/* ---- what is finished ------------------------------------------------------------------------------ */

/* As far as its line was written whole. */
static bool letak_baca(const Massal *m, LetakList *l, Err *err)
{
    Str isi, jalur = str_z(berkas(m->a, m->folder, m->id, "letak"));
    if (!file_exists(m->a, jalur)) return true;
    if (!file_read(m->a, jalur, LETAK_MAKS, &isi, err)) return false;
    while (str_find(isi, S("\n")) >= 0) {
        Str baris = str_cut(&isi, '\n'), di = str_cut(&baris, ' ');
        Letak x;
        if (!str_int(di, &x.di) || !str_int(baris, &x.panjang)) return err_set(err, E_BERKAS, NULL, NULL, V("letak"), V("barisnya tidak terbaca"));
        *list_add(m->a, l) = x;
    }
    return true;
}

static int64_t ujung(const LetakList *l) { return l->n ? l->v[l->n - 1].di + l->v[l->n - 1].panjang : 0; }

/* ---- drawing, many at once ----------------------------------------------------------------------- */

typedef struct {
    const Massal *m;
    DokumenBaris d[KELOMPOK];
    Str pdf[KELOMPOK];              /* empty: it could not be made */
    bool utuh[KELOMPOK];            /* the snapshot is the one that was sealed */
    int n;
    atomic_int berikut;
} Kelompok;

static void *gambar(void *arg)
{
    Kelompok *k = ((Kelompok **)arg)[0];
    Arena *a = ((Arena **)arg)[1];
    for (int i; (i = atomic_fetch_add(&k->berikut, 1)) < k->n;) {
        CetakAtur atur = k->m->cetak;
        atur.kode = k->d[i].kode;
        const DokumenBaris *d = &k->d[i];
        bool bl1 = str_eqz(d->jenis, jenis_dokumen_kode[JENIS_DOKUMEN_EVALUASI]) || str_eqz(d->jenis, jenis_dokumen_kode[JENIS_DOKUMEN_SKP]);
        if (!k->utuh[i]) continue;
        if (k->m->satuan) cetak_segel(&atur, k->m->segel, d->pada, k->m->kini);
        if (!(bl1 ? dokumen_pdf(a, d->isi, k->m->lembar, &atur, &k->pdf[i], NULL) : dokumen_lain_pdf(a, d->jenis, d->isi, &atur, &k->pdf[i], NULL))) k->pdf[i] = (Str){ 0 };
    }
    return NULL;
}

static void gambar_semua(Kelompok *k, Arena *const *arena)
{
    int n = k->m->utas < 1 ? 1 : k->m->utas > UTAS_MAKS ? UTAS_MAKS : k->m->utas, jalan = 0;
    pthread_t utas[UTAS_MAKS];
    void *arg[UTAS_MAKS][2];
    for (int i = 0; i < n; i++) arg[i][0] = k, arg[i][1] = arena[i];
    while (jalan < n - 1 && !pthread_create(&utas[jalan], NULL, gambar, arg[jalan])) jalan++;
    gambar(arg[n - 1]);
    for (int i = 0; i < jalan; i++) pthread_join(utas[i], NULL);
}

static Str nama_segel(const Massal *m) { return m->segel ? pades_info(m->segel)->nama : (Str){ 0 }; }

/* ---- one batch ----------------------------------------------------------------------------------- */

typedef struct { int spul, letak; } Tulisan;

static bool buka(const Massal *m, const LetakList *sudah, Tulisan *t, Err *err)
{
    struct stat st;
    t->spul = open(berkas(m->a, m->folder, m->id, "spul"), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    t->letak = open(berkas(m->a, m->folder, m->id, "letak"), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    Buf utuh = buf_new(m->a, LETAK_MAKS);
    for (ptrdiff_t i = 0; i < sudah->n; i++) buf_fmt(&utuh, "%lld %lld\n", (long long)sudah->v[i].di, (long long)sudah->v[i].panjang);
    bool ok = t->spul >= 0 && t->letak >= 0 && !fstat(t->spul, &st);
    if (ok && st.st_size < ujung(sudah)) return err_set(err, E_BERKAS, NULL, NULL, V("spul"), V("lebih pendek daripada yang tercatat"));
    ok = ok && !ftruncate(t->spul, ujung(sudah)) && lseek(t->spul, 0, SEEK_END) >= 0 && !ftruncate(t->letak, utuh.len) && lseek(t->letak, 0, SEEK_END) >= 0;
    return ok || gagal_tulis(err);
}

static void tutup(Tulisan *t)
{
    if (t->spul >= 0) close(t->spul);
    if (t->letak >= 0) close(t->letak);
}

/* The PDFs first, durable; then the lines that say so. */
static bool simpan(const Kelompok *k, const Tulisan *t, int64_t di, Arena *a, Err *err)
{
    Buf b = buf_new(a, 64 * KB);
    for (int i = 0; i < k->n; i++) {
        if (!file_write_all(t->spul, k->pdf[i])) return gagal_tulis(err);
        buf_fmt(&b, "%lld %lld\n", (long long)di, (long long)k->pdf[i].len);
        di += k->pdf[i].len;
    }
    return (!fdatasync(t->spul) && file_write_all(t->letak, buf_str(&b)) && !fdatasync(t->letak)) || gagal_tulis(err);
}

static bool kelompok(const Massal *m, const BundelButirList *l, LetakList *sudah, const Tulisan *t, Arena *a, Arena *const *arena, StrList *gagal, bool *terus, Err *err)
{
    Kelompok *k = arena_one(a, Kelompok);
    TerbitanList terbit = { 0 };
    k->m = m;
    k->n = (int)(l->n - sudah->n < KELOMPOK ? l->n - sudah->n : KELOMPOK);
    for (int i = 0; i < k->n; i++) {
        if (!db_dokumen_ambil(m->db, a, l->v[sudah->n + i].dokumen, &k->d[i], err)) return false;
        k->utuh[i] = str_eq(berkas_sha(a, k->d[i].isi), k->d[i].hash);
    }
    gambar_semua(k, arena);
    if (!simpan(k, t, ujung(sudah), a, err)) return false;
    for (int i = 0; i < k->n; i++) {
        Letak x = { ujung(sudah), k->pdf[i].len };
        Str nama = l->v[sudah->n].nama;
        *list_add(m->a, sudah) = x;
        if (k->pdf[i].len) *list_add(a, &terbit) = (Terbitan){ .hash = berkas_sha(a, k->pdf[i]), .dokumen = k->d[i].id, .pembuat = S(PEMBUAT), .pada = m->kini,
                                                             .segel = m->satuan ? nama_segel(m) : (Str){ 0 } };
        else if (gagal->n < NAMA_GAGAL) *list_add(m->a, gagal) = nama;
    }
    return m->pada_kelompok(m->arg, terbit.v, terbit.n, (int)sudah->n, terus, err);
}

bool massal_lanjut(Massal *m, int64_t slice_us, int *siap, int *jumlah, StrList *gagal, Err *err)
{
    BundelButirList l = { 0 };
    LetakList sudah = { 0 };
    Tulisan t = { -1, -1 };
    Arena *a = arena_new(256 * MB), *arena[UTAS_MAKS];
    int64_t mulai = m->jam_us();
    bool terus = true;
    for (int i = 0; i < UTAS_MAKS; i++) arena[i] = i < m->utas ? arena_new(512 * MB) : NULL;
    bool ok = dokumen_mulai(m->huruf, err) && bundel_rencana_baca(m->a, m->folder, m->id, &l, err) && letak_baca(m, &sudah, err) && buka(m, &sudah, &t, err);
    for (ptrdiff_t i = 0; ok && i < sudah.n && i < l.n; i++)
        if (!sudah.v[i].panjang && gagal->n < NAMA_GAGAL) *list_add(m->a, gagal) = l.v[i].nama;
    while (ok && terus && sudah.n < l.n && (!slice_us || m->jam_us() - mulai < slice_us)) {
        ok = kelompok(m, &l, &sudah, &t, a, arena, gagal, &terus, err);
        arena_reset(a);
        for (int i = 0; i < m->utas && i < UTAS_MAKS; i++) arena_reset(arena[i]);
    }
    *siap = (int)sudah.n;
    *jumlah = (int)l.n;
    tutup(&t);
    for (int i = 0; i < UTAS_MAKS; i++) arena_free(arena[i]);
    arena_free(a);
    return ok;
}

/* ---- the result ---------------------------------------------------------------------------------- */

static bool galat_zip(zip_t *z, Err *err)
{
    int sistem = zip_error_code_system(zip_get_error(z));
    return err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(sistem ? file_sebab(sistem) : zip_strerror(z)));
}

static bool rakit_zip(const Massal *m, const BundelButirList *l, const LetakList *sudah, const MassalSifat *s, const char *ke, Str *hash, Err *err)
{
    int salah = 0;
    *hash = (Str){ 0 };
    char *spul = berkas(m->a, m->folder, m->id, "spul");
    zip_t *z = zip_open(ke, ZIP_CREATE | ZIP_TRUNCATE, &salah);
    if (!z) return err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(file_sebab(errno)));
    time_t pada = s->tanggal.n ? (time_t)(saat_dari(s->tanggal, pukul(12, 0), 0).ms / 1000) : TAHUN_ZIP;
    bool ok = true;
    for (ptrdiff_t i = 0; ok && i < l->n; i++) {
        if (!sudah->v[i].panjang) continue;
        zip_source_t *isi = zip_source_file(z, spul, (zip_uint64_t)sudah->v[i].di, sudah->v[i].panjang);
        zip_int64_t n = isi ? zip_file_add(z, str_cz(m->a, l->v[i].berkas), isi, ZIP_FL_ENC_UTF_8) : -1;
        if (n < 0 && isi) zip_source_free(isi);
        ok = (n >= 0 && !zip_set_file_compression(z, (zip_uint64_t)n, ZIP_CM_STORE, 0) && !zip_file_set_mtime(z, (zip_uint64_t)n, pada, 0)) || galat_zip(z, err);
    }
    if (ok && zip_close(z)) ok = galat_zip(z, err);
    if (!ok) zip_discard(z);
    return ok;
}

typedef struct { FILE *f; crypto_hash_sha256_state sidik; } Keluar;

static bool ke_berkas(void *arg, Str s, Err *err)
{
    Keluar *k = arg;
    crypto_hash_sha256_update(&k->sidik, (const unsigned char *)s.s, (unsigned long long)s.len);
    return fwrite(s.s, 1, (size_t)s.len, k->f) == (size_t)s.len || gagal_tulis(err);
}

static bool gabung_semua(const Massal *m, const BundelButirList *l, const LetakList *sudah, int spul, Gabung *g, Arena *a, Err *err)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        ptrdiff_t n = (ptrdiff_t)sudah->v[i].panjang;
        if (!n) continue;
        char *pdf = arena_many(a, char, n);
        if (pread(spul, pdf, (size_t)n, sudah->v[i].di) != n) return err_set(err, E_BERKAS, NULL, NULL, V(berkas(m->a, m->folder, m->id, "spul")), V("tidak terbaca utuh"));
        if (!gabung_tambah(g, l->v[i].nama, (Str){ pdf, n }, err)) return false;
        arena_reset(a);
    }
    return true;
}

static bool rakit_pdf(const Massal *m, const BundelButirList *l, const LetakList *sudah, const MassalSifat *s, const char *ke, Str *hash, Err *err)
{
    Arena *g_a = arena_new(512 * MB), *a = arena_new(64 * MB);
    Keluar k = { .f = fopen(ke, "wbe") };
    crypto_hash_sha256_init(&k.sidik);
    int spul = open(berkas(m->a, m->folder, m->id, "spul"), O_RDONLY | O_CLOEXEC);
    Gabung *g = gabung_mulai(g_a, (Saluran){ ke_berkas, &k }, m->segel, m->diminta);
    bool ok = ((k.f && spul >= 0) || gagal_tulis(err)) && gabung_semua(m, l, sudah, spul, g, a, err)
           && gabung_selesai(g, s->judul, s->penulis, s->aplikasi, s->tanggal, err);
    if (k.f && fclose(k.f) && ok) ok = gagal_tulis(err);
    if (spul >= 0) close(spul);
    unsigned char h[crypto_hash_sha256_BYTES];
    char hex[sizeof h * 2 + 1];
    crypto_hash_sha256_final(&k.sidik, h);
    *hash = str_dup(m->a, str_z(sodium_bin2hex(hex, sizeof hex, h, sizeof h)));
    arena_free(a);
    arena_free(g_a);
    return ok;
}

/* Whole on the disk, then under its name. */
static bool pasang(const Massal *m, const char *baru, const char *nama, int64_t *ukuran, Err *err)
{
    struct stat st;
    int fd = open(baru, O_RDONLY | O_CLOEXEC), dir = open(str_cz(m->a, m->folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = (fd >= 0 && dir >= 0 && !fsync(fd) && !fstat(fd, &st) && !rename(baru, nama) && !fsync(dir)) || gagal_tulis(err);
    if (fd >= 0) close(fd);
    if (dir >= 0) close(dir);
    if (ok) *ukuran = st.st_size;
    return ok;
}

bool massal_rakit(Massal *m, BentukBundel bentuk, const MassalSifat *s, MassalHasil *h, Err *err)
{
    BundelButirList l = { 0 };
    LetakList sudah = { 0 };
    if (!bundel_rencana_baca(m->a, m->folder, m->id, &l, err) || !letak_baca(m, &sudah, err)) return false;
    if (sudah.n < l.n || !ujung(&sudah)) return err_set(err, E_DOKUMEN, NULL, NULL, V("tidak ada satu pun yang dapat dibuat"));
    char *nama = str_cz(m->a, bundel_hasil(m->a, m->folder, m->id, bentuk)), *baru = str_cz(m->a, str_fmt(m->a, "%s.baru", nama));
    bool ok = (bentuk == BENTUK_BUNDEL_ZIP ? rakit_zip : rakit_pdf)(m, &l, &sudah, s, baru, &h->hash, err) && pasang(m, baru, nama, &h->ukuran, err);
    if (!ok) {
        unlink(baru);
        return false;
    }
    static const char *const bahan[] = { "rencana", "spul", "letak" };
    for (ptrdiff_t i = 0; i < countof(bahan); i++) unlink(berkas(m->a, m->folder, m->id, bahan[i]));
    h->jalur = str_z(nama);
    if (h->hash.len) h->segel = nama_segel(m);
    return true;
}

Terbitan massal_terbitan(const MassalHasil *h, const MassalSifat *s, Saat kini)
{
    return (Terbitan){ .hash = h->hash, .judul = s->judul, .pembuat = S(PEMBUAT), .pada = kini, .segel = h->segel };
}
