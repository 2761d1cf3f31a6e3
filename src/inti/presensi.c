#include "inti/presensi.h"

KODE_ISI(KEADAAN_HARI, keadaan_hari, KEADAAN_HARI_LIST)

/* What a status of the attendance list means for the day. */
static const KeadaanHari keadaan_status[STATUS_PRESENSI_MAX] = {
    [STATUS_PRESENSI_H]   = KEADAAN_HARI_HADIR,     [STATUS_PRESENSI_TL]    = KEADAAN_HARI_HADIR,
    [STATUS_PRESENSI_PSW] = KEADAAN_HARI_HADIR,     [STATUS_PRESENSI_DL]    = KEADAAN_HARI_PENGGANTI,
    [STATUS_PRESENSI_WFH] = KEADAAN_HARI_PENGGANTI, [STATUS_PRESENSI_TB]    = KEADAAN_HARI_PENGGANTI,
    [STATUS_PRESENSI_I]   = KEADAAN_HARI_TIDAK,     [STATUS_PRESENSI_TK]    = KEADAAN_HARI_TIDAK,
    [STATUS_PRESENSI_CUTI] = KEADAAN_HARI_TIDAK,    [STATUS_PRESENSI_SAKIT] = KEADAAN_HARI_TIDAK,
};

/* What an approved record makes of a day. */
static const struct { StatusPresensi status; bool bertugas; } arti_izin[JENIS_IZIN_MAX] = {
    [JENIS_IZIN_DINAS_LUAR]      = { STATUS_PRESENSI_DL,    true },
    [JENIS_IZIN_WFH]             = { STATUS_PRESENSI_WFH,   true },
    [JENIS_IZIN_CUTI_TAHUNAN]    = { STATUS_PRESENSI_CUTI,  false },
    [JENIS_IZIN_CUTI_BESAR]      = { STATUS_PRESENSI_CUTI,  false },
    [JENIS_IZIN_CUTI_SAKIT]      = { STATUS_PRESENSI_SAKIT, false },
    [JENIS_IZIN_CUTI_MELAHIRKAN] = { STATUS_PRESENSI_CUTI,  false },
    [JENIS_IZIN_CUTI_PENTING]    = { STATUS_PRESENSI_CUTI,  false },
    [JENIS_IZIN_IZIN]            = { STATUS_PRESENSI_I,     false },
};

bool izin_pengganti(JenisIzin jenis) { return arti_izin[jenis].bertugas; }

/* The approved record of the day that is (or is not) duty elsewhere; the first by start and id. */
static const Izin *izin_hari(const FaktaHari *f, bool bertugas)
{
    const Izin *pilih = NULL;
    for (ptrdiff_t i = 0; i < f->n_izin; i++) {
        const Izin *z = &f->izin[i];
        if (z->status != STATUS_IZIN_DISETUJUI || arti_izin[z->jenis].bertugas != bertugas) continue;
        if (f->tanggal.n < z->mulai.n || f->tanggal.n > z->sampai.n) continue;
        if (!pilih || z->mulai.n < pilih->mulai.n || (z->mulai.n == pilih->mulai.n && z->id < pilih->id)) pilih = z;
    }
    return pilih;
}

/* Without an arena no sentence is wanted. */
static Str kata(Arena *a, const char *fmt, ...)
{
    va_list args;
    if (!a) return (Str){ 0 };
    va_start(args, fmt);
    Str s = str_vfmt(a, fmt, args);
    va_end(args);
    return s;
}

static Str surat(Arena *a, const Izin *z)
{
    return a && z->nomor.len ? str_fmt(a, " (surat " STR_F ")", STR_A(z->nomor)) : S("");
}

static Str pukul_baris(Arena *a, const Presensi *p)
{
    if (!a) return (Str){ 0 };
    if (!p->masuk.n) return p->pulang.n ? str_fmt(a, " sampai " STR_F, STR_A(pukul_kata(a, p->pulang))) : S("");
    return p->pulang.n ? str_fmt(a, " " STR_F " – " STR_F, STR_A(pukul_kata(a, p->masuk)), STR_A(pukul_kata(a, p->pulang)))
                       : str_fmt(a, " " STR_F, STR_A(pukul_kata(a, p->masuk)));
}

static void isi(HariPresensi *h, KeadaanHari k, StatusPresensi s, const char *pasal, Str kalimat)
{
    h->keadaan = k;
    h->status = s;
    h->boleh = k != KEADAAN_HARI_TIDAK;
    h->pasal = pasal;
    h->kalimat = kalimat;
}

