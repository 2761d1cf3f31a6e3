/* Attendance from tables: PINs, daily rows, leave and dinas luar. */
#include "tindakan/impor_dalam.h"

/* ---- PINs -------------------------------------------------------------------------------------- */

static const KolomImpor kolom_pin[] = {
    { .nama = "mesin", .judul = "Mesin", .ruas = "mesin", .jenis = IMPOR_KUNCI, .maks = 40,
      .bantuan = "Nomor seri mesin; kosong bila PIN itu sama di semua mesin.", .contoh = { "", "" } },
    { .nama = "pin", .judul = "PIN", .ruas = "pin", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 24,
      .bantuan = "Seperti tersimpan di mesin.", .contoh = { "1001", "1002" } },
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "Pegawai pemilik PIN.",
      .contoh = { "198505172010012005", "199508212024212013" } },
};

enum { N_MESIN, N_PIN };

static const Kolom ruas_pin[] = {
    KOLOM(PinPresensi, mesin, STR, "Mesin"), KOLOM(PinPresensi, pin, STR, "PIN"), KOLOM(PinPresensi, pegawai, INT64, "NIP"), KOLOM_AKHIR };

static Str pin_kunci(Rencana *r, const void *baris)
{
    const PinPresensi *p = baris;
    return p->pin.len ? str_fmt(r->a, STR_F "|" STR_F, STR_A(p->mesin), STR_A(p->pin)) : (Str){ 0 };
}

static bool pin_muat(Rencana *r, Err *err)
{
    static const TanggalList tiada;
    PinPresensiList l = { 0 };
    if (!hadir_muat(r, &tiada, err) || !db_pin_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

/* Taking a PIN away is an act towards the person who has it, too. */
static bool pin_periksa(Rencana *r, Err *err)
{
    (void)err;
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_PRESENSI);
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const PinPresensi *lama = b->ke >= 0 ? rencana_lama(r, b->ke) : NULL, *p = lama ? rencana_akhir(r, b->ke) : NULL;
        if (p && p->pegawai && p->pegawai != lama->pegawai && !impor_berhak(r, lama->pegawai, r->c->hari_ini, NULL))
            impor_salah(r, b, N_PIN, E_IMPOR_PIN_MILIK, dasar, V(p->pin), V(rencana_sebut(r, lama->pegawai)));
    }
    return true;
}

static bool pin_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_pin_simpan(r->db, v, ubah + baru, err);
}

static int64_t pin_pegawai(const void *baris) { return ((const PinPresensi *)baris)->pegawai; }

const JenisImpor impor_jenis_pin = {
    .nama = "pin_presensi", .judul = "PIN mesin presensi", .bentuk = ".csv,.xlsx",
    .ringkas = "PIN di mesin presensi milik pegawai yang mana.",
    .objek = OBJEK_PRESENSI, .aksi = AKSI_IMPOR, .kolom = kolom_pin, .n = countof(kolom_pin), .n_kunci = 2, .ruas = ruas_pin,
    .ukuran = sizeof(PinPresensi), .jejak_rinci = true, .muat = pin_muat, .kunci = pin_kunci,
    .periksa = pin_periksa, .tulis = pin_tulis, .pegawai = pin_pegawai,
};

/* ---- daily rows: shared with attlog ------------------------------------------------------------- */

const Kolom hadir_ruas[] = {
    KOLOM(BarisPresensi, pegawai, INT64, "NIP"), KOLOM(BarisPresensi, tanggal, TANGGAL, "Tanggal"),
    KOLOM_KODE(BarisPresensi, status, status_presensi_kode, "Status"), KOLOM(BarisPresensi, masuk, PUKUL, "Masuk"),
    KOLOM(BarisPresensi, pulang, PUKUL, "Pulang"), KOLOM_AKHIR };

