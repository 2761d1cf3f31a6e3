#include "store/db_demo.h"

static const Kolom k_skp[] = {
    KOLOM(Skp, id, INT64, ""), KOLOM(Skp, pegawai, INT64, ""), KOLOM(Skp, penugasan, INT64, ""), KOLOM_KODE(Skp, jenis, jenis_skp_kode, ""),
    KOLOM(Skp, tahun, INT, ""), KOLOM(Skp, bulan, BULAN, ""), KOLOM(Skp, tahunan, INT64, ""), KOLOM(Skp, format, INT, ""),
    KOLOM_KODE(Skp, status, status_skp_kode, ""), KOLOM(Skp, penilai, INT64, ""), KOLOM(Skp, atasan, INT64, ""), KOLOM(Skp, catatan, STR, ""),
    KOLOM(Skp, diajukan_pada, SAAT, ""), KOLOM(Skp, ditetapkan_pada, SAAT, ""), KOLOM(Skp, versi, INT, ""), KOLOM_AKHIR };

static const Kolom k_rhk[] = {
    KOLOM(Rhk, id, INT64, ""), KOLOM(Rhk, skp, INT64, ""), KOLOM(Rhk, urut, INT, ""), KOLOM_KODE(Rhk, klasifikasi, klasifikasi_rhk_kode, ""),
    KOLOM_KODE(Rhk, jenis, jenis_rhk_kode, ""), KOLOM_KODE(Rhk, dasar, dasar_rhk_kode, ""), KOLOM_KODE(Rhk, perspektif, perspektif_kode, ""),
    KOLOM(Rhk, uraian, STR, ""), KOLOM(Rhk, penugasan_dari, STR, ""), KOLOM(Rhk, rhk_atasan, INT64, ""), KOLOM(Rhk, rhk_tahunan, INT64, ""),
    KOLOM(Rhk, indikator, INT64, ""), KOLOM(Rhk, jadwal, INT, ""), KOLOM(Rhk, bukti_harap, STR, ""),
    KOLOM_AKHIR };

static const Kolom k_iki[] = {
    KOLOM(Iki, id, INT64, ""), KOLOM(Iki, rhk, INT64, ""), KOLOM(Iki, urut, INT, ""), KOLOM_KODE(Iki, aspek, aspek_kode, ""),
    KOLOM(Iki, uraian, STR, ""), KOLOM(Iki, target, STR, ""), KOLOM(Iki, angka, REAL, ""), KOLOM(Iki, satuan, STR, ""),
    KOLOM_KODE(Iki, cara, cara_jumlah_kode, ""), KOLOM(Iki, ukuran, STR, ""), KOLOM_AKHIR };

static const Kolom k_target[] = {
    KOLOM(IkiTarget, iki, INT64, ""), KOLOM(IkiTarget, bulan, INT, ""), KOLOM(IkiTarget, target, STR, ""), KOLOM(IkiTarget, angka, REAL, ""),
    KOLOM_AKHIR };

static const Kolom k_ekspektasi[] = {
    KOLOM(DemoEkspektasi, skp, INT64, ""), KOLOM_KODE(DemoEkspektasi, nilai, nilai_dasar_kode, ""), KOLOM(DemoEkspektasi, isi, STR, ""), KOLOM_AKHIR };

static const Kolom k_lampiran[] = {
    KOLOM(LampiranSkp, id, INT64, ""), KOLOM(LampiranSkp, skp, INT64, ""), KOLOM_KODE(LampiranSkp, bagian, bagian_lampiran_kode, ""),
    KOLOM_KODE(LampiranSkp, jenis, jenis_sumber_daya_kode, ""), KOLOM(LampiranSkp, urut, INT, ""), KOLOM(LampiranSkp, uraian, STR, ""), KOLOM_AKHIR };

static const Kolom k_dialog[] = {
    KOLOM(Dialog, id, INT64, ""), KOLOM(Dialog, skp, INT64, ""), KOLOM(Dialog, rhk, INT64, ""), KOLOM(Dialog, akun, INT64, ""),
    KOLOM(Dialog, nama, STR, ""), KOLOM(Dialog, isi, STR, ""), KOLOM(Dialog, pada, SAAT, ""), KOLOM_AKHIR };

