#include "inti/rekap_harian.h"

enum { VERSI = 1 };

static int menit(const RekapKegiatan *k) { return pukul_menit(k->selesai) - pukul_menit(k->mulai); }

JumlahRekap rekap_harian_jumlah(const RekapHarian *r)
{
    JumlahRekap n = { 0 };
    for (ptrdiff_t i = 0; i < r->hari.n; i++) {
        const RekapHari *h = &r->hari.v[i];
        n.hari_kerja += h->kerja;
        n.hari += h->kegiatan.n > 0;
        for (ptrdiff_t k = 0; k < h->kegiatan.n; k++) {
            const RekapKegiatan *x = &h->kegiatan.v[k];
            n.laporan++;
            n.status[x->status]++;
            n.menit += menit(x);
            n.bukti += (int)x->bukti.n;
            if (x->status == STATUS_LAPORAN_DIVERIFIKASI) n.menit_diverifikasi += menit(x);
        }
    }
    return n;
}

bool rekap_harian_tuntas(const RekapHarian *r, Tanggal hari_ini)
{
    JumlahRekap n = rekap_harian_jumlah(r);
    return hari_ini.n > bulan_akhir(r->bulan).n && !n.status[STATUS_LAPORAN_DRAF] && !n.status[STATUS_LAPORAN_DIAJUKAN];
}

static void kegiatan(JsonWriter *w, Arena *a, const RekapKegiatan *k)
{
    jw_object(w, NULL);
    jw_str(w, "waktu", str_fmt(a, STR_F " – " STR_F, STR_A(pukul_kata(a, k->mulai)), STR_A(pukul_kata(a, k->selesai))));
    jw_int(w, "menit", menit(k));
    jw_str(w, "uraian", k->kegiatan);
    jw_str(w, "rhk", k->rhk);
    jw_str(w, "hasil", k->hasil);
    jw_strs(w, "bukti", k->bukti);
    jw_z(w, "status", status_laporan_kode[k->status]);
    jw_str(w, "catatan", k->catatan);
    jw_str(w, "pencatat", k->pencatat);
    jw_end(w);
}

static void hari(JsonWriter *w, Arena *a, const RekapHari *h)
{
    jw_object(w, NULL);
    jw_val(w, "tanggal", V(h->tanggal));
    jw_str(w, "presensi", h->presensi);
    jw_array(w, "kegiatan");
    for (ptrdiff_t i = 0; i < h->kegiatan.n; i++) kegiatan(w, a, &h->kegiatan.v[i]);
    jw_end(w);
    jw_end(w);
}

static void jumlah(JsonWriter *w, const JumlahRekap *n)
{
    jw_object(w, "jumlah");
    jw_int(w, "hari_kerja", n->hari_kerja);
    jw_int(w, "hari", n->hari);
    jw_int(w, "laporan", n->laporan);
    for (int i = 1; i < STATUS_LAPORAN_MAX; i++) jw_int(w, status_laporan_kode[i], n->status[i]);
    jw_int(w, "menit", n->menit);
    jw_int(w, "menit_diverifikasi", n->menit_diverifikasi);
    jw_int(w, "bukti", n->bukti);
    jw_end(w);
}

static void hasil(JsonWriter *w, const RekapHasil *h)
{
    jw_object(w, NULL);
    jw_str(w, "uraian", h->uraian);
    jw_int(w, "kegiatan", h->kegiatan);
    jw_str(w, "hasil", h->hasil);
    jw_int(w, "menit", h->menit);
    jw_int(w, "bukti", h->bukti);
    jw_end(w);
}

Str rekap_harian_json(Arena *a, const RekapHarian *r)
{
    JumlahRekap n = rekap_harian_jumlah(r);
    Buf b = buf_new(a, 16 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "versi", VERSI);
    jw_str(&w, "profil", r->profil);
    jw_str(&w, "aplikasi", r->aplikasi);
    jw_str(&w, "daerah", r->daerah);
    jw_str(&w, "nama_pd", r->nama_pd);
    jw_str(&w, "dasar", r->dasar);
    jw_object(&w, "periode");
    jw_val(&w, "mulai", V(bulan_awal(r->bulan)));
    jw_val(&w, "sampai", V(bulan_akhir(r->bulan)));
    jw_val(&w, "bulan", V(r->bulan));
    jw_end(&w);
    lembar_orang(&w, "pegawai", &r->pegawai);
    lembar_orang(&w, "penilai", &r->penilai);
    jumlah(&w, &n);
    jw_array(&w, "hari");
    for (ptrdiff_t i = 0; i < r->hari.n; i++) hari(&w, a, &r->hari.v[i]);
    jw_end(&w);
    jw_array(&w, "rhk");
    for (ptrdiff_t i = 0; i < r->rhk.n; i++) hasil(&w, &r->rhk.v[i]);
    jw_end(&w);
    jw_object(&w, "ttd");
    jw_str(&w, "tempat", r->tempat);
    jw_val(&w, "pegawai", V(r->disampaikan));
    jw_val(&w, "penilai", V(r->diperiksa));
    jw_end(&w);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}