bool hadir_muat(Rencana *r, const TanggalList *hari, Err *err)
{
    Hadir *m = arena_one(r->a, Hadir);
    BarisPresensiList l = { 0 };
    r->milik = m;
    if (!struktur_susun(r->a, &r->s, &r->susunan, err) || !jam_kerja(r->db, r->a, &m->jam, err)) return false;
    for (ptrdiff_t i = 0; i < hari->n; i++)
        if (!db_presensi_semua(r->db, r->a, hari->v[i], hari->v[i], &l, err)) return false;
    if (hari->n && !db_jaga_semua(r->db, r->a, tanggal_plus(hari->v[0], -1), tanggal_plus(hari->v[hari->n - 1], 1), &m->jaga, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

int hadir_pekan(const Rencana *r, int64_t pegawai, Tanggal t)
{
    const Unit *u = struktur_unit_pegawai(r->susunan, pegawai, t);
    return u ? u->pekan : r->c->aturan->profil->pekan;
}

/* Without a calendar of that year the week alone tells; the report of the day says what is missing. */
bool hadir_kerja(const Rencana *r, int pekan, Tanggal t)
{
    const Kalender *k = &r->c->aturan->kalender;
    if (kalender_ada(k, tanggal_tahun(t))) return kalender_kerja(k, pekan, t);
    return tanggal_hari(t) <= (pekan == 6 ? SABTU : JUMAT);
}

const JagaHari *hadir_jaga(const Rencana *r, int64_t pegawai, Tanggal t)
{
    const JagaList *l = &((const Hadir *)r->milik)->jaga;
    ptrdiff_t lo = 0, hi = l->n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        const JagaHari *x = &l->v[mid];
        if (x->pegawai < pegawai || (x->pegawai == pegawai && x->tanggal.n < t.n)) lo = mid + 1;
        else hi = mid;
    }
    return lo < l->n && l->v[lo].pegawai == pegawai && l->v[lo].tanggal.n == t.n ? &l->v[lo] : NULL;
}

JamHari hadir_jam(const Rencana *r, int64_t pegawai, Tanggal t)
{
    int pekan = hadir_pekan(r, pegawai, t);
    return jam_hari_orang(&((const Hadir *)r->milik)->jam, hadir_jaga(r, pegawai, t), pekan, hadir_kerja(r, pekan, t), t);
}

static int urut_lengkap(const void *x, const void *y)
{
    const PresensiLengkap *a = x, *b = y;
    if (a->tanggal.n != b->tanggal.n) return a->tanggal.n < b->tanggal.n ? -1 : 1;
    return (a->unit > b->unit) - (a->unit < b->unit);
}

/* Sorted by day and unit, each once. */
static void padatkan(PresensiLengkapList *l)
{
    ptrdiff_t n = 0;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, urut_lengkap);
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (!n || urut_lengkap(&l->v[n - 1], &l->v[i])) l->v[n++] = l->v[i];
    l->n = n;
}

/* Sorted by unit. */
static bool ditandai(const PresensiLengkap *v, ptrdiff_t n, int64_t unit)
{
    ptrdiff_t lo = 0, hi = n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        if (v[mid].unit < unit) lo = mid + 1;
        else hi = mid;
    }
    return lo < n && v[lo].unit == unit;
}

/* Staff of the units of one day who have no row on it. */
static int tanpa_baris(Rencana *r, const Peta *ada, const PresensiLengkap *v, ptrdiff_t n)
{
    ArenaMark tanda = arena_mark(r->a);
    StrukturHari h = struktur_hari(r->susunan, v->tanggal, r->a);
    int kurang = 0;
    for (ptrdiff_t i = 0; i < r->s.pegawai.n; i++) {
        const Jabatan *j = h.skp[i] ? struktur_jabatan(r->susunan, h.skp[i]->jabatan) : NULL;
        const Unit *u = j ? struktur_unit(r->susunan, j->unit) : NULL;
        if (!u || r->s.pegawai.v[i].status == STATUS_PEGAWAI_KEPALA) continue;      /* a head of region does not clock in */
        const JagaHari *jaga = hadir_jaga(r, r->s.pegawai.v[i].id, v->tanggal);
        if (!ditandai(v, n, u->id) || (jaga ? jaga_libur(jaga) : !hadir_kerja(r, u->pekan, v->tanggal))) continue;
        int64_t kunci[2] = { r->s.pegawai.v[i].id, v->tanggal.n };
        kurang += peta_get(ada, (Str){ (const char *)kunci, sizeof kunci }) < 0;
    }
    arena_rewind(r->a, tanda);
    return kurang;
}