/* Rules of a fact without profile name no region's clause. */
static const char *pasal(const FaktaHari *f, Ketentuan k) { return f->profil ? profil_ketentuan(f->profil, k) : "N"; }

static void dari_cuti(Arena *a, const FaktaHari *f, const Izin *z, bool terlihat, HariPresensi *h)
{
    Str s = surat(a, z);
    if (!terlihat) {
        isi(h, KEADAAN_HARI_TIDAK, arti_izin[z->jenis].status, pasal(f, KETENTUAN_IZIN),
            kata(a, "%s disetujui" STR_F ", jadi tidak ada laporan hari itu.", jenis_izin_label[z->jenis], STR_A(s)));
        return;
    }
    Str jam = pukul_baris(a, f->presensi);
    isi(h, KEADAAN_HARI_TIDAK, arti_izin[z->jenis].status, pasal(f, KETENTUAN_IZIN),
        kata(a, "%s disetujui" STR_F ", walau mesin mencatat hadir" STR_F
                   ". Bila dipanggil bekerja, izinnya dibatalkan lebih dahulu.",
                jenis_izin_label[z->jenis], STR_A(s), STR_A(jam)));
}

static void dari_baris(Arena *a, const FaktaHari *f, HariPresensi *h)
{
    const Presensi *p = f->presensi;
    const char *dasar = pasal(f, KETENTUAN_PRESENSI);
    KeadaanHari k = keadaan_status[p->status];
    Str jam = pukul_baris(a, p);
    if (k == KEADAAN_HARI_TIDAK)
        isi(h, k, p->status, dasar, kata(a, "Presensi mencatat: %s.", status_presensi_label[p->status]));
    else
        isi(h, k, p->status, dasar, kata(a, "%s" STR_F ", menurut presensi.", status_presensi_label[p->status], STR_A(jam)));
}

/* The roster says whether the day is off; without one the calendar. */
static bool hari_bebas(const FaktaHari *f)
{
    return f->jaga ? jaga_libur(f->jaga) : !kalender_kerja(f->kalender, f->pekan, f->tanggal);
}

/* No row and no record: roster or calendar, and the completeness decide. */
static bool tanpa_baris(Arena *a, const FaktaHari *f, HariPresensi *h, Err *err)
{
    if (!f->jaga && !kalender_ada(f->kalender, tanggal_tahun(f->tanggal)))
        return err_set(err, E_LIBUR_TAHUN, NULL, pasal(f, KETENTUAN_HARI_KERJA), V(tanggal_tahun(f->tanggal)));
    const char *dasar = pasal(f, f->jaga ? KETENTUAN_JAGA : KETENTUAN_PRESENSI);
    bool bebas = hari_bebas(f);
    const char *libur = !a ? "" : f->jaga ? "menurut jadwal jaga" : kalender_alasan(a, f->kalender, f->pekan, f->tanggal);
    if (f->lengkap && bebas)
        isi(h, KEADAAN_HARI_TIDAK, STATUS_PRESENSI_TIADA, dasar,
            kata(a, "Hari libur (%s) tanpa rekaman hadir.", libur));
    else if (f->lengkap)
        isi(h, KEADAAN_HARI_TIDAK, STATUS_PRESENSI_TK, dasar,
            S("Tidak ada rekaman hadir, dinas luar, atau bekerja dari rumah pada hari itu."));
    else if (bebas)
        isi(h, KEADAAN_HARI_BELUM, STATUS_PRESENSI_TIADA, dasar,
            kata(a, "Hari libur (%s) dan presensinya belum diimpor; laporan baru dihitung bila presensi mencatat hadir.", libur));
    else
        isi(h, KEADAAN_HARI_BELUM, STATUS_PRESENSI_TIADA, dasar,
            S("Presensi hari itu belum diimpor; dicocokkan lagi saat verifikasi."));
    return true;
}

