#include "tindakan/impor_dalam.h"

#include "base/berkas.h"
#include "store/db_jejak.h"

static const ptrdiff_t RUANG = 1024 * MB;       /* of one import: a file of the largest size with what it meets */

const JenisImpor *const impor_semua[] = {
    &impor_jenis_unit, &impor_jenis_jabatan, &impor_jenis_pegawai, &impor_jenis_penugasan, &impor_jenis_kaitan,
    &impor_jenis_khusus, &impor_jenis_libur, &impor_jenis_pin,
    &impor_jenis_status, &impor_jenis_hasil_kontrak, &impor_jenis_studi, &impor_jenis_tim, &impor_jenis_anggota_tim,
    &impor_jenis_pola_jaga, &impor_jenis_jaga, &impor_jenis_presensi, &impor_jenis_attlog,
    &impor_jenis_izin, &impor_jenis_laporan, &impor_jenis_akun, &impor_jenis_capaian, &impor_jenis_predikat, &impor_jenis_uraian, NULL
};

const JenisImpor *impor_jenis(Str nama)
{
    for (const JenisImpor *const *j = impor_semua; *j; j++)
        if (str_eqz(nama, (*j)->nama)) return *j;
    return NULL;
}

const char *impor_nama(const JenisImpor *j) { return j->nama; }
const char *impor_judul(const JenisImpor *j) { return j->judul; }
const char *impor_ringkas(const JenisImpor *j) { return j->ringkas; }
const char *impor_bentuk(const JenisImpor *j) { return j->bentuk; }

const KolomImpor *impor_kolom(const JenisImpor *j, int *n)
{
    *n = j->susun ? 0 : j->n;
    return j->kolom;
}

bool impor_boleh(const Ctx *c, const JenisImpor *j, Err *err)
{
    if (j->modul && !profil_modul(c->aturan->profil, j->modul, err)) return false;
    if (boleh(c, j->objek, j->aksi, NULL, 0, c->hari_ini, err)) return true;
    return c->pelaku.pegawai && boleh(c, j->objek, j->aksi, NULL, c->pelaku.pegawai, c->hari_ini, err);     /* about himself */
}

static bool baca_berkas(Rencana *r, Err *err)
{
    r->h->sha = berkas_sha(r->a, r->b->isi);
    return r->j->baca ? r->j->baca(r, err) : tabel_baca(r->a, r->b->isi, r->b->lembar, &r->tabel, err);
}

/* ---- saving ------------------------------------------------------------------------------------ */

