/*
 * The resolver. A person is seen as the post he holds; the first row of the table that fits the post names,
 * in column 3, the post that appraises it and, in column 4, the post above that one. From there on
 * everything is a walk from post to post:
 *
 *   vacant, or held by the person himself, or too low  ->  one step up
 *   one step up from an appraiser of the row           ->  the row's own column 4 (B26.3)
 *   one step up from any other post                    ->  column 4 of the rows that name it in column 3;
 *                                                          where none does, the post that appraises it
 *
 * Every walk ends at the head of region. Where rows and structure of odd data run in a circle, it leaves the
 * table at the first post it meets twice and goes on by structure, which has no circle.
 */
#include "inti/penilai_dalam.h"

enum { LANGKAH_BATAS = 64 };

/* A walk: where it stands, the posts it has met, and whether it goes by structure only. */
typedef struct { Titik di; const Jabatan *lewat[LANGKAH_BATAS]; int n; bool struktur; } Jalan;

/* ---- proof ------------------------------------------------------------------------------------- */

static void dasar_tambah(const Cari *c, Str pasal)
{
    StrList *l = &c->h->dasar;
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_eq(l->v[i], pasal)) return;
    *list_add(c->a, l) = pasal;
}

static void bukti(const Cari *c, bool terpakai, Str pasal, const char *judul, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
static void bukti(const Cari *c, bool terpakai, Str pasal, const char *judul, const char *fmt, ...)
{
    if (!c->h) return;
    va_list args;
    va_start(args, fmt);
    Str kalimat = str_vfmt(c->a, fmt, args);
    va_end(args);
    *list_add(c->a, &c->h->bukti) = (BuktiPenilai){ terpakai, pasal, str_z(judul), kalimat };
    *list_add(c->a, &c->h->jejak) = kalimat;
    if (terpakai && pasal.len) dasar_tambah(c, pasal);
}

static Str pasal(const Cari *c, LangkahPenilai l) { return c->tab->pasal[l]; }

static Str nama_titik(const Cari *c, const Titik *t)
{
    if (t->jabatan) return t->jabatan->nama;
    return t->peran >= 0 ? c->tab->peran.v[t->peran].nama : S("Atasan langsung");
}

static Titik nihil(const Jabatan *dari) { return (Titik){ .dari = dari, .peran = -1 }; }

/* ---- one step up ----------------------------------------------------------------------------- */

/* Column 4 of a row that names the role in column 3, by role, never by structure; the rows of the post's
 * own group first, then any, then the same for the more general role. */
static const SebutanPenilai *kolom4(const Cari *c, int peran, uint32_t kelompok, const BarisPenilai **baris)
{
    for (int r = peran; r >= 0; r = c->tab->peran.v[r].induk)
        for (int luar = 0; luar < 2; luar++)
            for (ptrdiff_t i = 0; i < c->tab->baris.n; i++) {
                const BarisPenilai *b = &c->tab->baris.v[i];
                if (!luar && b->kelompok && !(b->kelompok & kelompok)) continue;
                for (int k = 0; k < b->pilihan; k++)
                    if ((b->penilai[k].peran == r || b->penilai[k].atau == r) && b->atasan[k].cara == CARA_PENILAI_PERAN) {
                        *baris = b;
                        return &b->atasan[k];
                    }
            }
    return NULL;
}

/* The post that appraises a post: of the alternatives the first one that is held, else the last. */
static Titik penilai_jabatan(Cari *c, const Titik *t, const BarisPenilai **baris)
{
    const Jabatan *dari = t->jabatan ? t->jabatan : t->dari;
    Titik hasil = nihil(dari);
    const BarisPenilai *b = *baris = cari_baris(c, &(Subjek){ t->jabatan, t->dari, t->peran, JENIS_PENUGASAN_TIADA });
    for (int k = 0; k < b->pilihan; k++) {
        hasil = cari_sebutan(c, &b->penilai[k], dari, NULL);
        if (hasil.jabatan && cari_pemangku(c, hasil.jabatan)) break;
    }
    return hasil;
}

/* Nobody stands above the head of region, held or vacant, whatever column 4 says. */
static bool puncak(const Cari *c, const Titik *t)
{
    return t->jabatan ? t->jabatan->jenis == JENIS_JABATAN_KEPALA_DAERAH : t->peran == c->tab->kepala_daerah;
}

/* One step up from a post. Nowhere (jabatan NULL, peran -1) from the head of region. */
static Titik naik(Cari *c, const Titik *t)
{
    const Jabatan *letak = t->jabatan ? t->jabatan : t->dari;
    const BarisPenilai *b;
    if (puncak(c, t)) return nihil(letak);
    const Unit *k = struktur_kelompok(c->s, struktur_unit(c->s, letak->unit));
    const SebutanPenilai *s = kolom4(c, t->peran, k ? 1u << k->jenis : 0, &b);
    Titik atas = s ? cari_sebutan(c, s, letak, NULL) : penilai_jabatan(c, t, &b);
    bool ada = atas.jabatan || atas.peran >= 0;
    if (ada) {
        Str dari = nama_titik(c, t), ke = nama_titik(c, &atas);
        bukti(c, true, b->kode, "Satu tingkat ke atas", "Di atas " STR_F ": " STR_F " (baris " STR_F ").", STR_A(dari), STR_A(ke), STR_A(b->kode));
    }
    return atas;
}

static Titik naik_struktur(Cari *c, const Titik *t)
{
    const Jabatan *j = struktur_jabatan(c->s, struktur_atasan(c->s, t->jabatan->id));
    if (!j) return nihil(t->jabatan);
    bukti(c, true, pasal(c, LANGKAH_PENILAI_BERJENJANG), "Satu tingkat ke atas", "Di atas " STR_F " menurut struktur: " STR_F ".",
          STR_A(t->jabatan->nama), STR_A(j->nama));
    return (Titik){ j, t->jabatan, cari_peran_jabatan(c, j), false };
}

/* Moves to `t`; false when there is nowhere to go. */
static bool jalan_ke(Jalan *w, Titik t)
{
    if ((!t.jabatan && t.peran < 0) || w->n == LANGKAH_BATAS) return false;
    for (int i = 0; i < w->n && t.jabatan; i++) w->struktur |= w->lewat[i] == t.jabatan;
    w->lewat[w->n++] = t.jabatan;
    w->di = t;
    return true;
}

static bool jalan_naik(Cari *c, Jalan *w) { return jalan_ke(w, w->struktur ? naik_struktur(c, &w->di) : naik(c, &w->di)); }

/* Column 4 seen from the post in column 3. */
static Titik titik_atasan(Cari *c, const SebutanPenilai *kolom, const Titik *penilai)
{
    if (kolom->cara == CARA_PENILAI_ATASAN || puncak(c, penilai)) return naik(c, penilai);
    return cari_sebutan(c, kolom, penilai->jabatan ? penilai->jabatan : penilai->dari, NULL);
}

/* ---- holders ----------------------------------------------------------------------------------- */

static Pejabat pejabat_dari(const Cari *c, const Jabatan *j, const Penugasan *p)
{
    return (Pejabat){ struktur_pegawai(c->s, p->pegawai), j, p->jenis };
}

static bool ditunjuk(JenisPenugasan j) { return j == JENIS_PENUGASAN_PLT || j == JENIS_PENUGASAN_PLH; }

/* B1.16, M1.26: at least pejabat pengawas, unless the table names the post or he is Plt or Plh. */
static bool layak(Cari *c, const Jabatan *j, JenisPenugasan sebagai)
{
    bool pejabat = j->jenis == JENIS_JABATAN_KEPALA_DAERAH || j->jenis == JENIS_JABATAN_JPT
        || j->jenis == JENIS_JABATAN_ADMINISTRATOR || j->jenis == JENIS_JABATAN_PENGAWAS;
    return pejabat || ditunjuk(sebagai) || set_ada(&c->tab->disebut, cari_peran_jabatan(c, j));
}

/* The definitif holder while a Plh is dated: the proof names both. */
static const Pegawai *definitif(const Cari *c, const Jabatan *j)
{
    Posisi l = struktur_penugasan_jabatan(c->s, j->id);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &c->isi->penugasan.v[l.v[i]];
        if (p->jenis == JENIS_PENUGASAN_DEFINITIF && p->mulai.n <= c->t.n && c->t.n <= p->sampai.n)
            return struktur_pegawai(c->s, p->pegawai);
    }
    return NULL;
}

