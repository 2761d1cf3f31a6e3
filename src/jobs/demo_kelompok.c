#include "jobs/demo_kelompok.h"

enum { KONTRAK_MAKS = 40, ANGGOTA_MAKS = 6, JAGA_ORANG_MAKS = 12 };

/* ---- contracts and status ---- */

static const char *const hasil[][2] = {
    { "Pelayanan pada unit kerja terlaksana sesuai standar", "100 persen" },
    { "Laporan pelaksanaan tugas tersusun tepat waktu", "12 laporan" },
};

static void kontrak(Arena *a, const DemoStruktur *s, DemoKelompok *k)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < s->isi.pegawai.n && n < KONTRAK_MAKS; i++) {
        const Pegawai *p = &s->isi.pegawai.v[i];
        if (!kontrak_ada(p)) continue;
        n++;
        for (int h = 0; h < countof(hasil); h++)
            *list_add(a, &k->hasil) = (HasilKontrak){ .id = k->hasil.n, .pegawai = p->id, .nomor = p->kontrak_nomor, .urut = h + 1,
                                                      .uraian = str_z(hasil[h][0]), .target = str_z(hasil[h][1]) };
    }
}

/* Young PNS have become so a year after they came as CPNS. */
static void status(Arena *a, const DemoStruktur *s, const DemoUkuran *u, DemoKelompok *k)
{
    for (ptrdiff_t i = 0; i < s->isi.pegawai.n; i++) {
        const Pegawai *p = &s->isi.pegawai.v[i];
        Tanggal masuk = s->orang.v[i].masuk, diangkat = masuk.n ? bulan_awal(bulan_plus(tanggal_bulan(masuk), 12)) : masuk;
        if (p->status != STATUS_PEGAWAI_PNS || !masuk.n || tanggal_tahun(masuk) < tanggal_tahun(u->hari) - 5 || diangkat.n > u->hari.n) continue;
        *list_add(a, &k->status) = (RiwayatStatus){ p->id, masuk, STATUS_PEGAWAI_CPNS, str_fmt(a, "813/%d/%d", (int)p->id, tanggal_tahun(masuk)) };
        *list_add(a, &k->status) = (RiwayatStatus){ p->id, diangkat, STATUS_PEGAWAI_PNS, str_fmt(a, "821.13/%d/%d", (int)p->id, tanggal_tahun(diangkat)) };
    }
}

/* ---- study leave ---- */

static void studi(Arena *a, const DemoStruktur *s, DemoKelompok *k)
{
    static const char *const program[] = { "Magister Administrasi Publik", "Magister Ilmu Komputer", "Magister Kesehatan Masyarakat" };
    for (ptrdiff_t i = 0; i < s->isi.penugasan.n; i++) {
        const Penugasan *t = &s->isi.penugasan.v[i];
        if (t->jenis != JENIS_PENUGASAN_TUGAS_BELAJAR) continue;
        bool luar = k->studi.n % 3 == 2;
        *list_add(a, &k->studi) = (Studi){ .pegawai = t->pegawai, .mulai = t->mulai, .lulus = tanggal_plus(bulan_awal(bulan_plus(tanggal_bulan(t->mulai), 24)), -1),
            .lembaga = luar ? S("Universitas di luar negeri") : S("Universitas negeri"), .program = str_z(program[k->studi.n % countof(program)]), .luar_negeri = luar,
            .akreditasi_lembaga = luar ? (Str){ 0 } : S("Unggul"), .akreditasi_program = luar ? (Str){ 0 } : S("A"),
            .kriteria = luar ? S("Termasuk daftar perguruan tinggi luar negeri yang diakui kementerian") : (Str){ 0 },
            .pembiaya = luar ? S("Beasiswa kementerian") : S("APBD"), .nomor = str_fmt(a, "893/%d/%d", (int)t->id, tanggal_tahun(t->mulai)) };
    }
}

/* ---- teams ---- */

static void masuk_tim(Arena *a, DemoKelompok *k, const TimKerja *t, int64_t pegawai, PeranTim peran)
{
    for (ptrdiff_t i = 0; i < k->anggota.n; i++)
        if (k->anggota.v[i].tim == t->id && k->anggota.v[i].pegawai == pegawai) return;
    *list_add(a, &k->anggota) = (AnggotaTimKerja){ t->id, pegawai, t->mulai, t->sampai, peran };
}