static void jelaskan(const FaktaHari *f, const Izin *cuti, const Izin *tugas, const HariPresensi *h, Mengapa *w)
{
    if (!w) return;
    Str hari = tanggal_hari_kata(w->a, f->tanggal);
    mengapa_inti(w, STR_F ": %s. " STR_F, STR_A(hari), keadaan_hari_label[h->keadaan], STR_A(h->kalimat));
    mengapa_fakta(w, "Baris presensi", "%s", f->presensi ? status_presensi_label[f->presensi->status] : "tidak ada");
    mengapa_fakta(w, "Presensi hari itu", "%s", f->lengkap ? "sudah lengkap" : "belum lengkap");
    mengapa_fakta(w, "Hari", "%s", h->libur ? "libur" : "kerja");
    if (f->jaga) mengapa_fakta(w, "Jadwal jaga", STR_F, STR_A(h->jaga));
    if (f->belajar) mengapa_aturan(w, true, pasal(f, KETENTUAN_TUGAS_BELAJAR), "Tugas belajar", "presensi kantor tidak berlaku");
    mengapa_aturan(w, cuti != NULL, pasal(f, KETENTUAN_IZIN), "Cuti atau izin yang disetujui", "%s",
                   cuti ? jenis_izin_label[cuti->jenis] : "tidak ada yang mencakup hari itu");
    mengapa_aturan(w, tugas && !cuti, pasal(f, KETENTUAN_IZIN), "Dinas luar atau bekerja dari rumah yang disetujui", "%s",
                   tugas ? jenis_izin_label[tugas->jenis] : "tidak ada yang mencakup hari itu");
    mengapa_aturan(w, f->presensi && !cuti && !tugas, pasal(f, KETENTUAN_PRESENSI), "Laporan harian berdasarkan kehadiran elektronik", "%s",
                   f->presensi ? status_presensi_label[f->presensi->status] : "tidak ada baris");
    if (h->keadaan == KEADAAN_HARI_BELUM) mengapa_pengubah(w, "Impor presensi hari itu, atau izin yang disetujui.");
    if (h->keadaan == KEADAAN_HARI_TIDAK) mengapa_pengubah(w, "Koreksi presensi dengan surat, atau perubahan izin.");
}

bool izin_masuk_akal(const Profil *p, const Izin *z, const Penugasan *awal, const Penugasan *akhir, Tanggal hari_ini, Err *err)
{
    enum { SETAHUN = 366 };
    const char *pasal = profil_ketentuan(p, KETENTUAN_IZIN);
    if (z->sampai.n < z->mulai.n) return err_set(err, E_IZIN_URUTAN, "sampai", pasal, V(z->sampai), V(z->mulai));
    if (z->sampai.n < hari_ini.n - SETAHUN) return err_set(err, E_IZIN_JAUH, "sampai", pasal, V(z->sampai));
    if (z->mulai.n > hari_ini.n + SETAHUN) return err_set(err, E_IZIN_JAUH, "mulai", pasal, V(z->mulai));
    if (z->sampai.n - z->mulai.n >= IZIN_HARI_MAKS) return err_set(err, E_IZIN_LAMA, "sampai", pasal, V((int)IZIN_HARI_MAKS));
    if (!awal) return err_set(err, E_IZIN_TAK_BERTUGAS, "mulai", pasal, V(z->mulai));
    if (!akhir) return err_set(err, E_IZIN_TAK_BERTUGAS, "sampai", pasal, V(z->sampai));
    return true;
}

Tanggal izin_luput(const Kalender *k, int pekan, const Izin *v, ptrdiff_t n, Bulan b)
{
    for (Tanggal t = bulan_awal(b); t.n <= bulan_akhir(b).n; t.n++) {
        bool cuti = false;
        for (ptrdiff_t i = 0; i < n; i++)
            cuti |= v[i].status == STATUS_IZIN_DISETUJUI && !izin_pengganti(v[i].jenis) && v[i].mulai.n <= t.n && t.n <= v[i].sampai.n;
        if (!cuti && kalender_kerja(k, pekan, t)) return t;
    }
    return (Tanggal){ 0 };
}

bool presensi_hari(Arena *a, const FaktaHari *f, HariPresensi *h, Mengapa *w, Err *err)
{
    const Izin *cuti = izin_hari(f, false), *tugas = izin_hari(f, true);
    bool terlihat = f->presensi && keadaan_status[f->presensi->status] == KEADAAN_HARI_HADIR;
    *h = (HariPresensi){ 0 };
    h->terjadwal = f->jaga != NULL;
    if (f->jaga && a) h->jaga = jaga_kata(a, f->jaga);
    if (f->belajar) {
        isi(h, KEADAAN_HARI_PENGGANTI, STATUS_PRESENSI_TB, pasal(f, KETENTUAN_TUGAS_BELAJAR), S("Sedang tugas belajar, jadi presensi kantor tidak berlaku."));
    } else if (cuti) {
        dari_cuti(a, f, cuti, terlihat, h);
    } else if (tugas && !terlihat) {
        Str s = surat(a, tugas);
        isi(h, KEADAAN_HARI_PENGGANTI, arti_izin[tugas->jenis].status, pasal(f, KETENTUAN_IZIN),
            kata(a, "%s disetujui" STR_F ".", jenis_izin_label[tugas->jenis], STR_A(s)));
    } else if (f->presensi) {
        dari_baris(a, f, h);
    } else if (!tanpa_baris(a, f, h, err)) {
        return false;
    }
    h->libur = (f->jaga || kalender_ada(f->kalender, tanggal_tahun(f->tanggal))) && hari_bebas(f);
    jelaskan(f, cuti, tugas, h, w);
    return true;
}

