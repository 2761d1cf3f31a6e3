#include "tindakan/surat_pelanggaran.h"

#include "tindakan/dokumen_isi.h"

static void baris(const Ctx *c, StrList *l, Str s)
{
    if (s.len) *(Str *)list_add(c->a, l) = s;
}

static void teguran(const Ctx *c, const Pelanggaran *x, const LembarOrang *o, Surat *s)
{
    s->sifat = S("Terbatas");
    s->hal = S("Teguran");
    baris(c, &s->kepada, str_fmt(c->a, "Yth. " STR_F, STR_A(o->nama)));
    if (o->nip.len) baris(c, &s->kepada, str_fmt(c->a, "NIP " STR_F, STR_A(o->nip)));
    baris(c, &s->kepada, o->jabatan);
    baris(c, &s->kepada, o->instansi);
    baris(c, &s->kepada, S("di tempat"));
    baris(c, &s->isi, str_fmt(c->a, "Berdasarkan " STR_F " " STR_F ", rekan kerja dan/atau bawahan langsung yang tidak melaksanakan evaluasi perilaku kerja "
                              "dikenakan sanksi administratif berupa teguran.", STR_A(pasal_kata(c->a, x->pasal)), STR_A(c->aturan->profil->peraturan)));
    baris(c, &s->isi, str_fmt(c->a, "Menurut catatan aplikasi, " STR_F, STR_A(pelanggaran_kalimat(c->a, x))));
    baris(c, &s->isi, S("Sehubungan dengan itu, Saudara ditegur agar melaksanakan setiap penugasan menilai perilaku kerja sebelum tenggatnya. "
                        "Bila ada halangan yang sah, sampaikan tanggapan tertulis beserta buktinya."));
    baris(c, &s->isi, S("Demikian untuk diperhatikan dan dilaksanakan."));
}

static Str nama_semua(Arena *a, const StrList *l)
{
    Buf b = buf_new(a, 256 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "%s" STR_F, i ? "; " : "", STR_A(l->v[i]));
    return buf_str(&b);
}

static void dugaan(const Ctx *c, const Pelanggaran *x, const StrList *tentang, const LembarOrang *kepada, Surat *s)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, x->pegawai);
    bool evaluasi = x->jenis == JENIS_PELANGGARAN_TIDAK_MENGEVALUASI;
    s->sifat = S("Rahasia");
    s->hal = S("Laporan dugaan pelanggaran disiplin");
    baris(c, &s->kepada, str_fmt(c->a, "Yth. " STR_F, STR_A(kepada->nama.len ? kepada->nama : S("…………………"))));
    baris(c, &s->kepada, kepada->jabatan);
    baris(c, &s->kepada, S("selaku atasan langsung"));
    baris(c, &s->kepada, S("di tempat"));
    baris(c, &s->pembuka, S("Dengan hormat, kami laporkan dugaan pelanggaran atas nama:"));
    baris(c, &s->isi, str_fmt(c->a, "%s" STR_F "%s" STR_F "%s", evaluasi ? "Yang bersangkutan selaku pejabat penilai kinerja tidak melaksanakan kewajiban evaluasi "
                              "kinerja bulanan. " : "", STR_A(pelanggaran_kalimat(c->a, x)), x->dasar.len ? " Dasar: " : "", STR_A(x->dasar), x->dasar.len ? "." : ""));
    if (evaluasi && tentang->n) baris(c, &s->isi, str_fmt(c->a, "Pegawai yang belum dievaluasi: " STR_F ".", STR_A(nama_semua(c->a, tentang))));
    baris(c, &s->isi, str_fmt(c->a, "Hal itu diatur dalam " STR_F " " STR_F ". %s", STR_A(pasal_kata(c->a, x->pasal)), STR_A(c->aturan->profil->peraturan),
                              p->status == STATUS_PEGAWAI_PNS || p->status == STATUS_PEGAWAI_CPNS
                              ? "Mohon diperiksa menurut Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil."
                              : "Mohon diperiksa menurut perjanjian kerja yang bersangkutan."));
    baris(c, &s->isi, S("Demikian disampaikan sebagai bahan pemeriksaan. Laporan ini bukan penjatuhan hukuman."));
}

/* A reprimand is signed by the head of the PD; about the head himself his superior signs. */
static LembarOrang penanda_tangan(const Ctx *c, const Pelanggaran *x, const Unit *u, Tanggal t, const LembarOrang *atasan)
{
    const Pegawai *kepala = u ? penilai_kepala_pd(c->aturan->profil, c->aturan->struktur, u, t) : NULL;
    return kepala && kepala->id != x->pegawai ? isi_orang(c, kepala->id, t) : *atasan;
}

void pelanggaran_surat_isi(const Ctx *c, const Pelanggaran *x, const StrList *tentang, Surat *s)
{
    const Profil *p = c->aturan->profil;
    const Struktur *st = c->aturan->struktur;
    bool keluar = x->nomor.len && x->status != STATUS_PELANGGARAN_TERCATAT;
    Tanggal t = keluar ? saat_tanggal(x->diputus_pada, p->zona_menit) : c->hari_ini;        /* an issued letter stays as it was */
    const Unit *u = struktur_unit_pegawai(st, x->pegawai, t);
    HasilPenilai h = { 0 };
    LembarOrang o = isi_orang(c, x->pegawai, t), atasan = { 0 };
    if (penilai_cari(p, st, x->pegawai, t, c->a, &h, NULL)) atasan = isi_orang(c, h.penilai.pegawai->id, t);
    *s = (Surat){ .profil = p->kode, .aplikasi = p->aplikasi, .daerah = str_besar(c->a, p->daerah), .instansi = str_besar(c->a, o.instansi), .nomor = x->nomor,
                  .tempat = tempat_tanda_tangan(st, u) };
    if (pelanggaran_surat(x->jenis) == SURAT_PELANGGARAN_TEGURAN) {
        teguran(c, x, &o, s);
        s->tanda_tangan = penanda_tangan(c, x, u, t, &atasan);
        s->sebagai = s->tanda_tangan.jabatan;
    } else {
        dugaan(c, x, tentang, &atasan, s);
        s->orang = o;
        s->sebagai = S("Pejabat yang melaporkan");
    }
    if (keluar) s->tanggal = t;
}
