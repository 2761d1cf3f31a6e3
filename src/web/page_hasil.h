/*
 * Hasil: what the employee gets: his evaluations, the answer to them, why, and the printed sheets; and the
 * explanations of deadlines and appraisers for everyone.
 */
#ifndef WEB_PAGE_HASIL_H
#define WEB_PAGE_HASIL_H

#include "tindakan/keberatan_acara.h"
#include "tindakan/penilaian.h"
#include "web/page_bertanda.h"
#include "web/page_capaian.h"
#include "web/page_dasar.h"

typedef struct { Evaluasi e; Cip cip; TenggatView tenggat; } HasilBaris;
typedef struct { Halaman h; int64_t pegawai; LIST_OF(HasilBaris) bulan; } HasilDaftarView;

typedef struct { RhkBulan r; int no; } HasilRhk;
typedef struct {
    Halaman h;
    Evaluasi e;
    Skp skp;
    Str pemilik, jabatan, penilai;
    Cip cip;
    LIST_OF(HasilRhk) rhk;
    UmpanBalikList umpan;           /* of the month */
    CapaianRingkas capaian;
    MengapaPanel mengapa;
    KuadranView kuadran;
    Isian form;
    bool milik, boleh_jawab, dokumen;
    BertandaKotak bertanda;
    bool tpp;                       /* the period is closed: its basis of TPP may be seen */
    TenggatView tenggat, keberatan;
    Keberatan proses;               /* the objection to it; id 0: none */
    bool keberatan_terbuka;         /* one may still be filed */
    Cip keberatan_cip;
    int zona_menit;
} HasilView;

extern const Form form_tanggapan, form_tanya_tenggat, form_tanya_orang;

void page_hasil_daftar(Req *req);
void page_hasil(Req *req);
void page_hasil_tandatangan(Req *req);
void page_hasil_menolak(Req *req);
void page_hasil_mengapa(Req *req);
void page_hasil_pdf(Req *req);
void page_skp_pdf(Req *req);
void page_mengapa_tenggat(Req *req);
void page_mengapa_penilai(Req *req);
void page_mengapa_usul(Req *req);

/* The explanation as a page, or as JSON when that is asked for. */
void reply_mengapa(Req *req, Str tanya, Str ket, Str kembali, Str kembali_kata, Mengapa w);

#endif