MasaJam jam_kerja_baku(void)
{
    return (MasaJam){
        .sampai = TANGGAL_AKHIR, .nama = S("Jam kerja baku"), .nomor = S("Perpres 21/2023"),
        .masuk5 = pukul(7, 30),       .pulang5 = pukul(16, 0),
        .masuk5_jumat = pukul(7, 30), .pulang5_jumat = pukul(16, 30),
        .masuk6 = pukul(7, 30),       .pulang6 = pukul(14, 45),
        .masuk6_jumat = pukul(7, 30), .pulang6_jumat = pukul(11, 45),
        .masuk6_sabtu = pukul(7, 30), .pulang6_sabtu = pukul(13, 45),
    };
}

MasaJam jam_kerja_pada(const JamKerja *j, Tanggal t)
{
    for (ptrdiff_t i = j->masa.n - 1; i >= 0; i--)
        if (j->masa.v[i].mulai.n <= t.n && t.n <= j->masa.v[i].sampai.n) return j->masa.v[i];
    return jam_kerja_baku();
}

JamHari jam_kerja_hari(const MasaJam *m, int pekan, int hari)
{
    bool enam = pekan == 6;
    int n = m->toleransi;
    if (hari >= SENIN && hari <= KAMIS) return enam ? (JamHari){ m->masuk6, m->pulang6, n } : (JamHari){ m->masuk5, m->pulang5, n };
    if (hari == JUMAT) return enam ? (JamHari){ m->masuk6_jumat, m->pulang6_jumat, n } : (JamHari){ m->masuk5_jumat, m->pulang5_jumat, n };
    return hari == SABTU && enam ? (JamHari){ m->masuk6_sabtu, m->pulang6_sabtu, n } : (JamHari){ 0 };
}

int jam_kerja_menit(const MasaJam *m, int pekan, int hari)
{
    static const int istirahat[2][MINGGU + 1] = { { 0, 60, 60, 60, 60, 90 }, { 0, 30, 30, 30, 30 } };
    JamHari jam = jam_kerja_hari(m, pekan, hari);
    int menit = jam.pulang.n - jam.masuk.n - istirahat[pekan == 6][hari];
    return jam.masuk.n && menit > 0 ? menit : 0;
}

JamHari jam_hari_orang(const JamKerja *j, const JagaHari *jaga, int pekan, bool hari_kerja, Tanggal t)
{
    MasaJam m = jam_kerja_pada(j, t);
    if (jaga) return (JamHari){ jaga->masuk, jaga->pulang, m.toleransi };
    return hari_kerja ? jam_kerja_hari(&m, pekan, tanggal_hari(t)) : (JamHari){ 0 };
}

Presensi presensi_dari_ketukan(JamHari jam, Tanggal t, Pukul pertama, Pukul terakhir, bool selesai)
{
    pastikan(pertama.n && terakhir.n && pertama.n <= terakhir.n);
    Presensi b = { .tanggal = t, .status = STATUS_PRESENSI_H, .masuk = pertama, .pulang = terakhir };
    bool dinilai = jam.masuk.n && jam.pulang.n;
    if (pertama.n == terakhir.n) {
        int tengah = dinilai ? (jam.masuk.n + jam.pulang.n) / 2 : pukul(12, 0).n;
        if (pertama.n < tengah) b.pulang = (Pukul){ 0 };
        else b.masuk = (Pukul){ 0 };
    }
    if (!dinilai) return b;
    bool terlambat = b.masuk.n ? b.masuk.n > jam.masuk.n + jam.toleransi : selesai;
    bool dini = selesai && (!b.pulang.n || b.pulang.n < jam.pulang.n);
    if (terlambat) b.status = STATUS_PRESENSI_TL;
    else if (dini) b.status = STATUS_PRESENSI_PSW;
    return b;
}
