#include "inti/hak.h"

KODE_ISI(PERAN, peran, PERAN_LIST)
KODE_ISI(OBJEK, objek, OBJEK_LIST)
KODE_ISI(AKSI, aksi, AKSI_LIST)

#define P(x)        PERAN(x)
#define PENGAWAS    (P(KEPALA_PD) | P(ADMIN_PD) | P(BKPSDM) | P(SEKDA) | P(KEPALA_DAERAH) | P(AUDITOR))

const Hak hak_tabel[] = {
    /* objek           aksi                 dari           peran                                     ke             pasal */
    { OBJEK_SKP,       AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, "M13.1" },
    { OBJEK_SKP,       AKSI_BUAT,           NULL,          P(PEMILIK),                               "draf",        "M7.1" },
    { OBJEK_SKP,       AKSI_UBAH,           "draf",        P(PEMILIK),                               NULL,          "M7.2" },
    { OBJEK_SKP,       AKSI_HAPUS,          "draf",        P(PEMILIK),                               NULL,          "M7.1" },
    { OBJEK_SKP,       AKSI_KOMENTARI,      "draf",        P(PEMILIK) | P(PENILAI),                  NULL,          "M7.2" },
    { OBJEK_SKP,       AKSI_KOMENTARI,      "diajukan",    P(PEMILIK) | P(PENILAI),                  NULL,          "M7.2" },
    { OBJEK_SKP,       AKSI_AJUKAN,         "draf",        P(PEMILIK),                               "diajukan",    "M9.2" },
    { OBJEK_SKP,       AKSI_TARIK,          "diajukan",    P(PEMILIK),                               "draf",        "M7.2" },
    { OBJEK_SKP,       AKSI_KEMBALIKAN,     "diajukan",    P(PENILAI),                               "draf",        "M7.2" },
    { OBJEK_SKP,       AKSI_TETAPKAN,       "diajukan",    P(PENILAI),                               "ditetapkan",  "M9.2" },
    { OBJEK_SKP,       AKSI_BATALKAN,       "ditetapkan",  P(PENILAI),                               "diajukan",    "N" },

    { OBJEK_LAPORAN,   AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, "M13.1" },
    { OBJEK_LAPORAN,   AKSI_BUAT,           NULL,          P(PEMILIK) | P(ADMIN_PD),                 "draf",        "M10.4" },
    { OBJEK_LAPORAN,   AKSI_UBAH,           "draf",        P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M10.4" },
    { OBJEK_LAPORAN,   AKSI_UBAH,           "diajukan",    P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M10.4" },
    { OBJEK_LAPORAN,   AKSI_UBAH,           "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                NULL,          "M10.5" },
    { OBJEK_LAPORAN,   AKSI_HAPUS,          "draf",        P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M10.4" },
    { OBJEK_LAPORAN,   AKSI_HAPUS,          "diajukan",    P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M10.4" },
    { OBJEK_LAPORAN,   AKSI_HAPUS,          "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                NULL,          "M10.5" },
    { OBJEK_LAPORAN,   AKSI_AJUKAN,         "draf",        P(PEMILIK) | P(ADMIN_PD),                 "diajukan",    "M10.4" },
    { OBJEK_LAPORAN,   AKSI_AJUKAN,         "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                "diajukan",    "M10.5" },
    { OBJEK_LAPORAN,   AKSI_KAITKAN,        "draf",        P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M10.3" },
    { OBJEK_LAPORAN,   AKSI_KAITKAN,        "diajukan",    P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M10.3" },
    { OBJEK_LAPORAN,   AKSI_KAITKAN,        "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                NULL,          "M10.3" },
    { OBJEK_LAPORAN,   AKSI_VERIFIKASI,     "diajukan",    P(PENILAI),                               "diverifikasi", "M10.5" },
    { OBJEK_LAPORAN,   AKSI_KEMBALIKAN,     "diajukan",    P(PENILAI),                               "dikembalikan", "M10.5" },

    { OBJEK_BULAN,     AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, "M13.1" },
    { OBJEK_BULAN,     AKSI_SAMPAIKAN,      NULL,          P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M12.4" },
    { OBJEK_BULAN,     AKSI_TARIK,          NULL,          P(PEMILIK) | P(ADMIN_PD),                 NULL,          "M12.4" },

    { OBJEK_EVALUASI,  AKSI_LIHAT,          "draf",        P(PENILAI) | P(OPERATOR),                 NULL,          "M11.1" },
    { OBJEK_EVALUASI,  AKSI_LIHAT,          "ditetapkan",  P(PENILAI) | P(ATASAN) | P(OPERATOR) | P(BKPSDM) | P(AUDITOR), NULL, "M11.7" },
    { OBJEK_EVALUASI,  AKSI_LIHAT,          "dibuka",      P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, "M13.1" },
    { OBJEK_EVALUASI,  AKSI_LIHAT,          "diganti",     P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(BKPSDM) | P(AUDITOR), NULL, "M13.1" },
    { OBJEK_EVALUASI,  AKSI_NILAI,          NULL,          P(PENILAI),                               "draf",        "M12.3" },
    { OBJEK_EVALUASI,  AKSI_NILAI,          "draf",        P(PENILAI),                               NULL,          "M12.3" },
    { OBJEK_EVALUASI,  AKSI_TETAPKAN,       "draf",        P(PENILAI),                               "ditetapkan",  "M11.7" },
    { OBJEK_EVALUASI,  AKSI_BATALKAN,       "ditetapkan",  P(PENILAI),                               "draf",        "N" },
    { OBJEK_EVALUASI,  AKSI_BUKA,           "ditetapkan",  P(PENILAI),                               "dibuka",      "M11.7" },
    { OBJEK_EVALUASI,  AKSI_TANDA_TANGANI,  "dibuka",      P(PEMILIK),                               NULL,          "N" },
    { OBJEK_EVALUASI,  AKSI_MENOLAK,        "dibuka",      P(PEMILIK),                               NULL,          "N" },

    { OBJEK_PRESENSI,  AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | PENGAWAS,       NULL,          "M10.3" },
    { OBJEK_PRESENSI,  AKSI_IMPOR,          NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          "M10.3" },
    { OBJEK_PRESENSI,  AKSI_UBAH,           NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          "M10.3" },

    { OBJEK_IZIN,      AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | PENGAWAS,       NULL,          "N" },
    { OBJEK_IZIN,      AKSI_BUAT,           NULL,          P(PEMILIK) | P(ADMIN_PD),                 "diajukan",    "N" },
    { OBJEK_IZIN,      AKSI_SETUJUI,        "diajukan",    P(ADMIN_PD) | P(BKPSDM),                  "disetujui",   "N" },
    { OBJEK_IZIN,      AKSI_MENOLAK,        "diajukan",    P(ADMIN_PD) | P(BKPSDM),                  "ditolak",     "N" },
    { OBJEK_IZIN,      AKSI_BATALKAN,       "diajukan",    P(PEMILIK) | P(ADMIN_PD) | P(BKPSDM),     "dibatalkan",  "N" },
    { OBJEK_IZIN,      AKSI_BATALKAN,       "disetujui",   P(ADMIN_PD) | P(BKPSDM),                  "dibatalkan",  "N" },

    { OBJEK_PEMANTAUAN, AKSI_LIHAT,         NULL,          PENGAWAS,                                 NULL,          "M13.3" },
    { OBJEK_PEGAWAI,   AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | PENGAWAS, NULL,    "M13.3" },
    { OBJEK_PEGAWAI,   AKSI_IMPOR,          NULL,          P(BKPSDM),                                NULL,          "M13.3" },
    { OBJEK_PEGAWAI,   AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          "M13.3" },
    { OBJEK_KALENDER,  AKSI_LIHAT,          NULL,          P(MASUK),                                 NULL,          "M1.22" },
    { OBJEK_KALENDER,  AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          "M1.22" },
    { OBJEK_PEMBUKAAN, AKSI_LIHAT,          NULL,          P(ADMIN_PD) | P(BKPSDM) | P(AUDITOR),     NULL,          "M12.4" },
    { OBJEK_PEMBUKAAN, AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          "M12.4" },
    { OBJEK_AKUN,      AKSI_LIHAT,          NULL,          P(ADMIN_PD) | P(BKPSDM) | P(SISTEM),      NULL,          "N" },
    { OBJEK_AKUN,      AKSI_UBAH,           NULL,          P(PEMILIK),                               NULL,          "N" },
    { OBJEK_AKUN,      AKSI_KELOLA,         NULL,          P(ADMIN_PD) | P(BKPSDM) | P(SISTEM),      NULL,          "N" },
    { OBJEK_JEJAK,     AKSI_LIHAT,          NULL,          P(BKPSDM) | P(AUDITOR),                   NULL,          "N" },
};
const ptrdiff_t hak_n = countof(hak_tabel);

static bool cocok(const Hak *h, const char *status)
{
    return !h->dari ? true : status && !strcmp(h->dari, status);
}

const Hak *hak_cari(Objek objek, Aksi aksi, const char *status, PeranSet peran, Err *err)
{
    const Hak *lain = NULL;
    for (ptrdiff_t i = 0; i < hak_n; i++) {
        const Hak *h = &hak_tabel[i];
        if (h->objek != objek || h->aksi != aksi || !cocok(h, status)) continue;
        if (h->peran & peran) return h;
        lain = h;
    }
    if (lain) err_set(err, E_BUKAN_WEWENANG, NULL, lain->pasal, V(aksi_label[aksi]), V(objek_label[objek]));
    else err_set(err, E_STATUS, NULL, NULL, V(aksi_label[aksi]), V(status), V(objek_label[objek]));
    return NULL;
}