static void bukti_pejabat(const Cari *c, const char *selaku, const Pejabat *p)
{
    if (!c->h) return;
    Str pas = { 0 }, tambah = { 0 }, gelar = { 0 };
    if (ditunjuk(p->sebagai)) {
        pas = pasal(c, LANGKAH_PENILAI_PLT);
        gelar = p->sebagai == JENIS_PENUGASAN_PLH ? S("Plh ") : S("Plt ");
        const Pegawai *d = p->sebagai == JENIS_PENUGASAN_PLH ? definitif(c, p->jabatan) : NULL;
        if (d) tambah = str_fmt(c->a, "; pejabat definitifnya " STR_F, STR_A(d->nama));
    } else if (p->sebagai == JENIS_PENUGASAN_PJ) {
        gelar = S("Pj. ");
    }
    bukti(c, true, pas, selaku, "%s: " STR_F ", " STR_F STR_F STR_F ".", selaku, STR_A(p->pegawai->nama), STR_A(gelar),
          STR_A(p->jabatan->nama), STR_A(tambah));
}

/* TIADA: the holder of the post may appraise. Else the step that rules him out, with its sentence. */
static LangkahPenilai halangan(Cari *c, const Titik *t, Pejabat *out)
{
    Str nama = nama_titik(c, t);
    const Penugasan *p = t->jabatan ? cari_pemangku(c, t->jabatan) : NULL;
    if (!t->jabatan) {
        bukti(c, false, (Str){ 0 }, "Jabatan tidak ada", t->ganda ? "Ada beberapa " STR_F " dan tidak satu pun di garis atasan pegawai; "
              "hubungkan jabatannya lewat kolom atasan." : STR_F " tidak ada di atas jabatan pegawai.", STR_A(nama));
        return LANGKAH_PENILAI_KOSONG;
    }
    if (!p) {
        bukti(c, false, pasal(c, LANGKAH_PENILAI_KOSONG), "Jabatan kosong", STR_F " kosong tanpa Plt/Plh.", STR_A(nama));
        return LANGKAH_PENILAI_KOSONG;
    }
    if (p->pegawai == c->dinilai->id) {
        bukti(c, false, pasal(c, LANGKAH_PENILAI_KOSONG), "Menilai diri sendiri",
              STR_F " dijabat pegawai yang dinilai sendiri (%s), jadi dianggap kosong.", STR_A(nama), jenis_penugasan_label[p->jenis]);
        return LANGKAH_PENILAI_KOSONG;
    }
    if (!layak(c, t->jabatan, p->jenis)) {
        bukti(c, false, pasal(c, LANGKAH_PENILAI_PALING_RENDAH), "Di bawah pejabat pengawas",
              STR_F " (%s) di bawah pejabat pengawas dan tidak disebut peraturan; dicatat untuk BKPSDM.",
              STR_A(nama), jenis_jabatan_label[t->jabatan->jenis]);
        return LANGKAH_PENILAI_PALING_RENDAH;
    }
    *out = pejabat_dari(c, t->jabatan, p);
    return LANGKAH_PENILAI_TIADA;
}