void hadir_lengkap(Rencana *r)
{
    Hadir *m = r->milik;
    if (!m->lengkap.n) return;
    padatkan(&m->lengkap);
    const PresensiLengkap *v = m->lengkap.v;
    Peta ada = peta_new(r->a, r->n_akhir);
    int64_t (*kunci)[2] = arena_alloc(r->a, sizeof *kunci, r->n_akhir, _Alignof(int64_t));
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        const BarisPresensi *p = rencana_akhir(r, i);
        kunci[i][0] = p->pegawai, kunci[i][1] = p->tanggal.n;
        peta_set(&ada, (Str){ (const char *)kunci[i], sizeof kunci[i] }, i);
    }
    int kurang = 0;
    for (ptrdiff_t i = 0, n; i < m->lengkap.n; i += n) {
        for (n = 1; i + n < m->lengkap.n && v[i + n].tanggal.n == v[i].tanggal.n; n++) {}
        kurang += tanpa_baris(r, &ada, v + i, n);
    }
    Tanggal awal = v[0].tanggal, akhir = v[m->lengkap.n - 1].tanggal;
    Str hari = tanggal_kata(r->a, awal), sampai = tanggal_kata(r->a, akhir);
    if (awal.n != akhir.n) hari = str_fmt(r->a, STR_F " sampai " STR_F, STR_A(hari), STR_A(sampai));
    impor_catatan(r, "Presensi " STR_F " ditandai lengkap bagi unit yang pegawainya ada di berkas ini.", STR_A(hari));
    if (kurang)
        impor_catatan(r, "%d hari kerja pegawai unit itu tanpa baris; tanpa cuti atau dinas luar, harinya dihitung tidak hadir.", kurang);
}

bool hadir_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const Hadir *m = r->milik;
    return db_presensi_simpan(r->db, v, ubah + baru, err) && db_presensi_lengkap_simpan(r->db, m->lengkap.v, m->lengkap.n, err);
}

int64_t hadir_pegawai(const void *baris) { return ((const BarisPresensi *)baris)->pegawai; }
Tanggal hadir_hari(const void *baris) { return ((const BarisPresensi *)baris)->tanggal; }

/* ---- daily rows from a table ------------------------------------------------------------------- */

static const KolomImpor kolom_presensi[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "18 angka sebagai teks.",
      .contoh = { "198505172010012005", "199508212024212013" } },
    { .nama = "tanggal", .judul = "Tanggal", .ruas = "tanggal", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari presensi.",
      .contoh = { "2025-03-04", "2025-03-04" } },
    { .nama = "status", .judul = "Status", .ruas = "status", .jenis = IMPOR_PILIHAN, .kode = status_presensi_kode,
      .label = status_presensi_label, .bantuan = "Kosong berarti dihitung dari jam masuk dan pulang.", .contoh = { "H", "" } },
    { .nama = "masuk", .judul = "Jam masuk", .ruas = "masuk", .jenis = IMPOR_PUKUL, .bantuan = "Misalnya 07:24.", .contoh = { "07:24", "07:41" } },
    { .nama = "pulang", .judul = "Jam pulang", .ruas = "pulang", .jenis = IMPOR_PUKUL, .bantuan = "Misalnya 16:02.", .contoh = { "16:02", "16:05" } },
};
enum { SEHARI = 1440 };
enum { R_NIP, R_TANGGAL, R_STATUS, R_MASUK, R_PULANG };

static int urut_hari(const void *x, const void *y)
{
    const Tanggal *a = x, *b = y;
    return (a->n > b->n) - (a->n < b->n);
}

/* The days of the file, before its cells are checked; what is no date is told then. */
static bool presensi_muat(Rencana *r, Err *err)
{
    TanggalList l = { 0 };
    Tanggal t, lalu = { 0 };
    for (ptrdiff_t i = 0; i < r->tabel.baris.n; i++)
        if (tanggal_parse_bebas(r->tabel.baris.v[i].sel[r->di_tabel[R_TANGGAL]].teks, &t) && t.n != lalu.n) *list_add(r->a, &l) = lalu = t;
    ptrdiff_t n = 0;
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut_hari);
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!n || l.v[n - 1].n != l.v[i].n) l.v[n++] = l.v[i];
    l.n = n;
    return hadir_muat(r, &l, err);
}

static void presensi_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    BarisPresensi *p = baris;
    if (p->masuk.n > p->pulang.n && p->pulang.n && jaga_lewat_malam(hadir_jaga(r, p->pegawai, p->tanggal))) p->pulang.n += SEHARI;
    p->sumber = SUMBER_PRESENSI_CSV;
    p->nomor = (Str){ 0 };
    bool tertulis = b->v[R_STATUS].jenis != VAL_NULL;
    if (tertulis || b->galat || !p->pegawai || !p->tanggal.n || (!p->masuk.n && !p->pulang.n)) return;
    if (p->masuk.n && p->pulang.n && p->masuk.n > p->pulang.n) return;
    Presensi x = presensi_dari_ketukan(hadir_jam(r, p->pegawai, p->tanggal), p->tanggal, p->masuk.n ? p->masuk : p->pulang,
                                       p->pulang.n ? p->pulang : p->masuk, p->pulang.n || p->tanggal.n < r->c->hari_ini.n);
    p->status = x.status;
}

