#include "inti/keberatan.h"

KODE_ISI(STATUS_KEBERATAN, status_keberatan, STATUS_KEBERATAN_LIST)
KODE_ISI(LANGKAH_KEBERATAN, langkah_keberatan, LANGKAH_KEBERATAN_LIST)

int64_t keberatan_pemutus(int64_t penilai, int64_t atasan) { return atasan ? atasan : penilai; }

bool keberatan_terbuka(StatusKeberatan s) { return s == STATUS_KEBERATAN_DIAJUKAN || s == STATUS_KEBERATAN_DITANGGAPI; }

bool keberatan_selesai(StatusKeberatan s) { return !keberatan_terbuka(s) && s != STATUS_KEBERATAN_TIDAK_DIPUTUS; }

PeranSet keberatan_pihak(const Keberatan *k, int64_t pegawai)
{
    if (!pegawai) return 0;
    return (k->pegawai == pegawai ? PERAN(PEMILIK) : 0) | (k->penilai == pegawai ? PERAN(PENILAI) : 0)
         | (k->pemutus == pegawai ? PERAN(ATASAN) : 0);
}

bool keberatan_didengar(const Profil *p, const Keberatan *k, Tanggal hari_ini, Err *err)
{
    if (k->status != STATUS_KEBERATAN_DIAJUKAN || k->penilai == k->pemutus || hari_ini.n > k->tanggapan_batas.n) return true;
    return err_set(err, E_KEBERATAN_DENGAR, NULL, profil_ketentuan(p, KETENTUAN_KEBERATAN), V(k->tanggapan_batas));
}

bool keberatan_putusan_sah(const Profil *p, Ekspektasi hasil, Ekspektasi perilaku, const PutusanKeberatan *d, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_KEBERATAN);
    if (d->aksi != AKSI_PERTAHANKAN && d->aksi != AKSI_UBAH) return err_set(err, E_WAJIB, "putusan", pasal, V("Putusan"));
    if (!d->pertimbangan.len) return err_set(err, E_ALASAN_WAJIB, "pertimbangan", pasal, V("Putusan"));
    if (d->aksi == AKSI_PERTAHANKAN) return true;
    if (!d->hasil) return err_set(err, E_WAJIB, "hasil", pasal, V("Rating hasil kerja"));
    if (!d->perilaku) return err_set(err, E_WAJIB, "perilaku", pasal, V("Rating perilaku kerja"));
    if (d->hasil == hasil && d->perilaku == perilaku) return err_set(err, E_KEBERATAN_SAMA, "hasil", pasal);
    return true;
}

GiliranKeberatan keberatan_giliran(const Keberatan *k, Tanggal hari_ini)
{
    bool tanggapan_lewat = hari_ini.n > k->tanggapan_batas.n;
    switch (k->status) {
    case STATUS_KEBERATAN_DIAJUKAN:
        if (k->penilai != k->pemutus && !tanggapan_lewat)
            return (GiliranKeberatan){ PERAN_PENILAI, k->tanggapan_batas, false, "menanggapi" };
        return (GiliranKeberatan){ PERAN_ATASAN, k->putusan_batas, hari_ini.n > k->putusan_batas.n, "memutus" };
    case STATUS_KEBERATAN_DITANGGAPI:
    case STATUS_KEBERATAN_TIDAK_DIPUTUS:
        return (GiliranKeberatan){ PERAN_ATASAN, k->putusan_batas, hari_ini.n > k->putusan_batas.n, "memutus" };
    default:
        return (GiliranKeberatan){ 0 };
    }
}

void keberatan_mengapa(const Profil *p, const Keberatan *k, Str penilai, Str pemutus, Tanggal hari_ini, Mengapa *w)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_KEBERATAN);
    GiliranKeberatan g = keberatan_giliran(k, hari_ini);
    bool sama = k->penilai == k->pemutus, lewat = hari_ini.n > k->tanggapan_batas.n;
    bool selesai = keberatan_selesai(k->status), dijawab = k->status == STATUS_KEBERATAN_DITANGGAPI;
    bool ditarik = k->status == STATUS_KEBERATAN_DITARIK;
    if (ditarik) mengapa_inti(w, "Ditarik: hasil semula berlaku.");
    else mengapa_inti(w, selesai ? "%s: diputus " STR_F "." : "%s: " STR_F " memutus keberatan ini.", status_keberatan_label[k->status], STR_A(pemutus));
    mengapa_fakta(w, "Pejabat penilai", STR_F, STR_A(penilai));
    mengapa_fakta(w, "Pemutus", STR_F, STR_A(pemutus));
    mengapa_fakta(w, "Tanggapan penilai paling lambat", STR_F, STR_A(tanggal_kata(w->a, k->tanggapan_batas)));
    mengapa_fakta(w, "Putusan paling lambat", STR_F, STR_A(tanggal_kata(w->a, k->putusan_batas)));
    mengapa_aturan(w, !sama, pasal, "Atasan pejabat penilai memutus", "%s", sama ? "Tidak ada atasan lain di atas penilai." : "Nama atasan tercatat pada evaluasi yang dikeberati.");
    mengapa_aturan(w, sama, "N", "Penilai memutus sendiri", "%s", sama ? "Kepala daerah adalah penilai dan atasan penilai sekaligus." : "Penilai dan pemutus orang yang berbeda.");
    mengapa_aturan(w, !ditarik && (sama || dijawab || lewat || selesai), "N", "Kedua pihak didengar", "%s",
                   ditarik ? "Tidak diperlukan: keberatan ditarik." : sama ? "Penilai memutus sendiri." : dijawab || (selesai && !lewat) ? "Penilai sudah menanggapi."
                   : lewat ? "Waktu tanggapan penilai sudah lewat." : "Tanggapan penilai masih ditunggu.");
    mengapa_aturan(w, k->status == STATUS_KEBERATAN_TIDAK_DIPUTUS, "N", "Tanpa putusan, hasil semula berlaku", "%s",
                   k->status == STATUS_KEBERATAN_TIDAK_DIPUTUS ? "Waktu putusan lewat. Pemutus masih dapat memutus." : "Waktu putusan belum lewat, atau sudah diputus.");
    if (g.peran) mengapa_pengubah(w, "Keadaan berubah bila %s %s.", g.peran == PERAN_PENILAI ? "penilai" : "pemutus", g.apa);
}