/* The superior climbs alone: past vacant posts, the person himself, and the appraiser. Only the head of
 * region may stand in both places. */
static bool cari_atasan(Cari *c, Titik t, const Pegawai *penilai, Pejabat *out)
{
    Jalan w = { 0 };
    for (bool ada = jalan_ke(&w, t); ada; ada = jalan_naik(c, &w)) {
        const Jabatan *j = w.di.jabatan;
        const Penugasan *p = j ? cari_pemangku(c, j) : NULL;
        bool sama = p && p->pegawai == penilai->id && j->jenis != JENIS_JABATAN_KEPALA_DAERAH, sendiri = p && p->pegawai == c->dinilai->id;
        if (p && !sama && !sendiri) {
            *out = pejabat_dari(c, j, p);
            bukti_pejabat(c, "Atasan pejabat penilai", out);
            return true;
        }
        Str nama = nama_titik(c, &w.di);
        const char *sebab = !j ? "tidak ada" : !p ? "kosong tanpa Plt/Plh"
            : sendiri ? "dijabat pegawai yang dinilai" : "dijabat pejabat penilai yang sama";
        bukti(c, true, pasal(c, LANGKAH_PENILAI_KOSONG), "Atasan naik", STR_F " %s; atasan naik satu tingkat.", STR_A(nama), sebab);
    }
    bukti(c, false, (Str){ 0 }, "Tanpa atasan", "Atasan pejabat penilai tidak ditemukan; dicatat untuk BKPSDM.");
    return false;
}