static bool sama(const BarisPresensi *x, const BarisPresensi *y)
{
    return x->status == y->status && x->masuk.n == y->masuk.n && x->pulang.n == y->pulang.n;
}

static bool presensi_periksa(Rencana *r, Err *err)
{
    (void)err;
    Hadir *m = r->milik;
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_PRESENSI);
    m->lengkap = (PresensiLengkapList){ 0 };
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        if (b->ke < 0) continue;
        BarisPresensi *p = rencana_akhir(r, b->ke);
        const BarisPresensi *lama = rencana_lama(r, b->ke);
        if (p->tanggal.n > r->c->hari_ini.n) impor_salah(r, b, R_TANGGAL, E_PRESENSI_NANTI, dasar, V(p->tanggal));
        if (p->masuk.n && p->pulang.n && p->masuk.n > p->pulang.n)
            impor_salah(r, b, R_PULANG, E_PRESENSI_JAM_URUT, dasar, V(p->pulang), V(p->masuk));
        else if (!p->status && !b->galat) impor_salah(r, b, R_STATUS, E_WAJIB, dasar, V("Status, atau jam masuk dan pulang,"));
        if (lama && lama->sumber == SUMBER_PRESENSI_KOREKSI) {
            if (!sama(lama, p)) impor_awas(r, b, R_STATUS, E_IMPOR_KOREKSI, dasar, V(lama->nomor));
            *p = *lama;
        }
        const Unit *u = r->b->lengkap ? struktur_unit_pegawai(r->susunan, p->pegawai, p->tanggal) : NULL;
        if (u) *list_add(r->a, &m->lengkap) = (PresensiLengkap){ p->tanggal, u->id };
    }
    hadir_lengkap(r);
    return true;
}

const JenisImpor impor_jenis_presensi = {
    .nama = "presensi", .judul = "Presensi harian", .bentuk = ".csv,.xlsx",
    .ringkas = "Status hadir per pegawai dan hari, dari aplikasi presensi.",
    .objek = OBJEK_PRESENSI, .aksi = AKSI_IMPOR, .kolom = kolom_presensi, .n = countof(kolom_presensi), .n_kunci = 2,
    .ruas = hadir_ruas, .ukuran = sizeof(BarisPresensi), .muat = presensi_muat, .lengkapi = presensi_lengkapi,
    .periksa = presensi_periksa, .tulis = hadir_tulis, .pegawai = hadir_pegawai, .hari = hadir_hari,
};

/* ---- leave, dinas luar, WFH -------------------------------------------------------------------- */

static const KolomImpor kolom_izin[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "18 angka sebagai teks.",
      .contoh = { "198505172010012005", "199508212024212013" } },
    { .nama = "jenis", .judul = "Jenis", .ruas = "jenis", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = jenis_izin_kode,
      .label = jenis_izin_label, .bantuan = "Dinas luar dan bekerja dari rumah boleh melaporkan hasil kerja; cuti tidak.", .contoh = { "dinas_luar", "cuti_tahunan" } },
    { .nama = "mulai", .judul = "Mulai tanggal", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari pertama.",
      .contoh = { "2025-03-10", "2025-03-17" } },
    { .nama = "sampai", .judul = "Sampai tanggal", .ruas = "sampai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari terakhir.",
      .contoh = { "2025-03-12", "2025-03-19" } },
    { .nama = "nomor", .judul = "Nomor surat", .ruas = "nomor", .jenis = IMPOR_TEKS, .wajib = true, .maks = 100,
      .bantuan = "Surat tugas atau surat izin cuti.", .contoh = { "800/210/2025", "850/77/2025" } },
    { .nama = "alasan", .judul = "Keperluan", .ruas = "alasan", .jenis = IMPOR_TEKS, .maks = 300, .bantuan = "Boleh kosong.",
      .contoh = { "Pembinaan puskesmas", "" } },
};
enum { I_NIP, I_JENIS, I_MULAI, I_SAMPAI };