static const Kolom k_laporan[] = {
    KOLOM(DemoLaporan, id, INT64, ""), KOLOM(DemoLaporan, pegawai, INT64, ""), KOLOM(DemoLaporan, tanggal, TANGGAL, ""),
    KOLOM(DemoLaporan, mulai, PUKUL, ""), KOLOM(DemoLaporan, selesai, PUKUL, ""), KOLOM(DemoLaporan, kegiatan, STR, ""),
    KOLOM(DemoLaporan, rhk, INT64, ""), KOLOM(DemoLaporan, jumlah, REAL, ""), KOLOM(DemoLaporan, satuan, STR, ""),
    KOLOM_KODE(DemoLaporan, status, status_laporan_kode, ""), KOLOM(DemoLaporan, catatan, STR, ""), KOLOM(DemoLaporan, diperiksa_oleh, INT64, ""),
    KOLOM(DemoLaporan, diperiksa_pada, SAAT, ""), KOLOM(DemoLaporan, versi, INT, ""), KOLOM_AKHIR };

static const Kolom k_bukti[] = {
    KOLOM(Bukti, id, INT64, ""), KOLOM(Bukti, laporan, INT64, ""), KOLOM(Bukti, realisasi, INT64, ""), KOLOM(Bukti, nama, STR, ""), KOLOM(Bukti, berkas, STR, ""),
    KOLOM(Bukti, jenis, STR, ""), KOLOM(Bukti, ukuran, INT64, ""), KOLOM(Bukti, tautan, STR, ""), KOLOM(Bukti, pada, SAAT, ""), KOLOM_AKHIR };

static const Kolom k_presensi[] = {
    KOLOM(BarisPresensi, pegawai, INT64, ""), KOLOM(BarisPresensi, tanggal, TANGGAL, ""), KOLOM_KODE(BarisPresensi, status, status_presensi_kode, ""),
    KOLOM(BarisPresensi, masuk, PUKUL, ""), KOLOM(BarisPresensi, pulang, PUKUL, ""), KOLOM_KODE(BarisPresensi, sumber, sumber_presensi_kode, ""),
    KOLOM(BarisPresensi, nomor, STR, ""), KOLOM_AKHIR };

static const Kolom k_sampai[] = {
    KOLOM(DemoPenyampaian, pegawai, INT64, ""), KOLOM(DemoPenyampaian, bulan, BULAN, ""), KOLOM(DemoPenyampaian, pada, SAAT, ""), KOLOM_AKHIR };

static const Kolom k_kecuali[] = {
    KOLOM(PengecualianBulan, pegawai, INT64, ""), KOLOM(PengecualianBulan, bulan, BULAN, ""), KOLOM_KODE(PengecualianBulan, jenis, pengecualian_kode, ""),
    KOLOM(PengecualianBulan, alasan, STR, ""), KOLOM(PengecualianBulan, oleh, INT64, ""), KOLOM(PengecualianBulan, pada, SAAT, ""), KOLOM_AKHIR };

static const Kolom k_evaluasi[] = {
    KOLOM(Evaluasi, id, INT64, ""), KOLOM(Evaluasi, pegawai, INT64, ""), KOLOM(Evaluasi, periode, PERIODE, ""), KOLOM(Evaluasi, skp, INT64, ""),
    KOLOM(Evaluasi, penilai, INT64, ""), KOLOM(Evaluasi, atasan, INT64, ""), KOLOM_KODE(Evaluasi, status, status_evaluasi_kode, ""),
    KOLOM_KODE(Evaluasi, usul_hasil, ekspektasi_kode, ""), KOLOM_KODE(Evaluasi, usul_perilaku, ekspektasi_kode, ""),
    KOLOM_KODE(Evaluasi, hasil, ekspektasi_kode, ""), KOLOM_KODE(Evaluasi, perilaku, ekspektasi_kode, ""), KOLOM_KODE(Evaluasi, predikat, predikat_kode, ""),
    KOLOM(Evaluasi, alasan_hasil, STR, ""), KOLOM(Evaluasi, alasan_perilaku, STR, ""), KOLOM(Evaluasi, catatan, STR, ""), KOLOM(Evaluasi, profil, STR, ""),
    KOLOM(Evaluasi, ditetapkan_pada, SAAT, ""), KOLOM(Evaluasi, dibuka_pada, SAAT, ""), KOLOM_KODE(Evaluasi, tanggapan, tanggapan_kode, ""),
    KOLOM(Evaluasi, tanggapan_alasan, STR, ""), KOLOM(Evaluasi, tanggapan_pada, SAAT, ""), KOLOM(Evaluasi, versi, INT, ""), KOLOM_AKHIR };

static const Kolom k_usul[] = { KOLOM_KODE(Evaluasi, usul_perilaku, ekspektasi_kode, ""), KOLOM(Evaluasi, id, INT64, ""), KOLOM_AKHIR };

