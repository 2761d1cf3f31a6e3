/* Bahan pertimbangan (B-L2.6o-q): given for the months that are evaluated, half of them still awaited for the last one. */
#include "jobs/demo_riwayat.h"
#include "store/db_pertimbangan.h"

typedef struct { Arena *a; Store *st; const Aturan *at; Bulan mulai; Saat kini; int n; } Timbang;

static const char *const hasil[] = {
    "Mengajar sesuai jadwal, menyusun perangkat ajar, dan mendampingi lomba murid.",
    "Membimbing kelompok belajar dan melaporkan perkembangan murid setiap pekan.",
    "Menata administrasi kelas dan mengisi jam guru yang berhalangan.",
};
static const char *const perilaku[] = { "Ramah kepada orang tua murid dan datang sebelum waktu.", "Mau membantu rekan di luar tugasnya.", "" };

/* The name behind "(diperbantukan pada " in that of the post, else the unit. */
static Str lembaga(const Perbantuan *x)
{
    Str tanda = S("diperbantukan pada ");
    ptrdiff_t di = str_find(x->jabatan->nama, tanda);
    if (di < 0) return x->unit->nama;
    Str s = str_sub(x->jabatan->nama, di + tanda.len, x->jabatan->nama.len - di - tanda.len);
    return str_ends(s, S(")")) ? str_sub(s, 0, s.len - 1) : s;
}

static bool satu(Db *db, Timbang *t, const Perbantuan *x, Bulan b, Err *err)
{
    Bulan lalu = bulan_plus(tanggal_bulan(saat_tanggal(t->kini, t->at->profil->zona_menit)), -1);
    Str dari = lembaga(x);
    int i = t->n++;
    Pertimbangan p = { .id = store_id(t->st, t->kini), .pegawai = x->tugas->pegawai, .periode = periode_bulan(b), .status = STATUS_PERTIMBANGAN_DIBERIKAN,
                       .lembaga = str_fmt(t->a, "Kepala " STR_F, STR_A(dari)), .pada = t->kini, .versi = 1 };
    if (b.n == lalu.n && i % 2) {
        p.status = STATUS_PERTIMBANGAN_DIMINTA;
        p.batas = bulan_akhir(bulan_plus(b, 1));
        return db_pertimbangan_simpan(db, &p, (Str){ 0 }, err);
    }
    p.nama_pemberi = p.lembaga;
    p.hasil = str_z(hasil[i % countof(hasil)]);
    p.perilaku = str_z(perilaku[i % countof(perilaku)]);
    p.pada = b.n == lalu.n ? t->kini : saat_akhir_hari(bulan_awal(bulan_plus(b, 1)), t->at->profil->zona_menit);
    return db_pertimbangan_simpan(db, &p, (Str){ 0 }, err);
}

static bool tx_timbang(Db *db, void *arg, Err *err)
{
    Timbang *t = arg;
    const PenugasanList *l = &struktur_isi(t->at->struktur)->penugasan;
    Bulan kini = tanggal_bulan(saat_tanggal(t->kini, t->at->profil->zona_menit));
    t->n = 0;
    for (ptrdiff_t i = 0; i < l->n; i++)
        for (Bulan b = t->mulai; b.n < kini.n && l->v[i].jenis == JENIS_PENUGASAN_DIPERBANTUKAN; b = bulan_plus(b, 1)) {
            Perbantuan x;
            bool ada = perbantuan_pada(t->at->profil, t->at->struktur, l->v[i].pegawai, bulan_akhir(b), t->a, &x, NULL) && x.tugas->id == l->v[i].id;
            if (ada && !satu(db, t, &x, b, err)) return false;
        }
    return true;
}

bool demo_pertimbangan(Store *st, Arena *a, const Aturan *at, Bulan mulai, Saat kini, Err *err)
{
    Timbang t = { .a = a, .st = st, .at = at, .mulai = mulai, .kini = kini };
    return !at->profil->modul[MODUL_BAHAN_PERTIMBANGAN].ada || store_tx(st, a, tx_timbang, &t, err);
}