/* ---- the whole --------------------------------------------------------------------------------- */

/* An appraiser set by hand (B1.16, M1.26). A post below pengawas needs a document number; whoever is away on
 * leave that takes his post does not appraise. */
static bool cari_khusus(Cari *c, Temuan *out)
{
    const PenilaiKhusus *k = struktur_khusus(c->s, c->dinilai->id, c->t);
    if (!k) return false;
    const Pegawai *p = struktur_pegawai(c->s, k->penilai);
    const Penugasan *tugas = struktur_penugasan_pada(c->s, k->penilai, c->t);
    const Jabatan *j = tugas ? struktur_jabatan(c->s, tugas->jabatan) : NULL;
    bool pergi = struktur_bertugas(c->s, p->id, JENIS_PENUGASAN_TUGAS_BELAJAR, c->t)
        || struktur_bertugas(c->s, p->id, JENIS_PENUGASAN_CLTN, c->t);
    Str dasar = pasal(c, LANGKAH_PENILAI_KHUSUS);
    const char *cacat = !j ? "tidak memegang jabatan" : pergi ? "sedang tugas belajar atau CLTN"
        : !k->nomor.len && !layak(c, j, tugas->jenis) ? "di bawah pejabat pengawas tanpa nomor pendelegasian" : NULL;
    if (cacat) {
        bukti(c, false, dasar, "Penilai khusus", "Penilai khusus " STR_F " tidak dipakai: %s; dicatat untuk BKPSDM.", STR_A(p->nama), cacat);
        out->dicatat = true;
        return false;
    }
    out->penilai = (Pejabat){ p, j, tugas->jenis };
    bukti(c, true, dasar, "Penilai khusus", "Penilai ditetapkan khusus: " STR_F ", " STR_F STR_F STR_F "; alasan: " STR_F ".",
          STR_A(p->nama), STR_A(j->nama), STR_A(k->nomor.len ? S(", nomor ") : S("")), STR_A(k->nomor), STR_A(k->alasan));
    const Penugasan *atasan = k->atasan && k->atasan != k->penilai ? struktur_penugasan_pada(c->s, k->atasan, c->t) : NULL;
    if (atasan) {
        out->atasan = pejabat_dari(c, struktur_jabatan(c->s, atasan->jabatan), atasan);
        bukti_pejabat(c, "Atasan pejabat penilai", &out->atasan);
        return true;
    }
    Titik t = { .jabatan = j, .dari = j, .peran = cari_peran_jabatan(c, j) };
    if (j->jenis == JENIS_JABATAN_KEPALA_DAERAH) out->atasan = out->penilai;
    else if (!cari_atasan(c, naik(c, &t), p, &out->atasan)) out->dicatat = true;
    return true;
}

static void bukti_baris(Cari *c, const BarisPenilai *b)
{
    if (!c->h) return;
    c->h->baris = b->kode;
    c->h->uraian = b->uraian;
    c->h->keterangan = b->keterangan;
    bukti(c, true, b->kode, "Baris yang cocok", "Baris " STR_F ": " STR_F ".", STR_A(b->kode), STR_A(b->uraian));
    if (b->keterangan.len) bukti(c, true, (Str){ 0 }, "Keterangan", STR_F ".", STR_A(b->keterangan));
}

/* Walks the alternatives of the row, then up; `t` ends at the appraiser's post, `pilihan` at his
 * alternative or -1 after a climb. */