static const Kolom k_evaluasi_rhk[] = {
    KOLOM(EvaluasiRhk, evaluasi, INT64, ""), KOLOM(EvaluasiRhk, rhk, INT64, ""), KOLOM_KODE(EvaluasiRhk, rating, ekspektasi_kode, ""),
    KOLOM(EvaluasiRhk, realisasi, STR, ""), KOLOM_AKHIR };

static const Kolom k_realisasi[] = {
    KOLOM(Realisasi, id, INT64, ""), KOLOM(Realisasi, pegawai, INT64, ""), KOLOM(Realisasi, iki, INT64, ""), KOLOM(Realisasi, bulan, BULAN, ""),
    KOLOM(Realisasi, isi, STR, ""), KOLOM(Realisasi, angka, REAL, ""), KOLOM(Realisasi, satuan, STR, ""),
    KOLOM_KODE(Realisasi, status, status_realisasi_kode, ""), KOLOM(Realisasi, pada, SAAT, ""), KOLOM_AKHIR };

static const Kolom k_dokumen[] = {
    KOLOM(DokumenBaris, id, INT64, ""), KOLOM(DokumenBaris, jenis, STR, ""), KOLOM(DokumenBaris, objek_id, INT64, ""), KOLOM(DokumenBaris, pegawai, INT64, ""),
    KOLOM(DokumenBaris, kode, STR, ""), KOLOM(DokumenBaris, isi, STR, ""), KOLOM(DokumenBaris, hash, STR, ""), KOLOM(DokumenBaris, pada, SAAT, ""),
    KOLOM_AKHIR };

enum {
    Q_SKP, Q_RHK, Q_IKI, Q_TARGET, Q_EKSPEKTASI, Q_LAMPIRAN, Q_DIALOG, Q_LAPORAN, Q_BUKTI, Q_PRESENSI, Q_SAMPAI, Q_KECUALI, Q_EVALUASI, Q_EVALUASI_RHK,
    Q_DOKUMEN, Q_REALISASI, Q_JEJAK_URUT, Q_JEJAK_BALIK, Q_PEGAWAI, Q_USUL_PERILAKU, Q_RUJUK_KONTRAK, Q_RUJUK_TIM, Q_RUJUK_STUDI, Q_N
};