static const Kolom ruas_izin[] = {
    KOLOM(Izin, pegawai, INT64, "NIP"), KOLOM_KODE(Izin, jenis, jenis_izin_kode, "Jenis"), KOLOM(Izin, mulai, TANGGAL, "Mulai"),
    KOLOM(Izin, sampai, TANGGAL, "Sampai"), KOLOM(Izin, nomor, STR, "Nomor surat"), KOLOM(Izin, alasan, STR, "Keperluan"),
    KOLOM_KODE(Izin, status, status_izin_kode, "Status"), KOLOM_AKHIR };

static void lebarkan(const Sel *s, Tanggal *dari, Tanggal *sampai)
{
    Tanggal t;
    if (!tanggal_parse_bebas(s->teks, &t)) return;
    if (!dari->n || t.n < dari->n) *dari = t;
    if (t.n > sampai->n) *sampai = t;
}

/* What was turned down or cancelled is history, not a row to change. */
static bool izin_muat(Rencana *r, Err *err)
{
    static const TanggalList tiada;
    Tanggal dari = { 0 }, sampai = { 0 };
    for (ptrdiff_t i = 0; i < r->tabel.baris.n; i++) {
        lebarkan(&r->tabel.baris.v[i].sel[r->di_tabel[I_MULAI]], &dari, &sampai);
        lebarkan(&r->tabel.baris.v[i].sel[r->di_tabel[I_SAMPAI]], &dari, &sampai);
    }
    IzinList l = { 0 };
    if (!hadir_muat(r, &tiada, err) || !db_izin_semua(r->db, r->a, dari, sampai, &l, err)) return false;
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].status == STATUS_IZIN_DIAJUKAN || l.v[i].status == STATUS_IZIN_DISETUJUI) l.v[n++] = l.v[i];
    r->lama = (const char *)l.v;
    r->n_lama = n;
    return true;
}

static void izin_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)b;
    Izin *z = baris;
    if (z->status == STATUS_IZIN_DISETUJUI) return;
    z->status = STATUS_IZIN_DISETUJUI;
    z->oleh = r->c->pelaku.akun;
    z->pada = r->c->kini;
    if (!z->versi) z->versi = 1;
}

static Str izin_sebut(const Rencana *r, const void *baris)
{
    (void)r;
    return str_z(jenis_izin_label[((const Izin *)baris)->jenis]);
}

static bool izin_periksa(Rencana *r, Err *err)
{
    (void)err;
    static const AturMasa atur = { I_MULAI, I_SAMPAI, false, "Cuti atau dinas luar", izin_sebut };
    enum { LAMA_WAJAR = 366 };
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_IZIN);
    MasaList l = { 0 };
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const Izin *z = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        if (!z) continue;
        if (z->sampai.n) impor_urutan(r, b, I_SAMPAI, z->mulai, z->sampai);
        if (z->sampai.n - z->mulai.n > LAMA_WAJAR) impor_awas(r, b, I_SAMPAI, E_IZIN_LAMA, dasar, V(LAMA_WAJAR));
    }
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        Izin *z = rencana_akhir(r, i);
        if (z->mulai.n && z->mulai.n <= z->sampai.n)
            *list_add(r->a, &l) = (Masa){ .i = i, .orang = z->pegawai, .mulai = z->mulai, .sampai = &z->sampai };
    }
    impor_masa(r, &l, &atur);
    return true;
}

static bool izin_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const Izin *z = v;
    return db_izin_ubah(r->db, z, ubah, err) && db_izin_tambah(r->db, z + ubah, baru, err);
}

static int64_t izin_pegawai(const void *baris) { return ((const Izin *)baris)->pegawai; }

const JenisImpor impor_jenis_izin = {
    .nama = "izin", .judul = "Cuti, dinas luar, dan bekerja dari rumah", .bentuk = ".csv,.xlsx",
    .ringkas = "Yang sudah disetujui dengan surat; langsung berlaku.",
    .objek = OBJEK_PRESENSI, .aksi = AKSI_IMPOR, .kolom = kolom_izin, .n = countof(kolom_izin), .n_kunci = 3, .ruas = ruas_izin,
    .ukuran = sizeof(Izin), .ber_id = true, .jejak_rinci = true, .muat = izin_muat, .lengkapi = izin_lengkapi,
    .periksa = izin_periksa, .tulis = izin_tulis, .pegawai = izin_pegawai,
};