static bool cari_di_baris(Cari *c, const BarisPenilai *b, const Jabatan *dari, Temuan *out, Titik *t, int *pilihan)
{
    LangkahPenilai sebab = LANGKAH_PENILAI_KOSONG;
    for (int k = 0; k < b->pilihan; k++) {
        *t = cari_sebutan(c, &b->penilai[k], dari, c->dinilai);
        if (b->penilai[k].cara == CARA_PENILAI_KAITAN && !t->jabatan) {
            bukti(c, false, (Str){ 0 }, "Kaitan tugas", "Tidak ada kaitan dengan pejabat tertentu.");
            continue;
        }
        *pilihan = k;
        sebab = halangan(c, t, &out->penilai);
        if (!sebab) return true;
        out->dicatat |= sebab == LANGKAH_PENILAI_PALING_RENDAH || t->ganda;
        if (k + 1 < b->pilihan) bukti(c, true, (Str){ 0 }, "Pilihan berikutnya", "Dipakai pilihan berikutnya dari baris " STR_F ".", STR_A(b->kode));
    }
    *pilihan = -1;
    Jalan w = { .di = *t, .lewat = { t->jabatan }, .n = 1 };
    for (bool ada = jalan_ke(&w, titik_atasan(c, &b->atasan[b->pilihan - 1], t)); ada; ada = jalan_naik(c, &w)) {
        Str ke = nama_titik(c, &w.di);
        *t = w.di;
        bukti(c, true, pasal(c, sebab), "Naik", "Penilai naik ke " STR_F ".", STR_A(ke));
        sebab = halangan(c, t, &out->penilai);
        if (!sebab) return true;
        out->dicatat |= sebab == LANGKAH_PENILAI_PALING_RENDAH || t->ganda;
    }
    return false;
}

/* A row that asks for an administrator or pengawas (M12.2c), and only higher ones were there. */
static bool hanya_jpt(const BarisPenilai *b, const Jabatan *j)
{
    bool tinggi = j->jenis == JENIS_JABATAN_JPT || j->jenis == JENIS_JABATAN_KEPALA_DAERAH;
    for (int k = 0; tinggi && k < b->pilihan; k++)
        if (b->penilai[k].cara == CARA_PENILAI_PEJABAT) return true;
    return false;
}

bool cari_penilai(Cari *c, Temuan *out)
{
    *out = (Temuan){ 0 };
    const Penugasan *tugas = c->hari ? c->hari->skp[c->dinilai - c->isi->pegawai.v]
        : struktur_penugasan_pada(c->s, c->dinilai->id, c->t);
    const Jabatan *j = tugas ? struktur_jabatan(c->s, tugas->jabatan) : NULL;
    if (!j || j->jenis == JENIS_JABATAN_KEPALA_DAERAH) {
        bukti(c, false, (Str){ 0 }, "Tidak dinilai", "%s.", j ? "Kepala daerah tidak dinilai" : "Pegawai tidak memegang jabatan pada tanggal itu");
        return false;
    }
    if (cari_khusus(c, out)) return true;

    Titik t;
    int pilihan;
    const BarisPenilai *b = cari_baris(c, &(Subjek){ j, j, cari_peran_jabatan(c, j), tugas->jenis });
    bukti_baris(c, b);
    if (!cari_di_baris(c, b, j, out, &t, &pilihan)) {
        bukti(c, false, (Str){ 0 }, "Tanpa penilai", "Tidak ada lagi jabatan di atasnya.");
        return false;
    }
    bukti_pejabat(c, "Pejabat penilai", &out->penilai);

    const Jabatan *pj = out->penilai.jabatan;
    if (hanya_jpt(b, pj)) {
        bukti(c, true, b->kode, "Hanya JPT di atasnya", "Tidak ada pejabat administrator atau pengawas yang menjabat di atas pegawai; dicatat untuk BKPSDM.");
        out->dicatat = true;
    }
    if (pj->jenis == JENIS_JABATAN_KEPALA_DAERAH) {
        out->atasan = out->penilai;
        bukti_pejabat(c, "Atasan pejabat penilai", &out->atasan);
        return true;
    }
    Titik atas = pilihan >= 0 ? titik_atasan(c, &b->atasan[pilihan], &t) : naik(c, &t);
    if (!cari_atasan(c, atas, out->penilai.pegawai, &out->atasan)) out->dicatat = true;
    return true;
}