/* The team of a perangkat daerah: staff of its parts, one of them the leader, and a guest of the one before it. */
static void tim(Arena *a, const DemoStruktur *s, const Struktur *st, const DemoUkuran *u, DemoKelompok *k)
{
    StrukturHari h = struktur_hari(st, u->hari, a);
    int64_t tamu = 0;
    int y = tanggal_tahun(u->hari);
    for (ptrdiff_t i = 0; i < s->isi.unit.n; i++) {
        const Unit *pd = &s->isi.unit.v[i];
        if (struktur_pd(st, pd) != pd || pd->jenis == JENIS_UNIT_PEMDA) continue;
        TimKerja t = { .id = k->tim.n + 1, .unit = pd->id, .kode = str_fmt(a, "TIM-%d", (int)pd->id), .mulai = tanggal(y, 1, 2), .sampai = tanggal(y, 12, 31),
                       .nama = str_fmt(a, "Tim Reformasi Birokrasi " STR_F, STR_A(pd->nama)), .nomor = str_fmt(a, "400.14/%d/%d", (int)pd->id, y) };
        int n = 0;
        int64_t calon = 0;
        for (ptrdiff_t p = 0; p < s->isi.pegawai.n && n < ANGGOTA_MAKS; p++) {
            const Jabatan *j = h.skp[p] ? struktur_jabatan(st, h.skp[p]->jabatan) : NULL;
            bool biasa = j && !j->pimpinan && h.skp[p]->jenis == JENIS_PENUGASAN_DEFINITIF && s->isi.pegawai.v[p].status != STATUS_PEGAWAI_KEPALA;
            if (!biasa || struktur_pd(st, struktur_unit(st, j->unit)) != pd) continue;
            calon = s->isi.pegawai.v[p].id;
            masuk_tim(a, k, &t, calon, n++ ? PERAN_TIM_ANGGOTA : PERAN_TIM_KETUA);
        }
        if (!n) continue;
        *list_add(a, &k->tim) = t;
        if (tamu) masuk_tim(a, k, &t, tamu, PERAN_TIM_ANGGOTA);
        tamu = calon;
    }
}

/* ---- a ward ---- */

/* The instalasi of a hospital, else another unit of it, else the puskesmas in which most work that head nothing. */
static int64_t bangsal(const DemoStruktur *s, const Struktur *st, const StrukturHari *h)
{
    int64_t pilih = 0;
    int banyak = 2;
    for (int lain = 0; !pilih && lain < 3; lain++)
        for (ptrdiff_t i = 0; i < s->isi.unit.n; i++) {
            const Unit *u = &s->isi.unit.v[i], *k = struktur_kelompok(st, u);
            int n = 0;
            bool rsud = k && k->jenis == JENIS_UNIT_RSUD;
            if (lain == 2 ? u->jenis != JENIS_UNIT_PUSKESMAS : !rsud || (!lain && u->jenis != JENIS_UNIT_INSTALASI)) continue;
            for (ptrdiff_t p = 0; p < s->isi.pegawai.n; p++) {
                const Jabatan *j = h->skp[p] ? struktur_jabatan(st, h->skp[p]->jabatan) : NULL;
                n += j && j->unit == u->id && !j->pimpinan;
            }
            if (n > banyak) pilih = u->id, banyak = n;
        }
    return pilih;
}

/* From tomorrow to the end of next month, two days of each shift and two off, everyone a step later. */
static void ward(Arena *a, const DemoStruktur *s, const Struktur *st, const DemoUkuran *u, DemoKelompok *k)
{
    StrukturHari h = struktur_hari(st, u->hari, a);
    int64_t unit = bangsal(s, st, &h);
    const PolaJaga pola[] = {
        { unit, S("P"), S("Pagi"), pukul(7, 0), pukul(14, 0) }, { unit, S("S"), S("Siang"), pukul(14, 0), pukul(21, 0) },
        { unit, S("M"), S("Malam"), pukul(21, 0), { pukul(7, 0).n + 1440 } }, { unit, S("L"), S("Libur jaga"), { 0 }, { 0 } },
    };
    static const int urutan[] = { 0, 0, 1, 1, 2, 2, 3, 3 };
    int n = 0;
    if (!unit) return;
    for (int i = 0; i < countof(pola); i++) *list_add(a, &k->pola) = pola[i];
    for (ptrdiff_t p = 0; p < s->isi.pegawai.n && n < JAGA_ORANG_MAKS; p++) {
        const Jabatan *j = h.skp[p] ? struktur_jabatan(st, h.skp[p]->jabatan) : NULL;
        if (!j || j->unit != unit || j->pimpinan) continue;
        Tanggal akhir = bulan_akhir(bulan_plus(tanggal_bulan(u->hari), 1));
        for (Tanggal t = tanggal_plus(u->hari, 1); t.n <= akhir.n; t.n++) {
            const PolaJaga *x = &pola[urutan[(t.n + 2 * n) % countof(urutan)]];
            *list_add(a, &k->jaga) = (JagaHari){ s->isi.pegawai.v[p].id, t, x->kode, x->nama, x->masuk, x->pulang };
        }
        n++;
    }
}

void demo_kelompok(Arena *a, const DemoStruktur *s, const Struktur *st, const DemoUkuran *u, DemoKelompok *k)
{
    *k = (DemoKelompok){ 0 };
    kontrak(a, s, k);
    status(a, s, u, k);
    studi(a, s, k);
    tim(a, s, st, u, k);
    ward(a, s, st, u, k);
}

bool demo_kelompok_simpan(Db *db, const DemoKelompok *k, Err *err)
{
    for (ptrdiff_t i = 0; i < k->pola.n; i++)
        if (!db_pola_jaga_simpan(db, &k->pola.v[i], err)) return false;
    return db_hasil_kontrak_simpan(db, k->hasil.v, k->hasil.n, err) && db_riwayat_status_simpan(db, k->status.v, k->status.n, err)
        && db_studi_simpan(db, k->studi.v, k->studi.n, err) && db_tim_kerja_simpan(db, k->tim.v, k->tim.n, err)
        && db_anggota_tim_simpan(db, k->anggota.v, k->anggota.n, err) && db_jaga_simpan(db, k->jaga.v, k->jaga.n, err);
}
