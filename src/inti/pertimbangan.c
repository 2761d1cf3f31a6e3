#include "inti/pertimbangan.h"

KODE_ISI(STATUS_PERTIMBANGAN, status_pertimbangan, STATUS_PERTIMBANGAN_LIST)

static const char *pasal(const Profil *p) { return profil_ketentuan(p, KETENTUAN_BAHAN_PERTIMBANGAN); }

static bool sama(const Pejabat *x, const Pegawai *p) { return x->pegawai && p && x->pegawai->id == p->id; }

/* Who leads the unit speaks for the institution, unless he judges the same person in another office. */
static const Pegawai *pemberi(const Struktur *s, const HasilPenilai *h, const Perbantuan *x, Tanggal t)
{
    const Pegawai *p = struktur_pemangku(s, struktur_pimpinan(s, x->jabatan->unit), t, NULL);
    return !p || p->id == x->tugas->pegawai || sama(&h->penilai, p) || sama(&h->atasan, p) ? NULL : p;
}

static void jelaskan(const Profil *p, const HasilPenilai *h, const Perbantuan *x, Mengapa *w)
{
    mengapa_inti(w, "Lembaga penerima perbantuan memberi bahan pertimbangan sebelum penilai memutuskan.");
    mengapa_fakta(w, "Diperbantukan sejak", STR_F, STR_A(tanggal_kata(w->a, x->tugas->mulai)));
    mengapa_fakta(w, "Jabatan", STR_F, STR_A(x->jabatan->nama));
    mengapa_fakta(w, "Penilai", STR_F, STR_A(h->penilai.pegawai->nama));
    mengapa_aturan(w, true, str_cz(w->a, h->baris), "Penilaian pegawai yang diperbantukan", STR_F ".", STR_A(h->keterangan));
    if (x->pemberi) mengapa_aturan(w, true, pasal(p), "Pemberi", STR_F " memimpin " STR_F ".", STR_A(x->pemberi->nama), STR_A(x->unit->nama));
    else mengapa_aturan(w, true, pasal(p), "Pemberi", "Lembaga penerima tidak mempunyai akun; ia menjawab lewat tautan sekali pakai.");
    mengapa_pengubah(w, "Bahan pertimbangan bukan rating: usul rating hasil kerja tidak berubah karenanya, penilai yang menimbangnya.");
}

bool perbantuan_pada(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, Perbantuan *x, Mengapa *w)
{
    HasilPenilai h = { 0 };
    *x = (Perbantuan){ .tugas = struktur_penugasan_pada(s, pegawai, t) };
    if (!p->modul[MODUL_BAHAN_PERTIMBANGAN].ada || !x->tugas || x->tugas->jenis != JENIS_PENUGASAN_DIPERBANTUKAN) return false;
    if (!penilai_cari(p, s, pegawai, t, a, &h, NULL) || !h.keterangan.len) return false;
    x->jabatan = struktur_jabatan(s, x->tugas->jabatan);
    x->unit = struktur_unit(s, x->jabatan->unit);
    x->baris = h.baris;
    x->pemberi = pemberi(s, &h, x, t);
    if (w) jelaskan(p, &h, x, w);
    return true;
}

bool pertimbangan_sah(const Profil *p, const Pertimbangan *x, Tanggal hari_ini, Err *err)
{
    Periode awal = periode_setahun(x->periode) ? periode_tahun(bulan_tahun(p->mulai)) : periode_bulan(p->mulai);
    if (periode_awal(x->periode).n > hari_ini.n || periode_awal(x->periode).n < periode_awal(awal).n)
        return err_set(err, E_PERTIMBANGAN_PERIODE, NULL, pasal(p), V(x->periode), V(awal));
    if (!str_trim(x->hasil).len) return err_set(err, E_PERTIMBANGAN_KOSONG, "hasil", pasal(p));
    return true;
}