/* An id 0 is none. */
static const Query q[Q_N] = {
    [Q_SKP]          = { "iiisisiisiisiii", NULL, "INSERT INTO skp (id, pegawai, penugasan, jenis, tahun, bulan, tahunan, format, status, penilai, atasan,"
                         " catatan, diajukan_pada, ditetapkan_pada, versi) VALUES ($1, $2, $3, $4, $5, $6, NULLIF($7, 0), $8, $9, NULLIF($10, 0),"
                         " NULLIF($11, 0), $12, $13, $14, $15)" },
    [Q_RHK]          = { "iiissssssiiiis", NULL, "INSERT INTO rhk (id, skp, urut, klasifikasi, jenis, dasar, perspektif, uraian, penugasan_dari, rhk_atasan,"
                         " rhk_tahunan, indikator, jadwal, bukti_harap)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULLIF($10, 0), NULLIF($11, 0), NULLIF($12, 0), $13, $14)" },
    [Q_IKI]          = { "iiisssrsss", NULL, "INSERT INTO iki (id, rhk, urut, aspek, uraian, target, angka, satuan, cara, ukuran)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)" },
    [Q_TARGET]       = { "iisr", NULL, "INSERT INTO iki_target (iki, bulan, target, angka) VALUES ($1, $2, $3, $4)" },
    [Q_EKSPEKTASI]   = { "iss", NULL, "INSERT INTO ekspektasi_khusus (skp, nilai, isi) VALUES ($1, $2, $3)" },
    [Q_LAMPIRAN]     = { "iissis", NULL, "INSERT INTO lampiran_skp (id, skp, bagian, jenis, urut, uraian) VALUES ($1, $2, $3, $4, $5, $6)" },
    [Q_DIALOG]       = { "iiiissi", NULL, "INSERT INTO dialog (id, skp, rhk, akun, nama, isi, pada) VALUES ($1, $2, NULLIF($3, 0), $4, $5, $6, $7)" },
    [Q_LAPORAN]      = { "iisppsirsssiii", NULL, "INSERT INTO laporan (id, pegawai, tanggal, mulai, selesai, kegiatan, rhk, jumlah, satuan, status, catatan,"
                         " diperiksa_oleh, diperiksa_pada, versi) VALUES ($1, $2, $3, $4, $5, $6, NULLIF($7, 0), $8, $9, $10, $11, NULLIF($12, 0), $13, $14)" },
    [Q_BUKTI]        = { "iiisssisi", NULL, "INSERT INTO bukti (id, laporan, realisasi, nama, berkas, jenis, ukuran, tautan, pada)"
                         " VALUES ($1, NULLIF($2, 0), NULLIF($3, 0), $4, NULLIF($5, ''), $6, $7, NULLIF($8, ''), $9)" },
    [Q_PRESENSI]     = { "issppss", NULL, "INSERT INTO presensi (pegawai, tanggal, status, masuk, pulang, sumber, nomor)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7)" },
    [Q_SAMPAI]       = { "isi", NULL, "INSERT INTO penyampaian (pegawai, bulan, pada) VALUES ($1, $2, $3)" },
    [Q_KECUALI]      = { "isssii", NULL, "INSERT INTO pengecualian (pegawai, bulan, jenis, alasan, oleh, pada) VALUES ($1, $2, $3, $4, $5, $6)" },
    [Q_EVALUASI]     = { "iisiiissssssssssiissii", NULL, "INSERT INTO evaluasi (id, pegawai, periode, skp, penilai, atasan, status, usul_hasil, usul_perilaku,"
                         " hasil, perilaku, predikat, alasan_hasil, alasan_perilaku, catatan, profil, ditetapkan_pada, dibuka_pada, tanggapan,"
                         " tanggapan_alasan, tanggapan_pada, versi) VALUES ($1, $2, $3, NULLIF($4, 0), $5, NULLIF($6, 0), $7, $8, $9, $10, $11, $12, $13,"
                         " $14, $15, $16, $17, $18, $19, $20, $21, $22)" },
    [Q_EVALUASI_RHK] = { "iiss", NULL, "INSERT INTO evaluasi_rhk (evaluasi, rhk, rating, realisasi) VALUES ($1, $2, $3, $4)" },
    [Q_DOKUMEN]      = { "isiisssi", NULL, "INSERT INTO dokumen (id, jenis, objek_id, pegawai, kode, isi, hash, pada)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)" },
    [Q_USUL_PERILAKU] = { "si", NULL, "UPDATE evaluasi SET usul_perilaku = $1 WHERE id = $2" },
    [Q_REALISASI]    = { "iiissrssi", NULL, "INSERT INTO realisasi (id, pegawai, iki, bulan, isi, angka, satuan, status, pada)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },
    [Q_JEJAK_URUT]   = { "", NULL, "UPDATE jejak SET id = -x.ke FROM (SELECT id AS lama, row_number() OVER (ORDER BY pada, id) AS ke FROM jejak) AS x"
                         " WHERE x.lama = jejak.id" },
    [Q_JEJAK_BALIK]  = { "", NULL, "UPDATE jejak SET id = -id" },
    [Q_PEGAWAI]      = { "", k_db_int, "SELECT count(*) AS n FROM pegawai" },
    [Q_RUJUK_KONTRAK] = { "i", NULL, "UPDATE rhk SET hasil_kontrak = (SELECT MIN(h.id) FROM hasil_kontrak h JOIN skp s ON s.pegawai = h.pegawai"
                          " WHERE s.id = rhk.skp) WHERE urut = 1 AND klasifikasi = 'utama'"
                          " AND skp IN (SELECT id FROM skp WHERE tahun = $1 AND pegawai IN (SELECT pegawai FROM hasil_kontrak))" },
    [Q_RUJUK_TIM]     = { "i", NULL, "UPDATE rhk SET tim = (SELECT MIN(a.tim) FROM anggota_tim a JOIN skp s ON s.pegawai = a.pegawai WHERE s.id = rhk.skp)"
                          " WHERE klasifikasi = 'tambahan' AND skp IN (SELECT id FROM skp WHERE tahun = $1 AND pegawai IN (SELECT pegawai FROM anggota_tim))" },
    [Q_RUJUK_STUDI]   = { "", NULL, "INSERT INTO timbang_studi (skp, akreditasi, potensi, catatan, oleh, pada) SELECT id, 1, 1,"
                          " 'Program studi terakreditasi baik dan sejalan dengan tugasnya', penilai, ditetapkan_pada FROM skp"
                          " WHERE format = 5 AND jenis = 'tahunan' AND penilai IS NOT NULL AND ditetapkan_pada IS NOT NULL" },
};
const QuerySet q_demo = { "demo", q, Q_N };
#define Q(x) (&q_demo), Q_##x

ptrdiff_t db_demo_jumlah(const DemoBaris *b)
{
    return b->skp.n + b->rhk.n + b->iki.n + b->target.n + b->ekspektasi.n + b->lampiran.n + b->dialog.n + b->laporan.n + b->bukti.n + b->presensi.n
         + b->lengkap.n + b->pin.n + b->izin.n + b->penyampaian.n + b->kecuali.n + b->capaian.n + b->riwayat_capaian.n + b->evaluasi.n + b->evaluasi_rhk.n + b->dokumen.n + b->jejak.n
         + b->apbd.n + b->perjanjian.n + b->uraian.n + b->realisasi.n;
}

static bool janji(Db *db, const DemoBaris *b, Err *err)
{
    for (ptrdiff_t i = 0; i < b->apbd.n; i++)
        if (!db_apbd_simpan(db, &b->apbd.v[i], err)) return false;
    for (ptrdiff_t i = 0; i < b->perjanjian.n; i++)
        if (!db_perjanjian_tambah(db, &b->perjanjian.v[i], err)) return false;
    return db_uraian_simpan(db, b->uraian.v, b->uraian.n, err);
}

bool db_demo_simpan(Db *db, const DemoBaris *b, Err *err)
{
    return db_many(db, Q(SKP), k_skp, b->skp.v, b->skp.n, err) && db_many(db, Q(RHK), k_rhk, b->rhk.v, b->rhk.n, err)
        && db_many(db, Q(IKI), k_iki, b->iki.v, b->iki.n, err) && db_many(db, Q(TARGET), k_target, b->target.v, b->target.n, err)
        && db_many(db, Q(EKSPEKTASI), k_ekspektasi, b->ekspektasi.v, b->ekspektasi.n, err)
        && db_many(db, Q(LAMPIRAN), k_lampiran, b->lampiran.v, b->lampiran.n, err) && db_many(db, Q(DIALOG), k_dialog, b->dialog.v, b->dialog.n, err)
        && db_many(db, Q(LAPORAN), k_laporan, b->laporan.v, b->laporan.n, err)
        && db_many(db, Q(REALISASI), k_realisasi, b->realisasi.v, b->realisasi.n, err) && janji(db, b, err) && db_many(db, Q(BUKTI), k_bukti, b->bukti.v, b->bukti.n, err)
        && db_many(db, Q(PRESENSI), k_presensi, b->presensi.v, b->presensi.n, err) && db_presensi_lengkap_simpan(db, b->lengkap.v, b->lengkap.n, err)
        && db_pin_simpan(db, b->pin.v, b->pin.n, err) && db_izin_tambah(db, b->izin.v, b->izin.n, err)
        && db_many(db, Q(SAMPAI), k_sampai, b->penyampaian.v, b->penyampaian.n, err) && db_many(db, Q(KECUALI), k_kecuali, b->kecuali.v, b->kecuali.n, err)
        && db_capaian_tambah(db, b->capaian.v, b->capaian.n, err) && db_capaian_riwayat_tambah(db, b->riwayat_capaian.v, b->riwayat_capaian.n, err)
        && db_many(db, Q(EVALUASI), k_evaluasi, b->evaluasi.v, b->evaluasi.n, err)
        && db_many(db, Q(EVALUASI_RHK), k_evaluasi_rhk, b->evaluasi_rhk.v, b->evaluasi_rhk.n, err)
        && db_many(db, Q(DOKUMEN), k_dokumen, b->dokumen.v, b->dokumen.n, err) && db_jejak_tambah(db, b->jejak.v, b->jejak.n, err);
}

bool db_demo_jejak_urut(Db *db, Err *err) { return db_run(db, Q(JEJAK_URUT), err) >= 0 && db_run(db, Q(JEJAK_BALIK), err) >= 0; }

bool db_demo_pegawai(Db *db, int64_t *n, Err *err) { return db_int(db, Q(PEGAWAI), n, 0, err); }

bool db_demo_rujukan(Db *db, int tahun, Err *err)
{
    return db_run(db, Q(RUJUK_KONTRAK), err, V(tahun)) >= 0 && db_run(db, Q(RUJUK_TIM), err, V(tahun)) >= 0 && db_run(db, Q(RUJUK_STUDI), err) >= 0;
}

bool db_demo_usul_perilaku(Db *db, const Evaluasi *e, ptrdiff_t n, Err *err) { return db_many(db, Q(USUL_PERILAKU), k_usul, e, n, err); }