static Str jejak_isi(const Rencana *r, int64_t impor, ptrdiff_t i)
{
    const void *lama = rencana_lama(r, i), *akhir = rencana_akhir(r, i);
    if (!lama) return str_fmt(r->a, "{\"impor\":\"%lld\",\"baris\":%d}", (long long)impor, r->asal[i]);
    Buf b = buf_new(r->a, 64 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_id(&w, "impor", impor);
    jw_int(&w, "baris", r->asal[i]);
    jw_object(&w, "ubah");
    for (const Kolom *k = r->j->ruas; k->jenis; k++) {
        if (val_sama(kolom_val(k, lama), kolom_val(k, akhir))) continue;
        jw_array(&w, k->nama);
        jw_str(&w, NULL, impor_teks(r, k, lama));
        jw_str(&w, NULL, impor_teks(r, k, akhir));
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    return buf_str(&b);
}

static Str jejak_ringkas(const Rencana *r)
{
    Buf b = buf_new(r->a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "jenis", r->j->nama);
    jw_str(&w, "berkas", utf8_clip(r->b->nama, 200));
    jw_str(&w, "sha256", r->h->sha);
    jw_int(&w, "dibaca", r->h->dibaca);
    jw_int(&w, "baru", r->h->baru);
    jw_int(&w, "berubah", r->h->berubah);
    jw_end(&w);
    return buf_str(&b);
}

static Jejak jejak_baru(const Rencana *r, int64_t objek_id, int64_t pegawai, Str isi)
{
    const Ctx *c = r->c;
    return (Jejak){ .id = store_id(c->store, c->kini), .pada = c->kini, .akun = c->pelaku.akun, .pelaku = c->pelaku.nama,
                    .objek = r->j->objek, .objek_id = objek_id, .aksi = r->j->aksi, .pegawai = pegawai, .isi = isi };
}

static bool simpan(Rencana *r, Err *err)
{
    const JenisImpor *j = r->j;
    char *pilih = arena_alloc(r->a, j->ukuran, r->n_akhir, _Alignof(max_align_t));
    Jejak *jejak = arena_many(r->a, Jejak, r->n_akhir + 1);
    ptrdiff_t n = 0, ubah = 0, m = 0;
    int64_t impor = store_id(r->c->store, r->c->kini);
    jejak[m++] = jejak_baru(r, impor, 0, jejak_ringkas(r));
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        if (!r->asal[i] || !rencana_berubah(r, i)) continue;
        memcpy(pilih + n++ * j->ukuran, rencana_akhir(r, i), (size_t)j->ukuran);
        ubah += i < r->n_lama;
        if (i >= r->n_lama && !j->jejak_rinci) continue;
        int64_t id = impor, orang = j->pegawai ? j->pegawai(rencana_akhir(r, i)) : 0;
        if (j->ber_id) memcpy(&id, rencana_akhir(r, i), sizeof id);
        jejak[m++] = jejak_baru(r, id, orang, jejak_isi(r, impor, i));
    }
    return j->tulis(r, pilih, ubah, n - ubah, err) && db_jejak_tambah(r->db, jejak, m, err);
}

static bool tx_impor(Db *db, void *arg, Err *err)
{
    Rencana *r = arg;
    if (!rencanakan(r, db, err)) return false;
    return r->h->n_masalah || simpan(r, err);
}

/* ---- the acts ---------------------------------------------------------------------------------- */

static void salin_masalah(Arena *a, const MasalahImporList *dari, MasalahImporList *ke)
{
    for (ptrdiff_t i = 0; i < dari->n; i++) {
        MasalahImpor m = dari->v[i];
        *list_add(a, ke) = (MasalahImpor){ m.baris, str_dup(a, m.letak), str_dup(a, m.kolom), str_dup(a, m.isi), str_dup(a, m.pesan),
                                           str_dup(a, m.saran), str_dup(a, m.pasal), m.kode };
    }
}

/* The report, out of the plan's memory into the caller's. */
static void salin(Arena *a, const HasilImpor *dari, HasilImpor *ke)
{
    *ke = *dari;
    ke->masalah = ke->peringatan = (MasalahImporList){ 0 };
    ke->perubahan = (PerubahanImporList){ 0 };
    ke->catatan = (StrList){ 0 };
    ke->sha = str_dup(a, dari->sha);
    ke->akibat.orang = (AkibatBarisList){ 0 };
    for (ptrdiff_t i = 0; i < dari->akibat.orang.n; i++) {
        AkibatBaris b = dari->akibat.orang.v[i], *x = list_add(a, &ke->akibat.orang);
        *x = (AkibatBaris){ .pegawai = b.pegawai, .beda_skp = b.beda_skp, .nip = str_dup(a, b.nip), .nama = str_dup(a, b.nama) };
        for (int k = 0; k < 2; k++) {
            x->penilai[k] = str_dup(a, b.penilai[k]);
            x->atasan[k] = str_dup(a, b.atasan[k]);
            x->jabatan[k] = str_dup(a, b.jabatan[k]);
        }
    }
    salin_masalah(a, &dari->masalah, &ke->masalah);
    salin_masalah(a, &dari->peringatan, &ke->peringatan);
    for (ptrdiff_t i = 0; i < dari->perubahan.n; i++) {
        PerubahanImpor p = dari->perubahan.v[i];
        *list_add(a, &ke->perubahan) = (PerubahanImpor){ p.baris, str_dup(a, p.kunci), str_dup(a, p.kolom), str_dup(a, p.dari), str_dup(a, p.ke) };
    }
    for (ptrdiff_t i = 0; i < dari->catatan.n; i++) *list_add(a, &ke->catatan) = str_dup(a, dari->catatan.v[i]);
}

static bool jalankan(Rencana *r, bool terap, Err *err)
{
    if (!impor_boleh(r->c, r->j, err) || !baca_berkas(r, err)) return false;
    if (!terap) return rencanakan(r, r->c->db, err) && (r->h->n_masalah || !r->j->struktur || impor_akibat(r, err));
    if (!store_tx(r->c->store, r->a, tx_impor, r, err)) return false;
    if (r->h->n_masalah) return true;
    r->h->diterapkan = true;
    return !r->j->sesudah || r->j->sesudah(r, err);
}

static bool impor(Ctx *c, const JenisImpor *j, const BerkasImpor *b, bool terap, HasilImpor *h, Err *err)
{
    Arena *a = arena_new(RUANG);
    Rencana *r = arena_one(a, Rencana);
    HasilImpor *hasil = arena_one(a, HasilImpor);
    *r = (Rencana){ .c = c, .a = a, .j = j, .b = b, .h = hasil };
    jmp_buf penuh;
    bool ok;
    if (setjmp(penuh)) {
        db_reset(c->db);
        ok = err_set(err, E_TABEL_BATAS, NULL, NULL, V("isinya melebihi memori yang disediakan untuk satu impor"), V(TABEL_PECAH));
    } else {
        arena_catch(a, &penuh);
        ok = jalankan(r, terap, err);
    }
    if (ok) salin(c->a, hasil, h);
    arena_free(a);
    return ok;
}

bool impor_uji(Ctx *c, const JenisImpor *j, const BerkasImpor *b, HasilImpor *h, Err *err) { return impor(c, j, b, false, h, err); }
bool impor_terapkan(Ctx *c, const JenisImpor *j, const BerkasImpor *b, HasilImpor *h, Err *err) { return impor(c, j, b, true, h, err); }
